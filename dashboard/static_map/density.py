"""Where incidents crowd, as squares that grow with their number; as on screen (``density.js``)."""

from math import sqrt
from typing import TYPE_CHECKING

from dashboard.static_map.counts import shown_incidents
from dashboard.static_map.density_cells import CELL, STRETCH, density_cells
from dashboard.static_map.legend_row import LegendRow, style_swatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.map_view import MapView


def draw_density(canvas: "Canvas", view: "MapView") -> None:
    """Draw a square for each cell with incidents up to the day, or within the span."""
    cells = density_cells(shown_incidents(view))
    most = max((cell.count for cell in cells), default=1)
    for cell in cells:
        # the area of a square, not its side, follows the number
        half = CELL / 2 * sqrt(cell.count / most)
        left, bottom = canvas.pixel(cell.lon - half * STRETCH, cell.lat - half)
        right, top = canvas.pixel(cell.lon + half * STRETCH, cell.lat + half)
        canvas.rectangle(
            (left, top, right, bottom),
            fill=canvas.colour("abl", 0.15 + 0.4 * cell.count / most),
            line=canvas.line("abl", 1),
        )


def density_rows(view: "MapView") -> "Sequence[LegendRow]":
    """Return the row of the layer, with the number of incidents."""
    incidents = len(shown_incidents(view))
    return (LegendRow(text="Incident density", swatch=style_swatch("density"), count=incidents),)
