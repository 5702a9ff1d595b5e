"""Land of the countries around Georgia, from OpenStreetMap land polygons."""

import functools
import json

import shapely
from shapely import Polygon, box
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build.geometry import areal
from geodata.build.packages import COUNTRIES_LAND, BuildError, PackageStore

# West, south, east, north in degrees: the Caucasus with both seas, as far as the map pans.
EXTENT = (36.0, 38.5, 50.0, 46.0)
FRAME = box(*EXTENT)

# Countries with land inside the frame, by ISO 3166-1 alpha-3.
COUNTRIES = ("GEO", "RUS", "TUR", "ARM", "AZE", "IRN", "UKR")

_MEMBER = "package/map.geo.json"


@functools.cache
def raw_countries(store: PackageStore) -> dict[str, Geometry]:
    """Return the geometry of each country as published, whole and uncut."""
    found: dict[str, Geometry] = {}
    # One feature a line: parsing the few lines that matter saves gigabytes of memory.
    for line in store.read(COUNTRIES_LAND, _MEMBER).splitlines():
        if any(b'"A3":"%s"' % code.encode() in line for code in COUNTRIES):
            feature = json.loads(line.strip().removesuffix(b","))
            found[feature["properties"]["A3"]] = shape(feature["geometry"])
    lacking = sorted(set(COUNTRIES) - set(found))
    if lacking:
        message = f"{COUNTRIES_LAND.name}: no polygon for {', '.join(lacking)}."
        raise BuildError(message)
    return found


@functools.cache
def lands(store: PackageStore) -> dict[str, Geometry]:
    """Return the land of each country inside the frame.

    Inner rings are lakes, some of them collapsed to triangles, so only outer rings count.
    """
    result: dict[str, Geometry] = {}
    for code, geometry in raw_countries(store).items():
        shells = [
            Polygon(part.exterior).buffer(0).intersection(FRAME)
            for part in shapely.get_parts(geometry)
            if box(*part.bounds).intersects(FRAME)
        ]
        result[code] = areal(shapely.union_all(shells))
    return result
