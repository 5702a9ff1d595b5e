"""GeoJSON (RFC 7946), and the older kind that names its coordinate system."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NoReturn

import shapely
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from geodata.uploads.coordinate_systems import system_of_name
from geodata.uploads.errors import (
    BrokenFileError,
    CoordinateSystemError,
    TooManyFeaturesError,
    UnknownFormatError,
)
from geodata.uploads.limits import LIMITS
from geodata.uploads.raw import RawLayer

_DEPTHS: Final[Mapping[str, int]] = {
    "Point": 1,
    "MultiPoint": 2,
    "LineString": 2,
    "MultiLineString": 3,
    "Polygon": 3,
    "MultiPolygon": 4,
}
"""How deep the list of coordinates of each geometry is nested."""

_POSITION: Final = (2, 4)
"""Numbers of a position, at least and at most."""


def read_geojson(data: bytes) -> RawLayer:
    """Read a feature collection, a feature or a geometry.

    Raises:
        UploadError: it is none, or too large.
    """
    document = _document(data)
    features = list(_features(document))
    if len(features) > LIMITS.features:
        raise TooManyFeaturesError(place="The file")
    names: dict[str, None] = {}
    for properties, _ in features:
        names.update(dict.fromkeys(properties))
    rows = [
        (_geometry(geometry, f"Feature {number}"), tuple(properties.get(name) for name in names))
        for number, (properties, geometry) in enumerate(features, start=1)
    ]
    return RawLayer(list(names), rows, _system(document))


def _document(data: bytes) -> Mapping[str, Any]:
    try:
        document = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise BrokenFileError(
            place=f"Byte {error.start:,}",
            reason="the file is not in UTF-8",
            remedy="Save it as UTF-8.",
        ) from None
    except json.JSONDecodeError as error:
        raise BrokenFileError(
            place=f"Line {error.lineno:,}, column {error.colno:,}",
            reason=f"this is not JSON ({error.msg})",
            remedy="Save the layer anew as GeoJSON.",
        ) from None
    except RecursionError:
        raise BrokenFileError(
            place="The file",
            reason="its values are nested too deeply",
            remedy="Save the layer anew as GeoJSON.",
        ) from None
    except ValueError:
        raise BrokenFileError(
            place="The file",
            reason="it holds NaN, an infinite number or one with thousands of digits",
            remedy="Leave such values out, or write null.",
        ) from None
    if not isinstance(document, dict):
        raise UnknownFormatError(place="The JSON file")
    return document


def _no_number(_: str) -> NoReturn:
    raise ValueError


def _features(document: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], object]]:
    kind = document.get("type")
    if kind == "FeatureCollection":
        members = document.get("features")
        if not isinstance(members, list):
            raise BrokenFileError(
                place="The file",
                reason="it has no list of features",
                remedy="Save the layer anew as GeoJSON.",
            )
    elif kind == "Feature":
        members = [document]
    elif isinstance(kind, str) and (kind in _DEPTHS or kind == "GeometryCollection"):
        members = [{"geometry": document}]
    else:
        raise UnknownFormatError(place="The JSON file")
    for number, member in enumerate(members, start=1):
        if not isinstance(member, dict):
            raise BrokenFileError(
                place=f"Feature {number}",
                reason="it is not an object",
                remedy="Save the layer anew as GeoJSON.",
            )
        properties = member.get("properties")
        yield (properties if isinstance(properties, dict) else {}), member.get("geometry")


def _system(document: Mapping[str, Any]) -> CRS | None:
    given = document.get("crs")
    if given is None:
        return None
    properties = given.get("properties") if isinstance(given, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(given, dict) or given.get("type") != "name" or not isinstance(name, str):
        reason = "its coordinate system is a link or unnamed, and links are not followed"
        raise CoordinateSystemError(place="Member 'crs'", reason=reason)
    return system_of_name(name, "Member 'crs'")


def _geometry(found: object, place: str, depth: int = 0) -> BaseGeometry | None:
    if found is None:
        return None
    kind = found.get("type") if isinstance(found, dict) else None
    if not isinstance(found, dict) or not isinstance(kind, str):
        raise _broken(place, "its geometry is not an object with a type")
    if kind == "GeometryCollection":
        members = found.get("geometries")
        if not isinstance(members, list) or depth >= LIMITS.nesting:
            raise _broken(place, "its collection of geometries is empty or nested too deeply")
        parts = [_geometry(member, place, depth + 1) for member in members]
        return shapely.GeometryCollection([part for part in parts if part is not None])
    if kind not in _DEPTHS:
        raise _broken(place, f"'{kind[:30]}' is not a kind of geometry")
    coordinates = found.get("coordinates")
    if coordinates == []:
        return None
    if not _is_nested(coordinates, _DEPTHS[kind]):
        raise _broken(place, f"its coordinates are not those of a {kind}")
    try:
        return shapely.geometry.shape({"type": kind, "coordinates": coordinates})
    except (ValueError, TypeError, IndexError, OverflowError, shapely.errors.ShapelyError):
        raise _broken(place, f"its {kind} has too few points, or is not closed") from None


def _is_nested(found: object, depth: int) -> bool:
    if not isinstance(found, list):
        return False
    if depth > 1:
        return all(_is_nested(member, depth - 1) for member in found)
    fits = _POSITION[0] <= len(found) <= _POSITION[1]
    return fits and all(
        isinstance(number, int | float) and not isinstance(number, bool) for number in found
    )


def _broken(place: str, reason: str) -> BrokenFileError:
    return BrokenFileError(place=place, reason=reason, remedy="Correct it or leave it out.")
