"""Gaps: what was looked for and not found."""

from dataclasses import dataclass
from typing import ClassVar

from geodata.records.discrepancy import DiscrepancyTopic
from geodata.records.record import Record, linked


@dataclass(frozen=True, slots=True)
class Gap(Record):
    """A row of the table ``gaps`` with the regions concerned and the sources that show it."""

    TABLE: ClassVar[str] = "gaps"
    KEY: ClassVar[tuple[str, ...]] = ("gap_id",)

    gap_id: str
    topic: DiscrepancyTopic
    """Which part of the dossier it limits."""
    subject: str
    statement: str
    """What is not known."""
    looked_for: str
    """What was looked for, and what was found instead."""
    regions: tuple[str, ...] = linked("gap_regions", "region")
    """Codes of the regions concerned."""
    sources: tuple[str, ...] = linked("gap_sources", "source_id")
    """Ids of the sources that show the gap; often there are none."""
