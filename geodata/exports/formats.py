"""The formats of the files, and the one function that writes them."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.exports.about import about
from geodata.exports.delimited import write_csv
from geodata.exports.geojson import write_geojson
from geodata.exports.geopackage import write_geopackage
from geodata.exports.json_document import write_json
from geodata.exports.parquet import write_parquet
from geodata.exports.workbook import write_workbook

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.exports.about import About
    from geodata.exports.shown_table import ShownTable


class Format(StrEnum):
    """A format of files; its value is the ending of their names."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PARQUET = "parquet"
    GEOJSON = "geojson"
    GEOPACKAGE = "gpkg"

    @property
    def label(self) -> str:
        """What readers call it."""
        return _LABELS[self]

    @property
    def media_type(self) -> str:
        """Media type, as registered with IANA where it is."""
        return _MEDIA_TYPES[self]


def formats_of(table: "ShownTable") -> tuple[Format, ...]:
    """Return the formats in which a table can be had: those with places only if it has any."""
    return tuple(item for item in Format if item not in _WITH_PLACES or table.has_geometry)


def write(table: "ShownTable", form: Format, dossier: "Dossier") -> bytes:
    """Return a table as a file that holds its citations and the version of the data.

    Args:
        table: as it is shown.
        form: of the file.
        dossier: the data that the table is of.
    """
    return _WRITERS[form](table, about(table, dossier))


_WITH_PLACES: Final = frozenset({Format.GEOJSON, Format.GEOPACKAGE})

_LABELS: Final[Mapping[Format, str]] = MappingProxyType(
    {
        Format.CSV: "CSV",
        Format.XLSX: "Excel",
        Format.JSON: "JSON",
        Format.PARQUET: "Parquet",
        Format.GEOJSON: "GeoJSON",
        Format.GEOPACKAGE: "GeoPackage",
    }
)

_MEDIA_TYPES: Final[Mapping[Format, str]] = MappingProxyType(
    {
        Format.CSV: "text/csv",
        Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format.JSON: "application/json",
        Format.PARQUET: "application/vnd.apache.parquet",
        Format.GEOJSON: "application/geo+json",
        Format.GEOPACKAGE: "application/geopackage+sqlite3",
    }
)

_WRITERS: Final[Mapping[Format, Callable[["ShownTable", "About"], bytes]]] = MappingProxyType(
    {
        Format.CSV: write_csv,
        Format.XLSX: write_workbook,
        Format.JSON: write_json,
        Format.PARQUET: write_parquet,
        Format.GEOJSON: write_geojson,
        Format.GEOPACKAGE: write_geopackage,
    }
)
