"""The part 'One state': every vote and position of a state, drawn on one axis and listed."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.plain_text import plain
from dashboard.positions.evidence import (
    disputes_of,
    disputes_of_votes,
    position_view,
    vote_view,
)
from dashboard.positions.map_link import link_to_vote
from dashboard.positions.selection import choose_state
from dashboard.positions.state_chart import state_chart
from dashboard.positions.words import state_name
from dashboard.workbench.charts import show_chart
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View, change_view
from geodata.asof import Ballot, vote_history
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.positions import StateEntry, changes_of_vote, state_record
from geodata.positions.words import STANCES, VOTES
from geodata.records import VoteChoice
from geodata.words import day_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_COLUMNS = (
    Column("date", "Date", Kind.DATE),
    Column("end_date", "Until", Kind.DATE),
    Column("what", "What"),
    Column("how", "How"),
    Column("about", "On what"),
    Column("detail", "Detail"),
)


def show_state(view: View) -> None:
    """Draw the choice of a state, its record in short, the chart and the table."""
    iso3 = choose_state(view)
    if iso3 is None:
        st.info("Choose a state to see how it voted and what it said, or pick one on the map.")
        return
    _in_short(iso3, view)
    entries = state_record(load(), iso3, view.date)
    later = len(state_record(load(), iso3)) - len(entries)
    if not entries:
        st.info(f"No vote or position of this state is recorded by {day_in_words(view.date)}.")
    else:
        show_chart(
            partial(state_chart, entries, iso3, view.date),
            state_table(entries, iso3, view.date),
            key="state",
            title="Votes and positions in time",
        )
        st.header("Everything, the latest first", anchor=False)
        show_table(state_table(entries, iso3, view.date), key="state-list")
    if later:
        st.caption(f"Left out: {later} after the date.")
        st.button("Go to the latest date", on_click=partial(change_view, date=load().latest_date))


def _in_short(iso3: str, view: View) -> None:
    st.header(plain(state_name(iso3)), anchor=False)
    ballots = vote_history(load(), iso3, view.date)
    counts = {choice: sum(ballot.vote is choice for ballot in ballots) for choice in VoteChoice}
    told = ", ".join(f"**{counts[choice]}** {VOTES[choice]}" for choice in VoteChoice)
    changes = sum(item.iso3 == iso3 for item in changes_of_vote(load(), view.date))
    st.markdown(
        f"{len(ballots)} resolutions of the General Assembly on displaced people: {told}. "
        f"Changed its vote {changes} time{'' if changes == 1 else 's'}, absence included."
        if ballots
        else "No resolution of the General Assembly had been put to the vote."
    )
    link_to_vote(view)


def state_table(entries: "Sequence[StateEntry]", iso3: str, on: "date") -> ShownTable:
    """Return the record of a state as a table.

    Args:
        entries: in the order of the rows.
        iso3: ISO 3166-1 alpha-3 code of the state.
        on: the day of the view.
    """
    return ShownTable(
        name=f"state-{iso3.lower()}",
        title=f"Votes and positions of {state_name(iso3)}",
        columns=_COLUMNS,
        rows=tuple(_row(entry, iso3) for entry in entries),
        as_of=on,
        filters={"State": state_name(iso3)},
        note="Absent: a member without a recorded vote.",
    )


def _row(entry: StateEntry, iso3: str) -> ShownRow:
    deed = entry.deed
    end = entry.end.text if entry.end else None
    if isinstance(deed, Ballot):
        text = deed.resolution
        return ShownRow(
            (entry.start.text, end, "Vote", VOTES[deed.vote], text.resolution, text.title),
            sources=text.sources,
            record=f"state:{iso3}",
            day=entry.start.latest,
            disputed=disputes_of_votes(iso3, [text]),
            view=vote_view(),
        )
    return ShownRow(
        (
            entry.start.text,
            end,
            deed.kind.value.capitalize(),
            STANCES[deed.stance],
            _about(deed.about),
            deed.summary,
        ),
        sources=deed.sources,
        record=f"state:{iso3}",
        day=entry.start.latest,
        disputed=disputes_of(deed.TABLE, deed.key),
        view=position_view(),
    )


def _about(about: str) -> str:
    treaty = load().treaties.get(about)
    return about if treaty is None else treaty.short_title
