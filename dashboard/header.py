"""The header of every page: the dossier's name and the pages, each link keeping the view."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.pages import PAGES, page
from dashboard.workbench.view import current_view


def place_header() -> DeltaGenerator:
    """Return the place of the header, before the page in the order of reading."""
    return st.container(key="header", horizontal=True, gap=None, wrap=False)


def fill_header(place: DeltaGenerator, current: str) -> None:
    """Draw the header.

    Args:
        place: where.
        current: path of the page that is shown, empty for the first.
    """
    parameters = current_view().parameters()
    with place:
        st.html("<span class='wordmark'>Georgia Dossier</span>", width="content")
        for entry in PAGES:
            shown = page(entry.name)
            here = shown.url_path == current
            with st.container(key=f"header-{'here' if here else entry.name}", width="content"):
                st.page_link(shown, query_params=parameters)
