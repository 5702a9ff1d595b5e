"""The part 'On treaties': what each actor said of an instrument by the date, and later."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.pages import page
from dashboard.positions.position_table import COLUMNS, position_row
from dashboard.positions.selection import selected
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View, change_view
from geodata.exports import ShownTable
from geodata.loading import load
from geodata.positions import statements_on, treaties_spoken_of
from geodata.words import day_in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.records import Position

_KEY = "positions-treaty"


def show_treaty_statements(view: View) -> None:
    """Draw the choice of an instrument, what was said of it by the date, and later."""
    treaty = _choice(view)
    st.page_link(
        page("treaties"),
        label="The instrument and its clauses",
        icon=":material/description:",
        query_params={**view.parameters(), "treaty": treaty},
    )
    found = statements_on(load(), treaty)
    # a statement of a month counts from its first possible day, as on the map
    made = [row for row in found if row.start is None or row.start.earliest <= view.date]
    later = [row for row in found if row not in made]
    if made:
        show_table(statement_table(made, treaty, view.date, later=False), key="said")
    else:
        first = next(row.start.earliest for row in found if row.start)
        st.info(f"Nobody is recorded to have spoken of it by {day_in_words(view.date)}.")
        st.button(
            f"Go to {day_in_words(first)}, the first statement",
            on_click=partial(change_view, date=first),
        )
    if later:
        st.header(f"After {day_in_words(view.date)}", anchor=False)
        show_table(statement_table(later, treaty, view.date, later=True), key="said-later")


def _choice(view: View) -> str:
    spoken = treaties_spoken_of(load())
    chosen = selected(view, "treaty")
    if chosen is not None and chosen not in spoken:
        st.info("No statement on the selected instrument is recorded. Those with statements:")
    treaty = chosen if chosen in spoken else spoken[0]
    st.session_state[_KEY] = treaty
    st.selectbox(
        "Instrument",
        spoken,
        format_func=lambda ident: load().treaties[ident].short_title,
        key=_KEY,
        on_change=lambda: change_view(select=f"treaty:{st.session_state[_KEY]}"),
        width=480,
    )
    return treaty


def statement_table(
    found: Sequence["Position"], treaty: str, on: "date", *, later: bool
) -> ShownTable:
    """Return statements on an instrument as a table.

    Args:
        found: in the order of the rows.
        treaty: id of the instrument.
        on: the day of the view.
        later: whether they were made after it.
    """
    title = load().treaties[treaty].short_title
    return ShownTable(
        name=f"statements-{treaty}{'-later' if later else ''}",
        title=f"Statements on {title}",
        columns=COLUMNS,
        rows=tuple(position_row(row) for row in found),
        as_of=on,
        filters={"Instrument": title, "Made": "after the date" if later else "by the date"},
    )
