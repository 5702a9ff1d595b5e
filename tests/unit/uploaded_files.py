"""Files as readers upload them, made here in memory."""

import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import shapefile
import shapely

from geodata.uploads import UploadError, read

SUKHUMI = (41.02, 43.0)
TSKHINVALI = (43.97, 42.23)

UTM_38 = (
    'PROJCS["WGS_1984_UTM_Zone_38N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",'
    'SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],'
    'UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],'
    'PARAMETER["Central_Meridian",45.0],PARAMETER["Scale_Factor",0.9996],'
    'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
)


def geojson(*features: tuple[Any, Mapping[str, Any]], **members: Any) -> bytes:
    """Return a feature collection; each feature is a geometry or a position, and its properties."""
    return json.dumps(
        {
            "type": "FeatureCollection",
            **members,
            "features": [
                {
                    "type": "Feature",
                    "geometry": place
                    if isinstance(place, dict) or place is None
                    else {"type": "Point", "coordinates": list(place)},
                    "properties": properties,
                }
                for place, properties in features
            ],
        }
    ).encode()


def shapefile_parts(
    points: Sequence[tuple[float, float]] = (TSKHINVALI,),
    names: Sequence[str] = ("Tskhinvali",),
    *,
    encoding: str = "utf-8",
) -> dict[str, bytes]:
    """Return the three files of a shapefile of named points."""
    files = {ending: io.BytesIO() for ending in ("shp", "shx", "dbf")}
    with shapefile.Writer(**files, shapeType=shapefile.POINT, encoding=encoding) as writer:
        writer.field("name", "C", 40)
        for (longitude, latitude), name in zip(points, names, strict=True):
            writer.point(longitude, latitude)
            writer.record(name)
    return {f"points.{ending}": file.getvalue() for ending, file in files.items()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def gpkg_geometry(shape: shapely.Geometry) -> bytes:
    """Return a geometry with the header of a GeoPackage, without an envelope."""
    return b"GP" + bytes([0, 1]) + struct.pack("<i", 4326) + shapely.to_wkb(shape)


def geopackage(
    rows: Sequence[tuple[bytes | None, str]],
    *,
    system: int = 4326,
    statements: Sequence[str] = (),
    log: bool = False,
) -> bytes:
    """Return a GeoPackage with one layer 'places' of named shapes.

    Args:
        rows: geometry and name.
        system: number of the coordinate system (EPSG).
        statements: run at the end.
        log: whether the database says that it keeps a write-ahead log.
    """
    database = sqlite3.connect(":memory:")
    database.executescript(
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, "
        "organization_coordsys_id INTEGER, definition TEXT);"
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, "
        "geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);"
        "CREATE TABLE places (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT);"
    )
    reference = ("x", system, "EPSG", system, "")
    database.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?)", reference)
    geometry = ("places", "geom", "GEOMETRY", system, 0, 0)
    database.execute("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, ?, ?)", geometry)
    database.executemany("INSERT INTO places (geom, name) VALUES (?, ?)", rows)
    for statement in statements:
        database.execute(statement)
    database.commit()
    content = database.serialize()
    database.close()
    return content[:18] + b"\x02\x02" + content[20:] if log else content


def outcome(name: str, data: bytes) -> str:
    """Return what comes of a file in a sentence: how much was read, or why it was refused."""
    try:
        return f"{len(read(name, data).features)} features were read."
    except UploadError as refusal:
        return str(refusal)
