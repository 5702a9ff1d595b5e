"""The discrepancies as a shown table, and one of them with all its values and records."""

from functools import cache

import streamlit as st

from dashboard.plain_text import plain
from dashboard.sources.address import ADDRESS
from dashboard.sources.claim_table import COLUMNS, claim_row
from dashboard.sources.claims_shown import show_claims
from dashboard.sources.topic_filter import choose_topics
from dashboard.sources.words import DISCREPANCY_KINDS, TOPICS
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View
from geodata.evidence import claim_of
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.records import Discrepancy, DiscrepancyKind, DiscrepancyTopic

_FILTERS = ("topic", "why")
_LIST_COLUMNS = (
    Column("subject", "What sources differ about"),
    Column("topic", "Part"),
    Column("kind", "Why it is here"),
    Column("values", "Values", Kind.LIST),
    Column("used", "Used first"),
    Column("reason", "Reason"),
    Column("id", "Id"),
)
_VALUE_COLUMNS = (
    Column("value", "Value"),
    Column("used", "Here"),
    Column("note", "Note"),
    Column("publishers", "Said by", Kind.LIST),
)


def show_discrepancies() -> None:
    """Draw the filters and the discrepancies that they let through."""
    topic, why = st.columns(2)
    with topic:
        choose_topics()
    with why:
        st.multiselect(
            "Why it is here",
            list(DiscrepancyKind),
            format_func=DISCREPANCY_KINDS.__getitem__,
            placeholder="All reasons",
            **ADDRESS.bind("why"),
        )
    topics, kinds = set(ADDRESS.words("topic")), set(ADDRESS.words("why"))
    found = [
        row
        for row in load().discrepancies.values()
        if (not topics or row.topic in topics) and (not kinds or row.kind in kinds)
    ]
    if not found:
        st.info("No discrepancy fits both filters. Fewer filters find more.")
        if st.button("Clear the filters"):
            ADDRESS.clear(*_FILTERS)
            st.rerun()
        return
    table = ShownTable(
        name="discrepancies",
        title="Discrepancies: where sources differ",
        columns=_LIST_COLUMNS,
        rows=tuple(_row(row.discrepancy_id) for row in found),
        filters=_filters_in_words(),
        note="Rival values stand side by side; they are never averaged.",
    )
    show_table(table, key="discrepancies")


def show_discrepancy(item: Discrepancy, view: View) -> None:
    """Draw one discrepancy: each value with its sources, the reason, and the records concerned."""
    if st.button("All discrepancies", icon=":material/arrow_back:", type="tertiary"):
        ADDRESS.change(discrepancy=None, part="discrepancies")
        st.rerun()
    st.header(plain(f"◐ {item.subject}"), anchor=False)
    st.text(f"{TOPICS[item.topic]} · {DISCREPANCY_KINDS[item.kind]}")
    st.text(item.reason)
    show_table(_values(item), key="values")
    st.header("Records that it concerns", anchor=False)
    claims = [claim_of(load(), place.table, place.record_id) for place in item.records]
    table = ShownTable(
        name=f"records-{item.discrepancy_id}",
        title=f"Records concerned: {item.subject}",
        columns=COLUMNS,
        rows=tuple(claim_row(claim, view.names) for claim in claims),
    )
    show_claims(table, key="concerned")


def _values(item: Discrepancy) -> ShownTable:
    sources = load().sources
    return ShownTable(
        name=f"values-{item.discrepancy_id}",
        title=item.subject,
        columns=_VALUE_COLUMNS,
        rows=tuple(
            ShownRow(
                values=(
                    value.value,
                    "used first" if value.used else None,
                    value.note,
                    tuple(sources[ident].publisher for ident in value.sources),
                ),
                sources=value.sources,
            )
            for value in item.values
        ),
        filters={"Reason": item.reason},
    )


@cache
def _row(discrepancy_id: str) -> ShownRow:
    item = load().discrepancies[discrepancy_id]
    used = next((value.value for value in item.values if value.used), None)
    return ShownRow(
        values=(
            item.subject,
            TOPICS[item.topic],
            DISCREPANCY_KINDS[item.kind],
            tuple(value.value for value in item.values),
            used or "none preferred",
            item.reason,
            discrepancy_id,
        ),
        sources=item.sources,
        disputed=(discrepancy_id,),
    )


def _filters_in_words() -> dict[str, str]:
    topics = ", ".join(TOPICS[DiscrepancyTopic(word)] for word in ADDRESS.words("topic"))
    kinds = ", ".join(DISCREPANCY_KINDS[DiscrepancyKind(word)] for word in ADDRESS.words("why"))
    told = {"Part of the dossier": topics, "Why it is here": kinds}
    return {name: words for name, words in told.items() if words}
