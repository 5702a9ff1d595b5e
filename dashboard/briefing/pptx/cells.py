"""Cells of a table in words, as a reader of a slide expects them."""

import datetime as dt
import math
from typing import TYPE_CHECKING, Final

from dashboard.briefing.pptx.plain import allowed
from geodata.exports.shown_table import Kind
from geodata.words import day_in_words

if TYPE_CHECKING:
    from geodata.exports.shown_table import Column, Value

DISPUTED: Final = "◐"
"""Marks what sources tell in different ways, as on the map and the pages."""
_NOTHING: Final = "–"
_DECIMALS: Final = 2
_NUMBERS: Final = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.YEAR})


def is_number(column: "Column") -> bool:
    """Return whether the cells of a column are numbers, which stand at the right."""
    return column.kind in _NUMBERS


def cell_text(value: "Value", column: "Column") -> str:
    """Return what a cell says; a dash where nothing is known."""
    match value:
        case None:
            return _NOTHING
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return number_text(value, grouped=column.kind is not Kind.YEAR)
        case dt.date():
            return day_in_words(value)
        case tuple():
            return allowed(", ".join(value)).strip() or _NOTHING
        case _:
            return allowed(value).strip() or _NOTHING


def number_text(value: float, *, grouped: bool = True) -> str:
    """Return a number with at most two decimals; what is smaller keeps its first digits."""
    if not math.isfinite(value):
        return _NOTHING
    if value and abs(value) < 10**-_DECIMALS:
        return f"{value:.2g}"
    text = f"{value:,.{_DECIMALS}f}" if grouped else f"{value:.{_DECIMALS}f}"
    return text.rstrip("0").rstrip(".").replace("-", "\N{MINUS SIGN}")
