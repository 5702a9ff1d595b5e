"""Sites and events with their points and validity bounds."""

from typing import TYPE_CHECKING

from dashboard.payload.bounds import bounds_of, disputes, text_of
from geodata.validity import of_event, of_site

if TYPE_CHECKING:
    from geodata.dossier import Dossier


def site_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return every site; one that was only planned never holds."""
    seen_on = dossier.latest_date
    return [
        {
            "id": row.site_id,
            "name": row.name,
            "kind": row.kind.value,
            "region": row.region,
            "at": [row.lat, row.lon],
            "precision": row.location_precision.value,
            "operator": row.operator,
            "bounds": bounds_of(of_site(row, seen_on=seen_on)),
            "from": text_of(row.since),
            "to": text_of(row.until),
            "status": row.status.value,
            "text": row.summary,
            "sources": row.sources,
            "disputes": disputes(dossier, "sites", row.site_id),
        }
        for row in dossier.sites.values()
    ]


def event_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return every event in date order."""
    return [
        {
            "id": row.event_id,
            "name": row.title,
            "kind": row.kind.value,
            "region": row.region,
            "place": row.place,
            "at": [row.lat, row.lon],
            "precision": row.location_precision.value,
            "bounds": bounds_of(of_event(row)),
            "from": text_of(row.date),
            "to": text_of(row.end_date),
            "text": row.summary,
            "sources": row.sources,
            "disputes": disputes(dossier, "events", row.event_id),
        }
        for row in sorted(dossier.events.values(), key=lambda row: row.date.earliest)
    ]
