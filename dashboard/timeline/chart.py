"""The timeline drawn: a lane for each matter, a mark for each entry, the date as a line."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from dashboard.timeline.layout import ID, SEVERAL, Layout, legend_of, milliseconds
from dashboard.timeline.words import LANES
from geodata.timeline import Lane, density
from geodata.words import day_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.workbench.chart_style import Colours
    from geodata.timeline import Entry

PICK: Final = "entry"
"""Name of the selection by which a reader picks a mark."""

_ROW: Final = 7
"""Height of a row of marks, CSS pixels."""
_AROUND: Final = 64
"""Height of axis and legend, which Streamlit takes from that of the chart, CSS pixels."""
_SIZE: Final = 42
"""Area of a mark, CSS pixels."""
_PALE: Final = 0.4
"""Opacity of what came after the date."""
_DENSITY_HEIGHT: Final = 190
_TOKENS: Final = MappingProxyType({"GE": "accent", "GE-AB": "abkhazia", "GE-SO": "south-ossetia"})
"""Colours of the regions in the style table."""
_TOOLTIP: Final = ["Title", "When", "What", "Region", "Disputed"]


def draw_timeline(layout: Layout, colours: "Colours") -> alt.TopLevelMixin:
    """Return the chart: drag to move along, Ctrl and the wheel to zoom, a click to pick."""
    layers = (
        # the first layer has the axes, which the others share
        _spans(layout, colours),
        _bases(layout, colours),
        _points(layout, colours),
        _names(layout, colours),
        *_date(layout, colours),
    )
    return alt.layer(*layers).properties(width="container", height=layout.rows * _ROW + _AROUND)


def draw_density(
    entries: "Sequence[Entry]", years: "Sequence[int]", colours: "Colours"
) -> alt.TopLevelMixin:
    """Return how many entries begin in each year; the tooltip tells them by lane."""
    counts = density(entries)
    lanes = [lane for lane in Lane if any(lane is held for _, held in counts)]
    rows = []
    for year in years:
        by_lane = {LANES[lane]: counts.get((year, lane), 0) for lane in lanes}
        rows.append({"Year": year, "Entries": sum(by_lane.values()), **by_lane})
    bars = alt.Chart(pd.DataFrame(rows)).mark_bar(color=colours["control"])
    drawn: alt.Chart = bars.encode(
        x=alt.X("Year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True)),
        y=alt.Y("Entries:Q", title=None, axis=alt.Axis(tickMinStep=1)),
        tooltip=["Year", "Entries", *(LANES[lane] for lane in lanes)],
    ).properties(width="container", height=_DENSITY_HEIGHT)
    return drawn


def _scales(layout: Layout) -> tuple[alt.X, alt.Y]:
    """Return the axis of days and that of rows."""
    days = alt.Scale(nice=False, type="utc")
    axis = alt.Axis(orient="top", labelOverlap=True, grid=True, labelFlush=True)
    rows = alt.Scale(domain=[0, layout.rows], reverse=True, nice=False, zero=False)
    return (
        alt.X("first:T", title=None, scale=days, axis=axis),
        alt.Y("y:Q", axis=None, scale=rows),
    )


def _colour(layout: Layout, colours: "Colours") -> alt.Color:
    known = {legend_of(code, layout.names): colours[token] for code, token in _TOKENS.items()}
    known[SEVERAL] = colours["border"]
    held = set(layout.marks["legend"])
    shown = {name: colour for name, colour in known.items() if name in held}
    return alt.Color(
        "legend:N",
        title=None,
        scale=alt.Scale(domain=list(shown), range=list(shown.values())),
        legend=alt.Legend(orient="bottom", symbolType="circle"),
    )


def _bases(layout: Layout, colours: "Colours") -> alt.Chart:
    rules: alt.Chart = (
        alt.Chart(layout.lanes)
        .mark_rule(color=colours["line"])
        .encode(x=alt.value(0), x2=alt.value("width"), y="base:Q")
    )
    return rules


def _names(layout: Layout, colours: "Colours") -> alt.Chart:
    words = alt.Chart(layout.lanes).mark_text(
        align="left",
        baseline="top",
        dx=2,
        dy=4,
        fontSize=12,
        fontWeight="bold",
        color=colours["ink-2"],
    )
    placed: alt.Chart = words.encode(x=alt.value(0), y="top:Q", text="lane:N")
    return placed


def _date(layout: Layout, colours: "Colours") -> tuple[alt.Chart, ...]:
    first, last = layout.span
    if not first <= layout.on <= last:
        return ()
    words = f"as of {day_in_words(layout.on)}"
    frame = pd.DataFrame([{"first": milliseconds(layout.on), "words": words}])
    # beyond the middle of the axis the words stand left of the line
    late = (layout.on - first) * 2 > last - first
    place: dict[str, Any] = {"align": "right", "dx": -5} if late else {"align": "left", "dx": 5}
    rule = alt.Chart(frame).mark_rule(color=colours["ink"], strokeWidth=1.5)
    text = alt.Chart(frame).mark_text(
        baseline="top", dy=4, fontSize=12, color=colours["ink"], **place
    )
    return (
        rule.encode(x="first:T"),
        text.encode(x="first:T", y=alt.value(0), text="words:N"),
    )


def _spans(layout: Layout, colours: "Colours") -> alt.Chart:
    """Return bars for what lasted, and broken lines for a day within a month or year."""
    first, last = (milliseconds(day) for day in layout.span)
    move = alt.selection_interval(
        name="moved",
        bind="scales",
        encodings=["x"],
        zoom="wheel![event.ctrlKey]",
        value={"x": [first, last]},
    )
    x, y = _scales(layout)
    bars = alt.Chart(layout.marks).mark_rule(clip=True)
    lasted, unsure = "datum.long && datum.lasted", "datum.long && !datum.lasted"
    drawn: alt.Chart = bars.encode(
        x=x,
        x2="last:T",
        y=y,
        color=_colour(layout, colours),
        strokeWidth=alt.when(lasted)
        .then(alt.value(4))
        .when(unsure)
        .then(alt.value(1.5))
        .otherwise(alt.value(0)),
        strokeDash=alt.when(lasted).then(alt.value([1, 0])).otherwise(alt.value([2, 3])),
        opacity=_pale_if_later(0.6),
        tooltip=_TOOLTIP,
    ).add_params(move)
    return drawn


def _points(layout: Layout, colours: "Colours") -> alt.Chart:
    pick = alt.selection_point(name=PICK, fields=[ID], clear="dblclick")
    points = alt.Chart(layout.marks).mark_point(
        size=_SIZE, filled=True, clip=True, cursor="pointer"
    )
    drawn: alt.Chart = points.encode(
        x="first:T",
        y="y:Q",
        shape=alt.Shape("shape:N", scale=None, legend=None),
        color=_colour(layout, colours),
        opacity=_pale_if_later(1),
        tooltip=_TOOLTIP,
        description="words:N",
    ).add_params(pick)
    return drawn


def _pale_if_later(full: float) -> object:
    return alt.when("datum.later").then(alt.value(full * _PALE)).otherwise(alt.value(full))
