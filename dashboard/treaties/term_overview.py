"""The timeline of instruments with their terms, and the same as a table."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.treaties.address import ADDRESS, SPANS
from dashboard.treaties.asked import terms_by
from dashboard.treaties.instrument_tables import terms_table
from dashboard.treaties.terms_chart import terms_chart
from dashboard.workbench.charts import show_chart
from dashboard.workbench.region_words import region_word, region_words
from dashboard.workbench.tables import show_table
from geodata.loading import load
from geodata.treaties import TermKind

if TYPE_CHECKING:
    from dashboard.workbench.view import View

_SPANS = {"with-term": "With a known term", "all": "All"}


def show_terms(view: "View") -> None:
    """Draw the choice of instruments, their timeline and the table."""
    _choice(view)
    regions = ADDRESS.words("region")
    found = [
        term
        for term in terms_by(view.date)
        if not regions or not set(regions).isdisjoint(term.treaty.regions)
    ]
    if ADDRESS.value("spans") == SPANS[0]:
        found = [term for term in found if term.kind is not TermKind.NOT_SEEN]
    placed = tuple(term for term in found if term.start is not None)
    if not found:
        st.info(
            "On the date shown no instrument with a known term was signed. ‘All’ shows the others; "
            "a later date shows more."
        )
        return
    chosen = region_words(regions, view.names)
    table = terms_table(found, view.date, {"Region": chosen} if chosen else {})
    if not placed:
        show_table(table, key="terms")
        return
    with st.container(key="wide-terms"):
        show_chart(
            partial(terms_chart, placed, view.date, view.names),
            table,
            key="terms",
            title="Instruments and their terms",
            marks="A diamond is the day of signature, the dashed line the date shown.",
        )
    without = len(found) - len(placed)
    if without:
        st.caption(f"Without a known day of signature, and so only in the table: {without}.")


def _choice(view: "View") -> None:
    regions = load().regions
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control(
            "Instruments",
            SPANS,
            format_func=_SPANS.__getitem__,
            required=True,
            **ADDRESS.bind("spans"),
        )
        st.multiselect(
            "Region",
            list(regions),
            format_func=lambda code: region_word(code, view.names),
            placeholder="All regions",
            width=320,
            **ADDRESS.bind("region"),
        )
