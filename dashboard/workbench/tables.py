"""Tables on a page: filtered by a text, sorted, opened row by row, and downloaded as shown."""

import zlib
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

import streamlit as st

from dashboard.pages import page
from dashboard.plain_text import plain
from dashboard.state_fields import REFERENCES
from dashboard.workbench.downloads import rows_in_words, show_downloads
from dashboard.workbench.evidence import show_evidence
from dashboard.workbench.table_filter import clear_filter, show_filter
from dashboard.workbench.view import current_view, day_parameters
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.exports.delimited import text_of
from geodata.exports.frame import frame_of
from geodata.exports.shown_table import Value

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

_MAP: Final = "Map"
_DISPUTED: Final = "◐"
_LONG: Final = 60
"""Characters from which a column is wide."""
_DAY_WIDTH: Final = 110
_MARK_WIDTH: Final = 60
"""CSS pixels."""


def show_table(table: ShownTable, *, key: str) -> ShownRow | None:
    """Draw a table with its filter, downloads and sources; return the row that is chosen.

    Args:
        table: what is shown.
        key: unique on the page.
    """
    words = _filter(table, key)
    shown = table.matching(words)
    if not shown.rows:
        _nothing(table, words, key)
        return None
    chosen = st.dataframe(
        _frame(shown),
        hide_index=True,
        column_config=_columns(shown),
        key=f"{key}-grid-{zlib.crc32(words.encode())}",
        on_select="rerun",
        selection_mode="single-row",
        placeholder="–",
        alt=table.title,
    )
    rows: list[int] = chosen.selection.rows
    _caption(table, shown)
    if not rows or rows[0] >= len(shown.rows):
        return None
    row = shown.rows[rows[0]]
    show_row(shown, row, key=key)
    return row


def _filter(table: ShownTable, key: str) -> str:
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"{key}-tools"):
        words = show_filter(key)
        show_downloads(table.matching(words), key=key)
    return words


def _nothing(table: ShownTable, words: str, key: str) -> None:
    if table.rows:
        st.info(f"No row contains all of: {plain(words)}")
        st.button("Show all rows", key=f"{key}-all", on_click=partial(clear_filter, key))
    else:
        told = "; ".join(f"{name}: {value}" for name, value in table.filters.items())
        st.info(f"There is nothing to show. {plain(told)}")


def _caption(table: ShownTable, shown: ShownTable) -> None:
    count = rows_in_words(len(table.rows))
    if len(shown.rows) != len(table.rows):
        count = f"{len(shown.rows):,} of {count}"
    hint = " · tick a row to read it in full, with its sources"
    note = f" · {plain(table.note)}" if table.note else ""
    st.caption(f"{count}{hint if any(row.sources for row in shown.rows) else ''}{note}")


def _frame(table: ShownTable) -> Any:  # noqa: ANN401  # a data frame, whose stubs are incomplete
    frame = frame_of(table).drop(columns=["record", "source_ids", "disputed"])
    # in front, where a narrow screen shows them too
    if any(_on_map(row) for row in table.rows):
        parameters = current_view().parameters()
        frame.insert(0, _MAP, [_address(row, parameters) for row in table.rows])
    if any(row.disputed for row in table.rows):
        frame.insert(0, _DISPUTED, [_DISPUTED if row.disputed else "" for row in table.rows])
    return frame


def _on_map(row: ShownRow) -> bool:
    return bool(row.view) or _selects(row)


def _selects(row: ShownRow) -> bool:
    return row.record is not None and row.record.partition(":")[0] in REFERENCES


def _address(row: ShownRow, parameters: Mapping[str, str]) -> str | None:
    if not _on_map(row):
        return None
    return f"./?{urlencode({**parameters, **_place(row)}, safe=',:/')}"


def _place(row: ShownRow) -> dict[str, str]:
    selected = {"select": str(row.record)} if _selects(row) else {}
    return {**selected, **day_parameters(row.day), **row.view}


def _columns(table: ShownTable) -> dict[str, "ColumnConfig"]:
    found = {column.name: _column(table, place) for place, column in enumerate(table.columns)}
    found[_MAP] = st.column_config.LinkColumn(
        _MAP, help="Opens the map on this record", display_text="Show", width=_MARK_WIDTH
    )
    found[_DISPUTED] = st.column_config.TextColumn(
        _DISPUTED, help="Sources say different things", width=_MARK_WIDTH
    )
    return found


def _column(table: ShownTable, place: int) -> "ColumnConfig":
    column = table.columns[place]
    options: dict[str, Any] = {
        "label": column.heading,
        "help": plain(column.description) if column.description else None,
    }
    match column.kind:
        case Kind.NUMBER | Kind.INTEGER:
            return st.column_config.NumberColumn(**options, format="localized")
        case Kind.YEAR:
            return st.column_config.NumberColumn(**options, format="%d")
        case Kind.FLAG:
            return st.column_config.CheckboxColumn(**options)
        case Kind.LIST:
            return st.column_config.ListColumn(**options)
    width: Any = _DAY_WIDTH
    if column.kind is Kind.TEXT:
        longest = max((len(text_of(row.values[place])) for row in table.rows), default=0)
        width = "large" if longest > _LONG else None
    return st.column_config.Column(**options, width=width)


def show_row(table: ShownTable, row: ShownRow, *, key: str) -> None:
    """Draw a row in full, with its sources and the way to the map.

    Args:
        table: whose row it is.
        row: of the table.
        key: unique on the page.
    """
    with st.container(border=True, key=f"{key}-row", gap="xsmall"):
        for column, value in zip(table.columns, row.values, strict=True):
            if text_of(value):
                words = _in_words(column, value)
                st.markdown(f"**{plain(column.heading)}:** {plain(words)}")
        if _on_map(row):
            st.page_link(
                page("map"),
                label="Show on map",
                icon=":material/map:",
                query_params={**current_view().parameters(), **_place(row)},
            )
        show_evidence(row.sources, row.disputed, key=f"{key}-row")


def _in_words(column: Column, value: Value) -> str:
    """Return a cell for a reader: numbers with thousands, flags as yes and no."""
    match column.kind:
        case Kind.NUMBER | Kind.INTEGER if isinstance(value, int | float):
            return f"{value:,}".removesuffix(".0")
        case Kind.FLAG:
            return "yes" if value else "no"
    return text_of(value)
