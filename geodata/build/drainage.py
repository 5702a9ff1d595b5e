"""Where water runs: flow directions and catchments from the elevation model."""

import functools
import heapq
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geodata.build.elevation import CELLS_PER_DEGREE, Grid, grid
from geodata.build.packages import PackageStore

# West, south, east, north: what drains to the rivers of Georgia.
BOUNDS = (38.5, 39.5, 50.0, 45.0)
NOWHERE = -1
_AROUND = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]
_KM_PER_DEGREE = 111.2
# Rise that keeps water moving on flats, in metres.
_STEP = 1e-3


@dataclass(frozen=True, slots=True)
class Drainage:
    """Flow over a grid; cells are numbered row by row.

    Attributes:
        grid: the elevations.
        downstream: for each cell the one that it drains to, or `NOWHERE`.
        catchment_km2: for each cell the area that drains through it.
        sea: for each cell whether it is at sea level or below.

    """

    grid: Grid
    downstream: NDArray[np.int64]
    catchment_km2: NDArray[np.float64]
    sea: NDArray[np.bool_]

    def number(self, row: int, column: int) -> int:
        """Return the number of a cell."""
        columns: int = self.grid.metres.shape[1]
        return row * columns + column

    def position(self, cell: int) -> tuple[float, float]:
        """Return longitude and latitude of the middle of a cell."""
        return self.grid.centre(*divmod(cell, self.grid.metres.shape[1]))


def _neighbours(row: int, column: int, shape: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    for down, right in _AROUND:
        if 0 <= row + down < shape[0] and 0 <= column + right < shape[1]:
            yield row + down, column + right


def _outlets(metres: NDArray[np.float64], sea: NDArray[np.bool_]) -> list[tuple[float, int, int]]:
    padded = np.pad(~sea, 1)
    rows, columns = sea.shape
    beside_land = np.zeros_like(sea)
    for down, right in _AROUND:
        shifted = padded[1 + down : 1 + down + rows, 1 + right : 1 + right + columns]
        beside_land |= shifted
    rim = np.zeros_like(sea)
    rim[[0, -1], :] = rim[:, [0, -1]] = True
    chosen = np.argwhere((sea & beside_land) | (~sea & rim))
    return [(float(metres[row, column]), int(row), int(column)) for row, column in chosen]


def _flood(
    metres: NDArray[np.float64], sea: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], list[int]]:
    """Flood the land from its outlets, lowest first (Barnes, Lehman and Mulla, 2014).

    Returns:
        The cell downstream of each cell, and the cells in the order in which they were
        reached, so that every cell comes after the one downstream of it.

    """
    columns = metres.shape[1]
    downstream = np.full(metres.size, NOWHERE, np.int64)
    queue = _outlets(metres, sea)
    seen = sea.copy()
    for _, row, column in queue:
        seen[row, column] = True
    heapq.heapify(queue)
    order = []
    while queue:
        level, row, column = heapq.heappop(queue)
        order.append(row * columns + column)
        for other in _neighbours(row, column, metres.shape):
            if seen[other]:
                continue
            seen[other] = True
            downstream[other[0] * columns + other[1]] = row * columns + column
            height = float(metres[other])
            raised = max(level, height) + (_STEP if height <= level else 0)
            heapq.heappush(queue, (raised, *other))
    return downstream, order


@functools.cache
def drainage(store: PackageStore) -> Drainage:
    """Return the flow over the land around Georgia."""
    model = grid(store, BOUNDS)
    sea = model.metres <= 0
    downstream, order = _flood(model.metres, sea)
    rows, columns = model.metres.shape
    latitude = model.north - (np.arange(rows) + 0.5) / CELLS_PER_DEGREE
    cell = (_KM_PER_DEGREE / CELLS_PER_DEGREE) ** 2 * np.cos(np.radians(latitude))
    area = np.where(sea, 0, np.repeat(cell[:, None], columns, axis=1)).ravel()
    for number in reversed(order):
        if downstream[number] != NOWHERE:
            area[downstream[number]] += area[number]
    return Drainage(model, downstream, area, sea.ravel())
