"""Measures and mends of geometries that several layers need. Degrees in, km or km² out."""

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry as Geometry

_WGS84 = Geod(ellps="WGS84")


def cleaned(
    geometries: list[Geometry], *, gap_width: float = 0.0, snapping_distance: float = 1e-6
) -> NDArray[np.object_]:
    """Return polygons without overlaps, and without gaps narrower than `gap_width` degrees."""
    whole: NDArray[np.object_] = shapely.coverage_clean(  # type: ignore[attr-defined,unused-ignore]
        np.array(geometries), gap_width=gap_width, snapping_distance=snapping_distance
    )
    return whole


def area_km2(geometry: Geometry) -> float:
    """Return the geodesic area in km² (WGS84)."""
    oriented = shapely.orient_polygons(geometry)
    return abs(float(_WGS84.geometry_area_perimeter(oriented)[0])) / 1e6


def length_km(geometry: Geometry) -> float:
    """Return the geodesic length in km (WGS84)."""
    return float(_WGS84.geometry_length(geometry)) / 1e3


def polygons(geometry: Geometry, *, at_least_km2: float = 0.0) -> list[Polygon]:
    """Return the polygons that make up `geometry`, largest first, without lesser parts."""
    parts = shapely.get_parts(geometry, return_index=False)
    found = [part for part in parts if isinstance(part, Polygon) and not part.is_empty]
    for part in parts:
        if isinstance(part, MultiPolygon):
            found += polygons(part)
    kept = [part for part in found if not at_least_km2 or area_km2(part) >= at_least_km2]
    return sorted(kept, key=lambda part: (-part.area, part.bounds))


def areal(geometry: Geometry, *, at_least_km2: float = 0.0) -> Geometry:
    """Return the areal part of `geometry` as a Polygon or MultiPolygon, valid."""
    parts = polygons(geometry.buffer(0), at_least_km2=at_least_km2)
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


def without_holes(geometry: Geometry, *, up_to_km2: float) -> Geometry:
    """Return `geometry` with holes of at most `up_to_km2` filled."""
    filled = []
    for part in polygons(geometry):
        holes = [ring for ring in part.interiors if area_km2(Polygon(ring)) > up_to_km2]
        filled.append(Polygon(part.exterior, holes))
    return filled[0] if len(filled) == 1 else MultiPolygon(filled)
