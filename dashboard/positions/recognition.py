"""The part 'Recognition': who recognised which region from when to when, and who withdrew."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import altair as alt
import pandas as pd
import streamlit as st

from dashboard.positions.address import ADDRESS
from dashboard.positions.evidence import disputes_of, position_view, record_of_actor
from dashboard.workbench.charts import show_chart
from dashboard.workbench.region_words import region_word, region_words
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import View, change_view
from geodata.asof import Withdrawal, withdrawals
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.positions import RecognitionPeriod, recognition_periods
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from datetime import date

    from dashboard.workbench.chart_style import Colours

_BY = {"members": "UN members", "everyone": "Others too"}
_COLUMNS = (
    Column("actor", "Who"),
    Column("member", "UN member", Kind.FLAG),
    Column("region", "Region"),
    Column("from", "From", Kind.DATE),
    Column("to", "To", Kind.DATE, description="Last day; empty while no end is known."),
    Column("detail", "Detail"),
)
_WITHDRAWN = (
    Column("actor", "Who"),
    Column("regions", "Regions"),
    Column("date", "Withdrew", Kind.DATE),
    Column("detail", "Detail"),
)
_TOKENS = {"GE-AB": "abkhazia", "GE-SO": "south-ossetia"}
_ROW = 40
"""Height of an actor, CSS pixels."""
_AROUND = 70


def show_recognition(view: View) -> None:
    """Draw who counts, the bars, the table and the withdrawals."""
    st.segmented_control(
        "Recognised by",
        tuple(_BY),
        format_func=_BY.__getitem__,
        required=True,
        **ADDRESS.bind("by"),
    )
    everyone = ADDRESS.value("by") == "everyone"
    found = [
        item for item in recognition_periods(load(), view.date) if everyone or item.by_un_member
    ]
    if found:
        filters = {"Recognised by": _BY[str(ADDRESS.value("by"))]}
        with st.container(key="wide-recognition"):
            show_chart(
                partial(recognition_chart, found, view.date, view.names),
                recognition_table(found, view.date, view.names, filters),
                key="recognition",
                title=f"Recognition up to {day_in_words(view.date)}",
            )
    else:
        st.info(f"No such recognition had begun by {day_in_words(view.date)}.")
        latest = load().latest_date
        st.button("Go to the latest date", on_click=partial(change_view, date=latest))
    gone = withdrawals(load(), view.date)
    if gone:
        st.header("Withdrew recognition", anchor=False)
        show_table(withdrawal_table(gone, view.date, view.names), key="withdrawn")


def recognition_chart(
    found: Sequence[RecognitionPeriod], on: "date", names: str, colours: "Colours"
) -> alt.TopLevelMixin:
    """Return the recognitions as bars: two for an actor that recognised both regions.

    Args:
        found: in the order of the rows.
        on: the last day of the axis.
        names: the reader's choice of names.
        colours: of the theme.
    """
    bars = pd.DataFrame([_bar(item, on, names) for item in found])
    regions = {region_word(code, names): colours[token] for code, token in _TOKENS.items()}
    drawn: alt.Chart = (
        alt.Chart(bars)
        .mark_bar(cornerRadius=2)
        .encode(
            x=alt.X("first:T", title=None, axis=alt.Axis(format="%Y")),
            x2="last:T",
            y=alt.Y(
                "Who:N",
                sort=list(dict.fromkeys(bars["Who"])),
                title=None,
                axis=alt.Axis(ticks=False, domain=False, labelLimit=260),
            ),
            yOffset=alt.YOffset("Region:N", sort=list(regions)),
            color=alt.Color(
                "Region:N",
                scale=alt.Scale(domain=list(regions), range=list(regions.values())),
                legend=alt.Legend(title=None, orient="top"),
            ),
            tooltip=["Who:N", "Region:N", "From:N", "To:N", "Detail:N"],
        )
        .properties(width="container", height=_ROW * bars["Who"].nunique() + _AROUND)
    )
    return drawn


def _bar(item: RecognitionPeriod, on: "date", names: str) -> dict[str, object]:
    row = item.position
    first = row.start.earliest if row.start else on
    return {
        "Who": load().actors[row.actor].name_en,
        "Region": region_word(item.region, names),
        "first": pd.Timestamp(first),
        "last": pd.Timestamp(on if row.end is None else min(row.end.latest, on)),
        "From": in_words(row.start) if row.start else "not known",
        "To": in_words(row.end) if row.end else "no end known",
        "Detail": row.summary,
    }


def recognition_table(
    found: Sequence[RecognitionPeriod], on: "date", names: str, filters: dict[str, str]
) -> ShownTable:
    """Return the recognitions as a table.

    Args:
        found: in the order of the rows.
        on: the day of the view.
        names: the reader's choice of names.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="recognition",
        title="Recognition",
        columns=_COLUMNS,
        rows=tuple(_row(item, names) for item in found),
        as_of=on,
        filters=filters,
    )


def _row(item: RecognitionPeriod, names: str) -> ShownRow:
    row = item.position
    return ShownRow(
        (
            load().actors[row.actor].name_en,
            item.by_un_member,
            region_word(item.region, names),
            row.start.text if row.start else None,
            row.end.text if row.end else None,
            row.summary,
        ),
        sources=row.sources,
        record=record_of_actor(row),
        day=row.start.latest if row.start else None,
        disputed=disputes_of(row.TABLE, row.key),
        view=position_view(),
    )


def withdrawal_table(gone: Sequence[Withdrawal], on: "date", names: str) -> ShownTable:
    """Return the withdrawals as a table.

    Args:
        gone: in the order of the rows.
        on: the day of the view.
        names: the reader's choice of names.
    """
    return ShownTable(
        name="withdrawals",
        title="Withdrew recognition",
        columns=_WITHDRAWN,
        rows=tuple(
            ShownRow(
                (
                    load().actors[item.position.actor].name_en,
                    region_words(item.position.subjects, names),
                    item.day.text,
                    item.position.summary,
                ),
                sources=item.position.sources,
                record=record_of_actor(item.position),
                day=item.day.latest,
                disputed=disputes_of(item.position.TABLE, item.position.key),
                view=position_view(),
            )
            for item in gone
        ),
        as_of=on,
    )
