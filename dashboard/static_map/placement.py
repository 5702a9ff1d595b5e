"""Where names stand so that none covers another or a symbol; as in ``placement.js``.

Boxes are left, top, right and bottom in CSS pixels from the upper left corner of the map.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.static_map.ink import Box

Point = tuple[float, float]

_TOWN_ANCHORS: Final = (
    (7, 0, 0, -0.5),
    (-7, 0, -1, -0.5),
    (0, -6, -0.5, -1),
    (0, 6, -0.5, 0),
    (5, -4, 0, -1),
    (5, 4, 0, 0),
    (-5, -4, -1, -1),
    (-5, 4, -1, 0),
)
"""Where a town's name may stand: right, left, above, below its dot, then the corners.

Shift in pixels, then in its own width and height.
"""

_AREA_STEP: Final = 12.0
"""Step by which the name of an area may move from its place."""

_HALF_LINE: Final = 8.0
"""Half the height of a line of text."""

_STRAIGHT: Final = 1.12
"""How much longer than its chord a stretch of river may be to bear a name."""

_ROOM: Final = 12.0
"""Length of river beyond that of its name."""


def _shifts(reach: int) -> list[Point]:
    """Return whole steps to all sides, the nearest first."""
    steps = range(-reach, reach + 1)
    found = [(float(column), float(row)) for row in steps for column in steps]
    return sorted(found, key=lambda shift: math.hypot(*shift))


_AREA_SHIFTS: Final = _shifts(2)

_DOWN: Final = 2.0
"""How much farther a step down counts: a name hangs, and would soon leave its area."""

_FAR_AREA_SHIFTS: Final = tuple(
    sorted(
        (shift for shift in _shifts(7) if shift not in _AREA_SHIFTS),
        key=lambda shift: math.hypot(shift[0], shift[1] * (_DOWN if shift[1] > 0 else 1.0)),
    )
)
"""Further shifts for names that paper cannot do without."""

_FARTHER: Final = 14.0
"""How much farther from its dot the name of a town may stand that paper cannot do without."""


def town_boxes(point: Point, width: float, height: float) -> list["Box"]:
    """Return where the name of a town may stand, the best place first."""
    return _town_boxes(point, width, height, 0.0)


def far_town_boxes(point: Point, width: float, height: float) -> list["Box"]:
    """Return where the name of a town may stand that has no room next to its dot."""
    return _town_boxes(point, width, height, _FARTHER)


def _town_boxes(point: Point, width: float, height: float, farther: float) -> list["Box"]:
    found = []
    for dx, dy, across, down in _TOWN_ANCHORS:
        left = point[0] + dx + math.copysign(farther, dx) * (dx != 0) + across * width
        top = point[1] + dy + math.copysign(farther, dy) * (dy != 0) + down * height
        found.append((left, top, left + width, top + height))
    return found


def area_boxes(point: Point, width: float, height: float) -> list["Box"]:
    """Return where the name of an area may stand; it hangs from its place."""
    return _area_boxes(point, width, height, _AREA_SHIFTS)


def far_area_boxes(point: Point, width: float, height: float) -> list["Box"]:
    """Return where the name of an area may stand that has no room near its place."""
    return _area_boxes(point, width, height, _FAR_AREA_SHIFTS)


def _area_boxes(
    point: Point, width: float, height: float, shifts: "Sequence[Point]"
) -> list["Box"]:
    found = []
    for column, row in shifts:
        left = point[0] - width / 2 + column * _AREA_STEP
        top = point[1] - _HALF_LINE + row * _AREA_STEP
        found.append((left, top, left + width, top + height))
    return found


@dataclass(frozen=True, slots=True)
class RiverPlace:
    """A place along a river where its name can follow the water."""

    box: "Box"
    middle: Point
    angle: float
    """Radians clockwise."""


def river_places(
    course: "Sequence[Point]", width: float, height: float, size: Point
) -> list[RiverPlace]:
    """Return places along a river, the middle of its visible course first.

    Args:
        course: CSS pixels.
        width: of the name.
        height: of the name.
        size: of the map.
    """
    found = []
    for start in range(len(course) - 1):
        length, end = 0.0, start
        while end < len(course) - 1 and length < width + _ROOM:
            length += math.dist(course[end], course[end + 1])
            end += 1
        if length < width + _ROOM:
            break
        if length <= math.dist(course[start], course[end]) * _STRAIGHT:
            place = _along(course[start], course[end], width, height)
            left, top, right, bottom = place.box
            if left > 0 and top > 0 and right < size[0] and bottom < size[1]:
                found.append(place)
    half = (len(found) - 1) / 2
    order = sorted(range(len(found)), key=lambda index: abs(index - half))
    return [found[index] for index in order]


def _along(start: Point, end: Point, width: float, height: float) -> RiverPlace:
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    # never upside down
    if angle > math.pi / 2:
        angle -= math.pi
    elif angle <= -math.pi / 2:
        angle += math.pi
    lift = height / 2 + 2
    x = (start[0] + end[0]) / 2 + math.sin(angle) * lift
    y = (start[1] + end[1]) / 2 - math.cos(angle) * lift
    cos, sin = abs(math.cos(angle)), abs(math.sin(angle))
    across, down = (width * cos + height * sin) / 2, (width * sin + height * cos) / 2
    return RiverPlace((x - across, y - down, x + across, y + down), (x, y), angle)
