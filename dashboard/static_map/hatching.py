"""Hatching as lines of their own, which every program draws alike."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import shapely
from shapely import affinity

from dashboard.static_map.geometry import path_of

if TYPE_CHECKING:
    from matplotlib.path import Path
    from shapely.geometry.base import BaseGeometry

_APART: Final = 9.0
"""Distance of the lines, CSS pixels; as on screen."""

_WIDTH: Final = 0.8
"""Of a line, CSS pixels: the half of the pattern's line that its tile shows."""


@dataclass(frozen=True, slots=True)
class Hatching:
    """The lines over an area in CSS pixels, and their width."""

    path: "Path"
    width: float = _WIDTH


def hatch_lines(area: "BaseGeometry", angle: int, apart: float = _APART) -> Hatching | None:
    """Return lines over an area; None where it is too small for one.

    Lines are counted from the origin, so that areas side by side are hatched in one go.

    Args:
        area: areas in CSS pixels.
        angle: by which upright lines are turned, degrees clockwise.
        apart: distance of the lines, CSS pixels.
    """
    upright = affinity.rotate(area, -angle, origin=(0, 0))
    left, top, right, bottom = upright.bounds
    numbers = np.arange(math.ceil(left / apart), math.floor(right / apart) + 1)
    if numbers.size == 0:
        # a sliver at the edge of the sheet, narrower than the distance of two lines
        return None
    lines = shapely.multilinestrings(
        [[(number * apart, top - 1), (number * apart, bottom + 1)] for number in numbers]
    )
    shapely.prepare(upright)
    inside = shapely.intersection(lines, shapely.buffer(upright, 0))
    path = path_of(affinity.rotate(inside, angle, origin=(0, 0)))
    return None if path is None else Hatching(path)
