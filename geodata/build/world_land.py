"""Land of the whole world in one piece: the ground beyond the detailed layers of the Caucasus."""

import shapely
from shapely import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build import world
from geodata.build.geometry import polygons
from geodata.build.layer import PUBLIC_NATURAL_EARTH, Description, Feature, Layer
from geodata.build.packages import NATURAL_EARTH, PackageStore

# West, south, east, north in degrees: what a reader sees around the Caucasus on a wide or tall map.
_NEAR = box(26, 32, 60, 54)
# Tolerances of the outlines in degrees, in and beyond that frame.
_NEAR_TOLERANCE, _FAR_TOLERANCE = 0.04, 0.25
# Islands and lakes below this are left out, in square degrees.
_LEAST = 0.4
_DECIMALS = 2


def land(store: PackageStore) -> Layer:
    """Return the land of all states as one feature, without any border."""
    whole = shapely.union_all([state.geometry for state in world.countries(store).features])
    near = shapely.intersection(whole, _NEAR).simplify(_NEAR_TOLERANCE)
    far = shapely.difference(whole, _NEAR).simplify(_FAR_TOLERANCE)
    joined = shapely.set_precision(shapely.union_all([near, far]), 10.0**-_DECIMALS)
    described = Description(
        title="Land of the world",
        generator=__name__,
        packages=(NATURAL_EARTH,),
        credit=PUBLIC_NATURAL_EARTH,
        date="2022",
        resolution="about 5 km around the Caucasus, 25 km elsewhere",
        gaps=("Small islands and lakes are left out, and so is Antarctica.",),
        required=("id",),
    )
    feature = Feature(_large_parts(joined), {"id": "land"})
    return Layer("world_land", (feature,), described, decimals=_DECIMALS)


def _large_parts(geometry: Geometry) -> Geometry:
    kept = [
        Polygon(part.exterior, [ring for ring in part.interiors if Polygon(ring).area > _LEAST])
        for part in polygons(geometry)
        if part.area > _LEAST
    ]
    return MultiPolygon(kept)
