"""Draws point symbols, and the counts of those that stand together."""

from typing import TYPE_CHECKING, Final

from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from dashboard.static_map.lettering import Lettering
from dashboard.static_map.symbols import BOX, SYMBOLS, Ink, outline

if TYPE_CHECKING:
    from dashboard.static_map.clusters import Point
    from dashboard.static_map.ink import Box
    from dashboard.static_map.plate import Plate
    from dashboard.style import LayerStyle

# the sizes are those of ``.point-count``, ``.bubble`` and ``bubble`` on screen
_COUNT: Final = Lettering(size=10, colour="paper", bold=True)
_COUNT_BOX: Final = 14.0
_COUNT_AT: Final = 9.0
_NUMBER: Final = Lettering(size=12, bold=True)
_RING: Final = 3.0
_FORCE: Final = 4.0
_BASELINE: Final = 0.34
"""How far a baseline lies below the middle of digits, in sizes of the font."""


def draw_symbol(
    plate: "Plate", style: "LayerStyle", at: "Point", *, size: float = 0.0, opacity: float = 1.0
) -> None:
    """Draw the symbol of a style.

    Args:
        plate: to draw on.
        style: names the symbol and its colour.
        at: its middle, CSS pixels.
        size: side of its box, CSS pixels; that of the style if 0.
        opacity: from 0 to 1.
    """
    side = size or style.size
    fills = {Ink.OWN: style.fill or style.stroke, Ink.PAPER: "paper", None: None}
    lines = {Ink.OWN: style.stroke or style.fill, Ink.PAPER: "paper", None: None}
    place = Affine2D().scale(side, -side).translate(*at)
    for part in SYMBOLS[style.symbol or "event"]:
        fill, ink = fills[part.fill], lines[part.stroke]
        width = part.width * side / BOX
        plate.path(
            outline(part.data),
            fill=plate.colour(fill, opacity) if fill else None,
            line=plate.line(ink, width, opacity=opacity, rounded=part.round) if ink else None,
            transform=place,
        )


def draw_hollow(plate: "Plate", style: "LayerStyle", at: "Point", opacity: float) -> None:
    """Draw the symbol of an event that is still to come: a ring."""
    # ``.point.is-later`` on screen
    radius, width = 6.5 * style.size / BOX, 2 * style.size / BOX
    plate.path(
        Path.circle(at, radius),
        fill=plate.colour("paper", opacity),
        line=plate.line("ink-2", width, opacity=opacity),
    )


def count_at(at: "Point") -> "Point":
    """Return the middle of the number beside a symbol: at its upper right."""
    return at[0] + _COUNT_AT, at[1] - _COUNT_AT


def draw_count(plate: "Plate", count: int, at: "Point") -> "Box":
    """Draw the number of symbols at the upper right of the one that stands for them.

    Returns:
        The box that it takes, CSS pixels.
    """
    width = max(_COUNT_BOX, _COUNT.width(str(count)) + 4)
    x, y = count_at(at)
    box = (x - width / 2, y - _COUNT_BOX / 2, x + width / 2, y + _COUNT_BOX / 2)
    plate.rectangle(box, fill=plate.colour("ink"), radius=_COUNT_BOX / 2)
    plate.words(str(count), (x, y + _BASELINE * _COUNT.size), _COUNT, align="middle")
    return box


def bubble_size(count: int) -> float:
    """Return the width of a bubble of events, CSS pixels."""
    return 26.0 + min(14, count)


def draw_bubble(plate: "Plate", count: int, force: float, at: "Point", opacity: float) -> None:
    """Draw a bubble with the number of events.

    Args:
        plate: to draw on.
        count: number of events.
        force: share of them that tell of force; its ring shows it.
        at: its middle, CSS pixels.
        opacity: from 0 to 1.
    """
    draw_ring(plate, at, bubble_size(count) / 2 - 2.5, force, opacity)
    plate.words(str(count), (at[0], at[1] + _BASELINE * _NUMBER.size), _NUMBER, align="middle")


def draw_ring(
    plate: "Plate", at: "Point", radius: float, force: float, opacity: float = 1.0
) -> None:
    """Draw the ring of a bubble (CSS pixels); the dark share of it tells of force."""
    circle = Path.circle(at, radius)
    plate.path(
        circle,
        fill=plate.colour("panel", opacity),
        line=plate.line("ink-3", _RING, opacity=opacity),
    )
    if force > 0:
        plate.path(_arc(at, radius, force), line=plate.line("abl", _FORCE, opacity=opacity))


def _arc(at: "Point", radius: float, share: float) -> Path:
    """Return a share of a circle, clockwise from the top as seen on a sheet."""
    if share >= 1:
        return Path.circle(at, radius)
    arc = Path.arc(-90, -90 + 360 * share)
    return arc.transformed(Affine2D().scale(radius).translate(*at))
