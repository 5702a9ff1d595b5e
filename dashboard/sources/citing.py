"""Citations of sources as text and as files for reference managers."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import streamlit as st

from dashboard.sources.address import ADDRESS
from dashboard.sources.source_table import chosen_sources, show_no_source, show_source_filters
from geodata.citations import CitationFormat, Edition, bibliography
from geodata.loading import load
from geodata.records import Source

_SHOWN: Final = 5
"""Entries of a long bibliography that are shown; the file has all."""


def show_citations() -> None:
    """Draw the choice of sources and of a format, the download, and how the file begins."""
    show_source_filters()
    sources = chosen_sources()
    if not sources:
        show_no_source()
        return
    st.segmented_control(
        "Format",
        list(CitationFormat),
        format_func=lambda name: CitationFormat(name).label,
        required=True,
        **ADDRESS.bind("form"),
    )
    form = CitationFormat(str(ADDRESS.value("form")))
    count = f"{len(sources):,} source{'' if len(sources) == 1 else 's'}"
    download_bibliography(sources, form, label=f"Download {count} ({form.label})", name="sources")
    if len(sources) > _SHOWN:
        st.caption(f"The file begins with these {_SHOWN}:")
    st.code(
        bibliography(sources[:_SHOWN], form, Edition.of(load())), language=None, wrap_lines=True
    )


def download_bibliography(
    sources: Sequence[Source], form: CitationFormat, *, label: str, name: str
) -> None:
    """Draw a button that downloads sources in a format, written when it is pressed.

    Args:
        sources: which.
        form: the format.
        label: of the button; words of ours.
        name: of the file, without its ending.
    """
    st.download_button(
        label,
        partial(_file, tuple(sources), form),
        file_name=f"georgia-dossier-{name}{form.suffix}",
        mime=form.media_type,
        icon=":material/download:",
        key=f"citations-{name}-{form}",
        on_click="ignore",
    )


def _file(sources: Sequence[Source], form: CitationFormat) -> bytes:
    return bibliography(sources, form, Edition.of(load())).encode()
