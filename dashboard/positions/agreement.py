"""The part 'Agreement': how often two states voted alike, and who votes most like a state."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.plain_text import plain
from dashboard.positions.address import ADDRESS, by_name
from dashboard.positions.evidence import disputes_of_votes, sources_of_votes, vote_view
from dashboard.positions.matrix import show_no_vote
from dashboard.positions.matrix_chart import matrix_chart
from dashboard.positions.matrix_table import matrix_table
from dashboard.positions.selection import choose_state, selected
from dashboard.positions.words import SCOPES, state_name
from dashboard.workbench.charts import show_chart
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.positions import Agreement, Scope, agreement, agreements_of, roll_calls

if TYPE_CHECKING:
    from datetime import date

    from geodata.records import Resolution

_COLUMNS = (
    Column("state", "State"),
    Column("iso3", "ISO code", description="ISO 3166-1 alpha-3"),
    Column("share", "Alike", Kind.NUMBER, "%", "Share of the common votes."),
    Column("alike", "Votes alike", Kind.INTEGER),
    Column("common", "Common votes", Kind.INTEGER, description="Both voted yes, no or abstained."),
    Column("one_absent", "One absent", Kind.INTEGER),
    Column("both_absent", "Both absent", Kind.INTEGER),
)
_NOTE = (
    "Absence is no vote: a text counts where both voted yes, no or abstained, and two abstentions "
    "are alike. A share of few common votes says little."
)
_FIRST = ("GEO", "RUS")
"""Compared while nothing is chosen."""


def show_agreement(view: View) -> None:
    """Draw the choice of two states, their votes side by side, and the ranking."""
    scope = Scope(str(ADDRESS.value("scope")))
    texts = roll_calls(load(), scope, view.date)
    first, second = _choices(view)
    if not texts:
        show_no_vote(view)
        return
    if first == second:
        st.info("A state agrees with itself: choose another one to compare.")
    else:
        _pair(first, second, texts, view)
    st.header(f"Who votes most like {plain(state_name(first))}", anchor=False)
    ranked = agreements_of(load(), first, scope=scope, on=view.date)
    show_table(ranking_table(ranked, texts, view.date), key="ranking")


def _choices(view: View) -> tuple[str, str]:
    one, other = _compared(view)
    with st.container(horizontal=True, vertical_alignment="bottom", key="halves-pair"):
        choose_state(view, otherwise=one)
        st.selectbox(
            "With",
            by_name(),
            index=None,
            format_func=state_name,
            placeholder=state_name(other),
            width=320,
            **ADDRESS.bind("with"),
        )
        st.segmented_control(
            "Votes",
            list(Scope),
            format_func=SCOPES.__getitem__,
            required=True,
            **ADDRESS.bind("scope"),
        )
    return one, other


def _compared(view: View) -> tuple[str, str]:
    """Return the two states that are compared, chosen or not."""
    other = ADDRESS.value("with")
    one = selected(view, "state") or next(iso3 for iso3 in _FIRST if iso3 != other)
    if other is None:
        other = next(iso3 for iso3 in _FIRST if iso3 != one)
    return one, str(other)


def _pair(first: str, second: str, texts: Sequence["Resolution"], view: View) -> None:
    scope = Scope(str(ADDRESS.value("scope")))
    told = agreement(load(), first, second, scope=scope, on=view.date)
    names = f"**{plain(state_name(first))}** and **{plain(state_name(second))}**"
    if told.share is None:
        st.markdown(f"{names} never both voted on these {len(texts)} texts.")
    else:
        st.markdown(
            f"{names} voted alike on **{told.alike} of {told.common}** common votes "
            f"(**{told.share:.0%}**). One was absent on {told.one_absent}, both on "
            f"{told.both_absent}."
        )
    filters = {"States": f"{state_name(first)}, {state_name(second)}", "Votes": SCOPES[scope]}
    show_chart(
        partial(matrix_chart, texts, (first, second), None),
        matrix_table(texts, (first, second), view.date, filters),
        key="pair",
        title="Vote by vote",
    )


def ranking_table(
    ranked: Sequence[Agreement], texts: Sequence["Resolution"], on: "date"
) -> ShownTable:
    """Return a state's agreement with the others as a table.

    Args:
        ranked: in the order of the rows.
        texts: that count.
        on: the day of the view.
    """
    return ShownTable(
        name=f"agreement-{ranked[0].first.lower()}",
        title=f"Agreement with {state_name(ranked[0].first)}",
        columns=_COLUMNS,
        rows=tuple(_row(item, texts) for item in ranked),
        as_of=on,
        filters={
            "State": state_name(ranked[0].first),
            "Votes": SCOPES[Scope(str(ADDRESS.value("scope")))],
        },
        note=_NOTE,
    )


def _row(item: Agreement, texts: Sequence["Resolution"]) -> ShownRow:
    return ShownRow(
        (
            state_name(item.second),
            item.second,
            None if item.share is None else round(100 * item.share, 1),
            item.alike,
            item.common,
            item.one_absent,
            item.both_absent,
        ),
        sources=sources_of_votes(texts),
        record=f"state:{item.second}",
        day=texts[-1].date.latest,
        disputed=disputes_of_votes(item.second, texts),
        view=vote_view(),
    )
