"""Who gave or promised money to whom in a period, as bands, with everything that was left out."""

from functools import partial
from typing import Final

import streamlit as st

from dashboard.aid.address import ADDRESS
from dashboard.aid.amounts import rate_steps, stated, years_in_words
from dashboard.aid.compare import CAUTION
from dashboard.aid.controls import (
    COMMON_CURRENCY,
    OWN,
    period_of,
    show_currency,
    show_first_year,
    show_standing,
    standing_of,
)
from dashboard.aid.picked import PICK, show_picked
from dashboard.aid.sankey_chart import draw
from dashboard.aid.words import REASONS, SECTORS, STAGES, STANDINGS, basis_word, donor_word
from dashboard.plain_text import plain
from dashboard.workbench.charts import show_chart
from dashboard.workbench.region_words import region_reference, region_word, region_words
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.money import FlowsBetween, LeftOut, MoneyFlow, Standing, flows_between

_NOTE: Final = (
    "One figure speaks for each donor and recipient: the one that covers most of the period. Only "
    "yearly figures of one series that are counted alike are added up. Years and basis differ from "
    "band to band; a claim about several years is converted at the rate of its last year, for the "
    f"width of its band alone. {CAUTION}"
)


def show_between(view: View) -> None:
    """Draw the controls, the picture with its table, and what was left out."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="aid-between-controls"):
        show_standing(both=False)
        show_first_year()
        show_currency()
    years = period_of(view)
    standing = standing_of(view) or Standing.PAID
    chosen = str(view.values["currency"])
    currency = COMMON_CURRENCY if chosen == OWN else chosen
    found = flows_between(load(), years, standing=standing, currency=currency)
    words = f"{STANDINGS[standing]} {years_in_words(*years)}, by donor and recipient ({currency})"
    if found.flows:
        table = _table(found, words, view)
        picked = show_chart(
            partial(draw, found.flows, view.names),
            table,
            key="aid-between",
            title=words,
            pick=PICK,
        )
        show_picked(picked, table, key="aid-between-picked")
    else:
        st.info(f"No figure that was {standing} is known for {years_in_words(*years)}.")
        if st.button("Show more years"):
            ADDRESS.clear("from")
            st.rerun()
    _show_left_out(found, years, view)


def _table(found: FlowsBetween, title: str, view: View) -> ShownTable:
    currency = found.flows[0].currency
    return ShownTable(
        name="aid-between",
        title=title,
        columns=(
            Column("donor", "Donor"),
            Column("recipient", "Recipient"),
            Column("low", "Lowest, as drawn", Kind.NUMBER, currency),
            Column("high", "Highest, as drawn", Kind.NUMBER, currency),
            Column("stated", "As stated"),
            Column("first_year", "From", Kind.YEAR),
            Column("last_year", "To", Kind.YEAR),
            Column("years", "Years with a figure", Kind.INTEGER),
            Column("tells", "What it tells"),
            Column("computed", "How it was converted"),
        ),
        rows=tuple(_row(flow, view) for flow in found.flows),
        as_of=view.date,
        note=_NOTE,
    )


def _row(flow: MoneyFlow, view: View) -> ShownRow:
    item = flow.headline
    how = "; ".join(rate_steps(flow.path)) or "as stated"
    if flow.rate_year is not None:
        how = f"for the width of the band only: {how}"
    return ShownRow(
        values=(
            donor_word(item.donor),
            region_word(item.region, view.names),
            round(flow.low, 2),
            round(flow.high, 2),
            stated(item),
            item.start_year,
            item.end_year,
            len(flow.years),
            basis_word(item),
            how,
        ),
        sources=flow.sources,
        record=f"region:{item.region}",
        disputed=item.discrepancies,
    )


def _show_left_out(found: FlowsBetween, years: tuple[int, int], view: View) -> None:
    for item in found.undrawn:
        who = f"{donor_word(item.headline.donor)}, {stated(item.headline)}"
        st.caption(plain(f"Not drawn: {who}. {item.why}"))
    if not found.left_out:
        return
    with st.expander(f"Left out: {len(found.left_out)} further claims, each with the reason"):
        show_table(
            ShownTable(
                name="aid-left-out",
                title=f"Claims of {years_in_words(*years)} that the picture leaves out",
                columns=(
                    Column("reason", "Why it is left out"),
                    Column("donor", "Donor"),
                    Column("recipient", "Recipient"),
                    Column("first_year", "From", Kind.YEAR),
                    Column("last_year", "To", Kind.YEAR),
                    Column("amount", "Amount", Kind.NUMBER),
                    Column("currency", "Currency"),
                    Column("stage", "Stage"),
                    Column("sector", "Sector"),
                    Column("says", "What it says"),
                    Column("id", "Id"),
                ),
                rows=tuple(_left(item, view) for item in found.left_out),
                as_of=view.date,
            ),
            key="aid-left-out",
        )


def _left(item: LeftOut, view: View) -> ShownRow:
    claim = item.claim
    concerned = load().discrepancies_of("aid_flows", claim.flow_id)
    return ShownRow(
        values=(
            REASONS[item.reason],
            donor_word(claim.donor),
            region_words(claim.recipients, view.names),
            claim.start_year,
            claim.end_year,
            claim.amount,
            claim.currency,
            STAGES[claim.kind],
            SECTORS[claim.sector],
            claim.summary,
            claim.flow_id,
        ),
        sources=claim.sources,
        record=region_reference(claim.recipients),
        disputed=tuple(row.discrepancy_id for row in concerned),
    )
