"""Roll calls: the votes of which it is recorded how each state voted."""

from collections import Counter
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from geodata.asof.voting import adopted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Resolution, VoteChoice


class Scope(StrEnum):
    """Which roll calls count."""

    RESOLUTIONS = "resolutions"
    """Resolutions that the General Assembly adopted."""
    ALL = "all"
    """Also motions on procedure, where a yes means something else, and the Security Council."""


@cache
def roll_calls(
    dossier: "Dossier", scope: Scope = Scope.RESOLUTIONS, on: "date | None" = None
) -> tuple["Resolution", ...]:
    """Return the texts put to a roll call, oldest first.

    Args:
        dossier: the loaded data.
        scope: which roll calls count.
        on: the last day that counts; None for all.
    """
    if scope is Scope.RESOLUTIONS:
        return tuple(text for text in adopted(dossier, on) if dossier.votes_on(text.key))
    found = [
        text
        for text in dossier.resolutions.values()
        if dossier.votes_on(text.key) and (on is None or text.date.latest <= on)
    ]
    return tuple(sorted(found, key=lambda text: (text.date.latest, text.key)))


def without_roll_call(dossier: "Dossier", on: "date | None" = None) -> tuple["Resolution", ...]:
    """Return the resolutions of which no vote of a single state is recorded, oldest first."""
    found = [
        text
        for text in dossier.resolutions.values()
        if not dossier.votes_on(text.key) and (on is None or text.date.latest <= on)
    ]
    return tuple(sorted(found, key=lambda text: (text.date.latest, text.key)))


def tally(dossier: "Dossier", text: "Resolution", states: "Iterable[str]") -> Counter["VoteChoice"]:
    """Count how some states voted on a text; a state that was no member then counts nowhere.

    Args:
        dossier: the loaded data.
        text: what was put to the vote.
        states: ISO 3166-1 alpha-3 codes.
    """
    votes = dossier.votes_on(text.key)
    return Counter(votes[iso3].vote for iso3 in states if iso3 in votes)
