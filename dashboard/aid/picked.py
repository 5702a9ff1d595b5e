"""A mark of a chart that the reader chose, shown as the row of the table that it stands for."""

from typing import Any, Final

import altair as alt
import streamlit as st

from dashboard.workbench.charts import Picked
from dashboard.workbench.tables import show_row
from geodata.exports import ShownTable

PICK: Final = "row"
"""Name of the selection, and of the field of a mark with the place of its row in the table."""


def picking() -> Any:  # noqa: ANN401  # Altair builds its parameters at run time
    """Return the selection of a mark by a click."""
    return alt.selection_point(name=PICK, fields=[PICK], on="click")


def show_picked(picked: Picked, table: ShownTable, *, key: str) -> None:
    """Draw the row of the chosen mark with its sources, or say that one can be chosen.

    Args:
        picked: what the chart reports.
        table: what the chart shows.
        key: unique on the page.
    """
    place = picked[0].get(PICK) if picked else None
    if isinstance(place, int) and 0 <= place < len(table.rows):
        show_row(table, table.rows[place], key=key)
    elif table.rows:
        st.caption("Choose a mark of the chart to read it in full, with its sources.")
