"""Discrepancies: where sources differ, what each says, and which value the tables use."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.records.record import Record, children, linked


class DiscrepancyKind(StrEnum):
    """Why a discrepancy is recorded."""

    CONFLICT = "conflict"
    FOUNDING_ARTICLE = "founding_article"
    """A claim of the article that this dossier started from, set against other sources."""
    DOUBT = "doubt"


class DiscrepancyTopic(StrEnum):
    """Which part of the dossier a discrepancy concerns."""

    TREATIES = "treaties"
    MONEY = "money"
    EVENTS = "events"
    POSITIONS = "positions"
    VOTES = "votes"
    INDICATORS = "indicators"
    SITES = "sites"


@dataclass(frozen=True, slots=True)
class DiscrepancyValue(Record):
    """A row of the table ``discrepancy_values``: what one side says, with its sources."""

    TABLE: ClassVar[str] = "discrepancy_values"
    KEY: ClassVar[tuple[str, ...]] = ("discrepancy_id", "value_no")

    discrepancy_id: str
    value_no: int
    value: str
    used: bool
    """Whether the tables use this value first."""
    note: str | None
    sources: tuple[str, ...] = linked("discrepancy_value_sources", "source_id")
    """Ids of the sources."""


@dataclass(frozen=True, slots=True)
class DiscrepancyRecord(Record):
    """A row of the table ``discrepancy_records``: a record that the discrepancy concerns."""

    TABLE: ClassVar[str] = "discrepancy_records"
    KEY: ClassVar[tuple[str, ...]] = ("discrepancy_id", "table", "record_id")

    discrepancy_id: str
    table: str
    """Name of the record's table."""
    record_id: str
    """Key of the record, its parts joined by ``:``."""


@dataclass(frozen=True, slots=True)
class Discrepancy(Record):
    """A row of the table ``discrepancies`` with its values and the records concerned."""

    TABLE: ClassVar[str] = "discrepancies"
    KEY: ClassVar[tuple[str, ...]] = ("discrepancy_id",)

    discrepancy_id: str
    topic: DiscrepancyTopic
    kind: DiscrepancyKind
    subject: str
    reason: str
    """Why the value in use was taken, or why none is preferred."""
    values: tuple[DiscrepancyValue, ...] = children(DiscrepancyValue)
    records: tuple[DiscrepancyRecord, ...] = children(DiscrepancyRecord)

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources of all its values, each once, in their order."""
        return tuple(dict.fromkeys(ident for value in self.values for ident in value.sources))
