"""Sites: bases, crossing points, ports, monitoring posts and the like."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.dates import ReducedDate
from geodata.records.location import LocationPrecision
from geodata.records.record import Record, linked


class SiteKind(StrEnum):
    """What a site is."""

    AIRPORT = "airport"
    BORDER_GUARD_BASE = "border_guard_base"
    CROSSING_POINT = "crossing_point"
    DAM = "dam"
    IDP_SETTLEMENT = "idp_settlement"
    MILITARY_BASE = "military_base"
    MONITORING = "monitoring"
    PORT = "port"
    TUNNEL = "tunnel"


class SiteStatus(StrEnum):
    """State of a site when last seen."""

    ACTIVE = "active"
    OPEN = "open"
    RESTRICTED = "restricted"
    CLOSED = "closed"
    PLANNED = "planned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Site(Record):
    """A row of the table ``sites`` with its sources."""

    TABLE: ClassVar[str] = "sites"
    KEY: ClassVar[tuple[str, ...]] = ("site_id",)

    site_id: str
    name: str
    kind: SiteKind
    region: str
    """Code of the region."""
    lat: float
    """Latitude in degrees north, EPSG:4326."""
    lon: float
    """Longitude in degrees east, EPSG:4326."""
    location_precision: LocationPrecision
    operator: str
    since: ReducedDate | None
    until: ReducedDate | None
    """Last day in operation; `None` if no end is known."""
    status: SiteStatus
    summary: str
    sources: tuple[str, ...] = linked("site_sources", "source_id")
    """Ids of the sources."""
