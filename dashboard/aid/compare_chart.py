"""The chart of money year by year: lines with their gaps, ranges as bars, parts as diamonds."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from dashboard.aid.amounts import AXIS_LABELS, span_in_words, stated
from dashboard.aid.words import basis_word, pair_word
from geodata.money import Compared, Standing

if TYPE_CHECKING:
    from dashboard.workbench.chart_style import Colours

_HEIGHT: Final = 430
"""Pixels."""

_TOKENS: Final[Mapping[tuple[str, str], str]] = {
    ("RUS", "GE-AB"): "abkhazia",
    ("RUS", "GE-SO"): "south-ossetia",
    ("USA", "GE"): "accent",
    ("EU", "GE"): "recognises",
    ("DEU", "GE"): "caution",
    ("JPN", "GE"): "abl",
}
"""Colour of a donor and a recipient; the regions have theirs on the map too."""

_OTHER: Final = "border"
_PROMISED: Final = Standing.PROMISED.value


def draw(
    rows: Sequence[Compared], unit: str, names: str, pick: str, colours: "Colours"
) -> alt.TopLevelMixin:
    """Return the chart.

    Args:
        rows: what it shows; a gap breaks its line.
        unit: of the scale.
        names: which names of regions, as the view has it.
        pick: name of the selection of a point.
        colours: of the theme.
    """
    frame = pd.DataFrame([_record(row, names) for row in rows])
    keys = list(dict.fromkeys((row.donor, row.region) for row in rows))
    scale = alt.Scale(
        domain=[pair_word(*key, names) for key in keys],
        range=[colours[_TOKENS.get(key, _OTHER)] for key in keys],
    )
    first, last = min(row.year for row in rows), max(row.year for row in rows)
    base = alt.Chart(frame).encode(
        x=alt.X(
            "year:Q",
            title=None,
            scale=alt.Scale(domain=[first - 0.4, last + 0.4], nice=False),
            axis=alt.Axis(format="d", grid=False, tickMinStep=1, labelFlush=True),
        ),
        color=alt.Color(
            "pair:N",
            title=None,
            scale=scale,
            legend=alt.Legend(
                orient="top",
                columns=alt.ExprRef("width < 560 ? 1 : 3"),
                symbolType="stroke",
                symbolStrokeWidth=3,
                symbolOpacity=1,
            ),
        ),
    )
    chosen = alt.selection_point(name=pick, fields=["key"], on="click")
    axis = alt.Y("high:Q", title=unit, axis=alt.Axis(labelExpr=AXIS_LABELS, tickCount=6))
    layers = [_bridges(base, axis), _lines(base, axis)]
    if (frame["low"] < frame["high"]).any():
        layers.append(_ranges(base, axis))
    standings = set(frame.loc[frame["high"].notna(), "standing"])
    # a layer without a mark would make the browser complain
    layers += [
        _points(base, axis, chosen, promised=promised)
        for promised in (True, False)
        if any((standing == _PROMISED) is promised for standing in standings)
    ]
    layers[-1] = layers[-1].add_params(chosen)
    layered: Any = alt.layer(
        *layers,
    ).properties(height=_HEIGHT, width="container")
    return layered  # type: ignore[no-any-return]


def _bridges(base: Any, axis: alt.Y) -> Any:  # noqa: ANN401  # Altair builds its methods at run time
    """Draw a dotted line over the years that lack, so that a line stays one."""
    return (
        base.transform_filter("datum.whole && isValid(datum.high)")
        .mark_line(strokeDash=[1, 5], strokeWidth=1.6, strokeCap="round", opacity=0.75)
        .encode(y=axis)
    )


def _lines(base: Any, axis: alt.Y) -> Any:  # noqa: ANN401
    # a part is no point of the line of all aid
    return (
        base.transform_calculate(high="datum.whole ? datum.high : null")
        .mark_line(strokeWidth=2.4, invalid="break-paths-show-domains")
        .encode(y=axis)
    )


def _ranges(base: Any, axis: alt.Y) -> Any:  # noqa: ANN401
    return (
        base.transform_filter("datum.low < datum.high")
        .mark_rule(strokeWidth=7, opacity=0.38, strokeCap="round")
        .encode(y=axis, y2="low:Q")
    )


def _points(base: Any, axis: alt.Y, chosen: Any, *, promised: bool) -> Any:  # noqa: ANN401
    """Draw open marks for money promised, full ones for the rest."""
    sign = "==" if promised else "!="
    return (
        base.transform_filter(f"isValid(datum.high) && datum.standing {sign} '{_PROMISED}'")
        .mark_point(filled=not promised, opacity=1, strokeWidth=2)
        .encode(
            y=axis,
            shape=alt.Shape(
                "tells:N",
                scale=alt.Scale(domain=["all", "part"], range=["circle", "diamond"]),
                legend=None,
            ),
            size=alt.condition(chosen, alt.value(150), alt.value(55), empty=False),
            tooltip=[
                alt.Tooltip("pair:N", title="From and to"),
                alt.Tooltip("year:Q", title="Year"),
                alt.Tooltip("shown:N", title="Here"),
                alt.Tooltip("stated:N", title="As stated"),
                alt.Tooltip("standing:N", title="Paid or promised"),
                alt.Tooltip("basis:N", title="What it tells"),
                alt.Tooltip("disputed:N", title="Disputed"),
            ],
        )
    )


def figure_key(row: Compared) -> str:
    """Return what tells a row apart on the chart."""
    return f"{row.donor}>{row.region}:{row.year}"


def _record(row: Compared, names: str) -> dict[str, object]:
    item = row.headline
    known = row.low is not None and row.high is not None
    return {
        "key": figure_key(row),
        "pair": pair_word(row.donor, row.region, names),
        "year": row.year,
        "low": row.low,
        "high": row.high,
        "shown": span_in_words(row.low, row.high, "").strip() if known else None,  # type: ignore[arg-type]
        "stated": "" if item is None else stated(item),
        "standing": "as told" if item is None else item.standing.value,
        "whole": item is None or item.is_whole,
        "tells": "all" if item is None or item.is_whole else "part",
        "basis": "share of the budget" if item is None else basis_word(item),
        "disputed": "◐ yes" if row.discrepancies or row.low != row.high else "no",
    }
