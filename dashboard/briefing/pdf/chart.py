"""Where the parts of a chart stand, as shares of the drawing: a page only has to place them."""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from dashboard.briefing.cells import number_in_words
from dashboard.style import TOKENS, Theme
from geodata.stories import ChartKind

if TYPE_CHECKING:
    from geodata.stories import ChartSeries, ShownChart

_TICKS: Final = 4
"""About how many lines the axis of values gets."""
_LONG_WORDS: Final = 14
"""Characters of a category from which the bars lie, with the words beside them."""
_MOST_LABELS: Final = 12
"""Single values are written out on no more bars than this."""
_MOST_CATEGORIES: Final = 16
"""With more categories than this only some are named."""
_FILLED: Final = 0.72
"""Share of a category's place that its bars take."""
_HEADROOM: Final = 1.08


def drawing(chart: "ShownChart", theme: Theme) -> Mapping[str, Any]:
    """Return a chart as plain JSON values for the template.

    Args:
        chart: what is drawn.
        theme: its colours.
    """
    lying = chart.kind is not ChartKind.LINES and any(
        len(text) > _LONG_WORDS for text in chart.categories
    )
    series = [_series(item, theme) for item in chart.series]
    placed = _lying(chart) if lying else _upright(chart, series)
    return {"lying": lying, "unit": chart.unit or "", "series": series, **placed}


def ticks(most: float, least: float = 0.0) -> tuple[float, ...]:
    """Return round values for an axis, from at most `least` to at least `most`.

    Steps are 1, 2, 2.5 or 5 times a power of ten.
    """
    span = (most - least) or 1.0
    power = 10.0 ** math.floor(math.log10(span / _TICKS))
    step = next(
        factor * power for factor in (1, 2, 2.5, 5, 10) if span / (factor * power) <= _TICKS + 1
    )
    first = math.floor(least / step + 1e-9)
    last = math.ceil(most / step - 1e-9)
    return tuple(round(step * place, 10) for place in range(first, max(last, first + 1) + 1))


def _series(series: "ChartSeries", theme: Theme) -> dict[str, object]:
    return {
        "name": series.name,
        "colour": TOKENS[series.token].on(theme),
        "hatched": series.high is not None,
        "shapes": [],
        "lines": [],
        "points": [],
    }


def _most(chart: "ShownChart") -> float:
    """Return the value up to which the chart goes."""
    if chart.kind is ChartKind.STACKED:
        columns = zip(*(series.values for series in chart.series), strict=True)
        return max((sum(value or 0 for value in column) for column in columns), default=1.0)
    return max((value for series in chart.series for value in _ends(series)), default=1.0)


def _ends(series: "ChartSeries") -> list[float]:
    return [value for value in (*series.values, *(series.high or ())) if value is not None]


def _upright(chart: "ShownChart", drawn: Sequence[dict[str, object]]) -> dict[str, object]:
    """Return bars or lines that stand on an axis, with shares of width and height."""
    axis = ticks(_most(chart) * _HEADROOM)
    top = axis[-1]
    count = len(chart.categories)
    values: list[dict[str, object]] = []
    below = [0.0] * count
    for place, (series, target) in enumerate(zip(chart.series, drawn, strict=True)):
        if chart.kind is ChartKind.LINES:
            points = _points(series, top)
            target["lines"] = [run for run in points if len(run) > 1]
            target["points"] = [point for run in points for point in run]
        else:
            target["shapes"] = _bars(chart, series, place, below, top)
    if chart.kind is not ChartKind.LINES and count * len(chart.series) <= _MOST_LABELS:
        values = _labels(chart, top)
    every = math.ceil(count / _MOST_CATEGORIES)
    return {
        "ticks": [
            {"at": tick / top, "text": number_in_words(tick), "zero": tick == 0} for tick in axis
        ],
        "values": values,
        "categories": [
            {"text": text, "at": (index + 0.5) / count, "width": every / count}
            for index, text in enumerate(chart.categories)
            if index % every == 0
        ],
    }


def _slot(chart: "ShownChart", place: int, index: int) -> tuple[float, float]:
    """Return where a bar begins and how wide it is, as shares of the width."""
    count = len(chart.categories)
    beside = 1 if chart.kind is ChartKind.STACKED else len(chart.series)
    width = _FILLED / count / beside
    start = (index + (1 - _FILLED) / 2) / count
    return start + (0 if beside == 1 else place * width), width


def _bars(
    chart: "ShownChart", series: "ChartSeries", place: int, below: list[float], top: float
) -> list[dict[str, float]]:
    found = []
    for index, value in enumerate(series.values):
        if value is None:
            continue
        low, high = _span(series, index, value)
        if chart.kind is ChartKind.STACKED:
            low, high = below[index], below[index] + value
            below[index] = high
        start, width = _slot(chart, place, index)
        found.append({"x": start, "y": low / top, "width": width, "height": (high - low) / top})
    return found


def _span(series: "ChartSeries", index: int, value: float) -> tuple[float, float]:
    """Return the ends of a bar: from zero, or from the lowest to the highest of rival values."""
    high = series.high[index] if series.high is not None else None
    return (0.0, value) if high is None else (value, high)


def _labels(chart: "ShownChart", top: float) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for place, series in enumerate(chart.series):
        if chart.kind is ChartKind.STACKED:
            break
        for index, value in enumerate(series.values):
            if value is None:
                continue
            start, width = _slot(chart, place, index)
            high = _span(series, index, value)[1]
            text = _value_in_words(series, index, value)
            found.append({"x": start + width / 2, "y": high / top, "text": text})
    return found


def _value_in_words(series: "ChartSeries", index: int, value: float) -> str:
    high = series.high[index] if series.high is not None else None
    if high is None or high == value:
        return number_in_words(value)
    return f"{number_in_words(value)}–{number_in_words(high)}"


def _points(series: "ChartSeries", top: float) -> list[list[dict[str, float]]]:
    """Return runs of points without a gap in them."""
    runs: list[list[dict[str, float]]] = [[]]
    count = len(series.values)
    for index, value in enumerate(series.values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append({"x": (index + 0.5) / count, "y": value / top})
    return [run for run in runs if run]


def _lying(chart: "ShownChart") -> dict[str, object]:
    """Return bars that lie beside the words of their categories, each with its value."""
    most = _most(chart) or 1.0
    rows = []
    for index, text in enumerate(chart.categories):
        bars = []
        start = 0.0
        for place, series in enumerate(chart.series):
            value = series.values[index]
            if value is None:
                continue
            low, high = _span(series, index, value)
            if chart.kind is ChartKind.STACKED:
                low, high = start, start + value
                start = high
            bars.append(
                {
                    "series": place,
                    "x": low / most,
                    "width": (high - low) / most,
                    "text": _value_in_words(series, index, value),
                }
            )
        rows.append({"text": text, "bars": bars})
    return {"rows": rows}
