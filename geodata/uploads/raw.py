"""What a reader of a format found, before the checks that all formats share."""

from dataclasses import dataclass, field
from typing import Any

from pyproj import CRS
from shapely.geometry.base import BaseGeometry


@dataclass(slots=True)
class RawLayer:
    """Fields and rows as the file has them."""

    fields: list[str]
    rows: list[tuple[BaseGeometry | None, tuple[Any, ...]]]
    """Shape, if there is one, and the values in the order of the fields."""
    system: CRS | None = None
    """Coordinate system of the shapes; None for longitude and latitude in WGS 84."""
    notes: list[str] = field(default_factory=list)
    tables: tuple[str, ...] = ()
    what: str = "feature"
    """What a row is called in messages."""
    first: int = 1
    """Number of the first row in messages."""
