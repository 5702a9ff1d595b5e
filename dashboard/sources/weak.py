"""Claims that rest on one source, or on encyclopedias alone."""

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd
import streamlit as st

from dashboard.sources.address import ADDRESS
from dashboard.sources.claim_table import COLUMNS, claim_row
from dashboard.sources.claims_shown import show_claims
from dashboard.sources.words import RECORDS, WEAKNESSES
from dashboard.workbench.charts import show_chart
from geodata.evidence import CLAIM_TABLES, Weakness, weak_claims, weakness_by_table
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load

if TYPE_CHECKING:
    from dashboard.workbench.chart_style import Colours
    from dashboard.workbench.view import View

_HEIGHT = 280
"""Pixels of the chart."""
_FILTERS = ("weakness", "record")
_COUNT_COLUMNS = (
    Column("record_kind", "Record"),
    Column("claims", "Claims", Kind.INTEGER),
    Column("single_source", "One source", Kind.INTEGER),
    Column("encyclopedia_only", "Encyclopedias alone", Kind.INTEGER),
)


def show_weak_claims(view: "View") -> None:
    """Draw how many claims of each kind are weak, and the claims that the filters let through."""
    st.text(
        "A claim with one source is not wrong, but nothing else confirms it here. An encyclopedia "
        "reports what others found. Yearly values and indicators name one source each by design; "
        "rival figures are rows of their own."
    )
    show_chart(_share_drawn, _counts(), key="weak-share", title="Claims that rest on little")
    weakness, record = st.columns(2)
    with weakness:
        st.multiselect(
            "Rests on",
            list(Weakness),
            format_func=WEAKNESSES.__getitem__,
            placeholder="One source, or encyclopedias alone",
            **ADDRESS.bind("weakness"),
        )
    with record:
        st.multiselect(
            "Record",
            CLAIM_TABLES,
            format_func=RECORDS.__getitem__,
            placeholder="All records",
            **ADDRESS.bind("record"),
        )
    table = _weak_table(view.names)
    if table.rows:
        show_claims(table, key="weak")
        return
    st.info("No claim of these records is that weak. Fewer filters find more.")
    if st.button("Clear the filters"):
        ADDRESS.clear(*_FILTERS)
        st.rerun()


def _weak_table(names: str) -> ShownTable:
    wanted = {Weakness(word) for word in ADDRESS.words("weakness")}
    tables = set(ADDRESS.words("record"))
    found = [
        weak
        for weak in weak_claims(load())
        # chosen one by one they narrow: both mean one source that is an encyclopedia
        if wanted <= weak.weaknesses and (not tables or weak.claim.table in tables)
    ]
    told = {
        "Rests on": ", ".join(WEAKNESSES[item] for item in Weakness if item in wanted),
        "Record": ", ".join(RECORDS[name] for name in CLAIM_TABLES if name in tables),
    }
    return ShownTable(
        name="weak-claims",
        title="Claims that rest on one source, or on encyclopedias alone",
        columns=(*COLUMNS, Column("rests_on", "Rests on")),
        rows=tuple(
            claim_row(
                weak.claim,
                names,
                ", ".join(WEAKNESSES[item] for item in Weakness if item in weak.weaknesses),
            )
            for weak in found
        ),
        filters={name: words for name, words in told.items() if words},
    )


def _counts() -> ShownTable:
    counts = weakness_by_table(load())
    return ShownTable(
        name="weak-claims-by-record",
        title="Claims that rest on one source, or on encyclopedias alone, by kind of record",
        columns=_COUNT_COLUMNS,
        rows=tuple(
            ShownRow(
                (
                    RECORDS[table],
                    of[None],
                    of[Weakness.SINGLE_SOURCE],
                    of[Weakness.ENCYCLOPEDIA_ONLY],
                )
            )
            for table, of in counts.items()
        ),
    )


def _share_drawn(colours: "Colours") -> alt.TopLevelMixin:
    rows = [
        {"record": RECORDS[table], "why": WEAKNESSES[why], "claims": of[why], "of": of[None]}
        for table, of in weakness_by_table(load()).items()
        for why in Weakness
    ]
    frame = pd.DataFrame(rows)
    frame["share"] = frame["claims"] / frame["of"]
    scale = alt.Scale(
        domain=[WEAKNESSES[why] for why in Weakness], range=[colours["accent"], colours["caution"]]
    )
    drawn: Any = (
        alt.Chart(frame, height=_HEIGHT)
        .mark_bar()
        .encode(
            x=alt.X("share:Q", title="Share of the claims", axis=alt.Axis(format="%", tickCount=5)),
            y=alt.Y("record:N", title=None, sort=[RECORDS[table] for table in CLAIM_TABLES]),
            yOffset=alt.YOffset("why:N", sort=[WEAKNESSES[why] for why in Weakness]),
            color=alt.Color(
                "why:N", title="Rests on", scale=scale, legend=alt.Legend(orient="top")
            ),
            tooltip=[
                alt.Tooltip("record:N", title="Record"),
                alt.Tooltip("why:N", title="Rests on"),
                alt.Tooltip("claims:Q", title="Claims", format=","),
                alt.Tooltip("of:Q", title="Of", format=","),
            ],
        )
    )
    return drawn  # type: ignore[no-any-return]
