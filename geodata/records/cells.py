"""Reading the text of one cell by the type of its column."""

from collections.abc import Callable
from enum import StrEnum
from math import isfinite

from geodata.dates import DateError, ReducedDate


class CellError(ValueError):
    """The text of a cell is not of the type that its column has."""

    def __init__(self, message: str, remedy: str) -> None:
        """Keep what is wrong and what to do about it."""
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def integer(text: str) -> int:
    """Read a whole number."""
    # int() also takes '1_000' and '１', which no other program reads from a CSV file
    if text.isascii() and text.removeprefix("-").isdigit():
        return int(text)
    msg = "The value is not a whole number."
    raise CellError(msg, "Write digits only, such as 2015.")


def number(text: str) -> float:
    """Read a finite number."""
    remedy = "Write digits with a decimal point, such as 9000000 or 0.33."
    if not text.isascii() or "_" in text or text != text.strip():
        msg = "The value is not a number."
        raise CellError(msg, remedy)
    try:
        value = float(text)
    except ValueError:
        msg = "The value is not a number."
        raise CellError(msg, remedy) from None
    if not isfinite(value):
        msg = "The value is not a finite number."
        raise CellError(msg, remedy)
    return value


def flag(text: str) -> bool:
    """Read a truth value."""
    if text not in ("true", "false"):
        msg = "The value is neither true nor false."
        raise CellError(msg, "Write true or false.")
    return text == "true"


def reduced_date(text: str) -> ReducedDate:
    """Read a date of reduced precision."""
    try:
        return ReducedDate.parse(text)
    except DateError:
        msg = "The value is not a date."
        raise CellError(
            msg,
            "Write YYYY-MM-DD, or YYYY-MM or YYYY if no more is known, of a day that exists.",
        ) from None


def member_of(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    """Return a function that reads a word of a vocabulary."""
    members = {member.value: member for member in kind}
    remedy = f"Use one of: {', '.join(members)}."

    def parse(text: str) -> StrEnum:
        if text not in members:
            msg = "The value is not in the column's vocabulary."
            raise CellError(msg, remedy)
        return members[text]

    return parse
