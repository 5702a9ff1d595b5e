"""Cells of a table as a slide can hold them."""

from typing import TYPE_CHECKING, Final

from dashboard.briefing.cells import cell_in_words
from dashboard.briefing.pptx.plain import allowed
from geodata.exports.shown_table import Kind

if TYPE_CHECKING:
    from geodata.exports.shown_table import Column, Value

DISPUTED: Final = "\u25d0"
"""Marks what sources tell in different ways, as on the map and the pages."""
_NUMBERS: Final = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.YEAR})


def is_number(column: "Column") -> bool:
    """Return whether the cells of a column are numbers, which stand at the right."""
    return column.kind in _NUMBERS


def cell_text(value: "Value", column: "Column") -> str:
    """Return what a cell says, on one line."""
    return allowed(cell_in_words(column, value)).strip()
