"""The General Assembly's recorded votes up to a day."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.records import Body, Outcome, VoteChoice

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Resolution, Vote


@dataclass(frozen=True, slots=True)
class Ballot:
    """How a state voted on a resolution."""

    resolution: "Resolution"
    vote: VoteChoice


def last_vote(dossier: "Dossier", on: "date") -> "Resolution | None":
    """Return the last resolution that the General Assembly had adopted by recorded vote by a day.

    Its ``yes``, ``no``, ``abstain`` and ``absent`` are the totals of the official record.
    """
    adopted = _adopted(dossier, on)
    return adopted[-1] if adopted else None


def state_votes(dossier: "Dossier", on: "date") -> dict[str, VoteChoice]:
    """Return how each state (ISO 3166-1 alpha-3) voted on the `last_vote` of a day."""
    resolution = last_vote(dossier, on)
    if resolution is None:
        return {}
    return {vote.iso3: vote.vote for vote in _votes(dossier) if vote.resolution == resolution.key}


def last_cast(dossier: "Dossier", on: "date") -> dict[str, Ballot]:
    """Return each state's last vote by a day, passing over resolutions that it was absent from.

    A state without any recorded vote has no entry.
    """
    adopted = {resolution.key: place for place, resolution in enumerate(_adopted(dossier, on))}
    latest: dict[str, Ballot] = {}
    for vote in _votes(dossier):
        if vote.vote is VoteChoice.ABSENT or vote.resolution not in adopted:
            continue
        held = latest.get(vote.iso3)
        if held is None or adopted[held.resolution.key] < adopted[vote.resolution]:
            latest[vote.iso3] = Ballot(dossier.resolutions[vote.resolution], vote.vote)
    return latest


def vote_history(dossier: "Dossier", iso3: str, on: "date | None" = None) -> tuple[Ballot, ...]:
    """Return a state's votes on the Assembly's resolutions, oldest first, up to a day if given."""
    cast = {vote.resolution: vote.vote for vote in _votes(dossier) if vote.iso3 == iso3}
    return tuple(
        Ballot(resolution, cast[resolution.key])
        for resolution in _adopted(dossier, on)
        if resolution.key in cast
    )


def _votes(dossier: "Dossier") -> "tuple[Vote, ...]":
    return tuple(dossier.votes.values())


def _adopted(dossier: "Dossier", on: "date | None") -> "list[Resolution]":
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
