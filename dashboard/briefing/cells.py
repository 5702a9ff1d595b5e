"""Cells of a shown table in words, for pages and files."""

import datetime as dt
import math
from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Kind
from geodata.words import day_in_words

if TYPE_CHECKING:
    from geodata.exports.shown_table import Column, Value

_GAP: Final = "–"
_DECIMALS: Final = 2
_DIGITS: Final = 3
"""Of a number below 1."""


def cell_in_words(column: "Column", value: "Value") -> str:
    """Return a cell for a reader: days in words, numbers with thousands, flags as yes and no.

    Args:
        column: that the cell stands in; its heading carries the unit.
        value: of the cell; None is a gap.
    """
    match value:
        case None:
            return _GAP
        case bool():
            return "yes" if value else "no"
        case int() | float() if column.kind is not Kind.YEAR:
            return number_in_words(value)
        case dt.date():
            return day_in_words(value)
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)


def number_in_words(value: float) -> str:
    """Return a number with thousands and at most two decimals; one below 1 keeps its digits."""
    if not math.isfinite(value):
        return _GAP
    sign, size = "\N{MINUS SIGN}" if value < 0 else "", abs(value)
    if 0 < size < 1:
        return f"{sign}{size:.{_DIGITS}g}"
    return sign + f"{size:,.{_DECIMALS}f}".rstrip("0").rstrip(".")
