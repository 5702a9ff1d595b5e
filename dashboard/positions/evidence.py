"""What votes and positions rest on, and where the map shows them."""

from typing import TYPE_CHECKING

from dashboard.workbench.map_layers import layers_with
from geodata.loading import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.records import Position, Resolution


def vote_view() -> dict[str, str]:
    """Return the view in which the map shades the states by their vote."""
    return {"layers": layers_with("states"), "shade": "vote"}


def position_view() -> dict[str, str]:
    """Return the view in which the map shades the states by their position."""
    return {"layers": layers_with("states")}


def sources_of_votes(texts: "Iterable[Resolution]") -> tuple[str, ...]:
    """Return the ids of the sources of roll calls."""
    return tuple(dict.fromkeys(source for text in texts for source in text.sources))


def disputes_of_votes(iso3: str, texts: "Iterable[Resolution]") -> tuple[str, ...]:
    """Return the ids of the discrepancies that concern how a state voted."""
    dossier = load()
    votes = [dossier.votes_on(text.key).get(iso3) for text in texts]
    return tuple(
        dict.fromkeys(
            item.discrepancy_id
            for vote in votes
            if vote is not None
            for item in dossier.discrepancies_of(vote.TABLE, vote.key)
        )
    )


def disputes_of(table: str, key: str) -> tuple[str, ...]:
    """Return the ids of the discrepancies that concern a record."""
    return tuple(item.discrepancy_id for item in load().discrepancies_of(table, key))


def record_of_actor(position: "Position") -> str | None:
    """Return what the map selects for a position: the state, or the region it is about."""
    if position.actor in load().states:
        return f"state:{position.actor}"
    return f"region:{position.subjects[0]}" if position.subjects else None
