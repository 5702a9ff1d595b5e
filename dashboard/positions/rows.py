"""Which states are the rows of the matrix, and in which order."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.positions.address import ADDRESS, ALL, by_name
from dashboard.positions.selection import selected
from dashboard.positions.words import GROUPS, SCOPES, state_names
from geodata.loading import load
from geodata.positions import Group, Scope, agreements_of, members
from geodata.positions.words import VOTES
from geodata.records import VoteChoice

if TYPE_CHECKING:
    from dashboard.workbench.view import View
    from geodata.records import Resolution


@dataclass(frozen=True, slots=True)
class Rows:
    """The states of the rows in their order."""

    states: tuple[str, ...]
    """ISO 3166-1 alpha-3 codes."""
    filters: dict[str, str]
    """What was chosen, in words."""

    @property
    def why_none(self) -> str:
        """What was chosen, in one line."""
        return "; ".join(f"{name.lower()}: {told}" for name, told in self.filters.items())


def chosen_rows(texts: tuple["Resolution", ...], view: "View") -> Rows:
    """Return the states that the filters of the address let through.

    Args:
        texts: the roll calls of the columns, oldest first.
        view: the view.
    """
    group, added = str(ADDRESS.value("group")), ADDRESS.words("states")
    cast = [VoteChoice(word) for word in ADDRESS.words("cast")]
    found = set(added)
    if group != ALL:
        found |= set(members(load(), Group(group), view.date))
    elif not added:
        found = set(load().states)
    votes = load().votes_on(texts[-1].key)
    if cast:
        found = {iso3 for iso3 in found if iso3 in votes and votes[iso3].vote in cast}
    told = {
        "Group": "" if group == ALL else GROUPS[Group(group)],
        "States": state_names(added),
        "Last vote": ", ".join(VOTES[choice] for choice in cast),
        "Votes": SCOPES[Scope(str(ADDRESS.value("scope")))],
    }
    return Rows(
        tuple(iso3 for iso3 in _in_order(texts, view) if iso3 in found),
        {name: words for name, words in told.items() if words},
    )


def _in_order(texts: tuple["Resolution", ...], view: "View") -> list[str]:
    iso3, sort = selected(view, "state"), ADDRESS.value("sort")
    if sort == "agreement" and iso3 is not None:
        scope = Scope(str(ADDRESS.value("scope")))
        ranked = agreements_of(load(), iso3, scope=scope, on=view.date)
        return [iso3, *(item.second for item in ranked)]
    if sort == "yes":
        yes = {code: _yes(code, texts) for code in by_name()}
        return sorted(by_name(), key=lambda code: -yes[code])
    if sort == "last":
        choices = list(VoteChoice)
        last = load().votes_on(texts[-1].key)
        yes = {code: _yes(code, texts) for code in by_name()}
        return sorted(
            by_name(),
            key=lambda code: (
                choices.index(last[code].vote) if code in last else len(choices),
                -yes[code],
            ),
        )
    return list(by_name())


def _yes(iso3: str, texts: tuple["Resolution", ...]) -> int:
    votes = (load().votes_on(text.key).get(iso3) for text in texts)
    return sum(vote is not None and vote.vote is VoteChoice.YES for vote in votes)
