"""Positions: who held which stance on a region, from when to when."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from geodata.dates import ReducedDate
from geodata.records.record import COLUMN, Record, linked


class Stance(StrEnum):
    """What an actor holds."""

    RECOGNISES = "recognises"
    WITHDREW_RECOGNITION = "withdrew_recognition"
    SUPPORTS_AUTHORITIES = "supports_authorities"
    NEUTRAL = "neutral"
    SUPPORTS_TERRITORIAL_INTEGRITY = "supports_territorial_integrity"
    CALLS_OCCUPATION = "calls_occupation"
    CONDEMNS = "condemns"


class PositionKind(StrEnum):
    """In what form the actor took the position."""

    RECOGNITION = "recognition"
    DIPLOMATIC = "diplomatic"
    STATEMENT = "statement"
    RESOLUTION = "resolution"
    LEGISLATION = "legislation"
    COURT = "court"


@dataclass(frozen=True, slots=True)
class Position(Record):
    """A row of the table ``positions`` with the regions it is about and its sources."""

    TABLE: ClassVar[str] = "positions"
    KEY: ClassVar[tuple[str, ...]] = ("position_id",)

    position_id: str
    actor: str
    """Actor code."""
    actor_name: str
    """The actor as named at the time, such as the parliament or the ministry that spoke."""
    stance: Stance
    kind: PositionKind
    start: ReducedDate | None = field(metadata={COLUMN: "from"})
    """Day of the statement, or first day of the stance."""
    end: ReducedDate | None = field(metadata={COLUMN: "to"})
    """Last day of the stance; `None` if no end is known."""
    about: str
    """What it was said of: a subject in words, or the id of a treaty."""
    summary: str
    subjects: tuple[str, ...] = linked("position_subjects", "region")
    """Codes of the regions concerned."""
    sources: tuple[str, ...] = linked("position_sources", "source_id")
    """Ids of the sources."""
