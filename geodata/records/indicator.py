"""Indicators: figures on people, displacement, losses and the line, by region and year."""

from dataclasses import dataclass
from typing import ClassVar

from geodata.records.record import Record


@dataclass(frozen=True, slots=True)
class Indicator(Record):
    """A row of the table ``indicators``; rival values are rows of their own."""

    TABLE: ClassVar[str] = "indicators"
    KEY: ClassVar[tuple[str, ...]] = ("indicator_id",)

    indicator_id: str
    region: str
    """Code of the region."""
    indicator: str
    """What is measured: the key of a measure, which says it in words."""
    year: int
    value: float
    """Value in ``unit``."""
    unit: str
    estimate: bool
    """Whether the source calls it an estimate, or a figure was derived."""
    source_id: str
    note: str | None

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources."""
        return (self.source_id,)
