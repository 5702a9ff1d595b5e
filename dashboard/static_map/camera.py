"""Where a printed map looks: Web Mercator (EPSG:3857), with zooms as Leaflet counts them."""

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

RADIUS: Final = 6_378_137.0
"""Equatorial radius of WGS 84, metres: the radius of the sphere of EPSG:3857."""

HALF_WORLD: Final = math.pi * RADIUS
"""Half the width of the projected world, metres."""

_TILE: Final = 256.0
"""Width of the world at zoom 0, CSS pixels."""

PANE: Final = (1180.0, 760.0)
"""The pane of the screen that a camera was chosen on, CSS pixels."""

_HOME: Final = (39.8, 41.0, 46.8, 43.72)
"""West, south, east and north of the first view, degrees; as in ``main.js``."""

_MARGIN: Final = 14.0
"""Room around the first view, CSS pixels."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that a map shows, and how large.

    Attributes:
        width: of the map in CSS pixels of the sheet.
        height: of the map in CSS pixels of the sheet.
        x: middle, metres in EPSG:3857.
        y: middle, metres in EPSG:3857.
        zoom: as Leaflet counts it, for CSS pixels of the sheet.
    """

    width: float
    height: float
    x: float
    y: float
    zoom: float

    @property
    def resolution(self) -> float:
        """Projected metres of one CSS pixel."""
        return 2 * HALF_WORLD / _TILE / float(2**self.zoom)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north in metres of EPSG:3857; may go past the 180° line."""
        across, up = self.width * self.resolution / 2, self.height * self.resolution / 2
        return self.x - across, self.y - up, self.x + across, self.y + up

    def pixels(self, lon: "ArrayLike", lat: "ArrayLike") -> "NDArray[np.float64]":
        """Return places as CSS pixels from the upper left corner of the map.

        Args:
            lon: longitudes in degrees; a place is taken where it is nearest to the middle.
            lat: latitudes in degrees.

        Returns:
            An array of one row (x, y) a place.
        """
        import numpy as np  # noqa: PLC0415  # only needed where maps are printed

        x, y = mercator(lon, lat)
        x = self.x + (x - self.x + HALF_WORLD) % (2 * HALF_WORLD) - HALF_WORLD
        west, _, _, north = self.bounds
        return np.column_stack([(x - west) / self.resolution, (north - y) / self.resolution])

    def pixel(self, lon: float, lat: float) -> tuple[float, float]:
        """Return one place as CSS pixels from the upper left corner of the map."""
        ((x, y),) = self.pixels([lon], [lat])
        return float(x), float(y)

    @property
    def width_on_ground(self) -> float:
        """Width of the map in metres on the ground, at the latitude of its middle."""
        return self.width * self.resolution / math.cosh(self.y / RADIUS)

    @property
    def middle(self) -> tuple[float, float]:
        """Longitude and latitude of the middle, degrees."""
        lat = math.degrees(2 * math.atan(math.exp(self.y / RADIUS)) - math.pi / 2)
        return math.degrees(self.x / RADIUS), lat


def mercator(
    lon: "ArrayLike", lat: "ArrayLike"
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Return places of EPSG:4326 (degrees) in EPSG:3857 (metres)."""
    import numpy as np  # noqa: PLC0415  # only needed where maps are printed

    x = np.radians(np.asarray(lon, dtype=float)) * RADIUS
    # Web Mercator ends near 85.05 degrees
    north = np.radians(np.clip(np.asarray(lat, dtype=float), -85.051, 85.051))
    return x, np.log(np.tan(np.pi / 4 + north / 2)) * RADIUS


def frame_of(at: tuple[float, float, float] | None, width: float, height: float) -> Frame:
    """Return what a map of a size shows.

    All that the pane of the screen shows is in it; what is left over in one direction shows more.
    The world is never drawn twice.

    Args:
        at: latitude, longitude and zoom on the screen; None for the whole of Georgia.
        width: of the map, CSS pixels.
        height: of the map, CSS pixels.
    """
    if at is None:
        return _home(width, height)
    lat, lon, zoom = at
    shrunk = math.log2(min(width / PANE[0], height / PANE[1]))
    x, y = mercator(lon, lat)
    least = math.log2(max(width, height) / _TILE)
    return Frame(width, height, float(x), float(y), max(zoom + shrunk, least))


@cache
def _home(width: float, height: float) -> Frame:
    west, south, east, north = _HOME
    (x1, x2), (y1, y2) = mercator([west, east], [south, north])
    inner = (max(width - 2 * _MARGIN, 1.0), max(height - 2 * _MARGIN, 1.0))
    resolution = max((x2 - x1) / inner[0], (y2 - y1) / inner[1])
    zoom = math.log2(2 * HALF_WORLD / _TILE / resolution)
    return Frame(width, height, float(x1 + x2) / 2, float(y1 + y2) / 2, zoom)
