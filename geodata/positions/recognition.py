"""Recognition in time: who recognised which region, from when to when."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.asof.stances import is_recognition
from geodata.records import ActorKind

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Position


@dataclass(frozen=True, slots=True)
class RecognitionPeriod:
    """A recognition of one region."""

    position: "Position"
    region: str
    """GE-AB or GE-SO."""
    by_un_member: bool
    """False for recognition by other de facto authorities, to be shown apart."""


def recognition_periods(dossier: "Dossier", on: "date") -> tuple[RecognitionPeriod, ...]:
    """Return the recognitions that had begun by a day, ended ones too: UN members first, by date.

    One whose day is not known counts from the first day on which it is possible.
    """
    found = [
        RecognitionPeriod(
            position, region, dossier.actors[position.actor].kind is ActorKind.UN_MEMBER
        )
        for position in dossier.positions.values()
        if is_recognition(position) and position.start is not None and position.start.earliest <= on
        for region in position.subjects
    ]
    return tuple(sorted(found, key=_order))


def _order(item: RecognitionPeriod) -> tuple[bool, str, str, str]:
    start = item.position.start
    day = "" if start is None else start.earliest.isoformat()
    return not item.by_un_member, day, item.position.actor, item.region
