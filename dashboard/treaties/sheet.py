"""One instrument: its state on the day, its term, its clauses by topic, what followed, sources."""

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.pages import page
from dashboard.plain_text import plain
from dashboard.treaties.address import ADDRESS, DEFAULT_COMPARISON
from dashboard.treaties.cells import disputed
from dashboard.treaties.clause_text import show_clause
from dashboard.treaties.words import FORCE, actor_names, date_or_unknown, length_in_words
from dashboard.workbench.evidence import sources_popover
from geodata.asof import TOPIC_ORDER, ForceState, instrument_status
from geodata.loading import load
from geodata.treaties.words import TOPICS

if TYPE_CHECKING:
    from dashboard.treaties.links import Links
    from dashboard.workbench.view import View
    from geodata.records import Treaty


def show_instrument(treaty: "Treaty", view: "View", links: "Links") -> None:
    """Draw one instrument.

    Args:
        treaty: the instrument.
        view: the view that the pages share.
        links: writes the links.
    """
    dossier = load()
    st.button(
        "All instruments",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=partial(ADDRESS.change, treaty=None, clause=None),
    )
    st.header(plain(treaty.title_en), anchor=False)
    _about(treaty, view)
    clauses = dossier.provisions_of(treaty.treaty_id)
    if not clauses:
        st.info("No clause of this text was seen in our sources.")
    marked = ADDRESS.value("clause")
    if marked is not None:
        with st.container(border=True, key="marked-clause"):
            st.caption("The clause that this address names")
            clause = dossier.provisions[str(marked)]
            show_clause(clause, view.date, links, key="marked")
    by_topic = sorted(clauses, key=lambda clause: TOPIC_ORDER.index(clause.topic))
    for topic, group in groupby(by_topic, key=lambda clause: clause.topic):
        st.subheader(TOPICS[topic], anchor=False)
        for clause in group:
            show_clause(clause, view.date, links, key=clause.provision_id)


def _about(treaty: "Treaty", view: "View") -> None:
    dossier = load()
    status = instrument_status(treaty, view.date)
    st.markdown(plain(treaty.summary))
    signed = date_or_unknown(treaty.signed_on)
    place = f", {treaty.signed_at}" if treaty.signed_at else ""
    lines = [
        f"**{FORCE[status.state]}** on the date shown. {plain(status.basis)}",
        f"Parties: {plain(actor_names(dossier, treaty.parties))}",
        (
            f"Signed: {plain(signed + place)} · In force: {date_or_unknown(treaty.in_force_on)}"
            f" · Term: {plain(length_in_words(treaty) or 'not seen')}"
        ),
    ]
    st.markdown("  \n".join(lines))
    with st.container(horizontal=True, vertical_alignment="center"):
        sources_popover(treaty.sources, disputed(treaty), key="sources-instrument")
        _to_the_map(treaty, view, status.state)
    with st.container(horizontal=True):
        _to_other_parts(treaty)


def _to_other_parts(treaty: "Treaty") -> None:
    key = treaty.treaty_id
    closed = {"treaty": None, "clause": None}
    beside = [key, *(other for other in DEFAULT_COMPARISON if other != key)]
    st.button(
        "Set beside another",
        icon=":material/compare:",
        on_click=partial(ADDRESS.change, part="side-by-side", instruments=beside[:2], **closed),
    )
    st.button(
        "What followed its clauses",
        icon=":material/account_tree:",
        on_click=partial(ADDRESS.change, part="implementation", of=[key], **closed),
    )


def _to_the_map(treaty: "Treaty", view: "View", state: ForceState) -> None:
    parameters = view.parameters(select=f"treaty:{treaty.treaty_id}")
    st.page_link(page("map"), label="Show on map", icon=":material/map:", query_params=parameters)
    signed = treaty.signed_on
    if state is ForceState.NOT_YET and signed is not None:
        st.page_link(
            page("map"),
            label="Show on map on the day of signature",
            icon=":material/event:",
            query_params={**parameters, "date": signed.latest.isoformat()},
        )
