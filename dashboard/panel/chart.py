"""Charts of the panel, drawn with Altair and handed to the browser as Vega-Lite specifications."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.style import TOKENS
from geodata.money import Standing

if TYPE_CHECKING:
    from dashboard.style import Theme
    from geodata.figures import ChartYear, YearlyChart
    from geodata.records import Resolution

Drawn = Mapping[str, Any]
"""A Vega-Lite specification."""

_HEIGHT: Final = 120
"""CSS pixels of a chart of years."""
_KEPT: Final = 64
"""Charts without their year that stay in memory: one for each series and theme."""
_NOW: Final = 0
"""Place of the line of the year among the layers."""
_UNKNOWN: Final = "figure"
"""Stands for the standing of a series that does not tell paid from promised."""
_CHOICES: Final = ("yes", "no", "abstain", "absent")
_LABELLED: Final = 5
"""Years that divide by this have a label."""
_SCALES: Final = ((1e9, "bn"), (1e6, "m"), (1e3, "k"))


def money_chart(chart: "YearlyChart", year: int, theme: "Theme", label: str) -> Drawn:
    """Return a chart of yearly money.

    Args:
        chart: the years with their figures.
        year: of the date, marked by a line.
        theme: whose colours it takes.
        label: what it shows, for those who cannot see it.
    """
    drawn = _years(chart, theme, label)
    # only the line of the year differs from date to date: Altair need not draw all anew
    shown = [{"year": row.year} for row in chart.years if row.year == year]
    now = {**drawn["layer"][_NOW], "data": {"values": shown}}
    return {**drawn, "layer": [now, *drawn["layer"][1:]]}


@lru_cache(maxsize=_KEPT)
def _years(chart: "YearlyChart", theme: "Theme", label: str) -> Drawn:
    size, unit = _scale(chart)
    rows = [_row(row, size) for row in chart.years]
    title = f"{chart.currency} {unit}".strip()
    every = [row.year for row in chart.years]
    labels = [year for year in every if year % _LABELLED == 0] or every
    axis = alt.Axis(values=labels, labelAngle=0, grid=False)
    # every year has its place, so that a year without a figure shows as a gap
    x = alt.X("year:O", title=None, axis=axis, scale=alt.Scale(domain=every))
    tip = [alt.Tooltip("year:O"), alt.Tooltip("told:N", title=title)]
    known = [row for row in rows if row["low"] is not None]
    now = _chart([]).mark_rule(strokeDash=[3, 3], color=TOKENS["ink-2"].on(theme)).encode(x=x)
    spans = (
        _chart([row for row in known if row["low"] != row["high"]])
        .mark_rule(strokeWidth=2.5, color=TOKENS["caution"].on(theme))
        .encode(x=x, y="low:Q", y2="high:Q", tooltip=tip)
    )
    missing = (
        _chart([row for row in rows if row["low"] is None])
        .mark_point(shape="cross", angle=45, size=28, filled=True, color=TOKENS["ink-3"].on(theme))
        .encode(x=x, y=alt.datum(0), tooltip=tip)
    )
    drawn = alt.layer(now, _bars(known, x, tip, title, theme), spans, missing).properties(
        height=_HEIGHT, width="container", description=_description(label, title, rows)
    )
    return _specification(drawn)


def _specification(drawn: alt.LayerChart | alt.FacetChart) -> Drawn:
    """Return a chart with its data where they belong, so that a part of them can be replaced."""
    with alt.data_transformers.enable(consolidate_datasets=False):
        found: Drawn = drawn.to_dict()
    return found


def _bars(
    rows: "list[dict[str, object]]",
    x: alt.X,
    tip: list[alt.Tooltip],
    title: str,
    theme: "Theme",
) -> alt.Chart:
    solid, pale = TOKENS["accent"].on(theme), TOKENS["control"].on(theme)
    colours = alt.Scale(domain=[*Standing, _UNKNOWN], range=[solid, pale, solid])
    drawn: alt.Chart = (
        _chart(rows)
        .mark_bar(width={"band": 0.75})
        .encode(
            x=x,
            y=alt.Y("low:Q", title=title, axis=alt.Axis(tickCount=3)),
            color=alt.Color("standing:N", legend=None, scale=colours),
            opacity=alt.condition("datum.standing == 'promised'", alt.value(0.55), alt.value(1)),
            tooltip=tip,
        )
    )
    return drawn


def _chart(rows: "list[dict[str, object]]") -> alt.Chart:
    data: Any = {"values": rows}
    return alt.Chart(data)


def vote_chart(vote: "Resolution", theme: "Theme") -> Drawn:
    """Return the totals of a vote as one bar."""
    counts = {name: getattr(vote, name) or 0 for name in _CHOICES}
    rows = [
        {"choice": name, "votes": number, "place": place}
        for place, (name, number) in enumerate(counts.items())
    ]
    told = ", ".join(f"{name} {number}" for name, number in counts.items())
    drawn = _votes(theme)
    bar = {**drawn["layer"][0], "data": {"values": rows}}
    return {**drawn, "layer": [bar], "description": told}


@lru_cache(maxsize=2)
def _votes(theme: "Theme") -> Drawn:
    colours = alt.Scale(domain=list(_CHOICES), range=[TOKENS[name].on(theme) for name in _CHOICES])
    legend = alt.Legend(title=None, orient="bottom", symbolType="square")
    bar = (
        _chart([])
        .mark_bar(size=16)
        .encode(
            x=alt.X("votes:Q", axis=None, stack="zero"),
            color=alt.Color("choice:N", legend=legend, scale=colours),
            order="place:Q",
            tooltip=["choice:N", "votes:Q"],
        )
    )
    return _specification(alt.layer(bar).properties(height=24, width="container"))


def _scale(chart: "YearlyChart") -> tuple[float, str]:
    top = max((abs(row.high) for row in chart.years if row.high is not None), default=0.0)
    return next(((size, unit) for size, unit in _SCALES if top >= size), (1.0, ""))


def _row(row: "ChartYear", size: float) -> dict[str, object]:
    if row.low is None or row.high is None:
        return {"year": row.year, "low": None, "high": None, "told": row.note}
    low, high = row.low / size, row.high / size
    told = f"{low:.4g}" if low == high else f"{low:.4g}–{high:.4g}, disputed"
    standing = row.standing.value if row.standing else _UNKNOWN
    return {
        "year": row.year,
        "low": low,
        "high": high,
        "standing": standing,
        "told": f"{told} ({standing})" if row.standing else told,
    }


def _description(label: str, title: str, rows: "list[dict[str, object]]") -> str:
    figures = (f"{row['year']} {row['told'] if row['low'] is not None else 'none'}" for row in rows)
    return f"{label}, {title}: {', '.join(figures)}"
