"""The page 'Timeline': events, treaties, recognitions, votes, positions and money on one axis."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import Final

import streamlit as st

from dashboard.timeline.chart import PICK, draw_density, draw_timeline
from dashboard.timeline.controls import Chosen, show_controls
from dashboard.timeline.layout import ID, MARKS, entry_id, lay_out
from dashboard.timeline.table import density_table, entry_table
from dashboard.workbench.chart_style import Colours, specification
from dashboard.workbench.charts import show_chart
from dashboard.workbench.heading import page_heading
from dashboard.workbench.tables import show_row
from dashboard.workbench.view import View, change_view, day_parameters
from geodata.dates import Certainty
from geodata.exports import ShownTable
from geodata.loading import load
from geodata.timeline import Entry, Selection, entries, select, undated
from geodata.words import day_in_words, in_words

_KEPT: Final = 32
"""Choices whose table and drawing are kept for the next reader."""

_HOW_TO: Final = (
    "Click a mark to read it with its sources. Drag to move along the axis, Ctrl and the wheel to "
    "zoom, double-click to go back."
)


def show() -> None:
    """Draw the page."""
    view = page_heading(
        "Timeline",
        "What happened, was signed, said, voted and promised, on one axis. "
        "Pale marks came after the date.",
    )
    chosen = show_controls(view.names)
    found = _found(chosen.selection)
    _timeline(found, chosen, view)
    _density(found, chosen)
    _left_out()


def _timeline(found: tuple[Entry, ...], chosen: Chosen, view: View) -> None:
    table = _table(chosen, view)
    with st.container(key="wide-timeline"):
        picked = show_chart(
            partial(_chart, chosen.selection, view.date, view.names),
            table,
            key="timeline",
            title=_title(found, view),
            pick=PICK,
            marks=MARKS,
        )
    wanted = {str(item.get(ID)) for item in picked}
    for entry, row in zip(found, table.rows, strict=True):
        if entry_id(entry) in wanted:
            _go(entry)
            show_row(table, row, key="timeline-picked")
            return
    if found:
        st.caption(_HOW_TO)


@lru_cache(maxsize=_KEPT)
def _found(selection: Selection) -> tuple[Entry, ...]:
    return select(entries(load()), selection)


@lru_cache(maxsize=_KEPT)
def _table_of(selection: Selection, on: date, names: str) -> ShownTable:
    return entry_table(_found(selection), load(), on, names)


def _table(chosen: Chosen, view: View) -> ShownTable:
    found = _table_of(chosen.selection, view.date, view.names)
    return replace(found, filters=chosen.words)


@lru_cache(maxsize=_KEPT)
def _chart(selection: Selection, on: date, names: str, colours: Colours) -> Mapping[str, object]:
    span = (selection.first, selection.last)
    layout = lay_out(_found(selection), span=span, on=on, names=names)
    return specification(draw_timeline(layout, colours), colours)


@lru_cache(maxsize=_KEPT)
def _density_chart(selection: Selection, colours: Colours) -> Mapping[str, object]:
    return specification(draw_density(_found(selection), _years(selection), colours), colours)


def _years(selection: Selection) -> range:
    return range(selection.first.year, selection.last.year + 1)


def _title(found: tuple[Entry, ...], view: View) -> str:
    later = sum(entry.begun_by(view.date) is Certainty.DOES_NOT for entry in found)
    told = f"Timeline: {len(found)} entr{'y' if len(found) == 1 else 'ies'}"
    return f"{told}, {later} of them after {day_in_words(view.date)}" if later else told


def _go(entry: Entry) -> None:
    if day_parameters(entry.first):
        st.button(
            f"Go to {in_words(entry.start)}",
            key="timeline-go",
            on_click=partial(change_view, date=entry.first),
            icon=":material/event:",
        )


def _density(found: tuple[Entry, ...], chosen: Chosen) -> None:
    if found:
        show_chart(
            partial(_density_chart, chosen.selection),
            density_table(found, _years(chosen.selection), chosen.words),
            key="timeline-density",
            title="Entries that begin in each year",
        )


def _left_out() -> None:
    count = undated(load())
    found = ((count.instruments, "instruments"), (count.positions, "positions"))
    told = " and ".join(f"{number} {name}" for number, name in found if number)
    left = f"Not on the axis, because no source gives a date: {told}. " if told else ""
    st.caption(f"{left}Payments are told by the year, not the day.")
