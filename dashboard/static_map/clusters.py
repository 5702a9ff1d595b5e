"""Points that would cover one another stand together as one, as on screen (``clusters.js``)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Generic, TypeVar

Item = TypeVar("Item")

Point = tuple[float, float]
"""Across and down, in the units of the caller."""


@dataclass(frozen=True, slots=True)
class Cluster(Generic[Item]):
    """Points that stand together; the first one marks the place."""

    items: tuple[Item, ...]
    at: Point


def clusters(
    items: Sequence[Item], place: Callable[[Item], Point], radius: float
) -> tuple[Cluster[Item], ...]:
    """Group points that lie within a distance of the first point of a group.

    Args:
        items: in the order in which they come first.
        place: where an item lies.
        radius: the distance, in the units of the places.
    """
    groups: list[tuple[Point, list[Item]]] = []
    for item in items:
        x, y = place(item)
        near = next(
            (own for (at_x, at_y), own in groups if hypot(at_x - x, at_y - y) <= radius), None
        )
        if near is None:
            groups.append(((x, y), [item]))
        else:
            near.append(item)
    return tuple(Cluster(tuple(own), at) for at, own in groups)
