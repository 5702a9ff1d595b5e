"""Coordinate systems of uploads: only those of the EPSG registry, by number.

A description in a file is compared with the registry and never used itself: it could name grid
files. The registry comes with the projection library; nothing is looked up on a network.
"""

import re
from typing import Final

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError
from shapely.geometry.base import BaseGeometry

from geodata.uploads.errors import CoordinateSystemError
from geodata.uploads.limits import LIMITS

WGS84: Final = 4326
_NAMES: Final = re.compile(
    r"(?:EPSG:|urn:ogc:def:crs:EPSG:[0-9.]{0,10}:)(?P<code>[0-9]{3,6})"
    r"|(?:urn:ogc:def:crs:)?OGC:(?:1\.3|2)?:?CRS84",
    re.IGNORECASE,
)
_REFERS_TO_FILES: Final = re.compile("PARAMETERFILE|nadgrids|geoidgrids|EXTENSION", re.IGNORECASE)
_ALIKE: Final = 70
"""Percent of confidence from which a description counts as that of the registry: names may differ,
numbers may not."""


def system_of_name(name: str, place: str) -> CRS | None:
    """Return the system of a name such as ``EPSG:32638``; None for longitude and latitude."""
    match = _NAMES.fullmatch(name.strip())
    if match is None:
        raise CoordinateSystemError(
            place=place, reason="it names no coordinate system of the EPSG registry"
        )
    return system_of_code(int(match["code"] or WGS84), place)


def system_of_code(code: int, place: str) -> CRS | None:
    """Return the system of a number of the registry; None for longitude and latitude."""
    if code == WGS84:
        return None
    try:
        return _on_the_ground(CRS.from_epsg(code), place)
    except CRSError:
        reason = f"EPSG:{code} is not in the registry"
        raise CoordinateSystemError(place=place, reason=reason) from None


def system_of_description(text: str, place: str) -> CRS | None:
    """Return the registered system that a description (WKT) is of."""
    unsafe = len(text) > LIMITS.definition or _REFERS_TO_FILES.search(text)
    if unsafe:
        raise CoordinateSystemError(
            place=place, reason="the description is too long or refers to other files"
        )
    try:
        code = CRS.from_wkt(text).to_epsg(min_confidence=_ALIKE)
    except (CRSError, ProjError, ValueError):
        code = None
    if code is None:
        raise CoordinateSystemError(
            place=place, reason="its coordinate system is not one of the EPSG registry"
        )
    return system_of_code(code, place)


def to_degrees(shapes: list[BaseGeometry], system: CRS) -> list[BaseGeometry]:
    """Return shapes in longitude and latitude; what has none there gets infinite coordinates."""
    transformer = Transformer.from_crs(system, CRS.from_epsg(WGS84), always_xy=True)

    def project(points: np.ndarray) -> np.ndarray:
        x, y = transformer.transform(points[:, 0], points[:, 1])
        return np.column_stack([x, y])

    return list(shapely.transform(np.array(shapes, dtype=object), project))


def _on_the_ground(system: CRS, place: str) -> CRS:
    if not (system.is_geographic or system.is_projected):
        raise CoordinateSystemError(place=place, reason=f"{system.name} has no places on a map")
    return system
