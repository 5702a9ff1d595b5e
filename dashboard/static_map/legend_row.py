"""Rows of the legend, and swatches drawn as on the map."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.path import Path
from shapely import box

from dashboard.static_map.hatching import hatch_lines
from dashboard.style import STYLES, Geometry

if TYPE_CHECKING:
    from dashboard.static_map.plate import Plate

SWATCH: Final = (24.0, 14.0)
"""Width and height of a swatch, CSS pixels."""

Swatch = Callable[["Plate"], None]
"""Draws a swatch on a plate whose origin is the swatch's upper left corner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendRow:
    """One row of the legend.

    Attributes:
        text: what it is.
        swatch: draws how it looks.
        count: how many there are; None where counting means nothing.
    """

    text: str
    swatch: Swatch
    count: int | None = None


def style_swatch(*styles: str) -> Swatch:
    """Return the swatch of areas side by side, or of lines one above the other.

    Args:
        *styles: names in the style table, of areas or of lines.
    """

    def draw(plate: "Plate") -> None:
        for place, name in enumerate(styles):
            if STYLES[name].geometry is Geometry.LINE:
                _line(plate, name, (place + 0.5) / len(styles) * SWATCH[1])
            else:
                each = SWATCH[0] / len(styles)
                _area(plate, name, place * each, each)

    return draw


def _line(plate: "Plate", name: str, y: float) -> None:
    style = STYLES[name]
    ends = [(0.0, y), (SWATCH[0], y)]
    dashed = style.dash is not None
    pen = plate.line(style.stroke or "ink", style.weight, dash=style.dash, rounded=dashed)
    plate.polyline(ends, pen)
    if style.core is not None:
        plate.polyline(ends, plate.line(style.core, style.core_weight))


def _area(plate: "Plate", name: str, left: float, width: float) -> None:
    style = STYLES[name]
    sides = (left + 0.5, 0.5, left + width - 0.5, SWATCH[1] - 0.5)
    # what is faint on the map would be lost in so small an area
    faint = style.hatch is None and style.fill_opacity < 0.5  # noqa: PLR2004  # half
    fill = style.fill or "paper"
    plate.rectangle(sides, fill=plate.colour(fill, style.fill_opacity * (2 if faint else 1)))
    if style.hatch is not None:
        lines = hatch_lines(box(*sides), style.hatch, apart=5.0)
        if lines is not None:
            plate.path(lines.path, line=plate.line(style.stroke or "paper", 0.8, opacity=0.6))
    plate.rectangle(sides, line=plate.line(style.stroke or fill, 0.8))


def relief_swatch(plate: "Plate") -> None:
    """Draw mountains."""
    width, height = SWATCH
    ridge = [(0, height), (7, 3), (11, 9), (15, 2), (width, height), (0, height)]
    plate.path(Path(ridge, closed=True), fill=plate.colour("ink-3", 0.55))
