"""Exhibit: how the General Assembly voted, year by year."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, Kind, ShownRow
from geodata.positions.roll_calls import roll_calls
from geodata.records import VoteChoice
from geodata.stories.exhibits.shown import (
    ChartKind,
    ChartSeries,
    ShownChart,
    ShownExhibit,
    exhibit,
)
from geodata.words import day_in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Resolution
    from geodata.stories.exhibits.options import Options

CHOICES: Final[Mapping[VoteChoice, str]] = {
    VoteChoice.YES: "In favour",
    VoteChoice.ABSTAIN: "Abstained",
    VoteChoice.ABSENT: "Absent",
    VoteChoice.NO: "Against",
}
"""Words for the votes in the order of a bar; yes and no would need the question beside them."""

_COLUMNS: Final = (
    Column("date", "Date", Kind.DATE),
    Column("resolution", "Resolution"),
    *(Column(vote.value, word, Kind.INTEGER, "states") for vote, word in CHOICES.items()),
)


def votes(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return the totals of the resolutions with a roll call, by year."""
    first, last = options.years()
    texts = [
        text for text in roll_calls(dossier, on=as_of) if first <= text.date.earliest.year <= last
    ]
    title = "Votes in the UN General Assembly on people displaced from the two regions"
    note = "Absent: members without a recorded vote, counted from the roll call."
    return exhibit(
        "votes",
        title,
        _COLUMNS,
        (_row(dossier, text) for text in texts),
        as_of=as_of,
        note=note if texts else _none(as_of),
        chart=_chart(texts),
    )


def _chart(texts: "list[Resolution]") -> ShownChart | None:
    if not texts:
        return None
    return ShownChart(
        ChartKind.STACKED,
        "states",
        tuple(str(text.date.earliest.year) for text in texts),
        tuple(
            # the style table names its colours for votes as the votes are named
            ChartSeries(word, tuple(_total(text, vote) for text in texts), vote.value)
            for vote, word in CHOICES.items()
        ),
    )


def _total(text: "Resolution", vote: VoteChoice) -> int | None:
    match vote:
        case VoteChoice.YES:
            return text.yes
        case VoteChoice.NO:
            return text.no
        case VoteChoice.ABSTAIN:
            return text.abstain
        case VoteChoice.ABSENT:
            return text.absent


def _row(dossier: "Dossier", text: "Resolution") -> ShownRow:
    disputed = dossier.discrepancies_of("resolutions", text.key)
    return ShownRow(
        values=(
            text.date.earliest,
            text.resolution,
            *(_total(text, vote) for vote in CHOICES),
        ),
        sources=text.sources,
        disputed=tuple(item.discrepancy_id for item in disputed),
    )


def _none(as_of: "date") -> str:
    return f"No roll call of these years was held by {day_in_words(as_of)}."
