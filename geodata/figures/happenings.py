"""What happened around a day: events, and changes of instruments, recognitions, votes and sites."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.asof.changes import Change, changes
from geodata.words import MONTHS, day_in_words, in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier

_KEPT = 16


@dataclass(frozen=True, slots=True, order=True)
class Happening:
    """Something with a day."""

    day: "date"
    """First day; the earliest possible one where the date is reduced."""
    when: str
    """The day in words, no more exact than its source."""
    label: str
    table: str
    record_id: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What happened on either side of a day, the nearest first."""

    until: tuple[Happening, ...]
    """Up to and including the day."""
    after: tuple[Happening, ...]


def around(dossier: "Dossier", on: "date", region: str | None = None, *, count: int) -> Around:
    """Return the nearest happenings on each side of a day.

    Args:
        dossier: the loaded data.
        on: the day asked about.
        region: GE, GE-AB or GE-SO; None for all.
        count: how many on each side.
    """
    found = happenings(dossier, region)
    until = [item for item in found if item.day <= on][-count:]
    after = [item for item in found if item.day > on][:count]
    return Around(tuple(reversed(until)), tuple(after))


@lru_cache(maxsize=_KEPT)
def happenings(dossier: "Dossier", region: str | None = None) -> tuple[Happening, ...]:
    """Return everything dated, oldest first; each record of a recognition or vote once."""
    made = [_of_change(dossier, change) for change in dated_changes(dossier, region)]
    made += [
        Happening(
            event.date.earliest,
            in_words(event.date),
            event.title,
            event.TABLE,
            event.event_id,
            event.sources,
        )
        for event in dossier.events.values()
        if region is None or event.region == region
    ]
    return tuple(sorted(made))


@lru_cache(maxsize=_KEPT)
def dated_changes(dossier: "Dossier", region: str | None = None) -> tuple[Change, ...]:
    """Return `geodata.asof.changes`, kept in memory."""
    return changes(dossier, region)


def next_changes(
    dossier: "Dossier", on: "date", region: str | None, *, last: "date"
) -> tuple[Change, ...]:
    """Return all changes of the first day after a day that has any, up to a last day."""
    after = [item for item in dated_changes(dossier, region) if on < item.day <= last]
    return tuple(item for item in after if item.day == after[0].day)


def previous_changes(
    dossier: "Dossier", on: "date", region: str | None, *, first: "date"
) -> tuple[Change, ...]:
    """Return all changes of the last day before a day that has any, back to a first day."""
    before = [item for item in dated_changes(dossier, region) if first <= item.day < on]
    return tuple(item for item in before if item.day == before[-1].day)


def _of_change(dossier: "Dossier", change: Change) -> Happening:
    record = dossier.table(change.table)[change.record_id]
    sources: tuple[str, ...] = getattr(record, "sources", ())
    when = (
        day_in_words(change.day)
        if change.exact
        else f"{MONTHS[change.day.month - 1]} {change.day.year} or later"
    )
    return Happening(change.day, when, change.label, change.table, change.record_id, sources)
