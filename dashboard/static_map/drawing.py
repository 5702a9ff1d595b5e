"""Drawing a view on a sheet: the map, its legend and what stands around it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dashboard.map.catalogue import CATALOGUE
from dashboard.map.config import is_sound
from dashboard.static_map.camera import frame_of
from dashboard.static_map.canvas import Canvas
from dashboard.static_map.colours import colour
from dashboard.static_map.ground import draw_ground
from dashboard.static_map.ink import Drawing, Group
from dashboard.static_map.layers import drawing_order
from dashboard.static_map.layout import Wording, laid_out
from dashboard.static_map.map_view import MapView
from dashboard.static_map.registry import DRAWERS
from dashboard.static_map.scale_bar import draw_scale_bar, reserve_scale_bar
from dashboard.static_map.selection import draw_selected, letter_selection, selection_rows
from dashboard.static_map.static_map import StaticMap
from dashboard.static_map.words import alt_text, caption
from geodata.citations import Edition

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.state import Value
    from dashboard.static_map.layers import LayerDrawer
    from dashboard.static_map.legend_row import LegendRow
    from dashboard.static_map.sheet import Sheet

TITLE: Final = "Georgia and its breakaway regions"
"""Heading of a sheet that is given none."""

_PERCENT: Final = 100
_AREAS: Final = ("relief", "rivers", "states", "regions")
"""Layers that the mark of what is selected may cover."""


def drawn(
    values: "Mapping[str, Value]", sheet: "Sheet", *, title: str, sources: "Sequence[str]"
) -> StaticMap:
    """Draw a view of the map on a sheet; see `dashboard.static_map.draw`."""
    asked = MapView.of(values)
    broken = [entry for entry in CATALOGUE if entry.id in asked.layers and not is_sound(entry)]
    # as on screen, the map goes on without a layer whose file is broken
    view = replace(asked, layers=asked.layers - {entry.id for entry in broken})
    layers = [DRAWERS[name] for name in drawing_order(view.order) if _is_on(view, name)]
    wording = Wording(
        title=title or TITLE,
        caption=caption(view),
        sources=sources,
        version=Edition.of(view.dossier).name,
        missing=tuple(entry.label for entry in broken),
    )
    layout = laid_out(sheet, legend_rows(view), wording)
    left, top, right, bottom = layout.map_box
    canvas = Canvas(
        frame_of(view.at, right - left, bottom - top),
        origin=(left * sheet.unit, top * sheet.unit),
        unit=sheet.unit,
        theme=sheet.theme,
    )
    groups = _draw_map(canvas, view, layers)
    drawing = Drawing(
        width=sheet.width_pt,
        height=sheet.height_pt,
        background=colour("paper", sheet.theme),
        groups=(*groups, *layout.draw()),
        title=wording.title,
        alt=alt_text(view),
    )
    return StaticMap(drawing)


def _is_on(view: MapView, layer: str) -> bool:
    return layer in view.layers and layer in DRAWERS


def legend_rows(view: MapView) -> "tuple[LegendRow, ...]":
    """Return the rows of the legend: what is selected, then layers in the catalogue's order."""
    shown = [DRAWERS[entry.id] for entry in CATALOGUE if _is_on(view, entry.id)]
    rows = (row for drawer in shown for row in drawer.legend(view))
    return (*selection_rows(view), *rows)


def _draw_map(canvas: Canvas, view: MapView, layers: "list[LayerDrawer]") -> list[Group]:
    """Draw the ground, every layer, the selection, then words that keep clear of all of them."""
    groups = {layer.id: Group(f"layer-{layer.id}") for layer in layers}
    ground, scale = Group("ground"), Group("scale")
    mark, label = Group("selected"), Group("words-selected")
    bar = reserve_scale_bar(canvas)
    canvas.group = ground
    draw_ground(canvas)
    for layer in layers:
        _enter(canvas, view, groups[layer.id], layer.id)
        layer.draw(canvas, view)
    canvas.group, canvas.opacity = mark, 1.0
    draw_selected(canvas, view)
    canvas.group = label
    letter_selection(canvas, view)
    words = {layer.id: Group(f"words-{layer.id}") for layer in layers}
    for layer in layers:
        if layer.letter is not None:
            _enter(canvas, view, words[layer.id], layer.id)
            layer.letter(canvas, view)
    canvas.group, canvas.opacity = scale, 1.0
    draw_scale_bar(canvas, bar)
    above = [group for group in (label, *words.values()) if group.marks]
    return [ground, *_with_mark(groups, mark), *above, scale]


def _with_mark(layers: "Mapping[str, Group]", mark: Group) -> list[Group]:
    """Return the groups of layers with the mark of what is selected above those of areas."""
    if not mark.marks:
        return list(layers.values())
    order = list(layers)
    at = max((order.index(layer) + 1 for layer in _AREAS if layer in order), default=0)
    groups = list(layers.values())
    return [*groups[:at], mark, *groups[at:]]


def _enter(canvas: Canvas, view: MapView, group: Group, layer: str) -> None:
    """Let the canvas draw into the group of a layer, at the layer's opacity."""
    canvas.group = group
    canvas.opacity = view.opacity.get(layer, _PERCENT) / _PERCENT
