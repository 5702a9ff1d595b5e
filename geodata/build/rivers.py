"""Rivers of Georgia, traced on the elevation model and along boundary lines that follow them."""

import numpy as np
import shapely
from shapely import LineString
from shapely.geometry.base import BaseGeometry as Geometry
from shapely.ops import substring

from geodata.build.boundaries import shared_line
from geodata.build.coverage import detailed
from geodata.build.drainage import NOWHERE, Drainage, drainage
from geodata.build.elevation import CELLS_PER_DEGREE
from geodata.build.geometry import length_km
from geodata.build.layer import OSM, Description, Feature, Layer
from geodata.build.packages import BORDERS, COUNTRIES_LAND, ELEVATION, PackageStore
from geodata.build.river_names import PSOU, RIVERS, River

# The border follows the Psou for this far from the coast, in km.
_PSOU_KM = 40
# Latitudes between which the administrative boundary line follows the Enguri.
_ENGURI_SOUTH, _ENGURI_NORTH = 42.478, 42.645
# Where the traced course takes over again above and below, in degrees.
_ENGURI_MARGIN = 0.015
_SIMPLE = 0.0015
_LONGEST_CELLS = 1400


def _start(flow: Drainage, river: River) -> int:
    """Return the cell with the largest catchment near the river's point."""
    row, column = flow.grid.cell(*river.point)
    reach = int(river.reach * CELLS_PER_DEGREE) + 1
    near = [
        flow.number(row + down, column + right)
        for down in range(-reach, reach + 1)
        for right in range(-reach, reach + 1)
    ]
    return max(near, key=lambda cell: (flow.catchment_km2[cell], cell))


def _downward(flow: Drainage, start: int, taken: set[int]) -> list[int]:
    """Return the cells from `start` to the sea or to a river already traced."""
    path = [start]
    while len(path) < _LONGEST_CELLS:
        following = int(flow.downstream[path[-1]])
        if following == NOWHERE:
            break
        path.append(following)
        if following in taken or flow.sea[following]:
            break
    return path


def _upward(flow: Drainage, start: int, least_km2: float, taken: set[int]) -> list[int]:
    """Return the cells above `start` along the larger branch."""
    columns = flow.grid.metres.shape[1]
    steps = [down * columns + right for down in (-1, 0, 1) for right in (-1, 0, 1)]
    path: list[int] = []
    cell = start
    while True:
        above = [
            cell + step
            for step in steps
            if step
            and flow.downstream[cell + step] == cell
            and flow.catchment_km2[cell + step] >= least_km2
        ]
        if not above:
            return path
        cell = max(above, key=lambda other: (flow.catchment_km2[other], other))
        if cell in taken:
            return path
        path.append(cell)


def _smooth(points: list[tuple[float, float]]) -> LineString:
    """Round the steps of the grid: a running mean, then one cut of the corners."""
    xy = np.array(points)
    mean = xy.copy()
    mean[1:-1] = (xy[:-2] + 2 * xy[1:-1] + xy[2:]) / 4
    first, second = mean[:-1], mean[1:]
    cut = np.stack([0.75 * first + 0.25 * second, 0.25 * first + 0.75 * second], axis=1)
    line = LineString(np.concatenate([mean[:1], cut.reshape(-1, 2), mean[-1:]]))
    return LineString(shapely.simplify(line, _SIMPLE).coords)


def _longest(line: Geometry | None) -> LineString:
    parts = [] if line is None else list(shapely.get_parts(line))
    return LineString(max(parts, key=lambda part: part.length).coords)


def _psou(store: PackageStore) -> LineString:
    units = {unit.key: unit.geometry for unit in detailed(store)}
    border = _longest(shared_line(units["GE-AB"], units["Krasnodar Krai and Adygea"]))
    if border.coords[0][1] > border.coords[-1][1]:
        border = LineString(border.reverse().coords)
    course = substring(border, 0, _PSOU_KM / length_km(border), normalized=True)
    return LineString(shapely.simplify(course, _SIMPLE / 3).coords)


def _with_lower_enguri(store: PackageStore, traced: LineString) -> LineString:
    """Replace the lower Enguri by the boundary line that follows it.

    The model is up to 3 km off in the lowland, where the river is the line.
    """
    units = {unit.key: unit.geometry for unit in detailed(store)}
    line = list(_longest(shared_line(units["GE-AB"], units["GE"])).coords)
    course = list(traced.coords)
    line, course = (part if part[0][1] > part[-1][1] else part[::-1] for part in (line, course))
    first = max(index for index, point in enumerate(line) if point[1] > _ENGURI_NORTH)
    middle = [point for point in line[first:] if point[1] > _ENGURI_SOUTH]
    above = [point for point in course if point[1] > _ENGURI_NORTH + _ENGURI_MARGIN]
    below = [
        point
        for point in course
        if point[0] < middle[-1][0] - _ENGURI_MARGIN and point[1] < _ENGURI_SOUTH + _ENGURI_MARGIN
    ]
    joined = LineString([*above, *middle, *below])
    return LineString(shapely.simplify(joined, _SIMPLE / 3).coords)


def _feature(line: LineString, names: tuple[str, str, str], rank: int, method: str) -> Feature:
    english, georgian, russian = names
    return Feature(
        line,
        {
            "id": english,
            "name_en": english,
            "name_ka": georgian,
            "name_ru": russian,
            "rank": rank,
            "method": method,
        },
    )


def rivers(store: PackageStore) -> Layer:
    """Return the named rivers of Georgia."""
    flow = drainage(store)
    taken: set[int] = set()
    features = []
    for river in RIVERS:
        start = _start(flow, river)
        down = _downward(flow, start, taken)
        cells = [*reversed(down), *_upward(flow, start, river.head_km2, taken)]
        taken.update(cells)
        line = _smooth([flow.position(cell) for cell in cells])
        method = "traced on the elevation model"
        if river.en.startswith("Enguri"):
            line = _with_lower_enguri(store, line)
            method += "; lower course from the boundary line"
        features.append(_feature(line, (river.en, river.ka, river.ru), river.rank, method))
    features.append(_feature(_psou(store), PSOU, 1, "from the border line"))
    return Layer("rivers", tuple(features), _describe(), decimals=3)


def _describe() -> Description:
    return Description(
        title="Rivers of Georgia",
        generator=__name__,
        packages=(ELEVATION, BORDERS, COUNTRIES_LAND),
        credit=OSM,
        date="1999",
        resolution="about 1 km in valleys, up to 3 km in the Colchis lowland",
        gaps=(
            "Smaller tributaries and rivers outside the basins of Georgia are not drawn.",
            "The Kura ends where land falls below sea level near the Caspian.",
        ),
        required=("id", "name_en", "name_ka", "name_ru", "rank"),
    )
