"""The scale bar: a round number of kilometres at the latitude of the map's middle."""

import math
from typing import TYPE_CHECKING, Final

from dashboard.static_map.lettering import Lettering

if TYPE_CHECKING:
    from dashboard.static_map.camera import Frame
    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.ink import Box

_WORDS: Final = Lettering(size=11.5, colour="ink-2")
_LONGEST: Final = 110.0
"""CSS pixels."""
_HEIGHT: Final = 20.0
_EDGE: Final = 10.0
_ROUND: Final = (5, 3, 2, 1)
"""First digits of a round length, as on screen."""


def round_length(frame: "Frame", longest: float = _LONGEST) -> tuple[float, float]:
    """Return the longest round length of a bar: kilometres, and CSS pixels.

    Args:
        frame: what the map shows. Web Mercator draws everything larger by the secant of its
            latitude; the bar holds for the middle of the map.
        longest: CSS pixels that the bar may take.
    """
    metres = frame.width_on_ground / frame.width
    room = longest * metres / 1000
    power = 10.0 ** math.floor(math.log10(room))
    kilometres = next(digit * power for digit in _ROUND if digit * power <= room)
    return kilometres, kilometres * 1000 / metres


def reserve_scale_bar(canvas: "Canvas") -> "Box":
    """Keep the lower right corner of the map free for the bar, and return its box."""
    _, length = round_length(canvas.frame)
    width, height = canvas.size
    right, bottom = width - _EDGE, height - _EDGE
    box = (right - length, bottom - _HEIGHT, right, bottom)
    canvas.reserve(box)
    return box


def draw_scale_bar(canvas: "Canvas", box: "Box") -> None:
    """Draw the bar into its box."""
    kilometres, _ = round_length(canvas.frame)
    left, top, right, bottom = box
    canvas.rectangle(box, fill=canvas.colour("panel"))
    pen = canvas.line("ink-3", 1.5)
    canvas.polyline([(left, top + 11), (left, bottom), (right, bottom), (right, top + 11)], pen)
    text = f"{kilometres:,g} km" if kilometres >= 1 else f"{kilometres * 1000:g} m"
    canvas.words(text, (left + 5, bottom - 6), _WORDS)
