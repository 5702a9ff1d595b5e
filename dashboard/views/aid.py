"""The page 'Aid': who gave or promised how much to whom, and what each figure rests on."""

import streamlit as st

from dashboard.aid.address import ADDRESS, years
from dashboard.aid.article import show_article
from dashboard.aid.between import show_between
from dashboard.aid.claims import show_claims
from dashboard.aid.compare import show_comparison
from dashboard.aid.series import show_series
from dashboard.workbench.heading import page_heading
from dashboard.workbench.view import View, change_view
from geodata.loading import load

_PARTS = {
    "compare": "Russia and the West",
    "series": "Yearly series",
    "claims": "All claims",
    "between": "Who to whom",
    "article": "The article's sums",
}


def show() -> None:
    """Draw the page."""
    view = page_heading(
        "Aid",
        "What money went to Georgia and its breakaway regions: pledged, committed or paid, never "
        "added up across these.",
    )
    ADDRESS.show_notices()
    _show_part(view)


def _show_part(view: View) -> None:
    part = ADDRESS.choose_part(_PARTS)
    if part != "article" and view.date.year < int(years()[0]):
        _show_too_early()
        return
    match part:
        case "article":
            show_article(view)
        case "series":
            show_series(view)
        case "claims":
            show_claims(view)
        case "between":
            show_between(view)
        case _:
            show_comparison(view)


def _show_too_early() -> None:
    st.info(f"The first figures are of {years()[0]}; no money is known for the years before.")
    if st.button("Show all years"):
        change_view(date=load().latest_date)
        st.rerun()
