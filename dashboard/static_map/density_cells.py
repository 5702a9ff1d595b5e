"""Cells of equal size and how many incidents each holds, as on screen (``density.js``)."""

from collections import Counter
from dataclasses import dataclass
from math import cos, floor, radians
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.records import Event

CELL: Final = 0.15
"""Side of a cell in degrees of latitude, ``CELL`` on screen."""
STRETCH: Final = 1 / cos(radians(42.5))
"""How many degrees of longitude are as long as one of latitude, ``STRETCH`` on screen."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its middle in degrees (EPSG:4326)."""

    count: int
    lat: float
    lon: float


def density_cells(events: "Iterable[Event]") -> tuple[Cell, ...]:
    """Return the cells that hold at least one of the events."""
    counted = Counter(
        (floor(event.lat / CELL), floor(event.lon / (CELL * STRETCH))) for event in events
    )
    return tuple(
        Cell(count, (row + 0.5) * CELL, (column + 0.5) * CELL * STRETCH)
        for (row, column), count in counted.items()
    )
