"""Every claim about money, by donor, recipient, years, stage and sector; never added up."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

import streamlit as st

from dashboard.aid.address import ADDRESS
from dashboard.aid.amounts import rate_steps
from dashboard.aid.claims_chart import Bar, draw
from dashboard.aid.controls import (
    COMMON_CURRENCY,
    money_filters,
    period_of,
    show_filters,
    show_first_year,
    show_measure,
    unit_of,
    wish_of,
)
from dashboard.aid.picked import PICK, show_picked
from dashboard.aid.words import SECTORS, STAGES, donor_word
from dashboard.workbench.charts import show_chart
from dashboard.workbench.region_words import region_reference, region_words
from dashboard.workbench.view import View
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.money import MissingRate, Range, Restated, Wish, restate, rival_ranges
from geodata.records import AidFlow

_FILTERS: Final = ("donor", "recipient", "stage", "sector", "from")
_NOTE: Final = (
    "Claims overlap: a total and its parts, a plan and what was paid, rival figures for one thing. "
    "They are never added up."
)
_MARKS: Final = (
    "Each bar is one claim: as long as the years that it covers, as high as its amount, on a scale "
    "where each step is ten times the last. For the height alone, a claim about several years is "
    "converted at the rate of its last year."
)
_SPREAD: Final = "It covers several years without saying how much fell in which: no rate fits."


def show_claims(view: View) -> None:
    """Draw the filters, and the claims that they let through as a chart and a table."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="aid-claims-controls"):
        show_measure(per=False)
        show_first_year()
        show_filters(stages=True)
    claims = _chosen(view)
    if not claims:
        st.info("No claim fits all the filters and years. Fewer filters find more.")
        if st.button("Clear the filters"):
            ADDRESS.clear(*_FILTERS)
            st.rerun()
        return
    wish = wish_of(view, common=False)
    drawn = Wish(wish.currency or COMMON_CURRENCY, wish.base_year)
    bars = [
        bar
        for row, claim in enumerate(claims)
        if (bar := _bar(row, claim, drawn, view)) is not None
    ]
    table = _table(claims, drawn, view)
    picked = show_chart(
        partial(draw, bars, period_of(view), unit_of(drawn)),
        table,
        key="aid-claims",
        title=f"Claims about money by year, stage and size ({unit_of(drawn)})",
        pick=PICK,
        marks=_MARKS,
    )
    show_picked(picked, table, key="aid-claims-picked")
    missing = len(claims) - len(bars)
    if missing:
        st.caption(f"{missing} of {len(claims)} have no rate and are in the table only.")


def _chosen(view: View) -> list[AidFlow]:
    first, last = period_of(view)
    wanted = {name: set(ADDRESS.words(name)) for name in _FILTERS if name != "from"}
    return [
        flow
        for flow in load().aid_flows.values()
        if flow.start_year <= last
        and flow.end_year >= first
        and (not wanted["donor"] or flow.donor in wanted["donor"])
        and (not wanted["recipient"] or wanted["recipient"] & set(flow.recipients))
        and (not wanted["stage"] or flow.kind in wanted["stage"])
        and (not wanted["sector"] or flow.sector in wanted["sector"])
    ]


def _restated(claim: AidFlow, wish: Wish) -> Restated | MissingRate:
    span = claim.amount, claim.amount
    return restate(span, claim.currency, claim.end_year, wish, load().exchange_rates)


def _bar(row: int, claim: AidFlow, wish: Wish, view: View) -> Bar | None:
    told = _restated(claim, wish)
    if isinstance(told, MissingRate) or told.low <= 0:
        return None
    return Bar(
        row=row,
        donor=donor_word(claim.donor),
        recipient=region_words(claim.recipients, view.names),
        first=claim.start_year,
        last=claim.end_year,
        amount=told.low,
        stated=f"{'about ' if claim.estimate else ''}{claim.currency} {claim.amount:,.0f}",
        stage=STAGES[claim.kind],
        sector=SECTORS[claim.sector],
        says=claim.summary,
        disputed="◐ yes" if _disputes(claim) else "no",
    )


def _disputes(claim: AidFlow) -> tuple[str, ...]:
    found = load().discrepancies_of("aid_flows", claim.flow_id)
    return tuple(item.discrepancy_id for item in found)


def _table(claims: Sequence[AidFlow], wish: Wish, view: View) -> ShownTable:
    rivals = {flow.flow_id: span for span in rival_ranges(load()) for flow in span.claims}
    told = money_filters(view)
    told["Stage"] = ", ".join(STAGES[word] for word in ADDRESS.words("stage"))
    told["Sector"] = ", ".join(SECTORS[word] for word in ADDRESS.words("sector"))
    return ShownTable(
        name="aid-claims",
        title="Claims about money",
        columns=(
            Column("donor", "Donor"),
            Column("recipient", "Recipient"),
            Column("first_year", "From", Kind.YEAR),
            Column("last_year", "To", Kind.YEAR),
            Column("amount", "Amount as stated", Kind.NUMBER),
            Column("currency", "Currency"),
            Column("converted", "Converted", Kind.NUMBER, unit_of(wish)),
            Column("computed", "How it was converted, or why not"),
            Column("stage", "Stage"),
            Column("sector", "Sector"),
            Column("rivals", "Rival figures"),
            Column("estimate", "Estimate", Kind.FLAG),
            Column("says", "What it says"),
            Column("note", "Note"),
            Column("id", "Id"),
        ),
        rows=tuple(_row(claim, wish, rivals, view) for claim in claims),
        as_of=view.date,
        filters={name: words for name, words in told.items() if words},
        note=_NOTE,
    )


def _row(claim: AidFlow, wish: Wish, rivals: Mapping[str, Range], view: View) -> ShownRow:
    amount, how, rate_sources = _converted(claim, wish)
    span = rivals.get(claim.flow_id)
    return ShownRow(
        values=(
            donor_word(claim.donor),
            region_words(claim.recipients, view.names),
            claim.start_year,
            claim.end_year,
            claim.amount,
            claim.currency,
            amount,
            how,
            STAGES[claim.kind],
            SECTORS[claim.sector],
            None if span is None else f"{span.currency} {span.low:,.0f} to {span.high:,.0f}",
            claim.estimate,
            claim.summary,
            claim.note,
            claim.flow_id,
        ),
        sources=tuple(dict.fromkeys((*claim.sources, *rate_sources))),
        record=region_reference(claim.recipients),
        day=min(dt.date(claim.end_year, 12, 31), load().latest_date),
        disputed=_disputes(claim),
    )


def _converted(claim: AidFlow, wish: Wish) -> tuple[float | None, str, tuple[str, ...]]:
    """Return the converted amount, how or why not, and the sources of the rates."""
    told = _restated(claim, wish)
    if isinstance(told, MissingRate):
        return None, str(told), ()
    if told.path and claim.start_year != claim.end_year:
        return None, _SPREAD, ()
    return round(told.low, 2), "; ".join(rate_steps(told.path)) or "as stated", told.sources
