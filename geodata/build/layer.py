"""What a layer module hands back: features and what is to be said about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build.packages import Package

Properties = Mapping[str, str | int | float | bool | None]


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: a geometry in WGS84 longitude and latitude, and its properties."""

    geometry: Geometry
    properties: Properties


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Whose work a layer is.

    Attributes:
        licence: SPDX identifier.
        attribution: text to show with the map.

    """

    licence: str
    attribution: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What the manifest says about a layer.

    Attributes:
        title: one line for a person.
        generator: dotted path of the module that makes the layer.
        packages: what was read.
        credit: licence and attribution.
        date: vintage of the data as a reduced date (`YYYY` or `YYYY-MM`).
        resolution: how fine the layer is, in words.
        gaps: what it is known to lack.
        required: properties that every feature has.

    """

    title: str
    generator: str
    packages: tuple[Package, ...]
    credit: Credit
    date: str
    resolution: str
    gaps: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layer:
    """A vector layer, ready to be written.

    Attributes:
        name: file name without suffix.
        decimals: decimal places of the coordinates (5 is about 1 m, 4 about 11 m).

    """

    name: str
    features: tuple[Feature, ...]
    description: Description
    decimals: int = field(default=4)


@dataclass(frozen=True, slots=True)
class Image:
    """An image layer, ready to be written.

    Attributes:
        name: file name with suffix.
        content: the file.
        size: width and height in pixels.
        bounds: west, south, east, north in degrees.

    """

    name: str
    content: bytes
    size: tuple[int, int]
    bounds: tuple[float, float, float, float]
    description: Description


OSM = Credit(licence="ODbL-1.0", attribution="© OpenStreetMap contributors, ODbL 1.0")
OSM_AND_NATURAL_EARTH = Credit(
    licence="ODbL-1.0",
    attribution="© OpenStreetMap contributors, ODbL 1.0; Natural Earth",
)
PUBLIC_NATURAL_EARTH = Credit(licence="CC0-1.0", attribution="Made with Natural Earth")
