"""Relief as a transparent image: slopes away from the light dark, the rest clear."""

import io
import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Picture

from geodata.build.elevation import CELLS_PER_DEGREE, grid
from geodata.build.land import EXTENT
from geodata.build.layer import Credit, Description, Image
from geodata.build.packages import ELEVATION, PackageStore

_WIDTH = 1400
_METRES_PER_DEGREE = 111_320
# Light from the north-west, as on printed maps; a second one from the west softens it.
_LIGHTS = ((315, 45, 0.7), (270, 35, 0.3))
_EXAGGERATION = 1.5
# Every pixel is black, so only the quality of the transparency matters.
_QUALITY, _ALPHA_QUALITY = 10, 20


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def _size() -> tuple[int, int]:
    west, south, east, north = EXTENT
    height = _WIDTH * (_mercator(north) - _mercator(south)) / math.radians(east - west)
    return _WIDTH, round(height)


def _interpolated(
    values: NDArray[np.float64], position: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return rows of `values` at fractional row numbers."""
    inside = np.clip(position, 0, len(values) - 1.001)
    low = np.floor(inside).astype(int)
    part = (inside - low)[:, None]
    between: NDArray[np.float64] = values[low] * (1 - part) + values[low + 1] * part
    return between


def _elevation(store: PackageStore) -> NDArray[np.float64]:
    """Return metres at each pixel, rows spaced as in the Web Mercator projection."""
    width, height = _size()
    west, south, east, north = EXTENT
    model = grid(store, EXTENT)
    steps = (np.arange(height) + 0.5) / height
    projected = _mercator(north) - steps * (_mercator(north) - _mercator(south))
    latitude = np.degrees(2 * np.arctan(np.exp(projected)) - np.pi / 2)
    rows = _interpolated(model.metres, (north - latitude) * CELLS_PER_DEGREE - 0.5)
    columns = (np.arange(width) + 0.5) / width * (east - west) * CELLS_PER_DEGREE - 0.5
    return _interpolated(rows.T, columns).T


def _shade(metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return brightness from 0 to 1 at each pixel."""
    west, south, east, north = EXTENT
    across = math.cos(math.radians((south + north) / 2))
    pixel = (east - west) / _WIDTH * _METRES_PER_DEGREE * across
    down, right = np.gradient(metres * _EXAGGERATION, pixel)
    normal = np.sqrt(down**2 + right**2 + 1)
    total = np.zeros_like(metres)
    for azimuth, altitude, weight in _LIGHTS:
        angle, height = math.radians(azimuth), math.radians(altitude)
        flat = math.cos(height)
        light = down * math.cos(angle) * flat - right * math.sin(angle) * flat + math.sin(height)
        total += weight * np.clip(light / normal, 0, 1)
    return total


def _encoded(store: PackageStore) -> bytes:
    shade = _shade(_elevation(store))
    # Level ground, and so the sea, stays clear; only what turns from the light is darkened.
    # Lit slopes in white would triple the size and show little on a light ground.
    level = sum(weight * math.sin(math.radians(altitude)) for _, altitude, weight in _LIGHTS)
    pixels = np.zeros((*shade.shape, 4), np.uint8)
    pixels[..., 3] = np.round(np.clip((level - shade) / level, 0, 1) * 255)
    stream = io.BytesIO()
    Picture.fromarray(pixels, "RGBA").save(
        stream, "WEBP", quality=_QUALITY, alpha_quality=_ALPHA_QUALITY, method=6
    )
    return stream.getvalue()


def hillshade(store: PackageStore) -> Image:
    """Return the relief image; its rows are spaced as in Web Mercator."""
    description = Description(
        title="Relief of the Caucasus",
        generator=__name__,
        packages=(ELEVATION,),
        credit=Credit(licence="CC0-1.0", attribution="Relief: NOAA GLOBE"),
        date="1999",
        resolution="30 arc-seconds in the source, about 800 m a pixel; good to zoom 9",
        gaps=("Land below sea level on the Caspian is flat in the source.",),
    )
    return Image("hillshade.webp", _encoded(store), _size(), EXTENT, description)
