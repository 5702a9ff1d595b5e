"""Tables with places as GeoJSON (RFC 7946)."""

import json
from typing import TYPE_CHECKING

import shapely

from geodata.exports.about import column_names
from geodata.exports.json_document import metadata, properties

if TYPE_CHECKING:
    from geodata.exports.about import About
    from geodata.exports.shown_table import ShownRow, ShownTable


def write_geojson(table: "ShownTable", about: "About") -> bytes:
    """Return a table as a feature collection; a foreign member says what it is and who says so."""
    names = column_names(table)
    document = {
        "type": "FeatureCollection",
        "metadata": metadata(table, about),
        "features": [
            {
                "type": "Feature",
                "geometry": _geometry(row),
                "properties": properties(row, names),
            }
            for row in table.rows
        ],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _geometry(row: "ShownRow") -> object:
    if row.geometry is None:
        return None
    # the standard asks for outer rings that run counter-clockwise
    return shapely.geometry.mapping(shapely.orient_polygons(row.geometry))
