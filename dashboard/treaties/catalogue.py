"""The catalogue of all instruments with its filters."""

from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.state import Value
from dashboard.treaties.address import bind, choose, parameter, party_codes, words, years
from dashboard.treaties.instrument_tables import catalogue_table
from dashboard.treaties.words import FORCE, TOPICS, region_name
from dashboard.workbench.tables import show_table
from geodata.asof import ForceState
from geodata.loading import load
from geodata.records import Topic
from geodata.treaties import CatalogueFilter, catalogue

if TYPE_CHECKING:
    from dashboard.workbench.view import View

_NO_FILTER: dict[str, Value] = {
    "region": [],
    "party": [],
    "topic": [],
    "state": [],
    "from": None,
    "to": None,
}


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
        if st.button("Clear the filters"):
            choose(**_NO_FILTER)
            st.rerun()
        return
    table = catalogue_table(found.entries, view.date, view.names, _in_words(view.names))
    chosen = show_table(table, key="catalogue")
    if chosen is not None and chosen.record is not None:
        treaty = chosen.record.partition(":")[2]
        if st.button("Read its clauses", icon=":material/article:", type="primary"):
            choose(treaty=treaty)
            st.rerun()


def _filters(view: "View") -> None:
    dossier = load()
    columns = st.columns([2, 2, 2, 2, 1, 1])
    with columns[0]:
        st.multiselect(
            "Region",
            list(dossier.regions),
            format_func=lambda code: region_name(dossier.regions[code], view.names),
            placeholder="All regions",
            **bind("region"),
        )
    with columns[1]:
        st.multiselect(
            "Party",
            party_codes(),
            format_func=lambda code: dossier.actors[code].name_en,
            placeholder="All parties",
            help="Two parties find what was agreed between them.",
            **bind("party"),
        )
    with columns[2]:
        st.multiselect(
            "Topic",
            list(Topic),
            format_func=TOPICS.__getitem__,
            placeholder="All topics",
            **bind("topic"),
        )
    with columns[3]:
        st.multiselect(
            "State on the date",
            list(ForceState),
            format_func=FORCE.__getitem__,
            placeholder="All states",
            **bind("state"),
        )
    with columns[4]:
        _year("from", "Signed from")
    with columns[5]:
        _year("to", "Signed to")


def _year(name: str, label: str) -> None:
    st.selectbox(label, years(), index=None, placeholder="Any year", **bind(name))


def _wanted() -> CatalogueFilter:
    start, end = parameter("from"), parameter("to")
    return CatalogueFilter(
        regions=frozenset(words("region")),
        parties=frozenset(words("party")),
        topics=frozenset(Topic(word) for word in words("topic")),
        states=frozenset(ForceState(word) for word in words("state")),
        signed_from=date(int(str(start)), 1, 1) if start else None,
        signed_to=date(int(str(end)), 12, 31) if end else None,
    )


def _in_words(names: str) -> dict[str, str]:
    """Return what was chosen, for the files."""
    dossier = load()
    start, end = parameter("from"), parameter("to")
    chosen = {
        "Region": [region_name(dossier.regions[code], names) for code in words("region")],
        "Party": [dossier.actors[code].name_en for code in words("party")],
        "Topic": [TOPICS[Topic(word)] for word in words("topic")],
        "State on the date": [FORCE[ForceState(word)] for word in words("state")],
        "Signed": [f"{start or years()[0]} to {end or years()[-1]}"] if start or end else [],
    }
    return {name: ", ".join(of) for name, of in chosen.items() if of}
