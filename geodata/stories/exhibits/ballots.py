"""Exhibit: whether the states that recognise a region vote as one might expect."""

from datetime import date
from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, ShownRow
from geodata.positions.groups import Group, members
from geodata.positions.recognition import recognition_periods
from geodata.positions.roll_calls import roll_calls
from geodata.records import VoteChoice
from geodata.stories.exhibits.shown import ShownExhibit, exhibit
from geodata.stories.exhibits.votes import CHOICES
from geodata.words import in_words

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import Position, Resolution
    from geodata.stories.exhibits.options import Options

_AGAINST: Final = "against"
_RECOGNISED: Final = "recognised"
WHO: Final = (_AGAINST, _RECOGNISED)
"""The states that voted against on the last roll call; those that ever recognised a region."""

_SHOWN: Final = 3
"""Roll calls, the last ones."""


def ballots(dossier: "Dossier", options: "Options", as_of: date) -> ShownExhibit:
    """Return how some states voted on the last resolutions, and whether they recognise."""
    who = options.word("who", WHO, _AGAINST)
    texts = roll_calls(dossier, on=as_of)[-_SHOWN:]
    recognise = members(dossier, Group.RECOGNISE, as_of)
    states = _against(dossier, texts) if who == _AGAINST else _recognised(dossier, as_of)
    title = (
        "States that voted against on the last resolution"
        if who == _AGAINST
        else "Votes of the states that recognised a region"
    )
    columns = (
        Column("state", "State"),
        Column("recognises", "Recognises"),
        *(Column(f"vote_{at}", _label(text)) for at, text in enumerate(texts, start=1)),
    )
    rows = (_row(dossier, iso3, texts, recognise.get(iso3, ())) for iso3 in states)
    note = "A vote on displaced people is no recognition, and an absence no opinion."
    return exhibit("ballots", title, columns, rows, as_of=as_of, note=note)


def _row(
    dossier: "Dossier",
    iso3: str,
    texts: "tuple[Resolution, ...]",
    recognitions: "tuple[Position, ...]",
) -> ShownRow:
    votes = [dossier.votes_on(text.key).get(iso3) for text in texts]
    cited = (
        *(source for position in recognitions for source in position.sources),
        *(source for text in texts for source in text.sources),
    )
    return ShownRow(
        values=(
            dossier.states[iso3].name_en,
            _recognised_regions(dossier, recognitions),
            *("no member" if vote is None else CHOICES[vote.vote].lower() for vote in votes),
        ),
        sources=tuple(dict.fromkeys(cited)),
        record=f"state:{iso3}",
        disputed=_disputes(dossier, iso3, texts),
    )


def _recognised_regions(dossier: "Dossier", recognitions: "tuple[Position, ...]") -> str:
    named = {region for position in recognitions for region in position.subjects}
    if len(named) > 1:
        return "both"
    return "neither" if not named else dossier.regions[named.pop()].name_en


def _against(dossier: "Dossier", texts: "tuple[Resolution, ...]") -> list[str]:
    votes = dossier.votes_on(texts[-1].key) if texts else {}
    found = [iso3 for iso3, vote in votes.items() if vote.vote is VoteChoice.NO]
    return sorted(found, key=lambda iso3: dossier.states[iso3].name_en)


def _recognised(dossier: "Dossier", as_of: date) -> list[str]:
    periods = recognition_periods(dossier, as_of)
    return list(dict.fromkeys(p.position.actor for p in periods if p.by_un_member))


def _disputes(dossier: "Dossier", iso3: str, texts: "tuple[Resolution, ...]") -> tuple[str, ...]:
    found = (
        item.discrepancy_id
        for text in texts
        for item in dossier.discrepancies_of("votes", f"{text.key}:{iso3}")
    )
    return tuple(dict.fromkeys(found))


def _label(text: "Resolution") -> str:
    return in_words(text.date)
