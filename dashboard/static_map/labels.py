"""Names on the map, placed by importance.

A name that would cover a more important one, a badge or a symbol is left out at this scale.
"""

import math
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

import shapely
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from dashboard.static_map.label_list import Label, Line, label_list
from dashboard.static_map.layers import LayerDrawer
from dashboard.static_map.placement import (
    area_boxes,
    far_area_boxes,
    far_town_boxes,
    river_places,
    town_boxes,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    lines: tuple[Line, ...]
    box: "Box"
    angle: float = 0.0
    dot: tuple[float, float] | None = None


def _no_shapes(_canvas: "Canvas", _view: "MapView") -> None:
    """Names are all that the layer has."""


def set_names(canvas: "Canvas", view: "MapView") -> None:
    """Set every name that finds room."""
    for label in label_list(view, canvas.zoom):
        place = next(_free_places(canvas, label), None)
        if place is None:
            continue
        canvas.reserve(place.box)
        if place.dot is not None:
            canvas.reserve(_around(place.dot))
            _draw_dot(canvas, place.dot, capital=label.capital)
        _set_lines(canvas, place, follows=label.along is not None)


def _free_places(canvas: "Canvas", label: Label) -> "Iterator[_Place]":
    """Yield where a name may stand, the best place first.

    One that is needed covers symbols before it lacks the words below it, and goes without those
    before it moves far from its place.
    """
    if label.along is not None:
        yield from _river_places(canvas, label, label.along)
        return
    needed = (False, True) if label.importance < _NEEDED else (False,)
    for far, lines, over_symbols in product(needed, label.wordings, needed):
        for place in _places(canvas, label, lines, far=far):
            if canvas.is_free(place.box, over_symbols=over_symbols):
                yield place


def _river_places(canvas: "Canvas", label: Label, along: shapely.LineString) -> "Iterator[_Place]":
    (lines,) = label.wordings
    course = shapely.get_coordinates(canvas.to_pixels(along)).tolist()
    for place in river_places(course, *_size(lines), canvas.size):
        if canvas.is_free(place.box):
            yield _Place(lines, place.box, place.angle)


def _places(
    canvas: "Canvas", label: Label, lines: tuple[Line, ...], *, far: bool
) -> "Iterator[_Place]":
    """Yield where a name may stand near its place, or further off."""
    if label.at is None:
        return
    lat, lon = label.at
    point = canvas.pixel(lon, lat)
    width, height = _size(lines)
    if label.town:
        # a dot below another name would be lost; a capital is named all the same
        if canvas.shows(*point, margin=-_DOT) and (label.capital or _dot_is_free(canvas, point)):
            boxes = (far_town_boxes if far else town_boxes)(point, width, height)
            yield from (_Place(lines, box, dot=point) for box in boxes)
        return
    boxes = (far_area_boxes if far else area_boxes)(point, width, height)
    if label.within is not None:
        boxes += _boxes_within(canvas, label.within, width, height)
    yield from (_Place(lines, box) for box in boxes)


def _size(lines: tuple[Line, ...]) -> tuple[float, float]:
    """Return the width and height of the lines of a name, CSS pixels."""
    return max(lettering.width(text) for text, lettering in lines), sum(map(_line_height, lines))


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


def _line_height(line: Line) -> float:
    return _LINE if line[1].size > _SMALL else _SMALL_LINE


def _set_lines(canvas: "Canvas", place: _Place, *, follows: bool) -> None:
    """Set the lines of a name: level, or following a river."""
    left, top, right, bottom = place.box
    middle = ((left + right) / 2, (top + bottom) / 2)
    if follows:
        ((text, lettering),) = place.lines
        # the baseline's middle, below that of the letters
        drop = lettering.size * 0.32
        x = middle[0] - math.sin(place.angle) * drop
        y = middle[1] + math.cos(place.angle) * drop
        canvas.words(text, (x, y), lettering, align="middle", angle=place.angle)
        return
    for line in place.lines:
        text, lettering = line
        height = _line_height(line)
        baseline = top + height / 2 + lettering.size * 0.34
        canvas.words(text, (middle[0], baseline), lettering, align="middle")
        top += height


def _around(dot: tuple[float, float]) -> "Box":
    return dot[0] - _DOT, dot[1] - _DOT, dot[0] + _DOT, dot[1] + _DOT


def _dot_is_free(canvas: "Canvas", dot: tuple[float, float]) -> bool:
    return canvas.is_free(_around(dot), over_symbols=True)


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
