"""The relief image: the part of it that a map shows, softly ended."""

import math
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PIL import Image

from dashboard.static_map.camera import mercator
from geodata.layers import layer_path, manifest

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.static_map.camera import Frame
    from dashboard.static_map.ink import Box

_LAYER: Final = "hillshade"
_SOFT: Final = (0.07, 0.09)
"""Shares of width and height over which the relief ends; as in ``map.css``."""


def relief_in(frame: "Frame") -> "tuple[NDArray[np.uint8], Box] | None":
    """Return the relief's pixels that a map shows, and their box in CSS pixels.

    Args:
        frame: what the map shows.

    Returns:
        None where there is no relief.
    """
    pixels = _relief()
    west, south, east, north = _bounds()
    rows, columns = pixels.shape[:2]
    across, up = (east - west) / columns, (north - south) / rows
    left, bottom, right, top = frame.bounds
    first = max(0, math.floor((left - west) / across) - 1)
    last = min(columns, math.ceil((right - west) / across) + 1)
    highest = max(0, math.floor((north - top) / up) - 1)
    lowest = min(rows, math.ceil((north - bottom) / up) + 1)
    if first >= last or highest >= lowest:
        return None
    box = (
        (west + first * across - left) / frame.resolution,
        (top - (north - highest * up)) / frame.resolution,
        (west + last * across - left) / frame.resolution,
        (top - (north - lowest * up)) / frame.resolution,
    )
    return pixels[highest:lowest, first:last], box


@cache
def _bounds() -> tuple[float, float, float, float]:
    west, south, east, north = manifest()[_LAYER].bbox
    (x1, x2), (y1, y2) = mercator([west, east], [south, north])
    return float(x1), float(y1), float(x2), float(y2)


@cache
def _relief() -> "NDArray[np.uint8]":
    with Image.open(layer_path(_LAYER)) as image:
        pixels = np.asarray(image.convert("RGBA")).copy()
    rows, columns = pixels.shape[:2]
    across, up = _ramp(columns, _SOFT[0]), _ramp(rows, _SOFT[1])
    pixels[..., 3] = (pixels[..., 3] * np.outer(up, across)).astype(np.uint8)
    return pixels


def _ramp(length: int, share: float) -> "NDArray[Any]":
    """Return weights that rise from 0 to 1 over a share of a length, and fall at its end."""
    steps = (np.arange(length) + 0.5) / length
    return np.clip(np.minimum(steps, 1 - steps) / share, 0, 1)
