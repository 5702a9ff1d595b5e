"""The paper of a printed map: its size, its theme and what stands around the map."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dashboard.style import Theme

MM_PER_INCH: Final = 25.4
POINTS_PER_INCH: Final = 72.0
_USUAL: Final = 210.0
"""Short side of A4, millimetres."""
_LEAST: Final = 60.0
_COMFORTABLE: Final = 100.0


class Furniture(StrEnum):
    """What stands around a map."""

    FULL = "full"
    """Title, caption, legend, scale, sources, credits, disclaimer, data version."""
    MAP = "map"
    """Legend and scale only: the slide or the page around the map carries the rest."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to draw on.

    Attributes:
        width_mm: width in millimetres.
        height_mm: height in millimetres.
        theme: colours.
        furniture: what stands around the map.
        lettering: factor of the size of letters, lines and symbols; 1 suits a reader at a desk.
    """

    width_mm: float
    height_mm: float
    theme: Theme = Theme.LIGHT
    furniture: Furniture = Furniture.FULL
    lettering: float = 1.0

    @property
    def width_pt(self) -> float:
        """Width in points."""
        return self.width_mm / MM_PER_INCH * POINTS_PER_INCH

    @property
    def height_pt(self) -> float:
        """Height in points."""
        return self.height_mm / MM_PER_INCH * POINTS_PER_INCH

    @property
    def unit(self) -> float:
        """Points of one CSS pixel: what is 12 pixels high on screen prints as nine points at 0.75.

        Small sheets get smaller letters, down to what can still be read; large ones larger.
        """
        short = min(self.width_mm, self.height_mm)
        if short < _COMFORTABLE:
            share = max(0.0, (short - _LEAST) / (_COMFORTABLE - _LEAST))
            base = 0.54 + 0.18 * share
        else:
            base = 0.72 * max(1.0, short / _USUAL)
        return base * self.lettering

    @property
    def size_px(self) -> tuple[float, float]:
        """Width and height in CSS pixels of this sheet."""
        return self.width_pt / self.unit, self.height_pt / self.unit
