"""Meridians and parallels at a spacing that follows the scale, and how they are written.

Spacings and words are those of the map on screen: ``layers/graticule.js``, ``tools/degrees.js``.
"""

from math import ceil, floor
from typing import Final

SPACINGS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800)
"""Minutes of arc, ``SPACINGS`` on screen."""
APART: Final = 110.0
"""Least distance of two lines in CSS pixels, ``APART`` on screen."""
POLAR: Final = 85 * 60
"""Minutes of latitude where Web Mercator ends, ``POLAR`` on screen."""
_HALF_TURN: Final = 180 * 60
_TURN: Final = 2 * _HALF_TURN
_DEGREE: Final = 60


def spacing(degrees_per_pixel: float) -> int:
    """Return how far lines stand apart, in minutes of arc.

    Args:
        degrees_per_pixel: degrees of longitude that a CSS pixel covers.
    """
    least = APART * degrees_per_pixel * _DEGREE
    return next((minutes for minutes in SPACINGS if minutes >= least), SPACINGS[-1])


def multiples(first: float, last: float, step: int) -> tuple[int, ...]:
    """Return the multiples of a step from one value to another."""
    return tuple(index * step for index in range(ceil(first / step), floor(last / step) + 1))


def meridian_words(minutes: int) -> str:
    """Return a meridian in words; 190° E is 170° W."""
    turned = (minutes + _HALF_TURN) % _TURN - _HALF_TURN
    return _words(turned, "EW")


def parallel_words(minutes: int) -> str:
    """Return a parallel in words: ``42° N``."""
    return _words(minutes, "NS")


def _words(minutes: int, letters: str) -> str:
    degrees, rest = divmod(abs(minutes), _DEGREE)
    neither = minutes == 0 or abs(minutes) == _HALF_TURN
    letter = "" if neither else f" {letters[int(minutes < 0)]}"
    return f"{degrees}°{f'{rest:02}′' if rest else ''}{letter}"
