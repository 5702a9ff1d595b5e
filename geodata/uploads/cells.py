"""Values of fields: cleaned of what is no text, and cut where they are too long."""

import json
import math
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from geodata.uploads.layer import Cell
from geodata.uploads.limits import LIMITS

_EXACT: Final = 2**53
"""Whole numbers up to here are exact in every program."""

_KEPT_CONTROLS: Final = frozenset("\n\t")


def cell_of(value: Any) -> Cell:  # noqa: ANN401  # values of a file are of any type
    """Return a value as a cell: nested values as JSON text, a number that is none as no value."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    # a larger one would lose digits in a browser
    if isinstance(value, int) and abs(value) <= _EXACT:
        return value
    return text_cell(_text(value))


def text_cell(text: str) -> str | None:
    """Return a text without control characters, cut at the limit; None for an empty one."""
    cut = f"{text[: LIMITS.text - 1]}…" if len(text) > LIMITS.text else text
    if not cut.isprintable():
        cut = "".join(letter for letter in cut if _is_text(letter))
    return cut.strip() or None


def field_names(names: Iterable[object]) -> list[str]:
    """Return the names of fields, each cleaned, given and once."""
    found: list[str] = []
    for place, name in enumerate(names, start=1):
        plain = " ".join((text_cell(str(name)) or f"field {place}").split())[:80]
        unique, number = plain, 2
        while unique in found:
            unique, number = f"{plain} {number}", number + 1
        found.append(unique)
    return found


def _text(value: object) -> str:
    match value:
        case bytes() | bytearray():
            return f"({len(value):,} bytes)"
        case dict() | list() | tuple():
            return json.dumps(value, ensure_ascii=False, default=str)
        case _:
            return str(value)


def _is_text(letter: str) -> bool:
    # Cc: controls, Cs: halves of pairs, Cf: invisible marks, of which some turn the writing around
    return letter in _KEPT_CONTROLS or unicodedata.category(letter) not in {"Cc", "Cs", "Cf"}
