"""The sources as a shown table, and the filters that choose among them."""

from collections.abc import Mapping
from functools import cache

import streamlit as st

from dashboard.sources.address import ADDRESS, languages, publishers
from dashboard.sources.words import KINDS
from dashboard.workbench.tables import show_table
from geodata.evidence import resting_on
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.languages import language_name
from geodata.loading import load
from geodata.records import Source, SourceKind

FILTERS = ("kind", "language", "publisher")
"""Parameters that choose sources."""

_COLUMNS = (
    Column("title", "Title"),
    Column("records", "Rests on it", Kind.INTEGER, description="Number of records that cite it."),
    Column("publisher", "Publisher"),
    Column("published", "Published", Kind.DATE),
    Column("language", "Language"),
    Column("kind", "Kind"),
    Column("url", "Address"),
    Column("id", "Id", description="The key under which every format cites it."),
)


def show_sources() -> None:
    """Draw the filters and the sources that they let through."""
    show_source_filters()
    sources = chosen_sources()
    if not sources:
        show_no_source()
        return
    show_table(source_table(sources, filters_in_words()), key="sources")


def show_no_source() -> None:
    """Say that the filters leave nothing, and offer the way back."""
    st.info("No source fits all the filters. Fewer filters find more.")
    if st.button("Clear the filters"):
        ADDRESS.clear(*FILTERS)
        st.rerun()


def show_source_filters() -> None:
    """Draw the filters by kind, language and publisher."""
    with st.container(key="halves-sources"):
        kind, language, publisher = st.columns(3)
    with kind:
        st.multiselect(
            "Kind",
            list(SourceKind),
            format_func=KINDS.__getitem__,
            placeholder="All kinds",
            **ADDRESS.bind("kind"),
        )
    with language:
        st.multiselect(
            "Language",
            languages(),
            format_func=language_name,
            placeholder="All languages",
            **ADDRESS.bind("language"),
        )
    with publisher:
        st.selectbox(
            "Publisher",
            publishers(),
            index=None,
            placeholder="All publishers",
            **ADDRESS.bind("publisher"),
        )


def chosen_sources() -> tuple[Source, ...]:
    """Return the sources that the filters of the address let through."""
    kinds, tongues = set(ADDRESS.words("kind")), set(ADDRESS.words("language"))
    publisher = ADDRESS.value("publisher")
    return tuple(
        source
        for source in load().sources.values()
        if (not kinds or source.kind in kinds)
        and (not tongues or source.language in tongues)
        and publisher in {None, source.publisher}
    )


def filters_in_words() -> dict[str, str]:
    """Return the filters of the address as a file tells them."""
    kinds = ", ".join(KINDS[SourceKind(word)] for word in ADDRESS.words("kind"))
    tongues = ", ".join(language_name(code) for code in ADDRESS.words("language"))
    told = {"Kind": kinds, "Language": tongues, "Publisher": ADDRESS.value("publisher")}
    return {name: str(words) for name, words in told.items() if words}


def source_table(sources: tuple[Source, ...], filters: Mapping[str, str]) -> ShownTable:
    """Return sources with the number of records that rest on each, most of them first."""
    by_weight = sorted(sources, key=lambda source: -len(resting_on(load(), source.source_id)))
    return ShownTable(
        name="sources",
        title="Sources",
        columns=_COLUMNS,
        rows=tuple(_row(source.source_id) for source in by_weight),
        filters=filters,
    )


@cache
def _row(source_id: str) -> ShownRow:
    source = load().sources[source_id]
    return ShownRow(
        values=(
            source.title,
            len(resting_on(load(), source_id)),
            source.publisher,
            None if source.published is None else source.published.text,
            language_name(source.language),
            KINDS[source.kind],
            source.url,
            source_id,
        ),
        sources=(source_id,),
        record=f"source:{source_id}",
    )
