"""The filter by part of the dossier, which several parts of the page share."""

import streamlit as st

from dashboard.sources.address import ADDRESS
from dashboard.sources.words import TOPICS
from geodata.records import DiscrepancyTopic


def choose_topics() -> None:
    """Draw the choice of parts of the dossier; it is kept in the address."""
    st.multiselect(
        "Part of the dossier",
        list(DiscrepancyTopic),
        format_func=TOPICS.__getitem__,
        placeholder="All parts",
        **ADDRESS.bind("topic"),
    )
