"""Groups of states that the dossier can name with a source.

Who belongs to the EU, NATO, the CIS and the like is no fact of this dossier: no source in it lists
their members. What it has are states that took a position, or joined a statement.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.asof.stances import recognitions, withdrawals
from geodata.dates import Certainty
from geodata.records import Stance

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Position


class Group(StrEnum):
    """What the states of a group have in common as of a day."""

    RECOGNISE = "recognise"
    """Recognise at least one of the regions."""
    WITHDREW = "withdrew"
    """Recognised at least one of the regions, and withdrew."""
    OSCE_FRIENDS = "osce-friends"
    """Joined a statement of the OSCE Group of Friends of Georgia."""
    COUNCIL_STATEMENTS = "council-statements"
    """Joined a statement of several members of the Security Council."""
    CALL_IT_OCCUPATION = "call-it-occupation"
    """Called it occupation, alone or with others."""


_JOINED: Final[Mapping[Group, str]] = MappingProxyType(
    {
        Group.OSCE_FRIENDS: "OSCE Group of Friends of Georgia",
        Group.COUNCIL_STATEMENTS: "Security Council joint statement",
    }
)
"""Subjects of the positions by which states joined a statement."""


def members(dossier: "Dossier", group: Group, on: "date") -> "Mapping[str, tuple[Position, ...]]":
    """Return the states of a group as of a day, each with the positions that put it there.

    Only what is certain on that day counts.

    Args:
        dossier: the loaded data.
        group: the group.
        on: the day asked about.
    """
    found: dict[str, list[Position]] = {}
    for position in _positions(dossier, group, on):
        if position.actor in dossier.states:
            found.setdefault(position.actor, []).append(position)
    return {iso3: tuple(found[iso3]) for iso3 in sorted(found)}


def _positions(dossier: "Dossier", group: Group, on: "date") -> "list[Position]":
    match group:
        case Group.RECOGNISE:
            held = recognitions(dossier, on)
            return [item.position for item in held if item.certainty is Certainty.HOLDS]
        case Group.WITHDREW:
            gone = withdrawals(dossier, on)
            return [item.position for item in gone if item.day.latest <= on]
    return [
        position
        for position in dossier.positions.values()
        if position.start is not None
        and position.start.latest <= on
        and (
            position.about == _JOINED[group]
            if group in _JOINED
            else position.stance is Stance.CALLS_OCCUPATION
        )
    ]
