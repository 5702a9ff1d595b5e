"""Incidents: events that tell of force or of the closing of a line."""

from typing import TYPE_CHECKING, Final

from geodata.asof.places import events_between
from geodata.records import EventKind, LocationPrecision

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Event

INCIDENTS: Final = frozenset(
    {EventKind.DETENTION, EventKind.BORDERISATION, EventKind.WAR, EventKind.DISPLACEMENT}
)
"""Kinds of event that count as an incident."""


def incidents(dossier: "Dossier", first: "date", last: "date") -> tuple["Event", ...]:
    """Return the incidents that touch the days from the first to the last, oldest first.

    A symbolic point for a whole country is no place, so such events are left out.
    """
    return tuple(
        event
        for event in events_between(dossier, first, last)
        if event.kind in INCIDENTS and event.location_precision is not LocationPrecision.COUNTRY
    )
