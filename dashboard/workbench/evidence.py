"""What a statement rests on: its sources in words, and what they say differently."""

from collections.abc import Sequence

import streamlit as st

from dashboard.pages import has_page, page
from dashboard.plain_text import plain
from dashboard.workbench.view import current_view
from geodata.citations import Edition, citation
from geodata.loading import load


def sources_popover(
    sources: Sequence[str], disputed: Sequence[str] = (), *, key: str, label: str | None = None
) -> None:
    """Draw a button that opens the sources of a statement, and its dispute if there is one.

    Args:
        sources: ids of sources.
        disputed: ids of discrepancies.
        key: unique on the page.
        label: of the button; by default the number of sources.
    """
    count = f"{len(sources)} source{'' if len(sources) == 1 else 's'}"
    words = label or (f"◐ disputed · {count}" if disputed else count)
    opened = st.popover(words, type="tertiary", key=key, on_change="rerun")
    # a page may have hundreds: what is in one is only made when it is open
    if opened.open:
        with opened:
            show_evidence(sources, disputed, key=key)


def show_evidence(sources: Sequence[str], disputed: Sequence[str] = (), *, key: str) -> None:
    """Draw the citations of sources with their links, and what discrepancies say.

    Args:
        sources: ids of sources.
        disputed: ids of discrepancies.
        key: unique on the page.
    """
    for number, ident in enumerate(dict.fromkeys(sources), start=1):
        _source(number, ident, key)
    for ident in dict.fromkeys(disputed):
        _discrepancy(ident)


def _source(number: int, ident: str, key: str) -> None:
    dossier = load()
    source = dossier.sources.get(ident)
    if source is None:
        return
    with st.container(key=f"{key}-source-{number}", gap="xxsmall"):
        # the page makes links of the addresses by itself
        st.markdown(f"**{number}** {plain(citation(source, Edition.of(dossier)))}")
        _to_sources("What else rests on it", source=ident)


def _discrepancy(ident: str) -> None:
    dossier = load()
    found = dossier.discrepancies.get(ident)
    if found is None:
        return
    st.markdown(f"**◐ Disputed: {plain(found.subject)}**")
    for value in found.values:
        used = " (used here)" if value.used else ""
        note = f": {plain(value.note)}" if value.note else ""
        names = "; ".join(dossier.sources[source].publisher for source in value.sources)
        st.markdown(f"- {plain(value.value)}{used}{note} — {plain(names)}")
    st.markdown(plain(found.reason))
    _to_sources("All about this difference", discrepancy=ident)


def _to_sources(label: str, **parameters: str) -> None:
    if has_page("sources"):
        query = {**current_view().parameters(), **parameters}
        st.page_link(page("sources"), label=label, query_params=query)
