"""Whole tables, and the rows of them that concern a day, a region or a kind."""

from geodata.selection.errors import SelectionError
from geodata.selection.holding import can_be_dated
from geodata.selection.kinds import kinds_of
from geodata.selection.regions import can_be_placed
from geodata.selection.select import Selection, select

__all__ = [
    "Selection",
    "SelectionError",
    "can_be_dated",
    "can_be_placed",
    "kinds_of",
    "select",
]
