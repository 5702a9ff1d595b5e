"""The founding article's sums of money, traced step by step to rouble figures and rates."""

from typing import Final

import streamlit as st

from dashboard.aid.amounts import years_in_words
from dashboard.aid.words import STAGES
from dashboard.pages import has_page, page
from dashboard.plain_text import plain
from dashboard.workbench.evidence import sources_popover
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.money import Step, StepKind, Trace, founding_traces, rate_name
from geodata.money.trace_words import STEPS

_COLUMNS: Final = (
    Column("step", "Step"),
    Column("low", "Lowest", Kind.NUMBER),
    Column("high", "Highest", Kind.NUMBER),
    Column("unit", "Unit"),
    Column("working", "Calculation"),
    Column("rates", "Rates used", Kind.LIST),
    Column("held_in", "Held in", description="Table and key of the record that holds the amount."),
)
_PRECISE: Final = 1000
"""Amounts below it are rates, told with two decimals."""


def show_article(view: View) -> None:
    """Draw each sum with its steps, and what else the sources say."""
    st.text(
        "The dossier began with an article on the treaty of 18 March 2015, which names two sums in "
        "euros without saying of what. Here each is traced to the rouble figure that it is taken "
        "for, and to the rates that make them equal or not. Every step has its sources."
    )
    for trace in founding_traces(load()):
        _show_trace(trace, view)


def _show_trace(trace: Trace, view: View) -> None:
    item = trace.discrepancy
    key = f"aid-trace-{item.discrepancy_id}"
    st.header(plain(item.subject.partition(": ")[2] or item.subject), anchor=False)
    with st.container(key=f"{key}-steps", gap="xxsmall"):
        for number, step in enumerate(trace.steps, start=1):
            _show_step(number, step, f"{key}-{number}")
    st.markdown(f"**What follows.** {plain(item.reason)}")
    for flow in trace.others:
        st.text(
            f"Also named: {flow.currency} {flow.amount:,.0f} "
            f"({years_in_words(flow.start_year, flow.end_year)}, "
            f"{STAGES[flow.kind].lower()}): {flow.summary}"
        )
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-links"):
        sources_popover(
            item.sources,
            (item.discrepancy_id,),
            key=f"{key}-dispute",
            label="◐ All values and sources",
        )
        if trace.provisions and has_page("treaties"):
            st.page_link(
                page("treaties"),
                label="The clauses that name the sums",
                query_params={**view.parameters(), "treaty": _treaty(trace)},
            )
    with st.expander("The steps as a table, to download"):
        show_table(_table(trace, view), key=f"{key}-table")


def _treaty(trace: Trace) -> str:
    return load().provisions[trace.provisions[0]].treaty_id


def _show_step(number: int, step: Step, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=key, gap="small"):
        working = f" = {plain(step.working)}" if step.working else ""
        st.markdown(
            f"{number}\\. {plain(_name(step))}: **{plain(_amount(step))}**{working}",
            width="stretch",
        )
        sources_popover(step.sources, key=f"{key}-sources")


def _name(step: Step) -> str:
    return STEPS[step.kind].format(years=years_in_words(*step.years))


def _amount(step: Step) -> str:
    if step.high < _PRECISE:
        return f"{step.low:,.2f} {step.unit}"
    span = f"{step.low:,.0f}" if step.low == step.high else f"{step.low:,.0f} to {step.high:,.0f}"
    return f"{step.unit} {span}"


def _table(trace: Trace, view: View) -> ShownTable:
    item = trace.discrepancy
    return ShownTable(
        name=f"aid-trace-{item.discrepancy_id}",
        title=item.subject,
        columns=_COLUMNS,
        rows=tuple(_row(step, item.discrepancy_id) for step in trace.steps),
        as_of=view.date,
        note=item.reason,
    )


def _row(step: Step, discrepancy_id: str) -> ShownRow:
    disputed = step.kind in {StepKind.CLAIM, StepKind.STATED}
    return ShownRow(
        values=(
            _name(step),
            round(step.low, 2),
            round(step.high, 2),
            step.unit,
            step.working or "as stated",
            tuple(f"{rate_name(use.pair)} {use.year}: {use.value:.10g}" for use in step.rates),
            None if step.record is None else ": ".join(step.record),
        ),
        sources=step.sources,
        disputed=(discrepancy_id,) if disputed else (),
    )
