"""The catalogue of all instruments with its filters."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.treaties.address import ADDRESS, party_codes, years
from dashboard.treaties.instrument_tables import catalogue_table
from dashboard.treaties.words import FORCE
from dashboard.workbench.region_words import region_word
from dashboard.workbench.tables import show_table
from geodata.asof import ForceState
from geodata.loading import load
from geodata.records import Topic
from geodata.treaties import CatalogueFilter, catalogue
from geodata.treaties.words import TOPICS

if TYPE_CHECKING:
    from dashboard.workbench.view import View

_FILTERS = ("region", "party", "topic", "state", "from", "to")


def show_catalogue(view: "View") -> None:
    """Draw the filters and the instruments that they let through."""
    _filters(view)
    found = catalogue(load(), view.date, _wanted())
    if found.undated:
        st.caption(
            f"{found.undated} more fit, but no day of signature was seen, so that they have no "
            "place in a period."
        )
    if not found.entries:
        st.info("No instrument fits all the filters. Fewer filters show more.")
        st.button("Clear the filters", on_click=ADDRESS.clear, args=_FILTERS)
        return
    dossier = load()
    st.selectbox(
        "Read an instrument",
        [entry.treaty.treaty_id for entry in found.entries],
        index=None,
        format_func=lambda key: dossier.treaties[key].short_title,
        placeholder="Choose one of them to read its clauses",
        **ADDRESS.bind("treaty"),
    )
    table = catalogue_table(found.entries, view.date, view.names, _in_words(view.names))
    chosen = show_table(table, key="catalogue")
    if chosen is not None and chosen.record is not None:
        st.button(
            "Read its clauses",
            icon=":material/article:",
            type="primary",
            on_click=partial(ADDRESS.change, treaty=chosen.record.partition(":")[2]),
        )


def _filters(view: "View") -> None:
    dossier = load()
    with st.container(key="halves-catalogue"):
        columns = st.columns([2, 2, 2, 2, 1, 1])
    with columns[0]:
        st.multiselect(
            "Region",
            list(dossier.regions),
            format_func=lambda code: region_word(code, view.names),
            placeholder="All regions",
            **ADDRESS.bind("region"),
        )
    with columns[1]:
        st.multiselect(
            "Party",
            party_codes(),
            format_func=lambda code: dossier.actors[code].name_en,
            placeholder="All parties",
            help="Two parties find what was agreed between them.",
            **ADDRESS.bind("party"),
        )
    with columns[2]:
        st.multiselect(
            "Topic",
            list(Topic),
            format_func=TOPICS.__getitem__,
            placeholder="All topics",
            **ADDRESS.bind("topic"),
        )
    with columns[3]:
        st.multiselect(
            "State on the date",
            list(ForceState),
            format_func=FORCE.__getitem__,
            placeholder="All states",
            **ADDRESS.bind("state"),
        )
    with columns[4]:
        _year("from", "Signed from")
    with columns[5]:
        _year("to", "Signed to")


def _year(name: str, label: str) -> None:
    st.selectbox(label, years(), index=None, placeholder="Any year", **ADDRESS.bind(name))


def _wanted() -> CatalogueFilter:
    start, end = ADDRESS.value("from"), ADDRESS.value("to")
    return CatalogueFilter(
        regions=frozenset(ADDRESS.words("region")),
        parties=frozenset(ADDRESS.words("party")),
        topics=frozenset(Topic(word) for word in ADDRESS.words("topic")),
        states=frozenset(ForceState(word) for word in ADDRESS.words("state")),
        signed_from=date(int(str(start)), 1, 1) if start else None,
        signed_to=date(int(str(end)), 12, 31) if end else None,
    )


def _in_words(names: str) -> dict[str, str]:
    """Return what was chosen, for the files."""
    dossier = load()
    start, end = ADDRESS.value("from"), ADDRESS.value("to")
    chosen = {
        "Region": [region_word(code, names) for code in ADDRESS.words("region")],
        "Party": [dossier.actors[code].name_en for code in ADDRESS.words("party")],
        "Topic": [TOPICS[Topic(word)] for word in ADDRESS.words("topic")],
        "State on the date": [FORCE[ForceState(word)] for word in ADDRESS.words("state")],
        "Signed": [f"{start or years()[0]} to {end or years()[-1]}"] if start or end else [],
    }
    return {name: ", ".join(of) for name, of in chosen.items() if of}
