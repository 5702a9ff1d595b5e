"""The General Assembly's recorded votes up to a day."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.records import Body, Outcome, VoteChoice

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Resolution


@dataclass(frozen=True, slots=True)
class Ballot:
    """How a state voted on a resolution."""

    resolution: "Resolution"
    vote: VoteChoice


def last_vote(dossier: "Dossier", on: "date") -> "Resolution | None":
    """Return the last resolution that the General Assembly had adopted by recorded vote by a day.

    Its ``yes``, ``no``, ``abstain`` and ``absent`` are the totals of the official record.
    """
    found = adopted(dossier, on)
    return found[-1] if found else None


def state_votes(dossier: "Dossier", on: "date") -> dict[str, VoteChoice]:
    """Return how each state (ISO 3166-1 alpha-3) voted on the `last_vote` of a day."""
    resolution = last_vote(dossier, on)
    if resolution is None:
        return {}
    return {iso3: vote.vote for iso3, vote in dossier.votes_on(resolution.key).items()}


def last_cast(dossier: "Dossier", on: "date") -> dict[str, Ballot]:
    """Return each state's last vote by a day, passing over resolutions that it was absent from.

    A state without any recorded vote has no entry.
    """
    latest: dict[str, Ballot] = {}
    for resolution in adopted(dossier, on):
        for iso3, vote in dossier.votes_on(resolution.key).items():
            if vote.vote is not VoteChoice.ABSENT:
                latest[iso3] = Ballot(resolution, vote.vote)
    return latest


def vote_history(dossier: "Dossier", iso3: str, on: "date | None" = None) -> tuple[Ballot, ...]:
    """Return a state's votes on the Assembly's resolutions, oldest first, up to a day if given."""
    return tuple(
        Ballot(resolution, vote.vote)
        for resolution in adopted(dossier, on)
        if (vote := dossier.votes_on(resolution.key).get(iso3)) is not None
    )


def adopted(dossier: "Dossier", on: "date | None" = None) -> "list[Resolution]":
    """Return the Assembly's resolutions adopted by recorded vote, by a day if given, by date."""
    # motions on procedure and drafts that failed are votes, but not resolutions
    found = [
        resolution
        for resolution in dossier.resolutions.values()
        if resolution.body is Body.GENERAL_ASSEMBLY
        and resolution.outcome is Outcome.ADOPTED
        and resolution.yes is not None
        and (on is None or resolution.date.latest <= on)
    ]
    return sorted(found, key=lambda resolution: (resolution.date.latest, resolution.key))
