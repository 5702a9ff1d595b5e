"""The page 'Timeline': events, treaties, recognitions, votes, positions and money on one axis."""

from functools import partial

import altair as alt
import streamlit as st

from dashboard.timeline.chart import PICK, draw_density, draw_timeline
from dashboard.timeline.controls import Chosen, show_controls
from dashboard.timeline.layout import ID, entry_id, lay_out
from dashboard.timeline.table import density_table, entry_table
from dashboard.workbench.chart_style import Colours
from dashboard.workbench.charts import show_chart
from dashboard.workbench.heading import page_heading
from dashboard.workbench.tables import show_row
from dashboard.workbench.view import View, change_view, day_parameters
from geodata.dates import Certainty
from geodata.loading import load
from geodata.timeline import Entry, entries, select, undated
from geodata.words import day_in_words, in_words

_HOW_TO = (
    "Click a mark to read it with its sources. Drag to move along the axis, Ctrl and the wheel to "
    "zoom, double-click to go back. A broken line is a day within a month or year."
)


def show() -> None:
    """Draw the page."""
    view = page_heading(
        "Timeline",
        "What happened, was signed, said, voted and promised, on one axis. "
        "Pale marks came after the date.",
    )
    chosen = show_controls()
    found = select(entries(load()), chosen.selection)
    _timeline(found, chosen, view)
    _density(found, chosen)
    _left_out()


def _timeline(found: tuple[Entry, ...], chosen: Chosen, view: View) -> None:
    dossier = load()
    table = entry_table(found, dossier, view.date, chosen.words)
    span = (chosen.selection.first, chosen.selection.last)

    def draw(colours: Colours) -> alt.TopLevelMixin:
        return draw_timeline(lay_out(found, dossier, span, view.date), dossier, colours)

    with st.container(key="wide-timeline"):
        title = _title(found, view)
        picked = show_chart(draw, table, key="timeline", title=title, pick=PICK)
    wanted = {str(item.get(ID)) for item in picked}
    for entry, row in zip(found, table.rows, strict=True):
        if entry_id(entry) in wanted:
            _go(entry)
            show_row(table, row, key="timeline-picked")
            return
    if found:
        st.caption(_HOW_TO)


def _title(found: tuple[Entry, ...], view: View) -> str:
    later = sum(entry.begun_by(view.date) is Certainty.DOES_NOT for entry in found)
    told = f"{len(found)} entries"
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
    years = range(chosen.selection.first.year, chosen.selection.last.year + 1)
    table = density_table(found, years, chosen.words)
    if table.rows:
        show_chart(
            partial(draw_density, found, years),
            table,
            key="timeline-density",
            title="Entries that begin in each year",
        )


def _left_out() -> None:
    count = undated(load())
    st.caption(
        f"Not on the axis, because no source gives a date: {count.instruments} instruments and "
        f"{count.positions} positions. Payments are told by the year, not the day."
    )
