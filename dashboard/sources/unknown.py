"""What is not known: the gaps, and how much of each table is filled in."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.sources.address import ADDRESS
from dashboard.sources.topic_filter import choose_topics
from dashboard.sources.words import RECORDS, TOPICS
from dashboard.workbench.region_words import region_reference, region_word, region_words
from dashboard.workbench.tables import show_table
from geodata.evidence import coverage
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.records import Gap

if TYPE_CHECKING:
    from dashboard.workbench.view import View

_FILTERS = ("topic", "region")
_GAP_COLUMNS = (
    Column("subject", "Subject"),
    Column("statement", "What is not known"),
    Column("looked_for", "What was looked for, and found"),
    Column("region", "Region"),
    Column("topic", "Part"),
    Column("id", "Id"),
)
_COVERAGE_COLUMNS = (
    Column("record_kind", "Record"),
    Column("what", "What is known of it"),
    Column("known", "Known", Kind.INTEGER),
    Column("not_known", "Not known", Kind.INTEGER),
    Column("share", "Known", Kind.NUMBER, unit="%"),
)


def show_unknown(view: "View") -> None:
    """Draw the gaps that the filters let through, and what the tables leave open."""
    topic, region = st.columns(2)
    with topic:
        choose_topics()
    with region:
        st.multiselect(
            "Region",
            list(load().regions),
            format_func=lambda code: region_word(code, view.names),
            placeholder="All regions",
            **ADDRESS.bind("region"),
        )
    topics, regions = set(ADDRESS.words("topic")), set(ADDRESS.words("region"))
    table = gap_table(view.names, topics, regions)
    if table.rows:
        show_table(table, key="gaps")
    else:
        st.info("No gap fits both filters, which does not mean that everything is known.")
        if st.button("Clear the filters"):
            ADDRESS.clear(*_FILTERS)
            st.rerun()
    st.header("How much the tables know", anchor=False)
    show_table(_coverage(), key="coverage")


def gap_table(names: str, topics: Collection[str], regions: Collection[str]) -> ShownTable:
    """Return the gaps of some parts of the dossier and some regions; none given means all.

    Args:
        names: which names of regions, as the view has it.
        topics: parts of the dossier.
        regions: codes of regions.
    """
    told = {
        "Part of the dossier": ", ".join(TOPICS[item] for item in TOPICS if item in topics),
        "Region": region_words((code for code in load().regions if code in regions), names),
    }
    return ShownTable(
        name="gaps",
        title="What was looked for and not found",
        columns=_GAP_COLUMNS,
        rows=tuple(
            _row(gap, names)
            for gap in load().gaps.values()
            if (not topics or gap.topic in topics)
            and (not regions or set(regions) & set(gap.regions))
        ),
        filters={name: words for name, words in told.items() if words},
    )


def _row(gap: Gap, names: str) -> ShownRow:
    return ShownRow(
        values=(
            gap.subject,
            gap.statement,
            gap.looked_for,
            region_words(gap.regions, names),
            TOPICS[gap.topic],
            gap.gap_id,
        ),
        sources=gap.sources,
        record=region_reference(gap.regions),
    )


def _coverage() -> ShownTable:
    return ShownTable(
        name="coverage",
        title="How much the tables know",
        columns=_COVERAGE_COLUMNS,
        rows=tuple(
            ShownRow(
                (
                    RECORDS[item.table],
                    item.what,
                    item.known,
                    item.of - item.known,
                    round(100 * item.known / item.of, 1),
                )
            )
            for item in coverage(load())
        ),
        note="An instrument that never entered into force counts as not known here.",
    )
