"""Marks what is selected: an outline or a ring, with a short label."""

from typing import TYPE_CHECKING, Final

from matplotlib.path import Path

from dashboard.static_map.clusters import Point
from dashboard.static_map.geometry import path_of
from dashboard.static_map.legend_row import SWATCH, LegendRow
from dashboard.static_map.plate import Lettering
from dashboard.static_map.selected import selected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.ink import Box
    from dashboard.static_map.map_view import MapView
    from dashboard.static_map.plate import Plate
    from dashboard.static_map.selected import Selected

_AREAS: Final = {"region": ("georgia_regions", "id"), "state": ("world_countries", "iso_a3")}
_TOKENS: Final = {"GE-AB": "abkhazia", "GE-SO": "south-ossetia"}
"""Colours of the outlines of regions, as on screen."""
_OUTLINE: Final = 2.0
_RING: Final = 13.0
"""Radius of the ring around a point, CSS pixels: clear of the symbol in it."""
_LABEL: Final = Lettering(size=12.5, bold=True)
_HEIGHT: Final = 20.0
_PAD: Final = 7.0
_BASELINE: Final = 4.2
_LONGEST: Final = 42
"""Letters of a label; longer titles are cut."""


def draw_selection(canvas: "Canvas", view: "MapView") -> None:
    """Draw the mark of the selected record with its label; nothing if nothing is selected.

    A region has no label here: it bears its name already.
    """
    chosen = selected(view)
    if chosen is None:
        return
    box = _outline(canvas, chosen)
    if box is None and chosen.at is not None:
        box = _ring(canvas, canvas.pixel(*chosen.at))
    if box is not None and chosen.kind != "region":
        _label(canvas, _shortened(chosen.name), box)


def selection_rows(view: "MapView") -> "Sequence[LegendRow]":
    """Return the row that names the selected record."""
    chosen = selected(view)
    if chosen is None:
        return ()
    return (LegendRow(text=f"Selected: {chosen.name}", swatch=_swatch),)


def _outline(canvas: "Canvas", chosen: "Selected") -> "Box | None":
    """Outline the areas of a record; return the box that they take, None if there are none."""
    wanted = chosen.regions or (chosen.ident,)
    layer, column = _AREAS.get("region" if chosen.regions else chosen.kind, ("", ""))
    boxes = []
    for feature in canvas.features(layer) if layer else ():
        ident = str(feature.properties[column])
        path = path_of(feature.geometry) if ident in wanted else None
        if path is not None:
            canvas.path(path, line=canvas.line(_TOKENS.get(ident, "accent"), _OUTLINE))
            boxes.append(feature.geometry.bounds)
    if not boxes:
        return None
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def _ring(canvas: "Canvas", at: Point) -> "Box | None":
    if not canvas.shows(*at):
        return None
    circle = Path.circle(at, _RING)
    canvas.path(circle, line=canvas.line("paper", 2 * _OUTLINE, opacity=0.85))
    canvas.path(circle, line=canvas.line("accent", _OUTLINE))
    box = (at[0] - _RING, at[1] - _RING, at[0] + _RING, at[1] + _RING)
    canvas.reserve(box)
    return box


def _label(canvas: "Canvas", text: str, around: "Box") -> None:
    """Write a label beside a box, or within it, where there is room."""
    width = _LABEL.width(text) + 2 * _PAD
    for left, top in _places(around, width):
        box = (left, top, left + width, top + _HEIGHT)
        if canvas.is_free(box):
            canvas.reserve(box)
            fill, line = canvas.colour("panel"), canvas.line("accent", 1.2)
            canvas.rectangle(box, fill=fill, line=line, radius=_PAD)
            baseline = (left + _PAD, top + _HEIGHT / 2 + _BASELINE)
            canvas.words(text, baseline, _LABEL)
            return


def _places(around: "Box", width: float) -> "Iterator[Point]":
    """Yield where a label may begin: right, left, above, below, then over the middle."""
    left, top, right, bottom = around
    across, down = (left + right - width) / 2, (top + bottom - _HEIGHT) / 2
    gap = _PAD / 2
    yield right + gap, down
    yield left - gap - width, down
    yield across, top - gap - _HEIGHT
    yield across, bottom + gap
    for step in range(1, 6):
        yield across, down - step * _HEIGHT
        yield across, down + step * _HEIGHT


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _swatch(plate: "Plate") -> None:
    width, height = SWATCH
    circle = Path.circle((width / 2, height / 2), height / 2 - 1)
    plate.path(circle, line=plate.line("accent", _OUTLINE))
