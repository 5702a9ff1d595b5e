"""The part 'Votes': how every state voted on every text put to a roll call."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.positions.address import ADDRESS, ALL, SORTS, by_name
from dashboard.positions.map_link import link_to_vote
from dashboard.positions.matrix_chart import PICK, matrix_chart
from dashboard.positions.matrix_table import matrix_table, silent_table
from dashboard.positions.position_table import group_table
from dashboard.positions.rows import Rows, chosen_rows
from dashboard.positions.selection import choose_state, open_state, selected
from dashboard.positions.tally import tally_chart, tally_table
from dashboard.positions.words import GROUP_NOTE, GROUPS, SCOPES, state_name
from dashboard.workbench.charts import show_chart
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View, change_view
from geodata.loading import load
from geodata.positions import Group, Scope, members, roll_calls, without_roll_call
from geodata.positions.words import VOTES
from geodata.records import VoteChoice
from geodata.words import day_in_words

if TYPE_CHECKING:
    from geodata.records import Resolution

_SORTS = {
    "last": "Last vote",
    "yes": "Most yes votes",
    "name": "Name",
    "agreement": "Agreement with the state",
}
_WIDTH = 320
"""CSS pixels."""


def show_matrix(view: View) -> None:
    """Draw the choices, the votes of the chosen states together, and one by one."""
    _choices(view)
    scope = Scope(str(ADDRESS.value("scope")))
    texts = roll_calls(load(), scope, view.date)
    if not texts:
        show_no_vote(view)
        return
    rows = chosen_rows(texts, view)
    if not rows.states:
        st.info(f"No state fits: {rows.why_none}.")
        st.button("Show all states", on_click=partial(ADDRESS.clear, "group", "states", "cast"))
        return
    _together(rows, texts, view)
    _one_by_one(rows, texts, view)
    _why_these(view)
    _not_shown(scope, texts, view)


def show_no_vote(view: View) -> None:
    """Say that there was no roll call yet, and offer the way to the first and the last."""
    first = roll_calls(load())[0].date.latest
    st.info(
        f"No roll call by {day_in_words(view.date)}: the General Assembly first voted on displaced "
        f"people from the regions on {day_in_words(first)}."
    )
    with st.container(horizontal=True):
        for label, day in (("first vote", first), ("latest date", load().latest_date)):
            st.button(f"Go to the {label}", on_click=partial(change_view, date=day))


def _choices(view: View) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key="halves-positions"):
        st.selectbox(
            "Group",
            (ALL, *Group),
            format_func=lambda key: "All states" if key == ALL else GROUPS[Group(key)],
            help=f"As of the date. {GROUP_NOTE}",
            width=_WIDTH,
            **ADDRESS.bind("group"),
        )
        st.multiselect(
            "States",
            by_name(),
            format_func=state_name,
            placeholder="Add states by name",
            width=_WIDTH,
            **ADDRESS.bind("states"),
        )
        st.multiselect(
            "Last vote was",
            list(VoteChoice),
            format_func=VOTES.__getitem__,
            placeholder="Any vote",
            width=_WIDTH,
            **ADDRESS.bind("cast"),
        )
        choose_state(view)
        st.selectbox(
            "Order",
            SORTS,
            format_func=_SORTS.__getitem__,
            width=_WIDTH,
            **ADDRESS.bind("sort"),
        )
        st.segmented_control(
            "Columns",
            list(Scope),
            format_func=SCOPES.__getitem__,
            required=True,
            **ADDRESS.bind("scope"),
        )
    if ADDRESS.value("sort") == "agreement" and selected(view, "state") is None:
        st.caption("Choose a state, and the rows are in the order of their agreement with it.")


def _together(rows: Rows, texts: tuple["Resolution", ...], view: View) -> None:
    show_chart(
        partial(tally_chart, texts, rows.states),
        tally_table(texts, rows.states, view.date, rows.filters),
        key="tally",
        title=f"How {len(rows.states)} state{'' if len(rows.states) == 1 else 's'} voted",
    )
    link_to_vote(view)


def _one_by_one(rows: Rows, texts: tuple["Resolution", ...], view: View) -> None:
    picked = show_chart(
        partial(matrix_chart, texts, rows.states, selected(view, "state")),
        matrix_table(texts, rows.states, view.date, rows.filters),
        key="matrix",
        title="State by state",
        pick=PICK,
    )
    st.caption("Click a row to open the record of its state.")
    for item in picked:
        iso3 = str(item.get("iso3"))
        if iso3 in load().states:
            open_state(iso3)


def _why_these(view: View) -> None:
    group = str(ADDRESS.value("group"))
    if group == ALL:
        return
    found = members(load(), Group(group), view.date)
    with st.expander(f"Why these {len(found)} states: {GROUPS[Group(group)]}"):
        st.caption(f"As of {day_in_words(view.date)}, for all columns. {GROUP_NOTE}")
        positions = [position for held in found.values() for position in held]
        show_table(group_table(positions, GROUPS[Group(group)], view.date), key="group")


def _not_shown(scope: Scope, texts: tuple["Resolution", ...], view: View) -> None:
    later = len(roll_calls(load(), scope)) - len(texts)
    if later:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(f"Left out: {later} later vote{'' if later == 1 else 's'}.", width="content")
            latest = load().latest_date
            st.button("Go to the latest date", on_click=partial(change_view, date=latest))
    silent = without_roll_call(load(), view.date)
    if silent:
        with st.expander(f"Resolutions without a roll call in the records ({len(silent)})"):
            show_table(silent_table(silent, view.date), key="silent")
