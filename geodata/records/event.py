"""Events: what happened, when and where."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.dates import ReducedDate
from geodata.records.location import LocationPrecision
from geodata.records.record import Record, linked


class EventKind(StrEnum):
    """What kind of event it was."""

    BORDERISATION = "borderisation"
    CEASEFIRE = "ceasefire"
    DETENTION = "detention"
    DIPLOMACY = "diplomacy"
    DISPLACEMENT = "displacement"
    ELECTION = "election"
    INFRASTRUCTURE = "infrastructure"
    PEACEKEEPING = "peacekeeping"
    PROTEST = "protest"
    RECOGNITION = "recognition"
    TREATY = "treaty"
    WAR = "war"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Event(Record):
    """A row of the table ``events`` with its sources."""

    TABLE: ClassVar[str] = "events"
    KEY: ClassVar[tuple[str, ...]] = ("event_id",)

    event_id: str
    date: ReducedDate
    """Day, or first day."""
    end_date: ReducedDate | None
    """Last day, if it lasted."""
    title: str
    summary: str
    kind: EventKind
    region: str
    """Code of the region concerned."""
    place: str
    lat: float
    """Latitude in degrees north, EPSG:4326."""
    lon: float
    """Longitude in degrees east, EPSG:4326."""
    location_precision: LocationPrecision
    sources: tuple[str, ...] = linked("event_sources", "source_id")
    """Ids of the sources."""
