"""Resolutions: decisions of the Security Council and the General Assembly of the UN."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.dates import ReducedDate
from geodata.records.record import Record, linked


class Body(StrEnum):
    """The organ that decided."""

    SECURITY_COUNCIL = "UNSC"
    GENERAL_ASSEMBLY = "UNGA"


class Outcome(StrEnum):
    """What became of the text put to the vote."""

    ADOPTED = "adopted"
    ADOPTED_UNANIMOUSLY = "adopted unanimously"
    MOTION_REJECTED = "motion rejected"
    VETOED = "not adopted (Russian veto)"


@dataclass(frozen=True, slots=True)
class Resolution(Record):
    """A row of the table ``resolutions`` with its sources; totals are of the official record."""

    TABLE: ClassVar[str] = "resolutions"
    KEY: ClassVar[tuple[str, ...]] = ("resolution",)

    resolution: str
    """Symbol of the document."""
    body: Body
    date: ReducedDate
    title: str
    yes: int | None
    """Votes in favour; `None` if the totals were not found."""
    no: int | None
    abstain: int | None
    absent: int | None
    """Members without a recorded vote (derived)."""
    outcome: Outcome
    sources: tuple[str, ...] = linked("resolution_sources", "source_id")
    """Ids of the sources."""
