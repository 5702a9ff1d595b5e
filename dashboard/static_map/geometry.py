"""Layers of the data package in EPSG:3857, cut to the map and no finer than its paper."""

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely
from matplotlib.path import Path

import geodata
from dashboard.serving.layers import layer_url
from dashboard.static_map.camera import HALF_WORLD, Frame, mercator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shapely.geometry.base import BaseGeometry

_STEPS: Final = 2
"""Finenesses per halving: maps of nearly one scale share their simplified geometry."""

_HAIR: Final = 1.0
"""Metres within which a point lies on an edge."""

_BEYOND: Final = 24.0
"""Kept beyond the map's edges so that no outline shows along them, CSS pixels."""


@dataclass(frozen=True, slots=True)
class MapFeature:
    """A feature of a layer: its columns, and its geometry in metres of EPSG:3857."""

    properties: "Mapping[str, Any]"
    geometry: "BaseGeometry"


SHORES: Final = "shores"
"""A layer of its own for maps: the outlines of the seas without the edges of their frame."""


@dataclass(frozen=True, slots=True)
class PlacedPoint:
    """A point of a layer: its columns and its place in degrees (EPSG:4326)."""

    properties: "Mapping[str, Any]"
    lon: float
    lat: float


@cache
def points(layer: str) -> tuple[PlacedPoint, ...]:
    """Return the points of a layer of the data package in degrees; none if its file is broken."""
    if layer_url(layer) is None:
        return ()
    frame = geodata.layer(layer)
    return tuple(
        PlacedPoint(_columns(row), point.x, point.y)
        for row, point in zip(_rows(frame), frame.geometry, strict=True)
    )


@cache
def projected(layer: str) -> tuple[MapFeature, ...]:
    """Return the features of a layer of the data package, or the shores, in EPSG:3857.

    There are none if the layer's file is broken.
    """
    if layer == SHORES:
        return _shores()
    if layer_url(layer) is None:
        # as on screen, the map goes on without a layer whose file is broken
        return ()
    frame = geodata.layer(layer)
    return tuple(
        MapFeature(_columns(row), _project(shape))
        for row, shape in zip(_rows(frame), frame.geometry, strict=True)
    )


def _rows(frame: Any) -> list[dict[str, Any]]:  # noqa: ANN401  # geopandas has no types
    found: list[dict[str, Any]] = frame.drop(columns="geometry").to_dict("records")
    return found


def _columns(row: dict[str, Any]) -> "Mapping[str, Any]":
    """Return a row with None where a cell is empty, which a data frame calls not a number."""
    return {key: None if _is_missing(value) else value for key, value in row.items()}


def _is_missing(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)


def _shores() -> tuple[MapFeature, ...]:
    """Return the seas' outlines; where the frame cuts them the sea goes on."""
    seas = projected("sea")
    if not seas:
        return ()
    frame = shapely.box(*shapely.total_bounds([sea.geometry for sea in seas]))
    edges = shapely.buffer(frame.exterior, _HAIR)
    outlines = [shapely.difference(shapely.boundary(sea.geometry), edges) for sea in seas]
    return tuple(
        MapFeature(sea.properties, outline) for sea, outline in zip(seas, outlines, strict=True)
    )


def _project(shape: "BaseGeometry") -> "BaseGeometry":
    return shapely.transform(shape, lambda points: np.column_stack(mercator(*points.T)))


@lru_cache(maxsize=128)
def _coarse(layer: str, step: int) -> tuple[MapFeature, ...]:
    """Return a layer without the vertices that a map of a scale cannot show."""
    finest = 2 ** (step / _STEPS)
    return tuple(
        MapFeature(feature.properties, shapely.simplify(feature.geometry, finest))
        for feature in projected(layer)
    )


def features_in(layer: str, frame: Frame, tolerance: float) -> tuple[MapFeature, ...]:
    """Return what a map shows of a layer, in EPSG:3857 where the map is.

    Args:
        layer: name in the data package.
        frame: what the map shows.
        tolerance: largest distance by which an outline may be off, CSS pixels.
    """
    step = int(np.floor(np.log2(tolerance * frame.resolution) * _STEPS))
    found = []
    for offset, box in _windows(frame):
        for feature in _coarse(layer, step):
            if _apart(feature.geometry, box):
                continue
            cut = shapely.clip_by_rect(shapely.make_valid(feature.geometry), *box)
            if not cut.is_empty:
                found.append(MapFeature(feature.properties, _moved(cut, offset)))
    return tuple(found)


def _windows(frame: Frame) -> list[tuple[float, tuple[float, float, float, float]]]:
    """Return the parts of the world that a map shows, each with how far east it is moved."""
    margin = _BEYOND * frame.resolution
    west, south, east, north = frame.bounds
    # every place once: no further than half a world from the middle
    west = max(west - margin, frame.x - HALF_WORLD)
    east = min(east + margin, frame.x + HALF_WORLD)
    found = []
    for turn in (-1, 0, 1):
        offset = turn * 2 * HALF_WORLD
        left, right = max(west - offset, -HALF_WORLD), min(east - offset, HALF_WORLD)
        if left < right:
            found.append((offset, (left, south - margin, right, north + margin)))
    return found


def _apart(shape: "BaseGeometry", box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = shape.bounds
    return west > box[2] or east < box[0] or south > box[3] or north < box[1]


def _moved(shape: "BaseGeometry", offset: float) -> "BaseGeometry":
    if offset == 0:
        return shape
    return shapely.transform(shape, lambda points: points + np.array([offset, 0.0]))


def path_of(shape: "BaseGeometry") -> Path | None:
    """Return areas or lines as one path in the geometry's own coordinates; None if it has none."""
    points: list[Any] = []
    codes: list[Any] = []
    for part in shapely.get_parts(shape):
        if part.is_empty:
            continue
        if isinstance(part, shapely.Polygon):
            # outer rings against the clock and inner ones with it, so that holes stay open
            turned = shapely.geometry.polygon.orient(part)
            for ring in (turned.exterior, *turned.interiors):
                _add(points, codes, shapely.get_coordinates(ring), closed=True)
        elif isinstance(part, (shapely.LineString, shapely.LinearRing)):
            _add(points, codes, shapely.get_coordinates(part), closed=False)
        elif isinstance(part, shapely.MultiPolygon | shapely.MultiLineString):
            inner = path_of(part)
            if inner is not None:
                points.append(inner.vertices)
                codes.append(inner.codes)
    return Path(np.concatenate(points), np.concatenate(codes)) if points else None


def _add(points: list[Any], codes: list[Any], line: Any, *, closed: bool) -> None:  # noqa: ANN401
    kinds = np.full(len(line), Path.LINETO, dtype=np.uint8)
    kinds[0] = Path.MOVETO
    if closed:
        kinds[-1] = Path.CLOSEPOLY
    points.append(line)
    codes.append(kinds)
