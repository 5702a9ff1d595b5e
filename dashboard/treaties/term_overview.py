"""The timeline of instruments with their terms, and the same as a table."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.treaties.address import SPANS, bind, parameter, words
from dashboard.treaties.asked import terms_by
from dashboard.treaties.instrument_tables import terms_table
from dashboard.treaties.terms_chart import terms_chart
from dashboard.treaties.words import region_name
from dashboard.workbench.charts import show_chart
from dashboard.workbench.tables import show_table
from geodata.loading import load
from geodata.treaties import TermKind

if TYPE_CHECKING:
    from dashboard.workbench.view import View

_SPANS = {"with-term": "With a known term", "all": "All"}


def show_terms(view: "View") -> None:
    """Draw the choice of instruments, their timeline and the table."""
    _choice(view)
    regions = words("region")
    found = [
        term
        for term in terms_by(view.date)
        if not regions or not set(regions).isdisjoint(term.treaty.regions)
    ]
    if parameter("spans") == SPANS[0]:
        found = [term for term in found if term.kind is not TermKind.NOT_SEEN]
    placed = [term for term in found if term.start is not None]
    if not found:
        st.info(
            "On the date shown no instrument with a known term was signed. ‘All’ shows the others; "
            "a later date shows more."
        )
        return
    names = load().regions
    chosen = ", ".join(region_name(names[code], view.names) for code in regions)
    table = terms_table(found, view.date, {"Region": chosen} if chosen else {})
    if not placed:
        show_table(table, key="terms")
        return
    with st.container(key="wide-terms"):
        show_chart(
            partial(terms_chart, placed, view.date, view.names),
            table,
            key="terms",
            title="Instruments and their terms (◆ signed)",
        )
    if len(placed) < len(found):
        st.caption(
            f"{len(found) - len(placed)} more have no known day of signature: only the table has "
            "them."
        )


def _choice(view: "View") -> None:
    regions = load().regions
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control(
            "Instruments", SPANS, format_func=_SPANS.__getitem__, required=True, **bind("spans")
        )
        st.multiselect(
            "Region",
            list(regions),
            format_func=lambda code: region_name(regions[code], view.names),
            placeholder="All regions",
            width=320,
            **bind("region"),
        )
