"""Sites in operation on a day, and events shortly before it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from geodata import validity
from geodata.dates import Certainty
from geodata.records import SiteStatus

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Event, Site

DEFAULT_WINDOW_DAYS = 365


@dataclass(frozen=True, slots=True)
class SiteOperation:
    """A site that was, or may have been, in operation on a day."""

    site: "Site"
    certainty: Certainty
    note: str | None
    """What is not known of its dates, as one English sentence; None if nothing is missing."""


def sites(dossier: "Dossier", on: "date", region: str | None = None) -> tuple[SiteOperation, ...]:
    """Return the sites in operation on a day, by name; planned ones are not among them."""
    found = []
    for site in dossier.sites.values():
        if region is not None and site.region != region:
            continue
        span = validity.of_site(site, seen_on=dossier.latest_date)
        certainty = span.at(on) if span else Certainty.DOES_NOT
        if certainty is not Certainty.DOES_NOT:
            found.append(SiteOperation(site, certainty, _missing(site)))
    return tuple(sorted(found, key=lambda item: item.site.name))


def events(
    dossier: "Dossier",
    on: "date",
    window_days: int = DEFAULT_WINDOW_DAYS,
    region: str | None = None,
) -> tuple["Event", ...]:
    """Return the events that touch the days up to and including a day, oldest first.

    Args:
        dossier: the loaded data.
        on: the day asked about; what began after it is not shown.
        window_days: how many days before it to look back, 0 for that day alone.
        region: GE, GE-AB or GE-SO; None for all.

    Raises:
        ValueError: the window is negative.
    """
    if window_days < 0:
        message = f"window_days is {window_days}: give 0 or more days"
        raise ValueError(message)
    first = on - timedelta(days=min(window_days, on.toordinal() - 1))
    return events_between(dossier, first, on, region)


def events_between(
    dossier: "Dossier", first: "date", last: "date", region: str | None = None
) -> tuple["Event", ...]:
    """Return the events that touch the days from the first to the last, oldest first.

    Args:
        dossier: the loaded data.
        first: first day asked about.
        last: last day asked about.
        region: GE, GE-AB or GE-SO; None for all.
    """
    found = [
        event
        for event in dossier.events.values()
        if (region is None or event.region == region) and _touches(event, first, last)
    ]
    return tuple(sorted(found, key=lambda event: (event.date.earliest, event.event_id)))


def _touches(event: "Event", first: "date", last: "date") -> bool:
    ends = event.end_date or event.date
    return event.date.earliest <= last and ends.latest >= first


def _missing(site: "Site") -> str | None:
    if site.until is None and site.status is SiteStatus.CLOSED:
        return "Reported as closed; the day was not seen."
    if site.since is None and site.until is None and site.status is SiteStatus.UNKNOWN:
        return "Neither the opening day nor its present state was seen."
    if site.since is None:
        return "The opening day was not seen."
    return None
