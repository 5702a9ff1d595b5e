"""The way from the votes to the map."""

import streamlit as st

from dashboard.pages import page
from dashboard.positions.evidence import vote_view
from dashboard.workbench.view import View
from geodata.asof import last_vote
from geodata.loading import load
from geodata.words import in_words


def link_to_vote(view: View) -> None:
    """Draw the link to the map on the day of the last vote, with the states shaded by it."""
    vote = last_vote(load(), view.date)
    if vote is not None:
        st.page_link(
            page("map"),
            label=f"Show the vote of {in_words(vote.date)} on the map",
            icon=":material/map:",
            query_params={**view.parameters(date=vote.date.latest), **vote_view()},
        )
