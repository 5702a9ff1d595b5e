"""A layer of a reader's own, as it is after all checks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.exports import Kind

Cell = None | bool | int | float | str
"""What a field of a feature holds; a date stays the text that it was."""


@dataclass(frozen=True, slots=True)
class UploadedField:
    """A field of the features."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class UploadedFeature:
    """One feature."""

    geometry: BaseGeometry
    """Degrees, EPSG:4326, longitude first, two dimensions, not empty."""
    values: tuple[Cell, ...]
    """In the order of the fields."""


@dataclass(frozen=True)
class UploadedLayer:
    """A layer of a reader's own."""

    name: str
    """Of the file, without its ending."""
    fields: tuple[UploadedField, ...]
    features: tuple[UploadedFeature, ...]
    notes: tuple[str, ...] = ()
    """What was changed or left out, in sentences."""
    tables: tuple[str, ...] = ()
    """All layers of the file, if it holds several; this is the one that was asked for."""

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north in degrees, EPSG:4326."""
        found = shapely.total_bounds([feature.geometry for feature in self.features])
        west, south, east, north = (float(value) for value in found)
        return west, south, east, north

    @cached_property
    def geometry_kinds(self) -> frozenset[str]:
        """What the shapes are: ``point``, ``line`` and ``area``."""
        names = {0: "point", 1: "line", 2: "area"}
        shapes = [feature.geometry for feature in self.features]
        return frozenset(names[int(found)] for found in set(shapely.get_dimensions(shapes)))

    def geojson(self) -> Mapping[str, Any]:
        """Return the layer as a feature collection of plain values (RFC 7946)."""
        names = [item.name for item in self.fields]
        return {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "geometry": shapely.geometry.mapping(feature.geometry),
                    "properties": dict(zip(names, feature.values, strict=True)),
                }
                for feature in self.features
            ],
        }
