"""Periods of war, joined from the events of war that the tables hold."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geodata.records import EventKind

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import Event

GAP = timedelta(days=3)
"""Events of war this close together belong to one period: reports of the same fighting bear dates
that differ by a day or two."""


@dataclass(frozen=True, slots=True)
class WarPeriod:
    """Days covered by events of war that touch one another."""

    first: date
    last: date
    """The last day that an event covers."""
    opening: "Event"
    """The event that began first."""
    count: int
    """How many recorded events fall into it."""


def war_periods(dossier: "Dossier") -> tuple[WarPeriod, ...]:
    """Return the periods of more than one day, oldest first.

    Only events whose days are known are joined: a month alone would stretch a period of days.
    """
    periods: list[WarPeriod] = []
    for event in sorted(_wars(dossier), key=lambda item: (item.date.earliest, item.event_id)):
        first, last = event.date.earliest, (event.end_date or event.date).latest
        if periods and first <= periods[-1].last + GAP:
            open_one = periods.pop()
            last = max(last, open_one.last)
            periods.append(WarPeriod(open_one.first, last, open_one.opening, open_one.count + 1))
        else:
            periods.append(WarPeriod(first, last, event, 1))
    return tuple(period for period in periods if period.last > period.first)


def _wars(dossier: "Dossier") -> list["Event"]:
    return [
        event
        for event in dossier.events.values()
        if event.kind is EventKind.WAR
        and all(day is None or day.earliest == day.latest for day in (event.date, event.end_date))
    ]
