"""Who recognised, who withdrew, and what each actor last said, as of a day."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata import validity
from geodata.dates import Certainty
from geodata.records import ActorKind, PositionKind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from geodata.dates import ReducedDate
    from geodata.dossier import Dossier
    from geodata.records import Position

GEORGIA = "GE"
"""Region code of Georgia; a position on either breakaway region is one on Georgia's territory."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """A recognition that held, or may have held, on a day."""

    position: "Position"
    certainty: Certainty
    by_un_member: bool
    """False for recognition by other de facto authorities, to be shown apart."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The end of an actor's recognition."""

    position: "Position"
    """The row that reports the withdrawal, or the recognition that carries only an end."""
    day: "ReducedDate"
    """Day of the withdrawal, or last day of the recognition."""


def recognitions(
    dossier: "Dossier", on: "date", region: str | None = None
) -> tuple[Recognition, ...]:
    """Return the recognitions that stood on a day: UN members first, then by date.

    Args:
        dossier: the loaded data.
        on: the day asked about.
        region: GE-AB or GE-SO; None or GE for both.
    """
    found = []
    for position in about(dossier, region):
        certainty = validity.of_position(position).at(on)
        if is_recognition(position) and certainty is not Certainty.DOES_NOT:
            actor = dossier.actors[position.actor]
            member = actor.kind is ActorKind.UN_MEMBER
            found.append(Recognition(position, certainty, member))
    return tuple(sorted(found, key=_recognition_order))


def withdrawals(
    dossier: "Dossier", on: "date", region: str | None = None
) -> tuple[Withdrawal, ...]:
    """Return the withdrawals made by a day, by date.

    A recognition that ended without a row for its withdrawal counts by its last day.
    """
    explicit, ended = [], []
    for position in about(dossier, region):
        if position.stance is Stance.WITHDREW_RECOGNITION and position.start is not None:
            explicit.append(Withdrawal(position, position.start))
        elif is_recognition(position) and position.end is not None:
            ended.append(Withdrawal(position, position.end))
    reported = {
        (item.position.actor, subject) for item in explicit for subject in item.position.subjects
    }
    implied = [
        item
        for item in ended
        if any((item.position.actor, subject) not in reported for subject in item.position.subjects)
    ]
    made = [item for item in (*explicit, *implied) if item.day.earliest <= on]
    return tuple(sorted(made, key=lambda item: (item.day.earliest, item.position.position_id)))


def latest_statement(
    dossier: "Dossier", on: "date", actor: str, region: str | None = None
) -> "Position | None":
    """Return the last position of any kind that an actor had taken by a day, that day included.

    Of positions with the same first possible day, the one whose day is better known counts.
    """
    made = [
        position
        for position in about(dossier, region)
        if position.actor == actor and position.start is not None and position.start.earliest <= on
    ]
    return max(made, key=_recency, default=None)


def statements(
    dossier: "Dossier", on: "date", actors: "Iterable[str]", region: str | None = None
) -> tuple[tuple[str, "Position | None"], ...]:
    """Return the latest statement of each actor, in the order given; None where none was seen."""
    return tuple((actor, latest_statement(dossier, on, actor, region)) for actor in actors)


def about(dossier: "Dossier", region: str | None) -> tuple["Position", ...]:
    """Return the positions that concern a region; None or GE for all."""
    positions = tuple(dossier.positions.values())
    if region is None or region == GEORGIA:
        return positions
    return tuple(position for position in positions if region in position.subjects)


def is_recognition(position: "Position") -> bool:
    """Return whether a position is an act of recognition, not only talk of one."""
    return position.kind is PositionKind.RECOGNITION and position.stance is Stance.RECOGNISES


def _recognition_order(item: Recognition) -> tuple[bool, str, str]:
    start = item.position.start
    return not item.by_un_member, start.earliest.isoformat() if start else "", item.position.key


def _recency(position: "Position") -> tuple[int, int, str]:
    start = position.start
    if start is None:
        return 0, 0, position.position_id
    return start.earliest.toordinal(), -start.latest.toordinal(), position.position_id
