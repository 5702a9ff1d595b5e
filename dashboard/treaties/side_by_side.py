"""Two or three instruments side by side: clause against clause, and what one has that others lack.

On a wide screen each instrument is a column; on a phone the clauses of a matter stand below one
another, each under the tag of its instrument.
"""

from collections.abc import Mapping
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.plain_text import plain
from dashboard.treaties.address import ADDRESS, DEFAULT_COMPARISON, ROWS
from dashboard.treaties.asked import comparison_of
from dashboard.treaties.clause_tables import RECORDED, comparison_table
from dashboard.treaties.clause_text import show_clause
from dashboard.treaties.words import FORCE, NO_CLAUSE, length_in_words
from dashboard.workbench.tables import show_table
from geodata.asof import instrument_status
from geodata.loading import load
from geodata.treaties import ComparisonError
from geodata.treaties.words import TOPICS, short_labels

if TYPE_CHECKING:
    from dashboard.treaties.links import Links
    from dashboard.workbench.view import View
    from geodata.treaties import Comparison, MatterRow

_MOST = 3
_ROWS = {"all": "All matters", "shared": "In each of them", "differing": "Not in each of them"}
_READY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Alliance 2014 and 2015, friendship 2008": DEFAULT_COMPARISON,
        "South Ossetia 2026, 2015, 2008": (
            "so-2026-deepening",
            "so-2015-alliance",
            "so-2008-friendship",
        ),
        "Friendship 2008": ("ab-2008-friendship", "so-2008-friendship"),
        "Border protection 2009": ("ab-2009-border", "so-2009-border"),
        "Military bases 2010": ("ab-2010-base", "so-2010-base"),
        "Dual citizenship": ("ab-2022-citizenship", "so-2021-citizenship"),
    }
)
"""Comparisons ready to be opened: of treaties that follow one another, and of twins."""


def show_side_by_side(view: "View", links: "Links") -> None:
    """Draw the choice of instruments and their comparison."""
    _choice()
    try:
        comparison = comparison_of(tuple(ADDRESS.words("instruments")))
    except ComparisonError as error:
        st.info(f"{error} The choices above are ready to be opened.")
        return
    st.caption(RECORDED)
    tags = short_labels(load(), comparison.treaties)
    _heads(comparison, tags, view, links)
    shown = {
        "all": comparison.rows,
        "shared": comparison.shared,
        "differing": comparison.differing,
    }[str(ADDRESS.value("rows"))]
    if not shown:
        st.info("No matter is of that kind. Choose ‘All matters’ to see the others.")
    for topic, rows in groupby(shown, key=lambda row: row.matter.topic):
        st.header(TOPICS[topic], anchor=False)
        for row in rows:
            _matter(row, tags, view, links)
    st.header("As a table", anchor=False)
    filters = {} if shown is comparison.rows else {"Matters": _ROWS[str(ADDRESS.value("rows"))]}
    show_table(comparison_table(comparison, shown, view.date, filters), key="comparison")


def _choice() -> None:
    dossier = load()
    _ready()
    st.multiselect(
        "Instruments",
        [row.treaty_id for row in dossier.treaties.values() if dossier.provisions_of(row.key)],
        format_func=lambda key: dossier.treaties[key].short_title,
        max_selections=_MOST,
        help="Two or three of those of which a clause is recorded, in the order of the columns.",
        **ADDRESS.bind("instruments"),
    )
    st.segmented_control(
        "Matters", ROWS, format_func=_ROWS.__getitem__, required=True, **ADDRESS.bind("rows")
    )


def _ready() -> None:
    key = "treaties-ready"
    chosen = tuple(ADDRESS.words("instruments"))
    st.session_state[key] = next((label for label, of in _READY.items() if of == chosen), None)

    def change() -> None:
        label = st.session_state[key]
        if label is not None:
            ADDRESS.change(instruments=list(_READY[label]))

    st.pills("Ready to be opened", list(_READY), key=key, on_change=change)


def _heads(comparison: "Comparison", tags: tuple[str, ...], view: "View", links: "Links") -> None:
    with st.container(key="comparison-heads"):
        columns = st.columns(len(comparison.treaties), gap="medium")
    for column, treaty, tag in zip(columns, comparison.treaties, tags, strict=True):
        status = instrument_status(treaty, view.date)
        term = length_in_words(treaty) or "not seen"
        own = comparison.only_in(treaty.treaty_id)
        missing = comparison.missing_from(treaty.treaty_id)
        title = f"[**{plain(treaty.short_title)}**]({links.treaty(treaty.treaty_id)})"
        lines = [
            f":small[{plain(tag)}]  \n{title}",
            f":small[**{FORCE[status.state]}** on the date shown. {plain(status.basis)}]",
            f":small[Term: {plain(term)}]",
            _matters(f"Only here: {len(own)}", own),
            _matters(f"No clause recorded on: {len(missing)}", missing),
        ]
        column.markdown("\n\n".join(lines))


def _matters(label: str, rows: "tuple[MatterRow, ...]") -> str:
    names = plain(", ".join(row.matter.name_en for row in rows))
    return f":small[**{label}** :gray[{names}]]" if rows else f":small[**{label}**]"


def _matter(row: "MatterRow", tags: tuple[str, ...], view: "View", links: "Links") -> None:
    with st.container(border=True, key=f"matter-{row.matter.matter}"):
        st.markdown(f"**{plain(row.matter.name_en)}**")
        columns = st.columns(len(tags), gap="medium")
    for place, (column, tag, clauses) in enumerate(zip(columns, tags, row.cells, strict=True)):
        with column:
            st.markdown(f":small[:gray[{plain(tag)}]]")
            if not clauses:
                st.markdown(f":gray[*{NO_CLAUSE}*]")
            for clause in clauses:
                key = f"{row.matter.matter}-{place}-{clause.provision_id}"
                show_clause(clause, view.date, links, key=key, matter=False)
