"""Regions and lines as the viewpoint draws them on the day, and the outlines of subdivisions."""

from typing import TYPE_CHECKING, Final

from dashboard.map.catalogue import CATALOGUE
from dashboard.payload.viewpoints import legend_of
from dashboard.static_map.layers import LayerDrawer
from dashboard.static_map.legend_row import LegendRow, style_swatch
from geodata.records import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.layers import Draw
    from dashboard.static_map.map_view import MapView

_LABELS: Final = {entry.id: entry.label for entry in CATALOGUE}
_HOME: Final = "GE"


def _drawn(view: "MapView") -> dict[tuple[str, str], str]:
    """Return the style of each part of each region."""
    return {(row.region, row.part): row.style for row in view.picture.drawings}


def _draw_regions(canvas: "Canvas", view: "MapView") -> None:
    styles = _drawn(view)
    for feature in canvas.features("georgia_regions"):
        region = str(feature.properties["id"])
        if region != _HOME:
            canvas.area(feature.geometry, styles[region, Part.AREA])


def _lines(*kinds: Part) -> "Draw":
    """Return what draws boundary lines of some kinds: all bases, then the cores of double lines."""

    def draw(canvas: "Canvas", view: "MapView") -> None:
        styles = _drawn(view)
        shown = []
        for feature in canvas.features("boundary_lines"):
            kind, region = str(feature.properties["kind"]), str(feature.properties["region"])
            if kind in kinds:
                shown.append((feature.geometry, styles.get((region, kind), kind)))
        for geometry, style in shown:
            canvas.course(geometry, style)
        for geometry, style in shown:
            canvas.core(geometry, style)

    return draw


def _viewpoint_rows(layer: str) -> "Callable[[MapView], Sequence[LegendRow]]":
    def rows(view: "MapView") -> "Sequence[LegendRow]":
        text, styles = legend_of(view.picture.drawings, layer)
        return (LegendRow(text=text, swatch=style_swatch(*styles)),)

    return rows


def _outlines(layer: str, style: str) -> "Draw":
    def draw(canvas: "Canvas", _view: "MapView") -> None:
        for feature in canvas.features(layer):
            canvas.course(feature.geometry, style)

    return draw


def _outline_rows(style: str) -> "Callable[[MapView], Sequence[LegendRow]]":
    row = LegendRow(text=_LABELS[style], swatch=style_swatch(style))
    return lambda _view: (row,)


BOUNDARIES: Final = (
    LayerDrawer(id="regions", draw=_draw_regions, legend=_viewpoint_rows("regions")),
    LayerDrawer(
        id="abl", draw=_lines(Part.ADMINISTRATIVE_BOUNDARY_LINE), legend=_viewpoint_rows("abl")
    ),
    LayerDrawer(
        id="border",
        draw=_lines(Part.BORDER, Part.BORDER_NOT_CONTROLLED),
        legend=_viewpoint_rows("border"),
    ),
    LayerDrawer(id="adm1", draw=_outlines("adm1_regions", "adm1"), legend=_outline_rows("adm1")),
    LayerDrawer(
        id="subjects",
        draw=_outlines("russia_adjacent_subjects", "subjects"),
        legend=_outline_rows("subjects"),
    ),
)
"""The layers of the group 'Boundaries'."""
