"""Charts on a page: in the colours of the style table, with a table beside and files to take."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

import altair as alt
import streamlit as st

from dashboard.plain_text import plain
from dashboard.workbench.chart_style import Colours, colours_of_page, configuration
from dashboard.workbench.downloads import file_name, show_downloads
from dashboard.workbench.pictures import PAPER, as_png, as_svg
from dashboard.workbench.table_filter import filter_words
from dashboard.workbench.tables import show_table
from geodata.citations import Edition
from geodata.exports import ShownTable
from geodata.exports.about import DISCLAIMER
from geodata.loading import load
from geodata.words import day_in_words

Draw = Callable[[Colours], alt.TopLevelMixin | Mapping[str, object]]
"""Draws a chart in given colours: once for the page, and once on white for a picture. A page whose
chart takes long returns a `specification` that it keeps."""

Picked = Sequence[Mapping[str, object]]
"""The fields of what a reader picked on a chart."""

_CHART, _TABLE = "Chart", "Table"
_MEDIA_TYPES: Final = {"svg": "image/svg+xml", "png": "image/png"}


def show_chart(  # noqa: PLR0913  # the parts of a chart, most of them named
    draw: Draw,
    table: ShownTable,
    *,
    key: str,
    title: str,
    pick: str | None = None,
    marks: str = "",
) -> Picked:
    """Draw a chart with its title, its table as the alternative, and pictures to download.

    Args:
        draw: makes the chart; it must set no configuration of its own.
        table: what the chart shows.
        key: unique on the page.
        title: what the chart says, in words of ours.
        pick: name of a point selection of the chart whose picks are returned.
        marks: what its marks mean where no legend says so, in words of ours.
    """
    if not table.rows:
        show_table(table, key=key)
        return ()
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-head"):
        st.markdown(f"**{plain(title)}**", width="stretch")
        form = _form(key)
        if form != _TABLE:
            _pictures(partial(picture, draw, table, title, marks=marks), table, key)
    if form == _TABLE:
        show_table(table, key=key)
        return ()
    with st.container(key=f"{key}-body"):
        picked = _chart(draw, table, key, title, pick)
        if marks:
            st.caption(marks)
        return picked


def _form(key: str) -> str:
    """Draw the choice between chart and table; a link to filtered rows opens the table."""
    chosen = f"{key}-form"
    st.session_state.setdefault(chosen, _TABLE if filter_words(key) else _CHART)
    return str(
        st.segmented_control(
            "Show as",
            (_CHART, _TABLE),
            required=True,
            key=chosen,
            label_visibility="collapsed",
        )
    )


def _chart(draw: Draw, table: ShownTable, key: str, title: str, pick: str | None) -> Picked:
    colours = colours_of_page()
    drawn: Any = draw(colours)
    options: dict[str, Any] = {
        "theme": None,
        "key": f"{key}-chart",
        "on_select": "rerun" if pick else "ignore",
        "selection_mode": pick,
        "alt": f"{title}: a chart of {len(table.rows)} rows, which the table lists.",
    }
    found: Any
    if isinstance(drawn, Mapping):
        found = st.vega_lite_chart(None, dict(drawn), **options)
    else:
        found = st.altair_chart(drawn.configure(**configuration(colours)), **options)
    if table.note:
        st.caption(plain(table.note))
    if pick is None:
        return ()
    picked: Picked = found.selection.get(pick, ())
    return picked


def _pictures(write: Callable[[str], bytes], table: ShownTable, key: str) -> None:
    with st.popover("Picture", icon=":material/image:", key=f"{key}-picture"):
        for form, media_type in _MEDIA_TYPES.items():
            st.download_button(
                form.upper(),
                partial(write, form),
                file_name=file_name(table, form),
                mime=media_type,
                key=f"{key}-picture-{form}",
                on_click="ignore",
                width="stretch",
            )
    show_downloads(table, key=f"{key}-data")


def picture(draw: Draw, table: ShownTable, title: str, form: str, *, marks: str = "") -> bytes:
    """Return a chart as a picture that says what it shows, of which data.

    Args:
        draw: makes the chart.
        table: what it shows.
        title: above it.
        form: svg or png.
        marks: what its marks mean where no legend says so.
    """
    drawn: Any = draw(PAPER)
    chosen = [f"{name}: {words}" for name, words in table.filters.items()]
    if table.as_of is not None:
        chosen.insert(0, f"As of {day_in_words(table.as_of)}")
    notes = [line for line in (" · ".join(chosen), marks, table.note) if line]
    notes += [f"{Edition.of(load()).name}. {DISCLAIMER}"]
    write = as_svg if form == "svg" else as_png
    spec = dict(drawn) if isinstance(drawn, Mapping) else drawn.to_dict()
    return write(spec, title, notes)
