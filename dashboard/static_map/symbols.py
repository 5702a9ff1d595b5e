"""Point symbols as vector paths: the shapes of the map on screen.

The path data are those of ``map/static/symbols.js``, which a test compares. Each symbol fits a box
of 20 by 20 and has a shape of its own, so that it can be told apart without its colour.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from matplotlib.path import Path

BOX: Final = 20.0
"""Side of the box that a symbol fits."""


class Ink(StrEnum):
    """What a part of a symbol is drawn with."""

    OWN = "own"
    """The colour of the style."""
    PAPER = "paper"
    """The colour of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One outline of a symbol.

    Attributes:
        data: SVG path data in a box of 20 by 20, y downwards.
        fill: what fills it.
        stroke: what its line is drawn with.
        width: of its line, in units of the box.
        round: whether ends and corners of the line are round.
    """

    data: str
    fill: Ink | None = None
    stroke: Ink | None = None
    width: float = 0.0
    round: bool = False


def _circle(middle: tuple[float, float], radius: float) -> str:
    x, y = middle
    r = radius
    return f"M{x - r:g} {y:g}a{r:g} {r:g} 0 1 0 {2 * r:g} 0a{r:g} {r:g} 0 1 0 {-2 * r:g} 0z"


_ANCHOR = "M10 4v13M5 8h10M3 12c1 4 4 5 7 5s6-1 7-5"
_PLANE = (
    "M10 2c1 0 1.5 1 1.5 2.3V8l6.5 4v2l-6.5-2v3l2 1.6V18L10 17l-3.500 1v-1.400l2-1.600v-3L2 14v-2"
    "l6.500-4V4.300C8.500 3 9 2 10 2z"
)
_TUNNEL = "M2 17V10a8 8 0 0 1 16 0v7h-4v-7a4 4 0 0 0-8 0v7z"
# the turned square of the screen, its corners rounded
_DIAMOND = (
    "M8.94 2.575a1.5 1.5 0 0 1 2.12 0L17.425 8.94a1.5 1.5 0 0 1 0 2.12L11.06 17.425"
    "a1.5 1.5 0 0 1-2.12 0L2.575 11.06a1.5 1.5 0 0 1 0-2.12z"
)


def _shape(data: str, width: float, *, rounded: bool = False) -> Part:
    return Part(data=data, fill=Ink.OWN, stroke=Ink.PAPER, width=width, round=rounded)


SYMBOLS: Final[Mapping[str, tuple[Part, ...]]] = MappingProxyType(
    {
        "base": (_shape(_DIAMOND, 1.5),),
        "guard": (_shape("M10 2 17 5v5c0 4-3 7-7 8.5C6 17 3 14 3 10V5z", 1.5),),
        "crossing": (Part(data=_circle((10, 10), 6), fill=Ink.PAPER, stroke=Ink.OWN, width=2.6),),
        "monitoring": (
            _shape("M10 3 18 17H2z", 1.5, rounded=True),
            Part(data=_circle((10, 12.5), 2), fill=Ink.PAPER),
        ),
        "settlement": (_shape("M10 3 18 10h-2.5v7h-11v-7H2z", 1.4, rounded=True),),
        "airport": (_shape(_PLANE, 1),),
        "port": (
            Part(data=_ANCHOR, stroke=Ink.PAPER, width=4.5, round=True),
            Part(data=_ANCHOR, stroke=Ink.OWN, width=2.2, round=True),
            Part(data=_circle((10, 4), 2), fill=Ink.PAPER, stroke=Ink.OWN, width=1.6),
        ),
        "dam": (
            _shape("M3 4h14l-2 13H5z", 1.4),
            Part(data="M5 9h10M5.500 13h9", stroke=Ink.PAPER, width=1.3),
        ),
        "tunnel": (_shape(_TUNNEL, 1.3),),
        "event": (_shape(_circle((10, 10), 6.5), 2),),
        "label": (
            Part(data="M2 15 6.500 4h2L13 15M3.800 11h7.400M15 15V7", stroke=Ink.OWN, width=1.8),
        ),
        "document": (
            _shape("M4 2h9l4 4v12H4z", 1.3, rounded=True),
            Part(data="M7 9h7M7 12h7M7 15h4", stroke=Ink.PAPER, width=1.4),
        ),
    }
)
"""Symbols by the name that the style table gives them."""


_VERBS: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "moveTo": (int(Path.MOVETO),),
        "lineTo": (int(Path.LINETO),),
        "curveTo": (int(Path.CURVE4),) * 3,
        "closePath": (int(Path.CLOSEPOLY),),
    }
)
"""Verbs of a pen as codes of a path; an open end needs none."""


@cache
def outline(data: str) -> Path:
    """Return SVG path data as a path around the middle of its box, y upwards, side 1."""
    pen = RecordingPen()
    parse_path(data, pen)
    vertices: list[tuple[float, float]] = []
    codes: list[int] = []
    for verb, points in pen.value:
        if verb not in _VERBS:
            continue
        vertices += points or [vertices[-1]]
        codes += _VERBS[verb]
    placed = [((x - BOX / 2) / BOX, (BOX / 2 - y) / BOX) for x, y in vertices]
    return Path(placed, codes)
