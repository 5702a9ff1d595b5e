"""The parameters of the page: its part, the states of the rows, their order, and the other state.

The state and the treaty that are looked at are the selection of the view, which the map shares.
"""

from functools import cache
from typing import Final

from dashboard.state import Kind, StateField
from dashboard.workbench.page_address import PageAddress
from geodata.loading import load
from geodata.positions import Group, Scope
from geodata.records import VoteChoice

PARTS: Final = ("votes", "state", "agreement", "changes", "recognition", "treaties")
SORTS: Final = ("last", "yes", "name", "agreement")
"""Orders of the rows: by the last vote, by yes votes, by name, by agreement with the state."""
AGAINST: Final = ("resolution", "cast")
"""What a vote is held against: the resolution before, or the last vote that the state cast."""
ALL: Final = "all"
"""Not one group, but all states."""


@cache
def _fields() -> tuple[StateField, ...]:
    states = by_name()
    return (
        StateField(name="part", kind=Kind.CHOICE, default=PARTS[0], allowed=PARTS),
        StateField(name="group", kind=Kind.CHOICE, default=ALL, allowed=(ALL, *Group)),
        StateField(name="states", kind=Kind.LIST, default=[], allowed=states),
        StateField(name="cast", kind=Kind.LIST, default=[], allowed=tuple(VoteChoice)),
        StateField(name="sort", kind=Kind.CHOICE, default=SORTS[0], allowed=SORTS),
        StateField(name="scope", kind=Kind.CHOICE, default=Scope.RESOLUTIONS, allowed=tuple(Scope)),
        StateField(name="with", kind=Kind.CHOICE, allowed=states),
        StateField(name="before", kind=Kind.LIST, default=[], allowed=tuple(VoteChoice)),
        StateField(name="then", kind=Kind.LIST, default=[], allowed=tuple(VoteChoice)),
        StateField(name="against", kind=Kind.CHOICE, default=AGAINST[0], allowed=AGAINST),
        StateField(name="by", kind=Kind.CHOICE, default="members", allowed=("members", "everyone")),
    )


@cache
def by_name() -> tuple[str, ...]:
    """Return the states (ISO 3166-1 alpha-3) by their names."""
    return tuple(sorted(load().states, key=lambda iso3: load().states[iso3].name_en.casefold()))


ADDRESS: Final = PageAddress("positions", _fields)
"""The parameters of this page."""
