"""The menu of files in which a table can be had, written when one is asked for."""

from functools import partial

import streamlit as st

from dashboard.workbench.view import current_view
from geodata.exports import ShownTable, formats_of, write
from geodata.loading import load


def show_downloads(table: ShownTable, *, key: str) -> None:
    """Draw the menu: exactly the rows of the table, in every format that fits it.

    Args:
        table: what is shown.
        key: unique on the page.
    """
    dossier = load()
    viewpoint = dossier.viewpoints[current_view().viewpoint].name
    told = table.of_rows(table.rows, {"Viewpoint": viewpoint})
    with st.popover("Download", icon=":material/download:", key=f"{key}-download"):
        st.caption(
            f"{rows_in_words(len(table.rows))} as shown, with citations and data version "
            f"{dossier.version}."
        )
        for form in formats_of(table):
            st.download_button(
                form.label,
                partial(write, told, form, dossier),
                file_name=file_name(table, form.value),
                mime=form.media_type,
                key=f"{key}-download-{form.value}",
                on_click="ignore",
                width="stretch",
            )


def rows_in_words(count: int) -> str:
    """Return a number of rows in words."""
    return "1 row" if count == 1 else f"{count:,} rows"


def file_name(table: ShownTable, ending: str) -> str:
    """Return the name of a file of a table: what it is of, and as of when."""
    day = "" if table.as_of is None else f"-{table.as_of.isoformat()}"
    return f"georgia-dossier-{table.name}{day}.{ending}"
