"""Whether coordinates lie on the Earth, and whether they may have been written the wrong way."""

from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.uploads.errors import PlacesError

_GEORGIA: Final = (39.5, 40.8, 47.0, 43.8)
"""West, south, east and north of Georgia with a margin, degrees."""

_HALF: Final = 180.0
_ROUND: Final = 360.0
_POLE: Final = 90.0


def checked_places(
    shapes: list[BaseGeometry], names: list[str], notes: list[str]
) -> list[BaseGeometry]:
    """Return shapes that all lie between the poles and the antimeridian.

    Args:
        shapes: in degrees, longitude first.
        names: what each is called in a message.
        notes: gets a sentence for each kind of change.

    Raises:
        PlacesError: a coordinate is no place on the Earth.
    """
    found = np.array(shapes, dtype=object)
    _finite(found, names)
    west, south, east, north = shapely.bounds(found).T
    beyond = (west > _HALF) & (east <= _ROUND)
    if beyond.any():
        found[beyond] = shapely.transform(found[beyond], lambda points: points - [_ROUND, 0])
        notes.append("Longitudes beyond 180° were counted from the west.")
        west, south, east, north = shapely.bounds(found).T
    outside = (west < -_HALF) | (east > _HALF) | (south < -_POLE) | (north > _POLE)
    if outside.any():
        raise _outside(found, int(np.argmax(outside)), names)
    if ((east - west) > _HALF).any():
        notes.append(
            "A shape is wider than half the Earth; one that crosses 180° has to be cut there."
        )
    return list(found)


def order_hint(shapes: list[BaseGeometry]) -> str:
    """Return a hint if the layer would lie in Georgia with the two numbers exchanged."""
    west, south, east, north = (float(value) for value in shapely.total_bounds(shapes))
    here = _inside(west, south, east, north)
    if here or not _inside(south, west, north, east):
        return ""
    return (
        "The layer does not lie in Georgia, but would with longitude and latitude exchanged: "
        "check which comes first."
    )


def _inside(west: float, south: float, east: float, north: float) -> bool:
    return (
        west >= _GEORGIA[0]
        and south >= _GEORGIA[1]
        and east <= _GEORGIA[2]
        and north <= _GEORGIA[3]
    )


def _finite(shapes: np.ndarray, names: list[str]) -> None:
    points, owners = shapely.get_coordinates(shapes, return_index=True)
    wrong = ~np.isfinite(points).all(axis=1)
    if wrong.any():
        raise PlacesError(
            place=names[int(owners[int(np.argmax(wrong))])].capitalize(),
            reason="a coordinate is not a finite number",
            remedy="Correct it or leave it out.",
        )


def _outside(shapes: np.ndarray, place: int, names: list[str]) -> PlacesError:
    west, south, east, north = shapely.bounds(shapes[place])
    numbers = f"({west:.6g}, {south:.6g})"
    if max(abs(west), abs(east)) > _ROUND:
        remedy = (
            "These are no degrees: save the layer in longitude and latitude (WGS 84), or with "
            "its coordinate system."
        )
    elif max(abs(south), abs(north)) > _POLE and max(abs(west), abs(east)) <= _POLE:
        remedy = "Longitude comes first: exchange the two numbers."
    else:
        remedy = "Longitudes run from -180° to 180°: cut the shape at 180°."
    return PlacesError(
        place=names[place].capitalize(), reason=f"{numbers} lies outside the map", remedy=remedy
    )
