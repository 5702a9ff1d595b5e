"""The page 'Ask the data': read-only SQL over the tables, with schema, examples and chart."""

from typing import Final

import streamlit as st

from dashboard.asking.answer import show_answer
from dashboard.asking.progress import AT_ONCE, show_progress
from dashboard.asking.query import current_query, editor, follow_address, prepare
from dashboard.asking.schema import show_schema
from dashboard.workbench.heading import page_heading

_ELSEWHERE: Final = """import geodata
from geodata.sql import ask

treaties = geodata.table("treaties")     # a pandas data frame
rows = ask("SELECT count(*) AS n FROM votes").result().rows.to_pandas()
"""


def show() -> None:
    """Draw the page."""
    prepare()
    view = page_heading(
        "Ask the data",
        "Ask all tables of the dossier in SQL: start from an example, or write your own query.",
    )
    follow_address()
    left, right = st.columns([3, 2], gap="large")
    with left:
        status = editor(view.date)
    with right:
        show_schema()
    query = current_query()
    if query is None:
        st.info("Choose an example, or write a query and run it.")
    elif query.wait(AT_ONCE):
        show_answer(query, status)
    else:
        show_progress()
    with st.expander("From a notebook or another program"):
        st.write("The same tables in Python:")
        st.code(_ELSEWHERE, language="python")
        st.write(
            "Over the network, `api/tables` serves every table as JSON and CSV, and `api/layers` "
            "the map layers as GeoJSON; `api/openapi.json` describes both."
        )
