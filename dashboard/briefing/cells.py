"""Cells of a shown table in words, for pages and files."""

import datetime as dt
from typing import TYPE_CHECKING

from geodata.exports.shown_table import Kind
from geodata.words import day_in_words

if TYPE_CHECKING:
    from geodata.exports.shown_table import Column, Value


def cell_in_words(column: "Column", value: "Value") -> str:
    """Return a cell for a reader: days in words, numbers with thousands, flags as yes and no.

    Args:
        column: that the cell stands in; its heading carries the unit.
        value: of the cell; None is a gap.
    """
    match value:
        case None:
            return "–"
        case bool():
            return "yes" if value else "no"
        case int() | float() if column.kind is not Kind.YEAR:
            return f"{value:,}".removesuffix(".0")
        case dt.date():
            return day_in_words(value)
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)
