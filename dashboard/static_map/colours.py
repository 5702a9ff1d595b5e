"""Colours of the style table as numbers."""

import re
from functools import cache
from typing import Final

from dashboard.static_map.ink import Rgba
from dashboard.style import TOKENS, Theme

_RGBA: Final = re.compile(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)")
_FULL: Final = 255


@cache
def colour(token: str, theme: Theme, opacity: float = 1.0) -> Rgba:
    """Return a colour of the style table.

    Args:
        token: its name, such as `accent`.
        theme: light or dark.
        opacity: from 0 to 1, on top of the colour's own.

    Raises:
        KeyError: no such token.
        ValueError: the token is neither `#rrggbb` nor `rgba(r,g,b,a)`.
    """
    text = TOKENS[token].on(theme)
    if text.startswith("#"):
        red, green, blue = (int(text[at : at + 2], 16) / _FULL for at in (1, 3, 5))
        return red, green, blue, opacity
    found = _RGBA.fullmatch(text)
    if found is None:
        message = f"'{text}' is not a colour that printed maps can read."
        raise ValueError(message)
    red, green, blue = (int(part) / _FULL for part in found.groups()[:3])
    return red, green, blue, float(found[4]) * opacity
