"""One source: what it is, how to cite it, and what rests on it."""

import streamlit as st

from dashboard.plain_text import plain
from dashboard.sources.address import ADDRESS
from dashboard.sources.citing import download_bibliography
from dashboard.sources.claim_table import COLUMNS, claim_row
from dashboard.sources.claims_shown import show_claims
from dashboard.sources.words import KINDS
from dashboard.workbench.view import View
from geodata.citations import CitationFormat, Edition, citation
from geodata.evidence import resting_on
from geodata.exports import ShownTable
from geodata.languages import language_name
from geodata.loading import load
from geodata.records import Source
from geodata.words import in_words


def show_source(source: Source, view: View) -> None:
    """Draw a source."""
    if st.button("All sources", icon=":material/arrow_back:", type="tertiary"):
        ADDRESS.clear("source")
        st.rerun()
    st.header(plain(source.title), anchor=False)
    published = "undated" if source.published is None else in_words(source.published)
    language = f"in {language_name(source.language)}"
    st.text(" · ".join((source.publisher, published, KINDS[source.kind], language)))
    _citation(source)
    st.header("What rests on it", anchor=False)
    claims = resting_on(load(), source.source_id)
    if not claims:
        st.info("No record cites this source. It is kept because it shows how the data were made.")
        return
    table = ShownTable(
        name=f"rests-on-{source.source_id}",
        title=f"What rests on: {source.title}",
        columns=COLUMNS,
        rows=tuple(claim_row(claim, view.names) for claim in claims),
    )
    show_claims(table, key="resting")


def _citation(source: Source) -> None:
    st.code(citation(source, Edition.of(load())), language=None, wrap_lines=True)
    with st.container(horizontal=True):
        if source.url is None:
            st.caption("No address is known.")
        else:
            st.link_button("Open the source", source.url, icon=":material/open_in_new:")
        for form in CitationFormat:
            if form is not CitationFormat.TEXT:
                download_bibliography([source], form, label=form.label, name=source.source_id)
