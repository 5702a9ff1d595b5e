"""Words and marks of the page."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.loading import load
from geodata.positions import Group, Scope, Turn
from geodata.positions.words import VOTES
from geodata.records import Body, Outcome, VoteChoice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.records import Resolution

LETTERS: Final[Mapping[VoteChoice, str]] = MappingProxyType(
    {
        VoteChoice.YES: "Y",
        VoteChoice.NO: "N",
        VoteChoice.ABSTAIN: "A",
        VoteChoice.ABSENT: "·",
    }
)
"""Marks of the votes, so that colour does not tell alone."""
DISPUTED: Final = "◐"
"""Mark of what sources tell differently."""
KEYS: Final[Mapping[VoteChoice, str]] = MappingProxyType(
    {choice: f"{letter} {VOTES[choice]}" for choice, letter in LETTERS.items()}
)
"""What the legend calls the votes, in its order."""
GROUPS: Final[Mapping[Group, str]] = MappingProxyType(
    {
        Group.RECOGNISE: "Recognise a region",
        Group.WITHDREW: "Withdrew recognition",
        Group.OSCE_FRIENDS: "OSCE Group of Friends of Georgia",
        Group.COUNCIL_STATEMENTS: "Joined a joint statement at the Security Council",
        Group.CALL_IT_OCCUPATION: "Called it occupation",
    }
)
TURNS: Final[Mapping[Turn, str]] = MappingProxyType(
    {
        Turn.TOWARDS_YES: "Towards yes",
        Turn.TOWARDS_NO: "Towards no",
        Turn.APPEARED: "Voted after absence",
        Turn.STAYED_AWAY: "Absent after a vote",
    }
)
SCOPES: Final[Mapping[Scope, str]] = MappingProxyType(
    {
        Scope.RESOLUTIONS: "Resolutions on displaced people",
        Scope.ALL: "All roll calls",
    }
)
GROUP_NOTE: Final = (
    "No source in this dossier lists the members of the EU, NATO, the CIS, GUAM, the OIC or the "
    "African Union, so they are not offered as groups: add states by name instead."
)


def state_name(iso3: str) -> str:
    """Return the name of a state."""
    return load().states[iso3].name_en


def state_names(codes: "Iterable[str]") -> str:
    """Return the names of states, separated by commas."""
    return ", ".join(state_name(iso3) for iso3 in codes)


def short_name(text: "Resolution") -> str:
    """Return a tag for a roll call that fits above a column: its year, and what it was."""
    year = str(text.date.latest.year)
    if text.outcome is Outcome.MOTION_REJECTED:
        return f"{year} motion"
    if text.outcome is Outcome.VETOED:
        return f"{year} veto"
    return f"{year} Council" if text.body is Body.SECURITY_COUNCIL else year
