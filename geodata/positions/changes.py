"""Changes of mind: states that voted otherwise than on the resolution before."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.asof.voting import Ballot, vote_history
from geodata.records import VoteChoice

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier


class Turn(StrEnum):
    """Which way a state turned."""

    TOWARDS_YES = "towards-yes"
    """From no to abstaining or yes, or from abstaining to yes."""
    TOWARDS_NO = "towards-no"
    """From yes to abstaining or no, or from abstaining to no."""
    APPEARED = "appeared"
    """Absent on the resolution before, and voted, however it did."""
    STAYED_AWAY = "stayed-away"
    """Voted on the resolution before, and was absent."""


_SUPPORT: Final[Mapping[VoteChoice, int]] = MappingProxyType(
    {VoteChoice.NO: 0, VoteChoice.ABSTAIN: 1, VoteChoice.YES: 2}
)
"""How far a vote supports the text; absence says nothing of it."""


@dataclass(frozen=True, slots=True)
class ChangeOfVote:
    """How a state voted on two resolutions that followed each other."""

    iso3: str
    before: Ballot
    after: Ballot

    @property
    def turn(self) -> Turn:
        """Which way the state turned."""
        if self.before.vote is VoteChoice.ABSENT:
            return Turn.APPEARED
        if self.after.vote is VoteChoice.ABSENT:
            return Turn.STAYED_AWAY
        more = _SUPPORT[self.after.vote] > _SUPPORT[self.before.vote]
        return Turn.TOWARDS_YES if more else Turn.TOWARDS_NO


@cache
def changes_of_vote(
    dossier: "Dossier", on: "date | None" = None, *, pass_over_absence: bool = False
) -> tuple[ChangeOfVote, ...]:
    """Return every change between consecutive resolutions of the Assembly, the latest first.

    Motions on procedure are left out: a yes to one of them is no support of the resolution. A state
    that was no member yet cannot have changed its mind.

    Args:
        dossier: the loaded data.
        on: the last day that counts; None for all.
        pass_over_absence: whether a vote is held against the last one that the state cast, instead
            of against the resolution before, on which it may have been absent.
    """
    found = []
    for iso3 in dossier.states:
        ballots = [
            ballot
            for ballot in vote_history(dossier, iso3, on)
            if not pass_over_absence or ballot.vote is not VoteChoice.ABSENT
        ]
        found += [
            ChangeOfVote(iso3, before, after)
            for before, after in pairwise(ballots)
            if before.vote is not after.vote
        ]
    return tuple(sorted(found, key=lambda item: item.after.resolution.date.latest, reverse=True))
