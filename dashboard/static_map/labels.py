"""Names on the map, placed by importance.

A name that would cover a more important one, a badge or a symbol is left out at this scale.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import shapely
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from dashboard.static_map.label_list import Label, label_list
from dashboard.static_map.layers import LayerDrawer
from dashboard.static_map.placement import (
    area_boxes,
    far_area_boxes,
    far_town_boxes,
    river_places,
    town_boxes,
)

if TYPE_CHECKING:
    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.ink import Box
    from dashboard.static_map.map_view import MapView

_NEEDED: Final = 3
"""A name more important than this may stand over a symbol where there is no other room."""

_DOT: Final = 4.0
"""Half of the room of a town's dot, CSS pixels."""

_EDGE: Final = 6.0
"""Between a name and the edge of the map, CSS pixels."""

_WORTH: Final = 2.0
"""How many names an area must hold to be worth one."""

_FINE: Final = 2.0
"""How well the middle of an area is found, CSS pixels."""

_LINE: Final = 15.0
_SMALL_LINE: Final = 13.0
_SMALL: Final = 11.0
"""Size of letters up to which lines are lower, CSS pixels."""


@dataclass(frozen=True, slots=True)
class _Place:
    box: "Box"
    angle: float = 0.0
    dot: tuple[float, float] | None = None


def _no_shapes(_canvas: "Canvas", _view: "MapView") -> None:
    """Names are all that the layer has."""


def set_names(canvas: "Canvas", view: "MapView") -> None:
    """Set every name that finds room."""
    for label in label_list(view, canvas.zoom):
        place = _find_place(canvas, label, over_symbols=False)
        if place is None and label.importance < _NEEDED:
            place = _find_place(canvas, label, over_symbols=True)
        if place is None:
            continue
        canvas.reserve(place.box)
        if place.dot is not None:
            x, y = place.dot
            canvas.reserve((x - _DOT, y - _DOT, x + _DOT, y + _DOT))
            _draw_dot(canvas, place.dot, capital=label.capital)
        _set_lines(canvas, label, place)


def _find_place(canvas: "Canvas", label: Label, *, over_symbols: bool) -> _Place | None:
    width = max(lettering.width(text) for text, lettering in label.lines)
    height = sum(map(_line_height, label.lines))
    if label.along is not None:
        course = shapely.get_coordinates(canvas.to_pixels(label.along)).tolist()
        places = river_places(course, width, height, canvas.size)
        free = (place for place in places if canvas.is_free(place.box, over_symbols=over_symbols))
        found = next(free, None)
        return None if found is None else _Place(found.box, found.angle)
    if label.at is None:
        return None
    lat, lon = label.at
    point = canvas.pixel(lon, lat)
    if label.town and not canvas.shows(*point, margin=-_DOT):
        return None
    boxes = (town_boxes if label.town else area_boxes)(point, width, height)
    if label.importance < _NEEDED:
        boxes += (far_town_boxes if label.town else far_area_boxes)(point, width, height)
    if label.within is not None:
        boxes += _boxes_within(canvas, label.within, width, height)
    box = next((box for box in boxes if canvas.is_free(box, over_symbols=over_symbols)), None)
    return None if box is None else _Place(box, dot=point if label.town else None)


def _boxes_within(
    canvas: "Canvas", within: tuple[str, str], width: float, height: float
) -> "list[Box]":
    """Return where a name stands in what the map shows of an area, far from its edges."""
    layer, ident = within
    across, down = canvas.size
    # middles from which the name does not leave the map
    reach = shapely.box(
        width / 2 + _EDGE, height / 2 + _EDGE, across - width / 2 - _EDGE, down - height / 2 - _EDGE
    )
    found = []
    for feature in canvas.features(layer):
        if feature.properties["id"] != ident:
            continue
        shown = feature.geometry.intersection(reach)
        for part in shapely.get_parts(shown):
            if isinstance(part, shapely.Polygon) and part.area > _WORTH * width * height:
                x, y = shapely.get_coordinates(shapely.maximum_inscribed_circle(part, _FINE))[0]
                box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
                if feature.geometry.covers(shapely.box(*box)):
                    found.append(box)
    return found


def _line_height(line: tuple[str, object]) -> float:
    size = getattr(line[1], "size", _SMALL)
    return _LINE if size > _SMALL else _SMALL_LINE


def _set_lines(canvas: "Canvas", label: Label, place: _Place) -> None:
    left, top, right, bottom = place.box
    middle = ((left + right) / 2, (top + bottom) / 2)
    if label.along is not None:
        ((text, lettering),) = label.lines
        # the baseline's middle, below that of the letters
        drop = lettering.size * 0.32
        x = middle[0] - math.sin(place.angle) * drop
        y = middle[1] + math.cos(place.angle) * drop
        canvas.words(text, (x, y), lettering, align="middle", angle=place.angle)
        return
    for line in label.lines:
        text, lettering = line
        height = _line_height(line)
        baseline = top + height / 2 + lettering.size * 0.34
        canvas.words(text, (middle[0], baseline), lettering, align="middle")
        top += height


def _draw_dot(canvas: "Canvas", at: tuple[float, float], *, capital: bool) -> None:
    radius, width = (2.7, 1.6) if capital else (1.9, 1.2)
    canvas.path(
        Path.unit_circle(),
        transform=Affine2D().scale(radius).translate(*at),
        fill=canvas.colour("paper"),
        line=canvas.line("ink", width),
    )


NAMES: Final = (LayerDrawer(id="places", draw=_no_shapes, letter=set_names),)
"""The layer of names."""
