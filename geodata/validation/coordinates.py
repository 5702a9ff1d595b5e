"""Check: a point that stands for a thing or a town lies in the region of its record."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from geodata.csv_tables import TextRow
from geodata.problems import Problem
from geodata.records import LocationPrecision, Rule
from geodata.records.cells import CellError, number
from geodata.validation.package import Package, exception_remedy

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_LAYER = "layers/georgia_regions.geojson"
_WHOLE = "GE"
_APPROXIMATE = (LocationPrecision.REGION, LocationPrecision.COUNTRY)


def check_coordinates(package: Package) -> Iterator[Problem]:
    """Find points outside their region; without the layer of the regions there is no check."""
    shapes = _regions(package)
    if not shapes:
        return
    for table, key in (("events", "event_id"), ("sites", "site_id")):
        for row in package.rows(table):
            shape = shapes.get(row.cells["region"])
            if shape is None or row.cells["location_precision"] in _APPROXIMATE:
                continue
            ident = row.cells[key]
            if _lies_in(row, shape) or package.allows(Rule.COORDINATES_IN_REGION, table, ident):
                continue
            place = f"{row.cells['lat']} N, {row.cells['lon']} E"
            exception = exception_remedy(Rule.COORDINATES_IN_REGION, table, ident)
            yield package.problem(
                table,
                row,
                "lat, lon",
                message=f"The point ({place}) is outside {row.cells['region']}.",
                remedy=f"Correct the point, region or precision, {exception}",
            )


def _regions(package: Package) -> Mapping[str, "BaseGeometry"]:
    # a loaded dossier needs no geometry library; only this check does
    from shapely import union_all  # noqa: PLC0415
    from shapely.errors import ShapelyError  # noqa: PLC0415
    from shapely.geometry import shape  # noqa: PLC0415

    try:
        layer = json.loads((package.folder / _LAYER).read_text(encoding="utf-8"))
        shapes = {
            feature["properties"]["region"]: shape(feature["geometry"])
            for feature in layer["features"]
        }
        # records of Georgia as a whole may lie anywhere inside its recognised borders
        return shapes | {_WHOLE: union_all(list(shapes.values()))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ShapelyError):
        # what is wrong with the layer is for the check of the layers to say
        return {}


def _lies_in(row: TextRow, shape: "BaseGeometry") -> bool:
    from shapely.geometry import Point  # noqa: PLC0415

    try:
        point = Point(number(row.cells["lon"]), number(row.cells["lat"]))
    except CellError:
        return True
    return bool(shape.covers(point))
