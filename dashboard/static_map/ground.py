"""What every map stands on: sea, land, shores, lakes; and the layers of relief and rivers."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dashboard.static_map.ink import Picture
from dashboard.static_map.layers import LayerDrawer
from dashboard.static_map.legend_row import LegendRow, style_swatch
from dashboard.static_map.relief import relief_in
from dashboard.style import STYLES, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.map_view import MapView

_MAJOR_RIVER: Final = 1
"""Rank of the rivers that are drawn strongest."""

_SHORES: Final = 5.0
"""Zoom from which shores are drawn; further out they would stand out from those of other seas."""

_RIVER_OPACITY: Final = 0.85

_RELIEF_IN_DARK: Final = 0.35
"""Opacity of the relief in the dark theme; as in ``map.css``."""


def draw_ground(canvas: "Canvas") -> None:
    """Draw sea and land: they are no layers that a reader can switch."""
    width, height = canvas.size
    canvas.rectangle((0, 0, width, height), fill=canvas.colour("sea"))
    # coarse, below the detailed ground, so that no view ends in an edge
    for layer, style in (
        ("world_land", "neighbours"),
        ("neighbours", "neighbours"),
        ("georgia_outline", "georgia"),
    ):
        for feature in canvas.features(layer):
            canvas.area(feature.geometry, style)
    for feature in canvas.features("sea"):
        canvas.area(feature.geometry, replace(STYLES["sea"], stroke=None))
    if canvas.zoom >= _SHORES:
        for feature in canvas.features("shores"):
            canvas.course(feature.geometry, "sea")
    for feature in canvas.features("lakes"):
        canvas.area(feature.geometry, "lakes")


def _draw_relief(canvas: "Canvas", _view: "MapView") -> None:
    shown = relief_in(canvas.frame)
    if shown is None:
        return
    pixels, (left, top, right, bottom) = shown
    (x1, y1), (x2, y2) = canvas.transform.transform([(left, top), (right, bottom)])
    light = STYLES["hillshade"].fill_opacity
    strength = light if canvas.theme is Theme.LIGHT else _RELIEF_IN_DARK
    canvas.group.marks.append(
        Picture(
            pixels=pixels,
            box=(float(x1), float(y1), float(x2), float(y2)),
            opacity=strength * canvas.opacity,
            clip=canvas.clip,
        )
    )


def _draw_rivers(canvas: "Canvas", _view: "MapView") -> None:
    for feature in canvas.features("rivers"):
        factor = 1.2 if feature.properties["rank"] == _MAJOR_RIVER else 0.6
        canvas.course(feature.geometry, "rivers", opacity=_RIVER_OPACITY, factor=factor)


def _river_rows(_view: "MapView") -> "Sequence[LegendRow]":
    return (LegendRow(text="Rivers", swatch=style_swatch("rivers")),)


GROUND: Final = (
    LayerDrawer(id="relief", draw=_draw_relief),
    LayerDrawer(id="rivers", draw=_draw_rivers, legend=_river_rows),
)
"""The layers of the ground that a reader can switch."""
