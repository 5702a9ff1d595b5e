"""Yearly series of money: as stated, converted, or at constant prices, with their gaps."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st

from dashboard.aid.address import ADDRESS, money_series
from dashboard.aid.amounts import rate_steps
from dashboard.aid.controls import period_of, show_first_year, show_measure, unit_of, wish_of
from dashboard.aid.picked import PICK, show_picked
from dashboard.aid.series_chart import Point, draw
from dashboard.aid.words import STANDINGS, donor_word, series_word
from dashboard.plain_text import plain
from dashboard.workbench.charts import show_chart
from dashboard.workbench.region_words import region_word
from dashboard.workbench.view import View
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.money import (
    Gap,
    MissingRate,
    Wish,
    YearlySeries,
    YearValue,
    restate,
    series,
    standing_of_point,
)

_NOTE: Final = (
    "A year without a figure is a gap and not a zero. A series can change what it counts from one "
    "year to the next: the remarks say so."
)


@dataclass(frozen=True, slots=True)
class _Year:
    """A year of a series as it is shown."""

    line: YearlySeries
    value: YearValue | None
    year: int
    amount: float | None
    """In the unit of the group."""
    how: str
    why: str | None


def show_series(view: View) -> None:
    """Draw the choice of series, and a chart with its table for each currency."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="aid-series-controls"):
        show_measure(per=False)
        show_first_year()
        st.multiselect(
            "Series",
            sorted(money_series(), key=lambda name: series_word(name, view.names)),
            format_func=lambda name: series_word(name, view.names),
            placeholder="Choose series",
            **ADDRESS.bind("series"),
        )
    wish = wish_of(view, common=False)
    wanted = ADDRESS.words("series")
    known = {line.series_id: line for line in series(load())}
    lines = [known[name] for name in wanted]
    years = [year for line in lines for year in _years(line, period_of(view), wish)]
    if not any(year.amount is not None for year in years):
        _show_nothing(years)
        return
    for currency in dict.fromkeys(_currency(year.line, wish) for year in years):
        held = [year for year in years if _currency(year.line, wish) == currency]
        _show_group(held, currency, wish, view)


def _show_nothing(years: Sequence[_Year]) -> None:
    chosen = "No figure of the series falls in these years." if ADDRESS.words("series") else None
    why = next((year.why for year in years if year.why), chosen or "No series is chosen.")
    st.info(plain(f"There is nothing to show. {why}"))
    if st.button("Show Russian aid to both regions"):
        ADDRESS.clear("series", "from")
        st.rerun()


def _currency(line: YearlySeries, wish: Wish) -> str:
    return wish.currency or line.currencies[0]


def _years(line: YearlySeries, period: tuple[int, int], wish: Wish) -> list[_Year]:
    return [
        _year(line, year, item, wish)
        for year, item in line.years.items()
        if period[0] <= year <= period[1]
    ]


def _year(line: YearlySeries, year: int, item: YearValue | Gap, wish: Wish) -> _Year:
    if isinstance(item, Gap):
        return _Year(line, None, year, None, "", item.reason)
    currency = item.unit.currency
    if currency is None:
        return _Year(line, item, year, None, "", "It is not an amount of money.")
    told = restate((item.value, item.value), currency, year, wish, load().exchange_rates)
    if isinstance(told, MissingRate):
        return _Year(line, item, year, None, "", str(told))
    return _Year(line, item, year, told.low, "; ".join(rate_steps(told.path)), None)


def _show_group(years: Sequence[_Year], currency: str, wish: Wish, view: View) -> None:
    unit = unit_of(Wish(currency, wish.base_year))
    table = _table(years, unit, view)
    picked = show_chart(
        partial(draw, [_point(row, year, view) for row, year in enumerate(years)], unit),
        table,
        key=f"aid-series-{currency}",
        title=f"Yearly series ({unit})",
        pick=PICK,
    )
    show_picked(picked, table, key=f"aid-series-{currency}-picked")


def _point(row: int, year: _Year, view: View) -> Point:
    stated = "" if year.value is None else f"{year.value.value:,.0f} {year.value.unit.text}"
    return Point(
        row,
        series_word(year.line.series_id, view.names),
        year.line.recipient,
        year.year,
        year.amount,
        stated,
        _standing(year),
        disputed=bool(_disputes(year)),
    )


def _standing(year: _Year) -> str | None:
    point = load().aid_series.get(f"{year.line.series_id}:{year.year}")
    standing = None if point is None else standing_of_point(point)
    return None if standing is None else STANDINGS[standing].lower()


def _disputes(year: _Year) -> tuple[str, ...]:
    found = load().discrepancies_of("aid_series", f"{year.line.series_id}:{year.year}")
    return tuple(item.discrepancy_id for item in found)


def _table(years: Sequence[_Year], unit: str, view: View) -> ShownTable:
    first, last = period_of(view)
    return ShownTable(
        name="aid-series",
        title=f"Yearly series of money ({unit})",
        columns=(
            Column("series", "Series"),
            Column("donor", "Donor"),
            Column("recipient", "Recipient"),
            Column("year", "Year", Kind.YEAR),
            Column("amount", "Amount", Kind.NUMBER, unit),
            Column("standing", "Paid or promised"),
            Column("stated", "As stated", Kind.NUMBER),
            Column("stated_unit", "Unit as stated, with remarks"),
            Column("computed", "How it was computed"),
            Column("gap", "Why there is none"),
            Column("id", "Id"),
        ),
        rows=tuple(_row(year, view) for year in years),
        as_of=view.date,
        filters={"Years": f"{first}–{last}"},
        note=_NOTE,
    )


def _row(year: _Year, view: View) -> ShownRow:
    value = year.value
    return ShownRow(
        values=(
            series_word(year.line.series_id, view.names),
            donor_word(year.line.donor),
            region_word(year.line.recipient, view.names),
            year.year,
            None if year.amount is None else round(year.amount, 2),
            _standing(year),
            None if value is None else round(value.value, 2),
            None if value is None else value.unit.text,
            year.how,
            year.why,
            year.line.series_id,
        ),
        sources=() if value is None else value.sources,
        record=f"region:{year.line.recipient}",
        day=min(dt.date(year.year, 12, 31), load().latest_date),
        disputed=_disputes(year),
    )
