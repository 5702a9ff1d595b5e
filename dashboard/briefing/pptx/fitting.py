"""How much room a text takes, measured before it is put on a slide.

PowerPoint fits a text to its box only when somebody edits it, and a projector shows what did not
fit. Widths are made of those of Noto Sans, which is wider than the slides' own family: by a tenth
for most texts.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from PIL import ImageFont

from dashboard.briefing.pptx.geometry import POINTS
from dashboard.fonts import font_folder

if TYPE_CHECKING:
    from dashboard.briefing.pptx.geometry import Box

LINE: Final = 1.2
"""Height of a line in ems; that of the slides' family is 1.15."""

_SIZE: Final = 100
"""Points at which the widths are measured."""
_REGULAR, _BOLD = 400, 700
"""Weights, as the variable faces count them."""
_SHARE: Final = 0.97
"""Of a width in Noto Sans: enough for all but 1 of 100 titles of the sources in Arial, and the
height of a line leaves room for that one."""
_SYMBOLS: Final = 0x2190
"""First code point of the arrows and all that follows, which other faces have to stand in for."""
_GEORGIAN: Final = (range(0x10A0, 0x1100), range(0x1C90, 0x1CC0))


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text on one line, in the unit of `size`, the height of an em."""
    return sum(_width(word, bold=bold) for word in _split(text)) * size * _SHARE / _SIZE


def line_count(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines a paragraph takes.

    Args:
        text: its text.
        width: of a line, points.
        size: of the letters, points.
        bold: whether they are bold.
    """
    count, used = 1, 0.0
    blank = width_of(" ", size, bold=bold)
    for word in text.split():
        wide = width_of(word, size, bold=bold)
        if used and used + blank + wide > width:
            count, used = count + 1, 0.0
        used += wide + (blank if used else 0)
        if used > width:
            # broken within the word, as the programs do with what has no blank
            more = int(used // width)
            count, used = count + more, used - more * width
    return count


def height_of(
    paragraphs: Sequence[str], width: float, size: float, *, after: float = 0, bold: bool = False
) -> float:
    """Return the height of paragraphs, in points.

    Args:
        paragraphs: their texts.
        width: of a line, points.
        size: of the letters, points.
        after: space after each paragraph but the last, points.
        bold: whether the letters are bold.
    """
    lines = sum(
        line_count(line, width, size, bold=bold) for text in paragraphs for line in text.split("\n")
    )
    return lines * size * LINE + after * max(len(paragraphs) - 1, 0)


def fitting_size(
    paragraphs: Sequence[str],
    box: "Box",
    sizes: Iterable[float],
    *,
    after: float = 0,
    bold: bool = False,
) -> float | None:
    """Return the first of some sizes in which paragraphs fit a box; None if they fit in none.

    Args:
        paragraphs: their texts.
        box: where they go.
        sizes: of the letters, points, in the order of preference.
        after: space between paragraphs, points.
        bold: whether the letters are bold.
    """
    width, height = box.width * POINTS, box.height * POINTS
    for size in sizes:
        if height_of(paragraphs, width, size, after=after, bold=bold) <= height:
            return size
    return None


def _split(text: str) -> list[str]:
    """Return the words of a text with its blanks as words of their own."""
    first, *rest = text.split(" ")
    return [first, *(part for word in rest for part in (" ", word))]


@lru_cache(maxsize=20_000)
def _width(word: str, *, bold: bool) -> float:
    if any(ord(letter) >= _SYMBOLS for letter in word):
        # nobody knows which face that is, so each letter counts as a full square
        return float(_SIZE * len(word))
    weight = _BOLD if bold else _REGULAR
    georgian = any(ord(letter) in block for letter in word for block in _GEORGIAN)
    name = "NotoSansGeorgian[wght].ttf" if georgian else "NotoSans[wght].ttf"
    return float(_face(name, weight).getlength(word))


@cache
def _face(name: str, weight: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(
        str(font_folder() / name), _SIZE, layout_engine=ImageFont.Layout.BASIC
    )
    # the weight is the only axis of these faces
    face.set_variation_by_axes([weight])
    return face
