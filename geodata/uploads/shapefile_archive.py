"""A shapefile, whose files come together in a zip archive."""

import codecs
import io
import struct
import warnings
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, Final

import shapefile
import shapely
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from geodata.uploads.archive import members_of
from geodata.uploads.coordinate_systems import system_of_description
from geodata.uploads.errors import BrokenFileError, LimitError, PlacesError, TooManyFeaturesError
from geodata.uploads.limits import LIMITS
from geodata.uploads.raw import RawLayer

_ENDINGS: Final = frozenset({".shp", ".dbf", ".shx", ".prj", ".cpg"})
_REMEDY: Final = "Export the layer anew, and pack .shp, .shx, .dbf and .prj together."
_BROKEN: Final = (
    shapefile.ShapefileException,
    shapely.errors.ShapelyError,
    struct.error,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    AssertionError,
    OSError,
    MemoryError,
)
"""What reading a file can raise that does not follow the format."""


def read_shapefile(data: bytes, table: str | None = None) -> RawLayer:
    """Read a shapefile from an archive.

    Args:
        data: the archive.
        table: name of the shapefile without its ending; the first if none is given.

    Raises:
        UploadError: it cannot be read, or is too large.
    """
    members = members_of(data, _ENDINGS)
    stems = [name for name in map(_stem, members) if _part(members, name, ".shp") is not None]
    names = tuple(dict.fromkeys(stems))
    if not names:
        raise PlacesError(place="The archive", reason="there is no .shp file in it", remedy=_REMEDY)
    chosen = table if table is not None and table in names else names[0]
    system, notes = _system(_part(members, chosen, ".prj"))
    encoding, told = _encoding(_part(members, chosen, ".cpg"))
    if len(names) > 1:
        notes.append(f"The archive has {len(names)} shapefiles; this is '{chosen}'.")
    fields, rows = _content(members, chosen, encoding)
    return RawLayer(fields, rows, system, [*notes, *told], names)


def _stem(name: str) -> str:
    return str(PurePosixPath(name).with_suffix(""))


def _part(members: Mapping[str, bytes], stem: str, ending: str) -> bytes | None:
    return next(
        (
            content
            for name, content in members.items()
            if _stem(name) == stem and PurePosixPath(name).suffix.lower() == ending
        ),
        None,
    )


def _system(text: bytes | None) -> tuple[CRS | None, list[str]]:
    if text is None:
        note = "There is no .prj file: the coordinates were taken for longitude and latitude."
        return None, [note]
    description = text.decode("utf-8", errors="replace").strip("\ufeff \r\n\t\0")
    return system_of_description(description, "The .prj file"), []


def _encoding(text: bytes | None) -> tuple[str, list[str]]:
    name = "UTF-8" if text is None else text[:40].decode("ascii", errors="ignore").strip()
    # some programs write the bare number of a code page
    for candidate in (name, f"cp{name}"):
        try:
            known = codecs.lookup(candidate)
            # other codecs unpack or compute
            b"".decode(known.name)
        except (LookupError, ValueError):
            continue
        return known.name, []
    return "utf-8", [f"The encoding '{name[:20]}' is not known; the texts were read as UTF-8."]


def _content(
    members: Mapping[str, bytes], stem: str, encoding: str
) -> tuple[list[str], list[tuple[BaseGeometry | None, tuple[Any, ...]]]]:
    files = {
        ending[1:]: io.BytesIO(content)
        for ending in (".shp", ".shx", ".dbf")
        if (content := _part(members, stem, ending)) is not None
    }
    try:
        # what the library warns of are holes without an outline, which become areas
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = shapefile.Reader(**files, encoding=encoding, encodingErrors="replace")
            has_table = "dbf" in files
            fields = reader.fields if has_table else ()
            names = [str(field[0]) for field in fields if field[0] != "DeletionFlag"]
            records = reader.iterShapeRecords() if has_table else reader.iterShapes()
            rows: list[tuple[BaseGeometry | None, tuple[Any, ...]]] = []
            for number, found in enumerate(records, start=1):
                if number > LIMITS.features:
                    raise TooManyFeaturesError(place="The shapefile")
                shape = found.shape if has_table else found
                values = tuple(found.record) if has_table else ()
                rows.append((_geometry(shape, number), values))
    except _BROKEN as error:
        reason = f"it cannot be read ({str(error)[:80] or type(error).__name__})"
        raise BrokenFileError(place="The shapefile", reason=reason, remedy=_REMEDY) from None
    return names, rows


def _geometry(shape: Any, number: int) -> BaseGeometry | None:  # noqa: ANN401  # untyped library
    if shape.shapeType == shapefile.NULL:
        return None
    rings = len(getattr(shape, "parts", ()))
    if rings > LIMITS.rings:
        raise LimitError(
            place=f"Feature {number}",
            found=f"{rings:,} parts",
            limit=f"{LIMITS.rings:,}",
            remedy="Split it into several features.",
        )
    if shape.shapeType == shapefile.MULTIPATCH:
        reason = "its geometry is a solid"
        raise BrokenFileError(
            place=f"Feature {number}", reason=reason, remedy="Export the layer as points or areas."
        )
    return shapely.geometry.shape(shape.__geo_interface__)
