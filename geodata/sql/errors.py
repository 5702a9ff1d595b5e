"""What can go wrong with a query: each error says what, where and what to do."""

from dataclasses import asdict, dataclass
from typing import Final

from geodata.errors import GeodataError
from geodata.sql.answer import Limits

LESS: Final = "Ask for less: add WHERE or LIMIT, or aggregate."
"""What to do about a query that takes too much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryProblem:
    """Why a query gave no rows.

    Attributes:
        message: what is wrong, as one sentence.
        remedy: what to do about it, as one sentence.
        line: line of the query, counted from 1; None when no place is meant.
        column: character in that line, counted from 1.
    """

    message: str
    remedy: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Return one line: place, what is wrong, remedy."""
        place = "" if self.line is None else f"Line {self.line}, character {self.column}: "
        return f"{place}{self.message} {self.remedy}"

    def as_dict(self) -> dict[str, str | int | None]:
        """Return the attributes by name, ready for JSON."""
        return asdict(self)

    @classmethod
    def at(cls, sql: str, byte: int | None, *, message: str, remedy: str) -> "QueryProblem":
        """Return a problem at a place of the query.

        Args:
            sql: the query.
            byte: bytes of its UTF-8 text before the place; None if it is not known.
            message: what is wrong.
            remedy: what to do about it.
        """
        encoded = sql.encode()
        if byte is None or not 0 <= byte <= len(encoded):
            return cls(message=message, remedy=remedy)
        before = encoded[:byte].decode(errors="ignore")
        return cls(
            message=message,
            remedy=remedy,
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
        )


class QueryError(GeodataError):
    """A query that was refused, failed or was stopped.

    Attributes:
        problem: what is wrong, with the place and the remedy.
    """

    def __init__(self, problem: QueryProblem) -> None:
        """Keep the problem."""
        self.problem = problem
        super().__init__(str(problem))


def too_long(limits: Limits) -> QueryProblem:
    """Return the problem of a query that was stopped by its time limit."""
    return QueryProblem(
        message=f"The query was stopped after {limits.seconds:g} seconds.", remedy=LESS
    )


def too_large(limits: Limits) -> QueryProblem:
    """Return the problem of a query that needs more memory than it may have."""
    return QueryProblem(
        message=f"The query needs more memory than it may have ({limits.memory_mb} MB).",
        remedy=LESS,
    )
