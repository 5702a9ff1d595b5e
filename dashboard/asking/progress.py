"""A query on its way: how long it runs, and the button that cancels it."""

from typing import Final

import streamlit as st

from dashboard.asking.query import current_query
from geodata.sql import LIMITS

_LOOK_AGAIN: Final = 0.4
"""Seconds between two looks at a query that is on its way."""
AT_ONCE: Final = 0.8
"""Seconds in which most queries are done, and need no sign of progress."""


@st.fragment(run_every=_LOOK_AGAIN)
def show_progress() -> None:
    """Draw the time that a query has run, until it is done."""
    query = current_query()
    if query is None or query.done:
        st.rerun()
        return
    words = "Running" if query.running else "Waiting for its turn"
    share = min(query.seconds / LIMITS.seconds, 1.0) if query.running else 0.0
    st.progress(share, text=f"{words} … {query.seconds:.0f} s")
    st.button("Cancel", icon=":material/stop:", key="ask-cancel", on_click=query.cancel)
