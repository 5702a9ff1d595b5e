"""From the bytes of a file to a checked layer."""

from pathlib import PurePath
from typing import Final

from geodata.uploads.cells import text_cell
from geodata.uploads.checking import checked_layer
from geodata.uploads.delimited import read_delimited
from geodata.uploads.errors import BrokenFileError, LimitError, UnknownFormatError
from geodata.uploads.geojson import read_geojson
from geodata.uploads.geopackage import read_geopackage
from geodata.uploads.layer import UploadedLayer
from geodata.uploads.limits import LIMITS
from geodata.uploads.raw import RawLayer
from geodata.uploads.shapefile_archive import read_shapefile

ENDINGS: Final = ("geojson", "json", "csv", "tsv", "txt", "gpkg", "zip")
"""Endings of the names of files that are read."""

_NAME: Final = 60
"""Characters of the name of a layer."""


def read(
    name: str,
    data: bytes,
    *,
    columns: tuple[str, str] | None = None,
    table: str | None = None,
) -> UploadedLayer:
    """Read a file of a reader; nothing is written, opened or fetched.

    Args:
        name: of the file. Its ending counts for nothing where the content says what it is.
        data: the file.
        columns: those of longitude and latitude of a CSV file, if they were chosen.
        table: the layer of a file with several, if one was chosen.

    Raises:
        UploadError: it cannot be read; the message says where, why and what would work.
    """
    if not data.strip():
        raise BrokenFileError(place="The file", reason="it is empty", remedy="Choose another one.")
    if len(data) > LIMITS.size:
        raise LimitError(
            place="The file",
            found=f"{len(data) / 2**20:.1f} MB",
            limit=f"{LIMITS.size // 2**20} MB",
            remedy="Simplify the shapes, or keep the area and the fields that matter.",
        )
    shown = (text_cell(PurePath(name.replace("\\", "/")).stem) or "Own layer")[:_NAME]
    return checked_layer(_raw(name, data, columns, table), shown)


def _raw(name: str, data: bytes, columns: tuple[str, str] | None, table: str | None) -> RawLayer:
    ending = PurePath(name).suffix.lower().lstrip(".")
    if data.startswith(b"SQLite format 3\0"):
        return read_geopackage(data, table)
    if data.startswith(b"PK\x03\x04"):
        return read_shapefile(data, table)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return read_geojson(data)
    if ending in {"csv", "tsv", "txt"}:
        return read_delimited(data, columns)
    if ending in {"geojson", "json"}:
        return read_geojson(data)
    if ending in {"gpkg", "zip"}:
        raise BrokenFileError(
            place="The file",
            reason=f"its content is not that of a .{ending} file",
            remedy="Export the layer anew.",
        )
    raise UnknownFormatError(place=f"'{name[-_NAME:]}'")
