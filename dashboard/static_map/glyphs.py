"""Letters as outlines, and how much room words take, read from the print fonts.

Measured here and not by the library that draws, so that both the picture and the vector file follow
the same numbers, whatever fonts a machine has.
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from matplotlib.path import Path as Outline

from dashboard.static_map.fonts import BOLD, PRINT_FACES, print_font_files

if TYPE_CHECKING:
    from collections.abc import Iterator

ASCENT: Final = 0.75
"""Height of capital letters with their marks, in sizes of the font; Noto and Source Sans agree."""

DESCENT: Final = 0.25
"""Depth below the baseline, in sizes of the font."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter of a font, in sizes of the font (em), y upwards.

    Attributes:
        outline: its shape; None for a blank.
        advance: how far the next letter stands.
        family: the family that it comes from.
    """

    outline: Outline | None
    advance: float
    family: str


@cache
def glyph(letter: str, *, bold: bool) -> Glyph:
    """Return a letter from the first family that has it."""
    faces = [face for face in _faces() if face.bold == bold]
    face = next((face for face in faces if ord(letter) in face.cmap), faces[0])
    name = face.cmap.get(ord(letter), ".notdef")
    pen = _OutlinePen(face.glyphs)
    face.glyphs[name].draw(pen)
    points = [(x / face.em, y / face.em) for x, y in pen.points]
    outline = Outline(points, pen.codes) if points else None
    return Glyph(outline, face.glyphs[name].width / face.em, face.family)


def width(text: str, *, bold: bool, spacing: float = 0.0) -> float:
    """Return the width of a text in sizes of the font.

    Args:
        text: one line.
        bold: whether it is set bold.
        spacing: room between letters, in sizes of the font.
    """
    advances = [glyph(letter, bold=bold).advance for letter in text]
    return sum(advances) + spacing * max(0, len(advances) - 1)


def placed(text: str, *, bold: bool, spacing: float = 0.0) -> "Iterator[tuple[Outline, float]]":
    """Yield the outlines of a text, each with its distance from the start, in sizes of the font."""
    at = 0.0
    for letter in text:
        found = glyph(letter, bold=bold)
        if found.outline is not None:
            yield found.outline, at
        at += found.advance + spacing


@dataclass(frozen=True, slots=True)
class _Face:
    family: str
    bold: bool
    cmap: dict[int, str]
    glyphs: Any
    em: int


@cache
def _faces() -> tuple[_Face, ...]:
    found = []
    for face, path in zip(PRINT_FACES, print_font_files(), strict=True):
        font = TTFont(path)
        cmap: dict[int, str] = font.getBestCmap()
        em = font["head"].unitsPerEm
        found.append(_Face(face.family, face.weight == BOLD, cmap, font.getGlyphSet(), em))
    return tuple(found)


class _OutlinePen(BasePen):  # type: ignore[misc]  # its library has no types
    """Notes an outline as the points and codes of a path."""

    def __init__(self, glyphs: object) -> None:
        super().__init__(glyphs)
        self.points: list[tuple[float, float]] = []
        self.codes: list[Any] = []

    def _note(self, code: object, *points: tuple[float, float]) -> None:
        self.points += points
        self.codes += [code] * len(points)

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802  # the base class calls it so
        self._note(Outline.MOVETO, pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._note(Outline.LINETO, pt)

    def _qCurveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float]) -> None:  # noqa: N802
        self._note(Outline.CURVE3, pt1, pt2)

    def _curveToOne(  # noqa: N802
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._note(Outline.CURVE4, pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self._note(Outline.CLOSEPOLY, self.points[-1])
