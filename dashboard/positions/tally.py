"""How a set of states voted together on each text."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from dashboard.positions.evidence import disputes_of, vote_view
from dashboard.positions.matrix_chart import vote_colour
from dashboard.positions.words import DISPUTED, KEYS, short_name
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.positions import tally
from geodata.positions.words import VOTES
from geodata.records import VoteChoice

if TYPE_CHECKING:
    from dashboard.workbench.chart_style import Colours
    from geodata.records import Resolution

_HEIGHT = 300
"""CSS pixels."""
_NOTE = (
    "Counted from the votes of the single states. Where an official total differs from it, the row "
    "is disputed and says why."
)


def tally_table(
    texts: Sequence["Resolution"], states: Sequence[str], on: date, filters: Mapping[str, str]
) -> ShownTable:
    """Return the counts as a table.

    Args:
        texts: what was put to the vote.
        states: whose votes count, ISO 3166-1 alpha-3.
        on: the day of the view.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="votes-together",
        title="Votes of the states together",
        columns=(
            Column("resolution", "Resolution"),
            Column("date", "Date", Kind.DATE),
            Column("title", "Title"),
            *(Column(choice.value, VOTES[choice].capitalize(), Kind.INTEGER) for choice in VOTES),
        ),
        rows=tuple(_row(text, states) for text in texts),
        as_of=on,
        filters=filters,
        note=_NOTE,
    )


def tally_chart(
    texts: Sequence["Resolution"], states: Sequence[str], colours: "Colours"
) -> alt.TopLevelMixin:
    """Return the counts as bars, yes at the bottom.

    Args:
        texts: what was put to the vote.
        states: whose votes count, ISO 3166-1 alpha-3.
        colours: of the theme.
    """
    rows = [
        {
            "column": short_name(text),
            "Resolution": text.resolution,
            "Vote": KEYS[choice],
            "place": place,
            "States": counts[choice],
            "Disputed": f"{DISPUTED} sources differ" if disputes_of(text.TABLE, text.key) else "no",
        }
        for text in texts
        for counts in [tally(load(), text, states)]
        for place, choice in enumerate(VoteChoice)
        if counts[choice]
    ]
    bars = alt.Chart(pd.DataFrame(rows)).mark_bar(stroke=colours["paper"], strokeWidth=1)
    drawn: alt.Chart = bars.encode(
        x=alt.X(
            "column:N",
            sort=[short_name(text) for text in texts],
            title=None,
            axis=alt.Axis(labelAngle=-90, ticks=False),
        ),
        y=alt.Y("States:Q", title=None, axis=alt.Axis(tickMinStep=1, tickCount=4)),
        color=vote_colour(colours),
        order="place:Q",
        tooltip=["Resolution:N", "Vote:N", "States:Q", "Disputed:N"],
    ).properties(width="container", height=_HEIGHT)
    return drawn


def _row(text: "Resolution", states: Sequence[str]) -> ShownRow:
    counts = tally(load(), text, states)
    return ShownRow(
        (text.resolution, text.date.text, text.title, *(counts[choice] for choice in VOTES)),
        sources=text.sources,
        record=f"resolution:{text.resolution}",
        day=text.date.latest,
        disputed=disputes_of(text.TABLE, text.key),
        view=vote_view(),
    )
