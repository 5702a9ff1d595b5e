"""Marks what is selected: an outline or a ring, with a short label."""

from typing import TYPE_CHECKING, Final

from matplotlib.path import Path

from dashboard.static_map.clusters import Point
from dashboard.static_map.geometry import path_of
from dashboard.static_map.legend_row import SWATCH, LegendRow
from dashboard.static_map.lettering import Lettering, fitted
from dashboard.static_map.selected import Selected, selected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shapely.geometry.base import BaseGeometry

    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.ink import Box
    from dashboard.static_map.map_view import MapView
    from dashboard.static_map.plate import Plate

_AREAS: Final = {"region": ("georgia_regions", "id"), "state": ("world_countries", "iso_a3")}
_TOKENS: Final = {"GE-AB": "abkhazia", "GE-SO": "south-ossetia"}
"""Colours of the outlines of regions, as on screen.

Georgia has none, there as here: whether its outline holds the regions depends on the viewpoint.
"""
_OUTLINE: Final = 2.0
"""Width of an outline, CSS pixels, as of ``.region.is-selected`` on screen."""
_GLOW: Final = 6.0
"""Width of the pale line below it, which shows where a boundary line covers it."""
_RING: Final = 13.0
"""Radius of the ring around a point, CSS pixels: clear of the symbol in it."""
_LABEL: Final = Lettering(size=12.5, bold=True)
_WIDEST: Final = 180.0
"""Width of a label from which on it has two lines, CSS pixels."""
_LINES: Final = 2
_LINE: Final = 15.0
_FIRST: Final = 20.0
"""Height of a label of one line."""
_PAD: Final = 7.0
_BASELINE: Final = 4.2


def draw_selected(canvas: "Canvas", view: "MapView") -> None:
    """Draw the outlines of the selected record's areas, or a ring around its point.

    Below symbols and lines, so that it hides neither.
    """
    chosen = selected(view)
    if chosen is None:
        return
    areas = _areas(canvas, chosen)
    for ident, area in areas:
        path = path_of(area)
        if path is not None:
            token = _TOKENS.get(ident, "accent")
            canvas.path(path, line=canvas.line(token, _GLOW, opacity=0.35))
            canvas.path(path, line=canvas.line(token, _OUTLINE))
    if not areas and chosen.at is not None:
        _draw_ring(canvas, canvas.pixel(*chosen.at))


def letter_selection(canvas: "Canvas", view: "MapView") -> None:
    """Write the label of the selected record; a region bears its name already."""
    chosen = selected(view)
    if chosen is None or chosen.kind == "region":
        return
    if chosen.at is None:
        boxes = [area.bounds for _, area in _areas(canvas, chosen)]
        if boxes:
            _label(canvas, chosen.name, boxes[0], lead=False)
    elif canvas.shows(*canvas.pixel(*chosen.at)):
        x, y = canvas.pixel(*chosen.at)
        around = (x - _RING, y - _RING, x + _RING, y + _RING)
        canvas.reserve(around)
        _label(canvas, chosen.name, around)


def selection_rows(view: "MapView") -> "Sequence[LegendRow]":
    """Return the row that names the selected record."""
    chosen = selected(view)
    if chosen is None:
        return ()
    return (LegendRow(text=f"Selected: {chosen.name}", swatch=_swatch),)


def _areas(canvas: "Canvas", chosen: Selected) -> "list[tuple[str, BaseGeometry]]":
    """Return the areas of a record by their codes: those large enough to be outlined."""
    kind = "region" if chosen.regions else chosen.kind
    if kind not in _AREAS:
        return []
    layer, column = _AREAS[kind]
    regions = [region for region in chosen.regions if region in _TOKENS]
    wanted = regions if kind == "region" else [chosen.ident]
    found = [(str(item.properties[column]), item.geometry) for item in canvas.features(layer)]
    return [(ident, area) for ident, area in found if ident in wanted and _is_large(area)]


def _is_large(area: "BaseGeometry") -> bool:
    left, top, right, bottom = area.bounds
    return bool(max(right - left, bottom - top) > 2 * _RING)


def _draw_ring(canvas: "Canvas", at: Point) -> None:
    circle = Path.circle(at, _RING)
    canvas.path(circle, line=canvas.line("paper", 2 * _OUTLINE, opacity=0.85))
    canvas.path(circle, line=canvas.line("accent", _OUTLINE))


def _label(canvas: "Canvas", text: str, around: "Box", *, lead: bool = True) -> None:
    """Write a label where there is room near a box; a line leads to the box from further away."""
    lines = list(fitted(text, _WIDEST, _LABEL))
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], f"{lines[_LINES - 1]} …"]
    width = max(_LABEL.width(line) for line in lines) + 2 * _PAD
    height = _FIRST + _LINE * (len(lines) - 1)
    for left, top in _places(around, width, height):
        box = (left, top, left + width, top + height)
        if canvas.is_free(box):
            break
    else:
        return
    canvas.reserve(box)
    if lead:
        _lead(canvas, box, around)
    canvas.rectangle(box, fill=canvas.colour("panel"), line=canvas.line("accent", 1.2), radius=_PAD)
    for number, line in enumerate(lines):
        baseline = top + _FIRST / 2 + _BASELINE + number * _LINE
        canvas.words(line, (left + _PAD, baseline), _LABEL)


def _lead(canvas: "Canvas", box: "Box", around: "Box") -> None:
    """Draw a line from the middle of a box towards the marked one, as far as its edge."""
    x, y = (around[0] + around[2]) / 2, (around[1] + around[3]) / 2
    edge = (min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3]))
    far = max(abs(edge[0] - x), abs(edge[1] - y))
    if far > _RING + _PAD:
        share = _RING / far
        start = (x + (edge[0] - x) * share, y + (edge[1] - y) * share)
        canvas.polyline([start, edge], canvas.line("accent", 1.2))


def _places(around: "Box", width: float, height: float) -> "Iterator[Point]":
    """Yield where a label may begin: beside the box, above and below it, then further away."""
    left, top, right, bottom = around
    across, down = (left + right - width) / 2, (top + bottom - height) / 2
    for gap in (_PAD / 2, _PAD / 2 + 20, _PAD / 2 + 45, _PAD / 2 + 75):
        east, west = right + gap, left - gap - width
        north, south = top - gap - height, bottom + gap
        yield east, down
        yield west, down
        yield across, north
        yield across, south
        yield from ((east, north), (west, north), (east, south), (west, south))
    yield across, down


def _swatch(plate: "Plate") -> None:
    width, height = SWATCH
    circle = Path.circle((width / 2, height / 2), height / 2 - 1)
    plate.path(circle, line=plate.line("accent", _OUTLINE))
