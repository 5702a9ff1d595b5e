"""Small multiples: one small chart for each subject, region and unit, years without figure seen."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from dashboard.places.words import number
from dashboard.workbench.region_words import region_word
from geodata.loading import load
from geodata.people import Figure, Panel

if TYPE_CHECKING:
    from dashboard.workbench.chart_style import Colours

_WIDTH: Final = 318
_HEIGHT: Final = 150
"""Pixels of one small chart."""
_ROOM: Final = 0.08
"""Part of the span of years that is left free on either side."""
_FEW: Final = 4
"""Figures of a small chart that can be written out beside their points."""
_COLOURS: Final = {"GE": "accent", "GE-AB": "abkhazia", "GE-SO": "south-ossetia"}
_LARGE: Final = "replace(replace(format(datum.value, '~s'), 'G', ' bn'), 'M', ' m')"
"""Large amounts on an axis: '35 bn', where the format would say '35G'."""

LEGEND: Final = (
    "● figure · ○ estimate · × a year for which none was found. A line joins figures of years that "
    "follow each other; a grey bar joins rival figures of one year."
)
"""What the marks mean, in words."""


def multiples(
    panels: Sequence[Panel], *, names: str, columns: int
) -> Callable[["Colours"], alt.TopLevelMixin]:
    """Return the function that draws panels in given colours.

    Args:
        panels: what is drawn, each with two figures or more.
        names: which names of regions, as the view has it.
        columns: how many small charts stand beside each other.
    """
    return partial(_drawn, tuple(panels), names, columns)


def _drawn(
    panels: Sequence[Panel], names: str, columns: int, colours: "Colours"
) -> alt.TopLevelMixin:
    charts = [_panel(panel, names, colours) for panel in panels]
    found: alt.TopLevelMixin = alt.concat(*charts, columns=columns, spacing=28)
    return found


def _panel(panel: Panel, names: str, colours: "Colours") -> Any:  # noqa: ANN401 - a layered chart
    colour = colours[_COLOURS[panel.region]]
    figures = pd.DataFrame([_row(figure) for figure in panel.figures])
    years = [figure.year for figure in panel.figures]
    room = 1 + (max(years) - min(years)) * _ROOM
    x = alt.X(
        "year:Q",
        title=None,
        scale=alt.Scale(domain=[min(years) - room, max(years) + room], nice=False),
        axis=alt.Axis(format="d", tickCount=5, tickMinStep=1, grid=False),
    )
    y = alt.Y(
        "value:Q",
        title=None,
        scale=alt.Scale(zero=True, nice=True),
        axis=alt.Axis(tickCount=4, labelExpr=_LARGE),
    )
    layers = [
        *_rival_bars(panel, x, colours),
        *_lines(panel, x, y, colour),
        *_missing(panel, x, colours),
        _points(figures, x, y, colour, colours),
    ]
    if len(panel.figures) <= _FEW:
        layers += _values(panel, figures, x, y, colours)
    title = alt.TitleParams(
        panel.subject,
        subtitle=f"{region_word(panel.region, names)} · {panel.unit}",
        fontSize=13,
        fontWeight=600,
        offset=14,
    )
    return alt.layer(*layers, width=_WIDTH, height=_HEIGHT, title=title)


def _points(
    figures: pd.DataFrame,
    x: alt.X,
    y: alt.Y,
    colour: str,
    colours: "Colours",
) -> Any:  # noqa: ANN401 - a chart
    return (
        alt.Chart(figures)
        .mark_point(size=60, strokeWidth=1.8, color=colour, opacity=1)
        .encode(
            x=x,
            y=y,
            fill=alt.condition("datum.estimate", alt.value(colours["paper"]), alt.value(colour)),
            tooltip=[
                alt.Tooltip("measure:N", title="What"),
                alt.Tooltip("year:Q", title="Year", format="d"),
                alt.Tooltip("told:N", title="Value"),
                alt.Tooltip("certainty:N", title="Certainty"),
                alt.Tooltip("note:N", title="Note"),
                alt.Tooltip("publisher:N", title="Source"),
            ],
        )
    )


def _values(
    panel: Panel, figures: pd.DataFrame, x: alt.X, y: alt.Y, colours: "Colours"
) -> list[Any]:
    """Return the values in words: above their points, the least of rival ones below its point."""
    least = {
        (year, min(values)) for year, values in _by_year(panel).items() if len(set(values)) > 1
    }
    below = [(row.year, row.value) in least for row in figures.itertuples()]
    return [
        alt.Chart(figures[[is_below is lower for is_below in below]])
        .mark_text(dy=15 if lower else -11, fontSize=11, color=colours["ink-2"])
        .encode(x=x, y=y, text="number:N")
        for lower in (False, True)
        if lower in below
    ]


def _lines(panel: Panel, x: alt.X, y: alt.Y, colour: str) -> list[Any]:
    rows = [
        {"year": figure.year, "value": figure.value, "segment": number_of}
        for number_of, pair in enumerate(_neighbours(panel))
        for figure in pair
    ]
    if not rows:
        return []
    line = alt.Chart(pd.DataFrame(rows)).mark_line(color=colour, strokeWidth=1.6)
    return [line.encode(x=x, y=y, detail="segment:N")]


def _neighbours(panel: Panel) -> list[tuple[Figure, Figure]]:
    """Return the pairs of figures of one measure whose years follow each other."""
    measures: dict[str, list[Figure]] = {}
    for figure in panel.figures:
        measures.setdefault(figure.title, []).append(figure)
    return [
        (one, other)
        for figures in measures.values()
        for one, other in pairwise(figures)
        if other.year == one.year + 1
    ]


def _rival_bars(panel: Panel, x: alt.X, colours: "Colours") -> list[Any]:
    rows = [
        {"year": year, "value": min(values), "most": max(values)}
        for year, values in _by_year(panel).items()
        if len(set(values)) > 1
    ]
    if not rows:
        return []
    bars = alt.Chart(pd.DataFrame(rows)).mark_rule(color=colours["control"], strokeWidth=3)
    return [bars.encode(x=x, y="value:Q", y2="most:Q")]


def _by_year(panel: Panel) -> dict[int, list[float]]:
    found: dict[int, list[float]] = {}
    for figure in panel.figures:
        found.setdefault(figure.year, []).append(figure.value)
    return found


def _missing(panel: Panel, x: alt.X, colours: "Colours") -> list[Any]:
    if not panel.missing_years:
        return []
    rows = [{"year": year, "value": 0, "told": "no figure found"} for year in panel.missing_years]
    crosses = alt.Chart(pd.DataFrame(rows)).mark_point(
        shape="M-1,-1L1,1M1,-1L-1,1", size=22, opacity=1, strokeWidth=1, color=colours["control"]
    )
    return [
        crosses.encode(
            x=x,
            y="value:Q",
            tooltip=[
                alt.Tooltip("year:Q", title="Year", format="d"),
                alt.Tooltip("told:N", title="Value"),
            ],
        )
    ]


def _row(figure: Figure) -> dict[str, object]:
    sources = load().sources
    return {
        "measure": figure.title,
        "year": figure.year,
        "value": figure.value,
        "number": number(figure.value),
        "told": f"{number(figure.value)} {figure.unit}",
        "estimate": figure.estimate,
        "certainty": _certainty(figure),
        "note": figure.note or "",
        "publisher": ", ".join(sources[ident].publisher for ident in figure.sources),
    }


def _certainty(figure: Figure) -> str:
    words = "estimate" if figure.estimate else "figure"
    return f"{words}, ◐ disputed" if figure.discrepancies else words
