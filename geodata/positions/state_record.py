"""The record of a state: every vote it cast and every position it took, by date."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.asof.voting import Ballot
from geodata.positions.roll_calls import Scope, roll_calls

if TYPE_CHECKING:
    from datetime import date

    from geodata.dates import ReducedDate
    from geodata.dossier import Dossier
    from geodata.records import Position


@dataclass(frozen=True, slots=True)
class StateEntry:
    """A vote or a position of a state."""

    start: "ReducedDate"
    end: "ReducedDate | None"
    """Last day of a position that ended."""
    deed: "Ballot | Position"


def state_record(dossier: "Dossier", iso3: str, on: "date | None" = None) -> tuple[StateEntry, ...]:
    """Return what a state voted and said, the latest first; positions without a date are left out.

    Args:
        dossier: the loaded data.
        iso3: ISO 3166-1 alpha-3 code of the state.
        on: the last day that counts; None for all.
    """
    votes = [
        StateEntry(text.date, None, Ballot(text, dossier.votes_on(text.key)[iso3].vote))
        for text in roll_calls(dossier, Scope.ALL)
        if iso3 in dossier.votes_on(text.key)
    ]
    positions = [
        StateEntry(position.start, position.end, position)
        for position in dossier.positions.values()
        if position.actor == iso3 and position.start is not None
    ]
    made = [item for item in (*votes, *positions) if on is None or item.start.earliest <= on]
    return tuple(sorted(made, key=lambda item: item.start.earliest, reverse=True))
