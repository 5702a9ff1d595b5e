"""From when to when each kind of record held, as far as its sources say.

The rules of reading are here and nowhere else, so that the map, the tables and the exports cannot
disagree about the same record.
"""

from datetime import date
from typing import TYPE_CHECKING

from geodata.dates import ReducedDate, Validity, add_months
from geodata.records import SiteStatus, TreatyStatus

if TYPE_CHECKING:
    from geodata.records import Event, Position, Site, Treaty

IN_OPERATION = frozenset({SiteStatus.ACTIVE, SiteStatus.OPEN, SiteStatus.RESTRICTED})
"""Last seen states of a site that is in use."""


def of_instrument(treaty: "Treaty") -> Validity | None:
    """Return the span in which an instrument bound its parties, or None if it never did.

    It starts with entry into force or, where that day was not seen, with signature. It ends on the
    day given; the end of a fixed term is not an end, because most terms renew themselves: ask
    `term_end` for it.
    """
    if treaty.status is TreatyStatus.NEVER_RATIFIED:
        return None
    start = treaty.in_force_on or treaty.signed_on
    end = treaty.ends_on
    if end is None and treaty.status is TreatyStatus.EXPIRED:
        end = ReducedDate.unknown(earliest=start.earliest if start else date.min)
    return Validity(start, end)


def term_end(treaty: "Treaty") -> date | None:
    """Return the last day of an instrument's first fixed term, or None if none can be computed.

    The term is counted from the earliest day of entry into force or, where that was not seen, of
    signature; a reduced start gives no day, hence None.
    """
    start = treaty.in_force_on or treaty.signed_on
    if treaty.duration_years is None or start is None or start.earliest != start.latest:
        return None
    return add_months(start.earliest, 12 * treaty.duration_years)


def of_position(position: "Position") -> Validity:
    """Return the span in which an actor held a stance; no end given means it still stands."""
    return Validity(position.start, position.end)


def of_site(site: "Site", *, seen_on: date | None = None) -> Validity | None:
    """Return the span in which a site was in operation, or None if it never was (only planned).

    Args:
        site: the site; its status is what was last seen.
        seen_on: the day to which that status refers, in practice the latest day of the data. With
            it, a site that is active but has no opening day holds from then on, and a closed one
            with no closing day does not hold from then on; before, both may hold.
    """
    if site.status is SiteStatus.PLANNED:
        return None
    start, end = site.since, site.until
    if end is None and site.status is SiteStatus.CLOSED:
        end = _unseen_closing(start, seen_on)
    if start is None and end is None and site.status in IN_OPERATION and seen_on is not None:
        start = ReducedDate.unknown(latest=seen_on)
    return Validity(start, end)


def of_event(event: "Event") -> Validity:
    """Return the span of an event; one without an end lasted a day, known as well as its date."""
    return Validity(event.date, event.end_date or event.date)


def _unseen_closing(start: ReducedDate | None, seen_on: date | None) -> ReducedDate:
    earliest = start.earliest if start else date.min
    if seen_on is None:
        return ReducedDate.unknown(earliest=earliest)
    last_day = date.fromordinal(max(seen_on.toordinal() - 1, earliest.toordinal()))
    return ReducedDate.unknown(earliest=earliest, latest=last_day)
