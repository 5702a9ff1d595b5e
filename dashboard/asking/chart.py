"""A simple chart of an answer: the reader chooses what stands on which axis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import altair as alt
import streamlit as st

from dashboard.workbench.chart_style import Colours
from dashboard.workbench.charts import show_chart
from geodata.exports import Kind, ShownTable
from geodata.exports.delimited import text_of
from geodata.exports.shown_table import Value

_MOST_ROWS: Final = 2_000
"""Marks of one chart; more cannot be told apart, and slow a browser down."""
_MOST_GROUPS: Final = 12
"""Colours that can still be told apart with a legend."""
_NUMBERS: Final = frozenset({Kind.INTEGER, Kind.NUMBER})
_IN_TIME: Final = frozenset({Kind.DATE, Kind.YEAR})
_NONE: Final = "none"
_HEIGHT: Final = 380
_CHOICE_WIDTH: Final = 165
"""CSS pixels: two choices stand beside each other on a phone."""


@dataclass(frozen=True, slots=True)
class Axes:
    """What a reader chose: places of columns, and the form of the marks."""

    x: int
    y: int
    colour: int | None
    form: str


def show_chart_of(table: ShownTable) -> None:
    """Draw the choices and the chart of an answer."""
    numbers = [place for place, column in enumerate(table.columns) if column.kind in _NUMBERS]
    if not numbers:
        st.info("No column holds numbers: count or sum something to draw it.")
        return
    axes = _choices(table, numbers)
    part = table
    if len(table.rows) > _MOST_ROWS:
        part = replace(table, rows=table.rows[:_MOST_ROWS])
        st.warning(f"The chart shows the first {_MOST_ROWS:,} of {len(table.rows):,} rows.")
    show_chart(partial(_draw, part, axes), part, key="ask-chart", title="Chart of the answer")


def _choices(table: ShownTable, numbers: list[int]) -> Axes:
    places = list(range(len(table.columns)))
    groups = [place for place in places if 1 < len(_different(table, place)) <= _MOST_GROUPS]
    names = partial(_label, table)
    # other columns are other choices: what was chosen for an earlier query must not linger
    key = "-".join(column.name for column in table.columns)
    with st.container(horizontal=True, key="ask-chart-choices"):
        x = st.selectbox(
            "Across",
            places,
            index=_first_across(table, numbers),
            format_func=names,
            key=f"ask-x-{key}",
            width=_CHOICE_WIDTH,
        )
        y = st.selectbox("Up", numbers, format_func=names, key=f"ask-y-{key}", width=_CHOICE_WIDTH)
        rest = [place for place in groups if place not in {x, y}]
        colour = st.selectbox(
            "Colour",
            [None, *rest],
            index=1 if rest else 0,
            format_func=lambda place: _NONE if place is None else names(place),
            key=f"ask-colour-{key}",
            width=_CHOICE_WIDTH,
        )
        timed = table.columns[x].kind in _IN_TIME
        form = st.selectbox(
            "As",
            ("Lines", "Bars", "Points"),
            index=0 if timed else 1,
            key=f"ask-kind-{key}-{timed}",
            width=_CHOICE_WIDTH,
        )
    return Axes(x, y, colour, form)


def _first_across(table: ShownTable, numbers: Sequence[int]) -> int:
    kinds = [column.kind for column in table.columns]
    in_time = [place for place, kind in enumerate(kinds) if kind in _IN_TIME]
    others = [place for place in range(len(kinds)) if place not in numbers]
    return (in_time or others or [0])[0]


def _different(table: ShownTable, place: int) -> set[str]:
    return {text_of(row.values[place]) for row in table.rows}


def _label(table: ShownTable, place: int) -> str:
    return table.columns[place].label


def _draw(table: ShownTable, axes: Axes, colours: Colours) -> alt.Chart:
    picked = (axes.x, axes.y, axes.colour)
    chosen = list(dict.fromkeys(place for place in picked if place is not None))
    # fields are named by place: a name in SQL can hold any sign, and Vega would read it as a path
    values = [{f"c{place}": _plain(row.values[place]) for place in chosen} for row in table.rows]
    encoding: dict[str, Any] = {
        "x": _across(table, axes),
        "y": alt.Y(field=f"c{axes.y}", type="quantitative", title=_label(table, axes.y)),
        "tooltip": [
            alt.Tooltip(
                field=f"c{place}",
                type="quantitative" if table.columns[place].kind in _NUMBERS else "nominal",
                title=_label(table, place),
            )
            for place in chosen
        ],
    }
    style: dict[str, Any] = {}
    if axes.colour is None:
        style["color"] = colours["accent"]
    else:
        encoding["color"] = alt.Color(
            field=f"c{axes.colour}", type="nominal", title=_label(table, axes.colour)
        )
    data = alt.InlineData(values=values)
    chart: alt.Chart = alt.Chart(data).encode(**encoding)
    chart = chart.properties(height=_HEIGHT)
    match axes.form:
        case "Lines":
            drawn: alt.Chart = chart.mark_line(point=True, **style)
        case "Bars":
            drawn = chart.mark_bar(**style)
        case _:
            drawn = chart.mark_point(filled=True, size=60, **style)
    return drawn


def _across(table: ShownTable, axes: Axes) -> alt.X:
    column = table.columns[axes.x]
    options: dict[str, Any] = {"field": f"c{axes.x}", "title": column.label}
    if column.kind is Kind.DATE and axes.form != "Bars":
        # days are days everywhere, whatever the zone of the browser
        return alt.X(**options, type="temporal", scale=alt.Scale(type="utc"))
    if column.kind in _NUMBERS and axes.form != "Bars":
        return alt.X(**options, type="quantitative")
    # in the order of the query
    return alt.X(**options, type="ordinal", sort=None, axis=alt.Axis(labelOverlap=True))


def _plain(value: Value) -> object:
    return value if value is None or isinstance(value, int | float) else text_of(value)
