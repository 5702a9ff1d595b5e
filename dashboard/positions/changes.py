"""The part 'Changes of mind': who voted otherwise than on the resolution before."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import altair as alt
import pandas as pd
import streamlit as st

from dashboard.positions.address import ADDRESS, AGAINST
from dashboard.positions.evidence import disputes_of_votes, sources_of_votes, vote_view
from dashboard.positions.matrix import show_no_vote
from dashboard.positions.selection import choose_state
from dashboard.positions.words import TURNS, short_name, state_name
from dashboard.workbench.charts import show_chart
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View, change_view
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.positions import ChangeOfVote, Turn, changes_of_vote, roll_calls
from geodata.positions.words import VOTES
from geodata.records import VoteChoice

if TYPE_CHECKING:
    from datetime import date

    from dashboard.workbench.chart_style import Colours
    from geodata.records import Resolution

_COLUMNS = (
    Column("state", "State"),
    Column("iso3", "ISO code", description="ISO 3166-1 alpha-3"),
    Column("turn", "Change"),
    Column("before", "Before"),
    Column("after", "Then"),
    Column("resolution", "On"),
    Column("date", "Date", Kind.DATE),
    Column("previous", "Resolution before"),
)
_NOTE = (
    "Resolutions of the General Assembly alone; motions on procedure do not count. Absent: a "
    "member without a recorded vote, which is no opinion."
)
_TOKENS = ("yes", "no", "accent", "control")
"""Colours of the turns, in their order."""
_SIDES = {"before": "From", "then": "To"}
"""The parameters that choose votes, and what they are called."""
_AGAINST = {"resolution": "The resolution before", "cast": "Its last vote cast"}
_WIDTH = 200
_HEIGHT = 320
"""CSS pixels."""


def show_changes(view: View) -> None:
    """Draw the choice of votes and of a state, the number of changes, and the list."""
    texts = roll_calls(load(), on=view.date)
    iso3 = _choices(view)
    if not texts:
        show_no_vote(view)
        return
    before, then = _votes("before"), _votes("then")
    passing = ADDRESS.value("against") == "cast"
    found = [
        item
        for item in changes_of_vote(load(), view.date, pass_over_absence=passing)
        if item.before.vote in before and item.after.vote in then and iso3 in {None, item.iso3}
    ]
    if not found:
        st.info("No such change by this date.")
        st.button("Show every change", on_click=_show_all)
        return
    table = changes_table(found, view.date, _in_words(iso3))
    show_chart(
        partial(changes_chart, found, texts[1:]),
        table,
        key="changes",
        title=f"{len(found)} change{'' if len(found) == 1 else 's'} of vote",
    )
    st.header("Every change, the latest first", anchor=False)
    show_table(table, key="changes-list")
    st.button("Who withdrew recognition", on_click=partial(ADDRESS.change, part="recognition"))


def _choices(view: View) -> str | None:
    with st.container(horizontal=True, vertical_alignment="bottom", key="halves-turns"):
        for name, label in _SIDES.items():
            st.multiselect(
                label,
                list(VoteChoice),
                format_func=VOTES.__getitem__,
                placeholder="Any vote",
                width=_WIDTH,
                **ADDRESS.bind(name),
            )
        iso3 = choose_state(view, "Only one state")
        st.segmented_control(
            "Each vote against",
            AGAINST,
            format_func=_AGAINST.__getitem__,
            required=True,
            **ADDRESS.bind("against"),
        )
    return iso3


def _votes(name: str) -> list[VoteChoice]:
    return [VoteChoice(word) for word in ADDRESS.words(name)] or list(VoteChoice)


def _in_words(iso3: str | None) -> dict[str, str]:
    told = {
        label: ", ".join(VOTES[VoteChoice(word)] for word in ADDRESS.words(name))
        for name, label in _SIDES.items()
    }
    told["State"] = "" if iso3 is None else state_name(iso3)
    told["Each vote against"] = _AGAINST[str(ADDRESS.value("against"))]
    return {label: words for label, words in told.items() if words}


def _show_all() -> None:
    ADDRESS.clear("before", "then")
    change_view(select=None)


def changes_chart(
    found: Sequence[ChangeOfVote], texts: Sequence["Resolution"], colours: "Colours"
) -> alt.TopLevelMixin:
    """Return the number of changes on each resolution, by which way.

    Args:
        found: the changes.
        texts: the resolutions on the axis.
        colours: of the theme.
    """
    counts = Counter((short_name(item.after.resolution), item.turn) for item in found)
    rows = [
        {"column": short_name(text), "Change": TURNS[turn], "place": place, "States": number}
        for text in texts
        for place, turn in enumerate(Turn)
        if (number := counts[short_name(text), turn])
    ]
    bars = alt.Chart(pd.DataFrame(rows)).mark_bar(stroke=colours["paper"], strokeWidth=1)
    drawn: alt.Chart = bars.encode(
        x=alt.X(
            "column:N",
            scale=alt.Scale(domain=[short_name(text) for text in texts]),
            title=None,
            axis=alt.Axis(labelAngle=-90, ticks=False),
        ),
        y=alt.Y("States:Q", title=None, axis=alt.Axis(tickMinStep=1)),
        color=alt.Color(
            "Change:N",
            scale=alt.Scale(
                domain=list(TURNS.values()), range=[colours[token] for token in _TOKENS]
            ),
            legend=alt.Legend(title=None, orient="top", columns=2, symbolType="square"),
        ),
        order="place:Q",
        tooltip=["column:N", "Change:N", "States:Q"],
    ).properties(width="container", height=_HEIGHT)
    return drawn


def changes_table(found: Sequence[ChangeOfVote], on: "date", filters: dict[str, str]) -> ShownTable:
    """Return the changes as a table.

    Args:
        found: in the order of the rows.
        on: the day of the view.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="changes-of-vote",
        title="Changes of mind",
        columns=_COLUMNS,
        rows=tuple(_row(item) for item in found),
        as_of=on,
        filters=filters,
        note=_NOTE,
    )


def _row(item: ChangeOfVote) -> ShownRow:
    texts = (item.before.resolution, item.after.resolution)
    return ShownRow(
        (
            state_name(item.iso3),
            item.iso3,
            TURNS[item.turn],
            VOTES[item.before.vote],
            VOTES[item.after.vote],
            texts[1].resolution,
            texts[1].date.text,
            texts[0].resolution,
        ),
        sources=sources_of_votes(texts),
        record=f"state:{item.iso3}",
        day=texts[1].date.latest,
        disputed=disputes_of_votes(item.iso3, texts),
        view=vote_view(),
    )
