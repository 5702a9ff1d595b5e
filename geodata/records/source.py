"""Sources: where a statement was read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.dates import ReducedDate
from geodata.records.record import Record


class SourceKind(StrEnum):
    """What a source is, from which a reader judges it."""

    TREATY_TEXT = "treaty_text"
    LEGISLATION = "legislation"
    COURT = "court"
    OFFICIAL_STATEMENT = "official_statement"
    DATASET = "dataset"
    REPORT = "report"
    NEWS = "news"
    ENCYCLOPEDIA = "encyclopedia"


@dataclass(frozen=True, slots=True)
class Source(Record):
    """A row of the table ``sources``."""

    TABLE: ClassVar[str] = "sources"
    KEY: ClassVar[tuple[str, ...]] = ("source_id",)

    source_id: str
    title: str
    publisher: str
    published: ReducedDate | None
    """When it was published, to the day, month or year as far as known."""
    language: str
    """Language of the source, ISO 639-1."""
    url: str | None
    """Address, http or https; `None` for the few sources without one."""
    kind: SourceKind
