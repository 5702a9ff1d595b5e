"""The page 'Briefings': stories to present, to read on the map, and to take away as files."""

import streamlit as st

from dashboard.briefing.options import Paper
from dashboard.briefings.address import ADDRESS, chosen_options
from dashboard.briefings.cards import show_cards
from dashboard.briefings.covers import covers_are_coming, follow_covers
from dashboard.briefings.own import show_own
from dashboard.workbench.heading import page_heading

_PAPERS = {Paper.A4.value: "A4", Paper.LETTER.value: "Letter"}


def show() -> None:
    """Draw the page."""
    view = page_heading(
        "Briefings",
        "Stories through the dossier, step by step with their sources: present them, read them on "
        "the map, or take them away as files that need no network.",
    )
    ADDRESS.show_notices()
    with st.container(horizontal=True, vertical_alignment="center", key="briefing-options"):
        st.segmented_control(
            "Paper",
            tuple(_PAPERS),
            format_func=_PAPERS.__getitem__,
            required=True,
            width="content",
            **ADDRESS.bind("paper"),
        )
        st.caption(
            "Each step keeps the day, viewpoint and names that its story gives it. A day chosen "
            "above is that of steps without one; another viewpoint or other names hold for all.",
            width="stretch",
        )
    options = chosen_options(view)
    st.header("Stories of this dossier", anchor=False)
    show_cards(options)
    st.header("A story of your own", anchor=False)
    show_own(options)
    if covers_are_coming():
        follow_covers()
