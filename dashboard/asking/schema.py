"""The tables and columns that a query can ask, as the descriptor of the data describes them."""

import streamlit as st

from dashboard.asking.query import run_text
from dashboard.plain_text import plain
from geodata.loading import load
from geodata.schema import Table
from geodata.typed_tables import typed_columns

_FIRST = 100
"""Rows of a first look into a table."""


def show_schema() -> None:
    """Draw the choice of a table, what it holds, and its columns."""
    tables = load().schema.tables
    name = st.selectbox(
        "Table",
        list(tables),
        index=list(tables).index("treaties"),
        key="ask-table",
        help="Link tables, such as treaty_sources, join two others by the columns they share.",
    )
    table = tables[name]
    st.caption(f"{plain(table.title)}: {plain(table.description)}")
    st.dataframe(
        _columns(table),
        hide_index=True,
        height=250,
        alt=f"The columns of the table {name}",
    )
    st.button(
        "Look into this table",
        icon=":material/table_view:",
        key="ask-look",
        on_click=run_text,
        args=(f'SELECT *\nFROM "{name}"\nLIMIT {_FIRST}',),
    )


def _columns(table: Table) -> list[dict[str, str | None]]:
    return [
        {
            "Column": column.name,
            "Type": column.type,
            "What it holds": column.description,
            "Unit": column.unit,
            "Refers to": _target(table, column.name),
        }
        for column in typed_columns(table)
    ]


def _target(table: Table, column: str) -> str | None:
    """Return the column of another table that a column refers to, if any."""
    for key in table.foreign_keys:
        if column in key.fields:
            place = key.fields.index(column)
            return f"{key.table}.{key.table_fields[place]}"
    return None
