"""The days on which an answer changes, for stepping from one to the next."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geodata import validity
from geodata.asof.stances import about, is_recognition, withdrawals
from geodata.records import Body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.dates import ReducedDate
    from geodata.dossier import Dossier

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A day from which something is, or may be, different."""

    day: date
    """First day of the change; the earliest possible one where the date is reduced."""
    label: str
    """What changed, as a short English phrase."""
    table: str
    record_id: str
    exact: bool
    """Whether the source gives the day, not only the month or year."""
    at: "ReducedDate" = field(compare=False)
    """The date as the source gives it: of something that ended, the last on which it held."""


def changes(dossier: "Dossier", region: str | None = None) -> tuple[Change, ...]:
    """Return every dated change of instruments, recognitions, votes and sites, oldest first.

    Args:
        dossier: the loaded data.
        region: GE, GE-AB or GE-SO; None for all. Votes of the UN count for every region.
    """
    found = [
        *_of_instruments(dossier, region),
        *_of_recognitions(dossier, region),
        *_of_votes(dossier),
        *_of_sites(dossier, region),
    ]
    return tuple(sorted(found))


def next_change(dossier: "Dossier", on: date, region: str | None = None) -> Change | None:
    """Return the first change after a day, or None after the last one."""
    return next((change for change in changes(dossier, region) if change.day > on), None)


def previous_change(dossier: "Dossier", on: date, region: str | None = None) -> Change | None:
    """Return the last change before a day, or None before the first one."""
    earlier = [change for change in changes(dossier, region) if change.day < on]
    return earlier[-1] if earlier else None


def _starts(at: "ReducedDate", label: str, table: str, record_id: str) -> Change:
    return Change(at.earliest, label, table, record_id, at.earliest == at.latest, at)


def _ends(at: "ReducedDate", label: str, table: str, record_id: str) -> Change:
    # the last day still held, so the answer differs from the day after
    return Change(at.earliest + _ONE_DAY, label, table, record_id, at.earliest == at.latest, at)


def _of_instruments(dossier: "Dossier", region: str | None) -> "Iterator[Change]":
    for treaty in dossier.treaties.values():
        if region is not None and region not in treaty.regions:
            continue
        place = (treaty.TABLE, treaty.treaty_id)
        if treaty.signed_on is not None:
            yield _starts(treaty.signed_on, f"Signed: {treaty.short_title}", *place)
        if treaty.in_force_on is not None and treaty.in_force_on != treaty.signed_on:
            yield _starts(treaty.in_force_on, f"In force: {treaty.short_title}", *place)
        if treaty.ends_on is not None:
            yield _ends(treaty.ends_on, f"Ended: {treaty.short_title}", *place)


def _of_recognitions(dossier: "Dossier", region: str | None) -> "Iterator[Change]":
    for withdrawal in withdrawals(dossier, date.max, region):
        position = withdrawal.position
        label = f"Recognition withdrawn: {position.actor_name}"
        yield _starts(withdrawal.day, label, position.TABLE, position.position_id)
    for position in about(dossier, region):
        if is_recognition(position) and position.start is not None:
            label = f"Recognition: {position.actor_name}"
            yield _starts(position.start, label, position.TABLE, position.position_id)


def _of_votes(dossier: "Dossier") -> "Iterator[Change]":
    for resolution in dossier.resolutions.values():
        if resolution.body is Body.GENERAL_ASSEMBLY:
            label = f"UN vote: {resolution.resolution}"
            yield _starts(resolution.date, label, resolution.TABLE, resolution.resolution)


def _of_sites(dossier: "Dossier", region: str | None) -> "Iterator[Change]":
    for site in dossier.sites.values():
        span = validity.of_site(site)
        if span is None or (region is not None and site.region != region):
            continue
        if site.since is not None:
            yield _starts(site.since, f"Opened: {site.name}", site.TABLE, site.site_id)
        if site.until is not None:
            yield _ends(site.until, f"Closed: {site.name}", site.TABLE, site.site_id)
