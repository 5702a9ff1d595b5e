"""The chart of yearly series: a line broken where a year has no figure."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from dashboard.aid.amounts import AXIS_LABELS
from dashboard.aid.picked import picking

if TYPE_CHECKING:
    from dashboard.workbench.chart_style import Colours

_HEIGHT: Final = 360
"""Pixels."""

_OF_REGION: Final = {"GE-AB": "abkhazia", "GE-SO": "south-ossetia"}
_OTHERS: Final = ("accent", "recognises", "caution", "abl", "border", "yes", "no", "control")
"""Tokens of series beyond the first of each region, in the order in which they are given out."""


@dataclass(frozen=True, slots=True)
class Point:
    """A year of a series; without an amount it breaks the line."""

    row: int
    """Place of its row in the table."""
    series: str
    region: str
    year: int
    amount: float | None
    stated: str
    standing: str | None
    disputed: bool


def draw(points: Sequence[Point], unit: str, colours: "Colours") -> alt.TopLevelMixin:
    """Return the chart.

    Args:
        points: of all series, by year.
        unit: of the amounts.
        colours: of the theme.
    """
    frame = pd.DataFrame([asdict(point) for point in points])
    frame["mark"] = ["◐ yes" if point.disputed else "no" for point in points]
    base = alt.Chart(frame).encode(
        x=alt.X(
            "year:Q",
            title=None,
            scale=alt.Scale(nice=False, padding=12),
            axis=alt.Axis(format="d", grid=False, tickMinStep=1),
        ),
        y=alt.Y("amount:Q", title=unit, axis=alt.Axis(labelExpr=AXIS_LABELS, tickCount=6)),
        color=alt.Color(
            "series:N",
            title=None,
            scale=_scale(points, colours),
            legend=alt.Legend(
                orient="top",
                columns=alt.ExprRef("width < 560 ? 1 : 2"),
                labelLimit=420,
                symbolType="stroke",
                symbolStrokeWidth=3,
                symbolOpacity=1,
            ),
        ),
    )
    bridge = base.transform_filter("isValid(datum.amount)").mark_line(
        strokeDash=[1, 5], strokeWidth=1.6, strokeCap="round", opacity=0.75
    )
    line = base.mark_line(strokeWidth=2.4, invalid="break-paths-show-domains")
    told = {point.standing for point in points if point.amount is not None}
    chosen = picking()
    # a layer without a mark would make the browser complain
    marks = [
        _marks(base, chosen, promised=promised)
        for promised in (True, False)
        if any((standing == "promised") is promised for standing in told)
    ]
    marks[-1] = marks[-1].add_params(chosen)
    layered: Any = alt.layer(bridge, line, *marks).properties(height=_HEIGHT, width="container")
    return layered  # type: ignore[no-any-return]


def _marks(base: Any, chosen: Any, *, promised: bool) -> Any:  # noqa: ANN401  # Altair builds its methods at run time
    """Draw open marks for money promised, full ones for the rest."""
    sign = "==" if promised else "!="
    return (
        base.transform_filter(f"isValid(datum.amount) && datum.standing {sign} 'promised'")
        .mark_point(filled=not promised, opacity=1, strokeWidth=2)
        .encode(
            size=alt.condition(chosen, alt.value(150), alt.value(55), empty=False),
            tooltip=[
                alt.Tooltip("series:N", title="Series"),
                alt.Tooltip("year:Q", title="Year"),
                alt.Tooltip("amount:Q", title="Amount", format=",.0f"),
                alt.Tooltip("stated:N", title="As stated"),
                alt.Tooltip("standing:N", title="Paid or promised"),
                alt.Tooltip("mark:N", title="Disputed"),
            ],
        )
    )


def _scale(points: Sequence[Point], colours: "Colours") -> alt.Scale:
    given: dict[str, str] = {}
    others = list(_OTHERS)
    for point in points:
        if point.series in given:
            continue
        own = _OF_REGION.get(point.region)
        if own is None or own in given.values():
            own = others[len(given) % len(others)]
        given[point.series] = own
    return alt.Scale(domain=list(given), range=[colours[token] for token in given.values()])
