"""Treaties: agreements, protocols, decisions and programmes, here called instruments."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.dates import ReducedDate
from geodata.records.record import Record, linked


class TreatyStatus(StrEnum):
    """State of an instrument when last seen; it is not verified for today."""

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    NEVER_RATIFIED = "never_ratified"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Treaty(Record):
    """A row of the table ``treaties`` with its parties, regions and sources."""

    TABLE: ClassVar[str] = "treaties"
    KEY: ClassVar[tuple[str, ...]] = ("treaty_id",)

    treaty_id: str
    title_en: str
    short_title: str
    signed_on: ReducedDate | None
    signed_at: str | None
    """Place of signature."""
    in_force_on: ReducedDate | None
    ends_on: ReducedDate | None
    """Last day in force, where a source names one."""
    duration_years: int | None
    """Length of the first term, in years from entry into force."""
    renewal_years: int | None
    """Length of each renewal, in years."""
    status: TreatyStatus
    summary: str
    parties: tuple[str, ...] = linked("treaty_parties", "actor")
    """Actor codes of the parties."""
    regions: tuple[str, ...] = linked("treaty_regions", "region")
    """Codes of the regions that the instrument concerns."""
    sources: tuple[str, ...] = linked("treaty_sources", "source_id")
    """Ids of the sources."""
