"""Tables with places as GeoPackage, for geographic information systems."""

import io
import json
from typing import TYPE_CHECKING

from geodata.exports.frame import frame_of

if TYPE_CHECKING:
    from geodata.exports.about import About
    from geodata.exports.shown_table import ShownTable


def write_geopackage(table: "ShownTable", about: "About") -> bytes:
    """Return a table as a layer of a GeoPackage, whose metadata are those of the file.

    Lists become text, because a field of a layer holds one value.
    """
    import geopandas  # noqa: PLC0415  # slow to import, and only needed here
    import pyogrio  # noqa: PLC0415

    frame = geopandas.GeoDataFrame(
        frame_of(table, lists=False),
        geometry=[row.geometry for row in table.rows],
        crs="EPSG:4326",
    )
    out = io.BytesIO()
    pyogrio.write_dataframe(
        frame,
        out,
        driver="GPKG",
        layer=table.name,
        layer_options={"IDENTIFIER": table.title, "DESCRIPTION": about.line},
        layer_metadata={**about.facts, "Citations": json.dumps(about.citations)},
    )
    return out.getvalue()
