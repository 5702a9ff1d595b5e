"""Which sites and events a view calls for by its day and layers, as on screen (``points.js``)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dashboard.map.catalogue import CATALOGUE
from geodata.asof import events_between, sites
from geodata.asof.places import DEFAULT_WINDOW_DAYS
from geodata.dates import Certainty
from geodata.records import SiteKind

if TYPE_CHECKING:
    from datetime import date

    from dashboard.static_map.map_view import MapView
    from geodata.records import Event, Site

UNCERTAIN: Final = 0.6
"""How strongly a site shows that only may have been there, ``itemsOf`` in ``points.js``."""
FADE: Final = 0.65
"""How much an event fades towards the ends of the window, ``itemsOf`` there."""
SITE_LAYERS: Final = tuple(
    entry.id for entry in CATALOGUE if entry.id in {kind.value for kind in SiteKind}
)
"""Layers of sites, one a kind, in the order of the legend."""
EVENTS: Final = "events"
"""Id of the layer of events."""


@dataclass(frozen=True, slots=True)
class ShownPoint:
    """A site or an event as it is shown."""

    layer: str
    """Id of its layer in the catalogue."""
    record: "Site | Event"
    opacity: float
    later: bool = False
    """Whether it is an event that begins after the day."""


def span_of(view: "MapView") -> "tuple[date, date] | None":
    """Return first and last day of the view's span; None while it tells of a single day."""
    if view.since is None:
        return None
    return min(view.date, view.since), max(view.date, view.since)


def shown_sites(view: "MapView", kind: str) -> tuple[ShownPoint, ...]:
    """Return the sites of a kind that were, or may have been, in operation on the day.

    In the order of their table.
    """
    operating = {item.site.site_id: item for item in sites(view.dossier, view.date)}
    return tuple(
        ShownPoint(kind, site, 1.0 if operating[key].certainty is Certainty.HOLDS else UNCERTAIN)
        for key, site in view.dossier.sites.items()
        if key in operating and site.kind.value == kind
    )


def shown_events(view: "MapView") -> tuple[ShownPoint, ...]:
    """Return the events of a year around the day, or of the span, oldest first.

    Around a day, what is far from it fades.
    """
    window = timedelta(days=DEFAULT_WINDOW_DAYS)
    first, last = span_of(view) or (view.date - window, view.date + window)
    found = []
    for event in events_between(view.dossier, first, last):
        start = event.date.earliest
        away = abs((start - view.date).days) if view.since is None else 0
        opacity = 1 - FADE * min(1.0, away / DEFAULT_WINDOW_DAYS)
        later = view.since is None and start > view.date
        found.append(ShownPoint(EVENTS, event, opacity, later))
    return tuple(found)
