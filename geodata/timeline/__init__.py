"""What happened, was signed, said, voted and promised, on one axis of time."""

from geodata.timeline.entries import Undated, entries, undated
from geodata.timeline.entry import Entry, Lane, Turn
from geodata.timeline.packing import pack
from geodata.timeline.selection import Selection, density, select

__all__ = [
    "Entry",
    "Lane",
    "Selection",
    "Turn",
    "Undated",
    "density",
    "entries",
    "pack",
    "select",
    "undated",
]
