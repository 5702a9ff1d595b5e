"""The entries of the timeline, made of the records of the dossier."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from geodata.asof.stances import is_recognition, withdrawals
from geodata.dates import ReducedDate
from geodata.records import EventKind
from geodata.timeline.entry import Entry, Lane, Turn
from geodata.timeline.milestones import milestones

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import Position

_OF_WAR: Final = frozenset(
    {EventKind.WAR, EventKind.CEASEFIRE, EventKind.PEACEKEEPING, EventKind.DISPLACEMENT}
)


@dataclass(frozen=True, slots=True)
class Undated:
    """Records that cannot stand on an axis of time."""

    instruments: int
    positions: int


@cache
def entries(dossier: "Dossier") -> tuple[Entry, ...]:
    """Return every entry by its first day; those of one day by lane and title."""
    found = [
        *_of_events(dossier),
        *_of_instruments(dossier),
        *_of_positions(dossier),
        *_of_resolutions(dossier),
        *milestones(dossier),
    ]
    return tuple(sorted(found, key=lambda entry: (entry.first, entry.lane, entry.title)))


def undated(dossier: "Dossier") -> Undated:
    """Return how many records are left out because no source gives a date."""
    treaties, positions = dossier.treaties.values(), dossier.positions.values()
    return Undated(
        instruments=sum(
            treaty.signed_on is treaty.in_force_on is treaty.ends_on is None for treaty in treaties
        ),
        positions=sum(position.start is None for position in positions),
    )


def _of_events(dossier: "Dossier") -> Iterator[Entry]:
    for event in dossier.events.values():
        yield Entry(
            lane=Lane.WAR if event.kind in _OF_WAR else Lane.EVENT,
            turn=Turn.HAPPENED,
            start=event.date,
            end=event.end_date,
            title=event.title,
            detail=event.summary,
            regions=(event.region,),
            table=event.TABLE,
            record_id=event.event_id,
            actor=None,
            sources=event.sources,
            disputed=_disputed(dossier, event.TABLE, event.event_id),
        )


def _of_instruments(dossier: "Dossier") -> Iterator[Entry]:
    for treaty in dossier.treaties.values():
        in_force = None if treaty.in_force_on == treaty.signed_on else treaty.in_force_on
        turns: tuple[tuple[Turn, ReducedDate | None], ...] = (
            (Turn.SIGNED, treaty.signed_on),
            (Turn.ENTERED_INTO_FORCE, in_force),
            (Turn.ENDED, treaty.ends_on),
        )
        for turn, day in turns:
            if day is not None:
                yield Entry(
                    lane=Lane.INSTRUMENT,
                    turn=turn,
                    start=day,
                    end=None,
                    title=treaty.short_title,
                    detail=treaty.summary,
                    regions=treaty.regions,
                    table=treaty.TABLE,
                    record_id=treaty.treaty_id,
                    actor=None,
                    sources=treaty.sources,
                    disputed=_disputed(dossier, treaty.TABLE, treaty.treaty_id),
                )


def _of_positions(dossier: "Dossier") -> Iterator[Entry]:
    withdrawn = withdrawals(dossier, date.max)
    reported = {item.position.position_id for item in withdrawn}
    for item in withdrawn:
        yield _position(dossier, item.position, Lane.RECOGNITION, Turn.WITHDREW, item.day)
    for position in dossier.positions.values():
        if position.start is None:
            continue
        if is_recognition(position):
            yield _position(dossier, position, Lane.RECOGNITION, Turn.RECOGNISED, position.start)
        elif position.position_id not in reported:
            yield _position(dossier, position, Lane.POSITION, Turn.STATED, position.start)


def _position(
    dossier: "Dossier", position: "Position", lane: Lane, turn: Turn, day: ReducedDate
) -> Entry:
    return Entry(
        lane=lane,
        turn=turn,
        start=day,
        # how long a stance held is told with it; on the axis it is the act that counts
        end=None,
        title=position.actor_name,
        detail=position.summary,
        regions=position.subjects,
        table=position.TABLE,
        record_id=position.position_id,
        actor=position.actor,
        sources=position.sources,
        disputed=_disputed(dossier, position.TABLE, position.position_id),
    )


def _of_resolutions(dossier: "Dossier") -> Iterator[Entry]:
    for resolution in dossier.resolutions.values():
        votes = (resolution.yes, resolution.no, resolution.abstain)
        counted = "" if None in votes else f" Yes {votes[0]}, no {votes[1]}, abstained {votes[2]}."
        yield Entry(
            lane=Lane.VOTE,
            turn=Turn.DECIDED,
            start=resolution.date,
            end=None,
            title=f"{resolution.resolution}: {resolution.title}",
            detail=f"{resolution.outcome.value[0].upper()}{resolution.outcome.value[1:]}.{counted}",
            regions=tuple(dossier.regions),
            table=resolution.TABLE,
            record_id=resolution.resolution,
            actor=None,
            sources=resolution.sources,
            disputed=_disputed(dossier, resolution.TABLE, resolution.resolution),
        )


def _disputed(dossier: "Dossier", table: str, record_id: str) -> tuple[str, ...]:
    return tuple(item.discrepancy_id for item in dossier.discrepancies_of(table, record_id))
