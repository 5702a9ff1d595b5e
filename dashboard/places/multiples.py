"""Small multiples: one small chart for each subject, region and unit, years without figure seen."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.places.marks import SEPARATOR, Label, Mark, heading, mark_frame
from geodata.people import Panel

if TYPE_CHECKING:
    from dashboard.workbench.chart_style import Colours

_WIDTH: Final = 318
_HEIGHT: Final = 150
"""Pixels of one small chart."""
_AXIS: Final = 40
"""Pixels left of every small chart, so that those below each other are in line."""
_ROOM: Final = 24
"""Pixels that are free before the first and after the last year."""
_COLOURS: Final = {"GE": "accent", "GE-AB": "abkhazia", "GE-SO": "south-ossetia"}
_CROSS: Final = "M-1,-1L1,1M1,-1L-1,1"
_LARGE: Final = "replace(replace(format(datum.value, '~s'), 'G', ' bn'), 'M', ' m')"
"""Large amounts on an axis: '35 bn', where the format would say '35G'."""

LEGEND: Final = (
    "A full mark is a figure, an open one an estimate, a cross a year for which none was found. A "
    "line joins figures of years that follow each other; a grey bar joins rival figures of one "
    "year."
)
"""What the marks mean, in words."""


def multiples(
    panels: Sequence[Panel], *, names: str, columns: int
) -> Callable[["Colours"], alt.TopLevelMixin]:
    """Return the function that draws panels in given colours.

    Args:
        panels: what is drawn.
        names: which names of regions, as the view has it.
        columns: how many small charts stand beside each other.
    """
    return partial(_drawn, tuple(panels), names, columns)


# drawing takes longer than the rest of the page, and most reruns change something else
@cache
def _drawn(
    panels: tuple[Panel, ...], names: str, columns: int, colours: "Colours"
) -> alt.TopLevelMixin:
    layers = alt.layer(*_layers(colours), width=_WIDTH, height=_HEIGHT)
    header = alt.Header(
        title=None,
        labelExpr=f"split(datum.label, '{SEPARATOR.encode('unicode_escape').decode()}')",
        labelAnchor="start",
        labelAlign="left",
        labelLineHeight=16,
        labelPadding=16,
    )
    order = [heading(panel, names) for panel in panels]
    drawn: Any = layers.facet(
        alt.Facet("panel:N", sort=order, header=header),
        data=mark_frame(panels, names),
        columns=columns,
    )
    found: alt.TopLevelMixin = drawn.resolve_scale(x="independent", y="independent")
    return found


def _layers(colours: "Colours") -> Iterator[Any]:
    # a screen reader meets the figures; the other marks may be none, and say nothing more
    x = alt.X(
        "year:Q",
        title=None,
        scale=alt.Scale(zero=False, nice=False, padding=_ROOM),
        axis=alt.Axis(format="d", tickCount=5, tickMinStep=1, grid=False),
    )
    y = alt.Y(
        "value:Q",
        title=None,
        scale=alt.Scale(zero=True, nice=True),
        axis=alt.Axis(tickCount=4, labelExpr=_LARGE, minExtent=_AXIS, maxExtent=_AXIS),
    )
    colour = alt.Color(
        "region:N",
        legend=None,
        scale=alt.Scale(
            domain=list(_COLOURS), range=[colours[token] for token in _COLOURS.values()]
        ),
    )
    grey = colours["control"]
    yield (
        _only(Mark.RIVALS)
        .mark_rule(color=grey, strokeWidth=3, aria=False)
        .encode(x=x, y=y, y2="most:Q")
    )
    yield (
        _only(Mark.LINE)
        .mark_line(strokeWidth=1.6, aria=False)
        .encode(x=x, y=y, color=colour, detail="segment:N")
    )
    yield (
        _only(Mark.MISSING)
        .mark_point(shape=_CROSS, size=22, strokeWidth=1, color=grey, opacity=1, aria=False)
        .encode(x=x, y=y, tooltip=_tips(("year", "Year"), ("told", "Value")))
    )
    yield _points(x, y, colour, colours)
    for place, shift in ((Label.ABOVE, -11), (Label.BELOW, 15)):
        yield (
            _only(Mark.FIGURE)
            .transform_filter(f"datum.label === '{place}'")
            .mark_text(dy=shift, fontSize=11, color=colours["ink-2"], aria=False)
            .encode(x=x, y=y, text="short:N")
        )


def _only(mark: Mark) -> Any:  # noqa: ANN401 - a chart
    return alt.Chart().transform_filter(f"datum.mark === '{mark}'")


def _points(x: alt.X, y: alt.Y, colour: alt.Color, colours: "Colours") -> Any:  # noqa: ANN401
    inside = alt.condition("datum.estimate", alt.value(colours["paper"]), colour)
    return (
        _only(Mark.FIGURE)
        .mark_point(size=60, strokeWidth=1.8, opacity=1)
        .encode(
            x=x,
            y=y,
            stroke=colour,
            fill=inside,
            tooltip=_tips(
                ("measure", "What"),
                ("year", "Year"),
                ("told", "Value"),
                ("certainty", "Certainty"),
                ("note", "Note"),
                ("publisher", "Source"),
            ),
        )
    )


def _tips(*fields: tuple[str, str]) -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{name}:N", title=title) for name, title in fields]
