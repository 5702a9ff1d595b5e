"""Positions of actors, and the votes of the UN General Assembly."""

from typing import TYPE_CHECKING

from dashboard.payload.bounds import bounds_of, disputes, text_of
from geodata.asof.stances import is_recognition
from geodata.records import Body, VoteChoice
from geodata.validity import of_position

if TYPE_CHECKING:
    from geodata.dossier import Dossier

_LETTERS = {
    VoteChoice.YES: "y",
    VoteChoice.NO: "n",
    VoteChoice.ABSTAIN: "a",
    VoteChoice.ABSENT: "x",
}
_NOT_A_MEMBER = "."


def position_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return every position with its validity bounds."""
    return [
        {
            "id": row.position_id,
            "actor": row.actor,
            "name": row.actor_name,
            "regions": row.subjects,
            "stance": row.stance.value,
            "kind": row.kind.value,
            "bounds": bounds_of(of_position(row)),
            "from": text_of(row.start),
            "to": text_of(row.end),
            "about": row.about,
            "text": row.summary,
            "recognition": is_recognition(row),
            "sources": row.sources,
            "disputes": disputes(dossier, "positions", row.position_id),
        }
        for row in dossier.positions.values()
    ]


def resolution_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return the General Assembly's decisions with recorded votes, in date order.

    ``votes`` has one letter a state, in the order of the states of the document.
    """
    rows = [
        row
        for row in dossier.resolutions.values()
        if row.body is Body.GENERAL_ASSEMBLY and dossier.votes_on(row.resolution)
    ]
    return [
        {
            "id": row.resolution,
            "date": row.date.latest.isoformat(),
            "title": row.title,
            "yes": row.yes,
            "no": row.no,
            "abstain": row.abstain,
            "absent": row.absent,
            "outcome": row.outcome.value,
            "votes": _votes(dossier, row.resolution),
            "sources": row.sources,
            "disputes": disputes(dossier, "resolutions", row.resolution),
        }
        for row in sorted(rows, key=lambda row: (row.date.latest, row.resolution))
    ]


def _votes(dossier: "Dossier", resolution: str) -> str:
    cast = dossier.votes_on(resolution)
    return "".join(
        _LETTERS[cast[iso3].vote] if iso3 in cast else _NOT_A_MEMBER for iso3 in dossier.states
    )
