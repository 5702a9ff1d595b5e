"""Where things stand on a slide of 16 to 9; all lengths in inches."""

from dataclasses import dataclass
from typing import Final

from pptx.util import Emu, Inches

POINTS: Final = 72
"""Points of an inch."""
MILLIMETRES: Final = 25.4
"""Millimetres of an inch."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a slide; inches from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """Left, top, width and height in English metric units."""
        return (
            Emu(Inches(self.left)),
            Emu(Inches(self.top)),
            Emu(Inches(self.width)),
            Emu(Inches(self.height)),
        )

    @property
    def width_mm(self) -> float:
        """Width in millimetres."""
        return self.width * MILLIMETRES

    @property
    def height_mm(self) -> float:
        """Height in millimetres."""
        return self.height * MILLIMETRES


SLIDE: Final = Box(0, 0, 40 / 3, 7.5)

_LEFT: Final = 0.6
_WIDE: Final = SLIDE.width - 2 * _LEFT
_TOP: Final = 1.52
_BOTTOM: Final = 6.74
_TALL: Final = _BOTTOM - _TOP

_SIDE: Final = 4.3
"""Width of the column at the right."""
_GUTTER: Final = 0.3
_MAIN: Final = _WIDE - _SIDE - _GUTTER
_SIDE_LEFT: Final = _LEFT + _MAIN + _GUTTER

_NOTE: Final = 0.46
_SMALL_MAP: Final = 2.5

CAPTION: Final = Box(_LEFT, 0.33, _WIDE, 0.3)
TITLE: Final = Box(_LEFT, 0.64, _WIDE, 0.72)
FOOTER: Final = Box(_LEFT, 6.98, _WIDE - 1, 0.3)
NUMBER: Final = Box(_LEFT + _WIDE - 0.9, 6.98, 0.9, 0.3)
RULE: Final = Box(_LEFT, 6.92, _WIDE, 0)
"""The line above the footer."""

MAP: Final = Box(_LEFT, _TOP, _MAIN, _TALL)
SIDE_TEXT: Final = Box(_SIDE_LEFT, _TOP, _SIDE, _TALL)

EXHIBIT: Final = Box(_LEFT, _TOP, _MAIN, _TALL - _NOTE - 0.06)
TABLE_TITLE: Final = Box(_LEFT, _TOP, _MAIN, 0.3)
TITLED_TABLE: Final = Box(_LEFT, _TOP + 0.38, _MAIN, EXHIBIT.height - 0.38)
EXHIBIT_NOTE: Final = Box(_LEFT, _BOTTOM - _NOTE, _MAIN, _NOTE)
SHORT_TEXT: Final = Box(_SIDE_LEFT, _TOP, _SIDE, _TALL - _SMALL_MAP - 0.12)
SMALL_MAP: Final = Box(_SIDE_LEFT, _BOTTOM - _SMALL_MAP, _SIDE, _SMALL_MAP)

WIDE_EXHIBIT: Final = Box(_LEFT, _TOP, _WIDE, _TALL - _NOTE - 0.06)
WIDE_TABLE_TITLE: Final = Box(_LEFT, _TOP, _WIDE, 0.3)
WIDE_TABLE: Final = Box(_LEFT, _TOP + 0.38, _WIDE, WIDE_EXHIBIT.height - 0.38)
WIDE_NOTE: Final = Box(_LEFT, _BOTTOM - _NOTE, _WIDE, _NOTE)

_COLUMN: Final = (_WIDE - 0.5) / 2
LEFT_COLUMN: Final = Box(_LEFT, _TOP, _COLUMN, _TALL)
RIGHT_COLUMN: Final = Box(_LEFT + _COLUMN + 0.5, _TOP, _COLUMN, _TALL)

COVER_TITLE: Final = Box(0.9, 1.6, 11.5, 1.9)
COVER_TEXT: Final = Box(0.9, 3.75, 10.6, 1.75)
COVER_MARK: Final = Box(0.9, 1.2, 1.5, 0.09)
"""Three bars in the colours of the map."""
COVER_FACTS: Final = Box(0.9, 5.75, 11.2, 0.9)
