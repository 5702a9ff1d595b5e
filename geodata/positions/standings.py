"""How the member states of the United Nations stand on a day: by recognition and vote, or vote."""

from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.asof.stances import recognitions, withdrawals
from geodata.asof.voting import state_votes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from geodata.dossier import Dossier


class StateStanding(StrEnum):
    """Where a state stands, in the order of a legend."""

    RECOGNISES = "recognises"
    WITHDREW = "withdrew"
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    ABSENT = "absent"


def standings(
    dossier: "Dossier", on: "date", *, by_vote: bool = False
) -> "Mapping[str, StateStanding | None]":
    """Return every member state (ISO 3166-1 alpha-3) with its standing on a day.

    None stands for a state that had no vote and took no position. Recognition, and its withdrawal,
    come before the vote.

    Args:
        dossier: the loaded data.
        on: the day asked about.
        by_vote: by the vote in the last resolution alone, whoever recognises.
    """
    votes = state_votes(dossier, on)
    told = {
        iso3: StateStanding(votes[iso3].value) if iso3 in votes else None for iso3 in dossier.states
    }
    if by_vote:
        return told
    for gone in withdrawals(dossier, on):
        if gone.position.actor in told:
            told[gone.position.actor] = StateStanding.WITHDREW
    for held in recognitions(dossier, on):
        if held.position.actor in told:
            told[held.position.actor] = StateStanding.RECOGNISES
    return told
