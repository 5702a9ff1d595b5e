"""How an own layer may be drawn."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dashboard.style import Token


class Paint(StrEnum):
    """Colours to choose from, told apart by readers with any kind of colour vision."""

    BLUE = "blue"
    ORANGE = "orange"
    GREEN = "green"
    PURPLE = "purple"
    BROWN = "brown"
    NEUTRAL = "neutral"


PAINTS: Final[dict[Paint, Token]] = {
    # hue and lightness both differ, and each has 3:1 on the land of its theme
    Paint.BLUE: Token("#0060a8", "#56b4e9"),
    Paint.ORANGE: Token("#b85c00", "#f0a030"),
    Paint.GREEN: Token("#00785a", "#2fc79a"),
    Paint.PURPLE: Token("#a03a7c", "#e08cc0"),
    Paint.BROWN: Token("#6b4a2b", "#c8a27a"),
    Paint.NEUTRAL: Token("#2b2b2b", "#f0f0f0"),
}
"""Colour on the map by theme."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """How an own layer is drawn and read."""

    title: str
    paint: Paint = Paint.BLUE
    size: int = 5
    """Radius of a point, CSS pixels."""
    weight: float = 2.0
    """Width of a line, CSS pixels."""
    fill: float = 0.25
    """How opaque an area is, from 0 to 1."""
    label: str | None = None
    """Field that names the features."""
    start: str | None = None
    """Field with the day from which a feature shows; None for always."""
    end: str | None = None
    """Field with the last day on which it shows; None for no end."""
