"""GeoPackage: a database that is read from memory, and of which nothing but tables is read.

No geographic driver opens it. The database may not run functions, follow views or triggers, attach
files or load extensions: an authorizer allows the reading of columns alone.
"""

import re
import sqlite3
import struct
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any, Final

import shapely
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from geodata.uploads.coordinate_systems import WGS84, system_of_code, system_of_description
from geodata.uploads.errors import (
    BrokenFileError,
    CoordinateSystemError,
    PlacesError,
    TooManyFeaturesError,
    UnsafeFileError,
)
from geodata.uploads.limits import LIMITS
from geodata.uploads.raw import RawLayer

_ALLOWED: Final = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ})
_ACTING: Final = re.compile(r"^\s*CREATE\s+VIRTUAL|\bAS\s*\(", re.IGNORECASE)
_STEPS: Final = 100_000
"""Steps of the database between two looks at how many there were."""
_ROUNDS: Final = 5_000
"""Looks after which the reading is stopped: some seconds."""
_ENVELOPES: Final[Mapping[int, int]] = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
"""Bytes of the envelope by its indicator (OGC 12-128r18, clause 2.1.3)."""
_HEADER: Final = 8
_EMPTY: Final = 0b0001_0000
_EXTENDED: Final = 0b0010_0000
_REMEDY: Final = "Export the layer anew as GeoPackage or GeoJSON."


def read_geopackage(data: bytes, table: str | None = None) -> RawLayer:
    """Read a layer of features.

    Args:
        data: the file.
        table: name of the layer; the first if none is given.

    Raises:
        UploadError: it cannot be read, or is too large.
    """
    with _opened(data) as database:
        listed = _listed(database)
        chosen = table if table is not None and table in listed else next(iter(listed))
        column, system_id = listed[chosen]
        _plain_table(database, chosen)
        cursor = database.execute(
            f"SELECT * FROM {_quoted(chosen)} LIMIT {LIMITS.features + 1}"  # noqa: S608  # quoted
        )
        names = [str(item[0]) for item in cursor.description]
        if column not in names:
            raise BrokenFileError(
                place=f"Layer '{chosen}'", reason=f"it has no column '{column}'", remedy=_REMEDY
            )
        at = names.index(column)
        rows = [
            (_geometry(row[at], number), (*row[:at], *row[at + 1 :]))
            for number, row in enumerate(_within(cursor), start=1)
        ]
        system = _system(database, system_id)
        fields = [*names[:at], *names[at + 1 :]]
        return RawLayer(fields, rows, system, _notes(listed, chosen), tuple(listed))


@contextmanager
def _opened(data: bytes) -> Iterator[sqlite3.Connection]:
    if data[18:20] == b"\x02\x02":
        # a database in memory has no log beside it; the pages are the same
        data = data[:18] + b"\x01\x01" + data[20:]
    with closing(sqlite3.connect(":memory:")) as database:
        rounds = iter(range(_ROUNDS))
        try:
            database.deserialize(data)
            database.execute("PRAGMA trusted_schema=OFF")
            database.execute("PRAGMA cell_size_check=ON")
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LIMITS.size)
            database.text_factory = lambda text: text.decode("utf-8", errors="replace")
            database.set_authorizer(
                lambda action, *_: sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY
            )
            database.set_progress_handler(lambda: next(rounds, None) is None, _STEPS)
            yield database
        except (sqlite3.Error, UnicodeError, OverflowError, MemoryError) as error:
            reason = f"the database cannot be read ({str(error)[:80]})"
            raise BrokenFileError(place="The GeoPackage", reason=reason, remedy=_REMEDY) from None


def _listed(database: sqlite3.Connection) -> dict[str, tuple[str, int]]:
    """Return the geometry column and the coordinate system of each layer of features."""
    found = database.execute(
        "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns LIMIT 1000"
    ).fetchall()
    listed = {
        name: (column, system)
        for name, column, system in found
        if isinstance(name, str) and isinstance(column, str) and isinstance(system, int)
    }
    if not listed:
        raise PlacesError(
            place="The GeoPackage", reason="it has no layer of features", remedy=_REMEDY
        )
    return listed


def _plain_table(database: sqlite3.Connection, name: str) -> None:
    found = database.execute(
        "SELECT type, sql FROM sqlite_master WHERE name = ? LIMIT 1", (name,)
    ).fetchone()
    if found is None:
        raise BrokenFileError(
            place=f"Layer '{name}'",
            reason="the file lists it, but does not hold it",
            remedy=_REMEDY,
        )
    # the authorizer is not asked about what a virtual table or a computed column does
    acts = _ACTING.search(str(found[1]))
    if found[0] != "table" or acts:
        raise UnsafeFileError(
            place=f"Layer '{name}'",
            reason="it is a view or computes columns, and only plain tables are read",
            remedy="Export it as a layer of its own.",
        )


def _within(cursor: sqlite3.Cursor) -> Iterator[tuple[Any, ...]]:
    for number, row in enumerate(cursor):
        if number >= LIMITS.features:
            raise TooManyFeaturesError(place="The layer")
        yield row


def _system(database: sqlite3.Connection, system_id: int) -> CRS | None:
    if system_id == WGS84:
        return None
    found = database.execute(
        "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys "
        "WHERE srs_id = ? LIMIT 1",
        (system_id,),
    ).fetchone()
    place = f"Coordinate system {system_id}"
    if found is None:
        raise CoordinateSystemError(place=place, reason="the file does not say what it is")
    organisation, code, definition = found
    if str(organisation).upper() == "EPSG" and isinstance(code, int):
        return system_of_code(code, place)
    return system_of_description(str(definition), place)


def _geometry(blob: object, number: int) -> BaseGeometry | None:
    """Read the header of a geometry, and the well-known binary after it."""
    if blob is None:
        return None
    if not isinstance(blob, bytes) or len(blob) < _HEADER or blob[:2] != b"GP":
        raise _broken(number, "its geometry has no header of a GeoPackage")
    flags = blob[3]
    if flags & _EXTENDED:
        raise _broken(number, "its geometry is of a kind of its own")
    if flags & _EMPTY:
        return None
    envelope = _ENVELOPES.get((flags >> 1) & 0b111)
    if envelope is None:
        raise _broken(number, "its geometry has a header that is not known")
    try:
        return shapely.from_wkb(blob[_HEADER + envelope :])
    except (shapely.errors.ShapelyError, ValueError, TypeError, struct.error):
        raise _broken(number, "its geometry cannot be read") from None


def _broken(number: int, reason: str) -> BrokenFileError:
    return BrokenFileError(place=f"Feature {number}", reason=reason, remedy=_REMEDY)


def _notes(listed: Mapping[str, object], chosen: str) -> list[str]:
    if len(listed) == 1:
        return []
    return [f"The file has {len(listed)} layers; this is '{chosen}'."]


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
