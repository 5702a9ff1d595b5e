"""Russian transfers to the regions beside Western aid to Georgia, year by year on one scale."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Final

import streamlit as st

from dashboard.aid.address import ADDRESS
from dashboard.aid.amounts import computed, stated
from dashboard.aid.compare_chart import draw, figure_key
from dashboard.aid.controls import (
    measure_of,
    money_filters,
    period_of,
    show_filters,
    show_first_year,
    show_measure,
    show_standing,
    standing_of,
    unit_of,
)
from dashboard.aid.words import STANDINGS, basis_word, donor_word, pair_word
from dashboard.pages import has_page, page
from dashboard.plain_text import plain
from dashboard.workbench.charts import show_chart
from dashboard.workbench.evidence import show_evidence
from dashboard.workbench.region_words import region_word
from dashboard.workbench.view import View
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.money import Compared, Measure, Pair, Per, comparison, pairs

CAUTION: Final = (
    "Definitions differ. Russian figures are transfers as budgets and officials on both sides name "
    "them, from some years on only as plans, and cover neither armed forces nor all pensions. "
    "Western figures are net official aid of calendar years as the OECD counts it, or "
    "disbursements and obligations of US fiscal years. Compare their size, not their decimals."
)
"""Belongs to every chart and table that has both."""

_MARKS: Final = (
    "Open marks are promises, diamonds only one part of the aid. A dotted line passes over years "
    "without a figure."
)

_TITLES: Final = {
    Per.YEAR: "Russian transfers and Western aid",
    Per.HEAD: "Russian transfers and Western aid per inhabitant",
    Per.BUDGET: "Share of the region's budget paid by Russia",
}
_PICK: Final = "figure"
_KEY: Final = "aid-compare"


def show_comparison(view: View) -> None:
    """Draw the controls, the chart with its table, and how a chosen figure was computed."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="aid-compare-controls"):
        show_measure(per=True)
        if ADDRESS.value("per") != Per.BUDGET:
            show_standing()
        show_first_year()
        show_filters([donor for donor, _ in pairs(load())])
    measure = measure_of(view)
    wanted = _wanted(measure)
    rows = comparison(load(), wanted, period_of(view), measure, standing=standing_of(view))
    table = _table(rows, measure, view)
    if all(row.low is None for row in rows):
        _show_nothing(rows)
        return
    picked = show_chart(
        partial(draw, rows, _unit(measure), view.names, _PICK),
        table,
        key=_KEY,
        title=_title(measure),
        pick=_PICK,
        marks=_MARKS,
    )
    _show_unmeasured(rows)
    if has_page("sources"):
        st.page_link(
            page("sources"),
            label="What was looked for and not found",
            icon=":material/search_off:",
            query_params={**view.parameters(), "part": "unknown", "topic": "money"},
        )
    if picked:
        _show_figure(rows, str(picked[0].get("key")), measure, view)
    else:
        st.caption("Choose a point to read how it was computed, with its sources.")


def _wanted(measure: Measure) -> tuple[Pair, ...]:
    givers, takers = set(ADDRESS.words("donor")), set(ADDRESS.words("recipient"))
    return tuple(
        (donor, region)
        for donor, region in pairs(load())
        if (not givers or donor in givers)
        and (not takers or region in takers)
        # no budget of Georgia is known, nor a share of it that a donor paid
        and (measure.per is not Per.BUDGET or region != "GE")
    )


def _show_nothing(rows: Sequence[Compared]) -> None:
    why = next((row.gap for row in rows if row.gap), None)
    st.info(plain(f"There is nothing to show for these choices. {why or ''}"))
    if st.button("Show all donors and recipients"):
        ADDRESS.clear("donor", "recipient", "from", "per")
        st.rerun()


def _show_unmeasured(rows: Sequence[Compared]) -> None:
    """Say which figures are known but have no place on the scale, and what they lack."""
    lacking = dict.fromkeys(
        row.gap for row in rows if row.headline is not None and row.low is None and row.gap
    )
    if lacking:
        told = "Figures that are known but not drawn are in the table."
        st.caption(plain(f"{told} {' '.join(lacking)}"))


def _unit(measure: Measure) -> str:
    if measure.per is Per.BUDGET:
        return "% of the region's budget"
    unit = unit_of(measure.wish)
    return f"{unit}, per inhabitant" if measure.per is Per.HEAD else unit


def _title(measure: Measure) -> str:
    if measure.per is Per.BUDGET:
        return _TITLES[measure.per]
    # per inhabitant is said already
    return f"{_TITLES[measure.per]} ({unit_of(measure.wish)})"


def _table(rows: Sequence[Compared], measure: Measure, view: View) -> ShownTable:
    unit = _unit(measure)
    told = money_filters(view)
    if measure.per is not Per.BUDGET:
        told["Money"] = STANDINGS[str(view.values["money"])]
    return ShownTable(
        name="aid-compared",
        title=_title(measure),
        columns=(
            Column("donor", "Donor"),
            Column("recipient", "Recipient"),
            Column("year", "Year", Kind.YEAR),
            Column("low", "Lowest", Kind.NUMBER, unit),
            Column("high", "Highest", Kind.NUMBER, unit),
            Column("standing", "Paid or promised"),
            Column("tells", "What it tells"),
            Column("stated", "As stated"),
            Column("computed", "How it was computed"),
            Column("gap", "Why there is none"),
        ),
        rows=tuple(_row(row, view) for row in rows),
        as_of=view.date,
        filters=told,
        note="" if measure.per is Per.BUDGET else CAUTION,
    )


def _row(row: Compared, view: View) -> ShownRow:
    item = row.headline
    return ShownRow(
        values=(
            donor_word(row.donor),
            region_word(row.region, view.names),
            row.year,
            None if row.low is None else round(row.low, 2),
            None if row.high is None else round(row.high, 2),
            None if item is None else STANDINGS[item.standing].lower(),
            None if item is None else basis_word(item),
            None if item is None else stated(item),
            computed(row),
            row.gap,
        ),
        sources=row.sources,
        record=f"region:{row.region}",
        day=min(dt.date(row.year, 12, 31), load().latest_date),
        disputed=row.discrepancies,
    )


def _show_figure(rows: Sequence[Compared], key: str, measure: Measure, view: View) -> None:
    row = next((row for row in rows if figure_key(row) == key), None)
    if row is None or row.low is None or row.high is None:
        return
    span = f"{row.low:,.2f}" if row.low == row.high else f"{row.low:,.2f} to {row.high:,.2f}"
    with st.container(border=True, key="aid-figure"):
        mark = "◐ " if row.discrepancies or row.low != row.high else ""
        pair = pair_word(row.donor, row.region, view.names)
        st.markdown(f"**{mark}{plain(f'{pair}, {row.year}: {span} {_unit(measure)}')}**")
        if row.headline is not None:
            item = row.headline
            st.text(f"As stated: {stated(item)}, {item.standing}; {basis_word(item)}.")
        st.text(f"How this was computed: {computed(row) or 'as stated, nothing converted'}.")
        show_evidence(row.sources, row.discrepancies, key="aid-figure")
