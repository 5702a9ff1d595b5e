"""Draws money bands: a fading start and an arrow head, as on screen (``money/draw.js``).

Paid money is filled, promised money has a broken rim, Western aid a light core, so that none rests
on colour alone.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from matplotlib.path import Path

from dashboard.static_map.band_figures import LAYERS
from dashboard.static_map.band_shape import outline, shorten
from geodata.money import Standing

if TYPE_CHECKING:
    from dashboard.static_map.band_figures import BandFigure
    from dashboard.static_map.band_shape import Line as Course
    from dashboard.static_map.canvas import Canvas

UNKNOWN: Final = 4.0
"""Width of a band whose amount cannot be compared, ``UNKNOWN`` on screen."""
_STOPS: Final = ((0.0, 0.12), (0.45, 0.5), (1.0, 0.92))
"""Opacity along a band, the stops of its gradient on screen."""
_ABKHAZIA: Final = "GE-AB"


def token_of(figure: "BandFigure") -> str:
    """Return the colour of a band: that of its recipient, or of Western aid."""
    if figure.layer == LAYERS[1]:
        return "accent"
    return "abkhazia" if figure.item.region == _ABKHAZIA else "south-ossetia"


def draw_band(canvas: "Canvas", figure: "BandFigure", course: "Course") -> None:
    """Draw a band.

    Args:
        canvas: to draw on.
        figure: what it shows.
        course: its middle, CSS pixels, towards the recipient.
    """
    token = token_of(figure)
    low, high = figure.widths or (UNKNOWN, UNKNOWN)
    promised = figure.item.standing is Standing.PROMISED
    dash, rim = ("5 3", 1.3) if promised else (None, 0.9)
    if low < high:
        canvas.path(
            _closed(outline(course, high)),
            fill=canvas.colour(token, 0.16),
            line=canvas.line(token, rim, dash=dash, opacity=1.0 if promised else 0.6),
        )
    share = 0.3 if figure.widths is None else 0.55 if promised else 1.0
    _fade(canvas, token, outline(course, low), share)
    canvas.path(
        _closed(outline(course, low)),
        line=canvas.line(
            token,
            rim,
            dash="1.5 3" if figure.widths is None else dash,
            opacity=1.0 if promised else 0.75,
        ),
    )
    if figure.layer == LAYERS[1]:
        core = canvas.line("paper", max(1.0, low * 0.22), dash="9 5", opacity=0.75)
        canvas.polyline(shorten(course, low + 8), core)


def _fade(canvas: "Canvas", token: str, corners: "Course", share: float) -> None:
    """Fill an outline so that it grows stronger towards its tip.

    Each layer of paint covers the band from some point to its tip: neighbouring pieces would show
    a seam.
    """
    neck = (len(corners) - 1) // 2
    left, tip, right = corners[:neck], corners[neck], corners[:neck:-1]
    steps = neck - 1
    laid = 0.0
    for index in range(steps):
        wanted = share * _opacity(index / steps)
        added = 1 - (1 - wanted) / (1 - laid)
        laid = wanted
        piece = (*left[index:], tip, *reversed(right[index:]))
        canvas.path(_closed(piece), fill=canvas.colour(token, added))


def _opacity(at: float) -> float:
    for (start, low), (end, high) in pairwise(_STOPS):
        if at <= end:
            return low + (high - low) * (at - start) / (end - start)
    return _STOPS[-1][1]


def _closed(corners: "Course") -> Path:
    return Path([*corners, corners[0]], closed=True)
