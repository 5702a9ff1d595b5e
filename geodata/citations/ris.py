"""RIS records, as reference managers import them."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import rispy

from geodata.citations.plain import one_line
from geodata.languages import language_name
from geodata.records import SourceKind

if TYPE_CHECKING:
    from geodata.citations.edition import Edition
    from geodata.dates import ReducedDate
    from geodata.records import Source

_TYPES: Final[Mapping[SourceKind, str]] = MappingProxyType(
    {
        SourceKind.TREATY_TEXT: "LEGAL",
        SourceKind.LEGISLATION: "STAT",
        SourceKind.COURT: "CASE",
        SourceKind.OFFICIAL_STATEMENT: "GOVDOC",
        SourceKind.DATASET: "DATA",
        SourceKind.REPORT: "RPRT",
        SourceKind.NEWS: "NEWS",
        SourceKind.ENCYCLOPEDIA: "ENCYC",
    }
)
"""Type of reference (TY) of each kind of source."""


class _RisWriter(rispy.RisWriter):  # type: ignore[misc]  # it has no types
    """Writes records without the numbers that rispy puts between them."""

    def set_header(self, count: int) -> str:  # noqa: ARG002 - the signature of rispy
        return ""


def ris(sources: Iterable["Source"], edition: "Edition") -> str:
    """Return sources as RIS, in their order; ID holds the id of a source."""
    records = [_record(source, edition) for source in sources]
    text: str = rispy.dumps(records, implementation=_RisWriter)
    return text


def _record(source: "Source", edition: "Edition") -> dict[str, Any]:
    record: dict[str, Any] = {
        "type_of_reference": _TYPES[source.kind],
        "id": source.source_id,
        "title": one_line(source.title),
        "publisher": one_line(source.publisher),
        "language": language_name(source.language),
        "name_of_database": one_line(edition.name),
    }
    if source.published is not None:
        record["year"] = str(source.published.earliest.year)
        record["date"] = _published(source.published)
    if source.url is not None:
        # a semicolon would part it into two addresses
        record["urls"] = [one_line(source.url).replace(";", "%3B")]
        record["access_date"] = _day(edition.accessed)
    return record


def _published(reduced: "ReducedDate") -> str:
    """Return a date as RIS has it: year/month/day/, what is not known left empty."""
    year, month, day = (*reduced.text.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/"


def _day(day: date) -> str:
    return f"{day:%Y/%m/%d}/"
