"""Meridians and parallels, each with its degrees where there is room; as on screen."""

from math import atan, degrees, exp, pi
from typing import TYPE_CHECKING, Final

from dashboard.static_map.camera import HALF_WORLD, RADIUS
from dashboard.static_map.degrees import (
    POLAR,
    meridian_words,
    multiples,
    parallel_words,
    spacing,
)
from dashboard.static_map.legend_row import LegendRow, style_swatch
from dashboard.static_map.lettering import Lettering
from dashboard.style import STYLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.clusters import Point
    from dashboard.static_map.map_view import MapView

_WORDS: Final = Lettering(size=11.5, colour="ink-2")
"""``.graticule-words`` on screen."""
_PAD: Final = 4.0
_HALF_LINE: Final = 8.0
_BASELINE: Final = 4.0
_EDGE: Final = 12.0
"""How far from the edge words begin to look for room, CSS pixels."""
_STEP: Final = 18.0
"""Steps in which they go on looking, CSS pixels."""
_MINUTES: Final = 60
_PER_DEGREE: Final = HALF_WORLD / 180
"""Metres of EPSG:3857 in a degree of longitude."""


def draw_graticule(canvas: "Canvas", _view: "MapView") -> None:
    """Draw the lines at a spacing that follows the scale."""
    style = STYLES["graticule"]
    line = canvas.line(style.stroke or "ink-3", style.weight, dash=style.dash)
    width, height = canvas.size
    for _, x in _meridians(canvas):
        canvas.polyline([(x, 0), (x, height)], line)
    for _, y in _parallels(canvas):
        canvas.polyline([(0, y), (width, y)], line)


def letter_graticule(canvas: "Canvas", _view: "MapView") -> None:
    """Write the degrees of each line where there is room: low on the map, or at its left."""
    width, height = canvas.size
    across = [_EDGE + _STEP * step for step in range(int((width - 2 * _EDGE) / _STEP))]
    down = [height - _EDGE - _STEP * step for step in range(int((height - 2 * _EDGE) / _STEP))]
    for minutes, x in _meridians(canvas):
        _write(canvas, meridian_words(minutes), [(x, y) for y in down])
    for minutes, y in _parallels(canvas):
        _write(canvas, parallel_words(minutes), [(x, y) for x in across])


def graticule_rows(_view: "MapView") -> "Sequence[LegendRow]":
    """Return the row of the layer."""
    return (LegendRow(text="Graticule", swatch=style_swatch("graticule")),)


def _write(canvas: "Canvas", text: str, middles: "Iterable[Point]") -> None:
    half = _WORDS.width(text) / 2 + _PAD
    for x, y in middles:
        box = (x - half, y - _HALF_LINE, x + half, y + _HALF_LINE)
        if canvas.is_free(box):
            canvas.reserve(box)
            canvas.rectangle(box, fill=canvas.colour("paper"), radius=_PAD)
            canvas.words(text, (x, y + _BASELINE), _WORDS, align="middle")
            return


def _step(canvas: "Canvas") -> int:
    return spacing(canvas.frame.resolution / _PER_DEGREE)


def _meridians(canvas: "Canvas") -> "list[tuple[int, float]]":
    west, _, east, _ = canvas.frame.bounds
    first, last = (edge / _PER_DEGREE * _MINUTES for edge in (west, east))
    scale = _PER_DEGREE / _MINUTES / canvas.frame.resolution
    return [
        (minutes, (minutes - first) * scale) for minutes in multiples(first, last, _step(canvas))
    ]


def _parallels(canvas: "Canvas") -> "list[tuple[int, float]]":
    _, south, _, north = canvas.frame.bounds
    first, last = (_latitude(edge) * _MINUTES for edge in (south, north))
    lines = multiples(max(-POLAR, first), min(POLAR, last), _step(canvas))
    return [(minutes, canvas.pixel(0, minutes / _MINUTES)[1]) for minutes in lines]


def _latitude(y: float) -> float:
    """Return the latitude (degrees) of a northing in EPSG:3857."""
    return degrees(2 * atan(exp(y / RADIUS)) - pi / 2)
