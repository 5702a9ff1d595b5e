"""The shape of a money band, as on screen (``money/geometry.js``): a curve that widens to an arrow.

Points lie across and down in CSS pixels of the map on screen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, hypot, pi
from types import MappingProxyType
from typing import Final

from dashboard.static_map.clusters import Point

STEPS: Final = 30
"""Straight parts of a curve, ``STEPS`` on screen."""
TAIL: Final = 0.4
"""Share of the width with which a band starts, ``TAIL`` on screen."""
BEND: Final = 0.14
"""Bend of a first band, ``BEND`` in ``layers/transfers.js``."""
FAN: Final = 0.05
"""Further bend of each next band into the same recipient, ``FAN`` there."""
TIPS: Final = 16.0
"""Distance of the arrow heads at one recipient, ``TIPS`` there, where the map is large enough."""

APART: Final[Mapping[str, float]] = MappingProxyType(
    {"left": 40.0, "right": 40.0, "top": 120.0, "bottom": 120.0}
)
"""Least distance of two bands that enter at the same edge, ``APART`` on screen."""

Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a band begins: at its donor, or where it crosses the edge of the map."""

    at: Point
    edge: str | None
    """``left``, ``right``, ``top`` or ``bottom``; None where the donor is in view."""


def entry(recipient: Point, donor: Point, size: Point) -> Entry:
    """Return where the line from a recipient towards a donor enters the map.

    Args:
        recipient: where the band ends.
        donor: where it comes from.
        size: width and height of the map.
    """
    if 0 <= donor[0] <= size[0] and 0 <= donor[1] <= size[1]:
        return Entry(donor, None)
    dx, dy = donor[0] - recipient[0], donor[1] - recipient[1]
    hits: list[tuple[float, str]] = []
    if dx:
        hits.append(
            (((size[0] if dx > 0 else 0) - recipient[0]) / dx, "right" if dx > 0 else "left")
        )
    if dy:
        hits.append(
            (((size[1] if dy > 0 else 0) - recipient[1]) / dy, "bottom" if dy > 0 else "top")
        )
    ahead = [hit for hit in hits if hit[0] > 0]
    if not ahead:
        return Entry(donor, None)
    share, edge = min(ahead)
    return Entry((recipient[0] + dx * share, recipient[1] + dy * share), edge)


def spread(entries: Sequence[Entry], size: Point) -> tuple[Point, ...]:
    """Return where bands begin once those that enter at the same edge are pushed apart."""
    starts = [list(item.at) for item in entries]
    for edge, least in APART.items():
        axis = 1 if edge in {"left", "right"} else 0
        own = [start for start, item in zip(starts, entries, strict=True) if item.edge == edge]
        own.sort(key=lambda start: start[axis])
        for before, start in pairwise(own):
            start[axis] = max(start[axis], before[axis] + least)
        over = own[-1][axis] - (size[axis] - 20) if own else 0
        for start in own:
            start[axis] -= max(0, over)
    return tuple((x, y) for x, y in starts)


def curve(start: Point, end: Point, bend: float) -> Line:
    """Return a curve; its middle is off the straight line by a share of the length."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    middle = ((start[0] + end[0]) / 2 - dy * bend, (start[1] + end[1]) / 2 + dx * bend)
    line = []
    for index in range(STEPS + 1):
        t = index / STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        line.append(
            (a * start[0] + b * middle[0] + c * end[0], a * start[1] + b * middle[1] + c * end[1])
        )
    return tuple(line)


def fan(starts: Sequence[Point], tip: Point, apart: float = TIPS) -> tuple[Line, ...]:
    """Return the curves of the bands into one recipient, in the order of the starts given.

    Args:
        starts: where the bands begin.
        tip: the recipient.
        apart: distance of the arrow heads.
    """

    def angle(start: Point) -> float:
        return (atan2(start[1] - tip[1], start[0] - tip[0]) + 2 * pi) % (2 * pi)

    # counted from the east, so that bands from the west keep their order
    order = sorted(range(len(starts)), key=lambda index: angle(starts[index]))
    lines: dict[int, Line] = {}
    for place, index in enumerate(order):
        off = place - (len(starts) - 1) / 2
        dx, dy = tip[0] - starts[index][0], tip[1] - starts[index][1]
        length = hypot(dx, dy) or 1
        end = (tip[0] + dy / length * off * apart, tip[1] - dx / length * off * apart)
        lines[index] = curve(starts[index], end, BEND + FAN * abs(off))
    return tuple(lines[index] for index in range(len(starts)))


def shorten(line: Line, cut: float) -> Line:
    """Return a line without its last part, where the arrow head goes."""
    left = cut
    for index in range(len(line) - 1, 0, -1):
        (x, y), (x0, y0) = line[index], line[index - 1]
        length = hypot(x - x0, y - y0)
        if length > left:
            share = left / length
            return (*line[:index], (x + (x0 - x) * share, y + (y0 - y) * share))
        left -= length
    return line[:2]


def outline(line: Line, width: float) -> Line:
    """Return the corners of a band with its arrow head.

    Args:
        line: its middle.
        width: at the neck of the arrow.
    """
    points = shorten(line, max(8, width * 0.8 + 6))
    neck = len(points) - 1
    halves = [width / 2 * (TAIL + (1 - TAIL) * index / neck) for index in range(neck + 1)]
    halves.append(width / 2 + max(3.5, width * 0.32))
    left, right = [], []
    for index, half in zip([*range(neck + 1), neck], halves, strict=True):
        nx, ny = _normal(points, index)
        left.append((points[index][0] + nx * half, points[index][1] + ny * half))
        right.append((points[index][0] - nx * half, points[index][1] - ny * half))
    return (*left, line[-1], *reversed(right))


def _normal(points: Line, index: int) -> Point:
    before, after = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
    length = hypot(after[0] - before[0], after[1] - before[1]) or 1
    return -(after[1] - before[1]) / length, (after[0] - before[0]) / length
