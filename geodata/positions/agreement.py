"""Agreement: how often two states voted alike."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geodata.positions.roll_calls import Scope, roll_calls
from geodata.records import VoteChoice

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two states voted on the same texts.

    Absence is no vote: texts on which either was absent, or no member, are not common votes.
    """

    first: str
    second: str
    """ISO 3166-1 alpha-3 codes."""
    common: int
    """Texts on which both voted yes, no or abstained."""
    alike: int
    """Common votes that were the same; two abstentions are the same."""
    one_absent: int
    """Texts from which one of the two was absent."""
    both_absent: int

    @property
    def share(self) -> float | None:
        """Share of the common votes that were alike, 0 to 1; None without a common vote."""
        return self.alike / self.common if self.common else None


def agreement(
    dossier: "Dossier",
    first: str,
    second: str,
    *,
    scope: Scope = Scope.RESOLUTIONS,
    on: "date | None" = None,
) -> Agreement:
    """Return how two states voted on the same texts.

    Args:
        dossier: the loaded data.
        first: ISO 3166-1 alpha-3 code.
        second: ISO 3166-1 alpha-3 code.
        scope: which roll calls count.
        on: the last day that counts; None for all.
    """
    common = alike = one_absent = both_absent = 0
    for text in roll_calls(dossier, scope, on):
        votes = dossier.votes_on(text.key)
        if first not in votes or second not in votes:
            continue
        one, other = votes[first].vote, votes[second].vote
        match (one, other).count(VoteChoice.ABSENT):
            case 0:
                common += 1
                alike += one is other
            case 1:
                one_absent += 1
            case _:
                both_absent += 1
    return Agreement(first, second, common, alike, one_absent, both_absent)


@cache
def agreements_of(
    dossier: "Dossier",
    iso3: str,
    *,
    scope: Scope = Scope.RESOLUTIONS,
    on: "date | None" = None,
) -> tuple[Agreement, ...]:
    """Return a state's agreement with every other state, the closest first.

    Of equal shares the one with more common votes comes first; states without any come last.
    """
    found = [
        agreement(dossier, iso3, other, scope=scope, on=on)
        for other in dossier.states
        if other != iso3
    ]
    return tuple(
        sorted(
            found,
            key=lambda item: (-1 if item.share is None else item.share, item.common),
            reverse=True,
        )
    )
