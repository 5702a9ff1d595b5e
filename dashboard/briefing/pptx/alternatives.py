"""What a picture, a chart or a table shows, for those who do not see it."""

from typing import TYPE_CHECKING, Final

from dashboard.briefing.cells import number_in_words
from dashboard.briefing.pptx.plain import allowed

if TYPE_CHECKING:
    from pptx.shapes.base import BaseShape

    from geodata.stories import ChartSeries, ShownChart, ShownExhibit

_LONGEST: Final = 1500
"""Characters; a screen reader reads them all at a stretch."""
_MOST_VALUES: Final = 12
"""Values of a series that are all said; of longer ones the ends and the extremes."""


def describe(shape: "BaseShape", name: str, alternative: str) -> None:
    """Give a shape its name in the list of shapes, and its description."""
    properties = shape._element._nvXxPr.cNvPr  # noqa: SLF001  # python-pptx has no words for it
    properties.set("name", name)
    text = allowed(alternative).strip()
    cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 2].rstrip()} …"
    properties.set("descr", cut)


def chart_in_words(exhibit: "ShownExhibit", chart: "ShownChart") -> str:
    """Return what a chart shows: its title, its series and their values."""
    unit = f", in {chart.unit}" if chart.unit else ""
    series = " ".join(_series_in_words(chart, one) for one in chart.series)
    return f"Chart: {exhibit.title}{unit}. {series} {exhibit.note}"


def table_in_words(exhibit: "ShownExhibit", rows: int) -> str:
    """Return what a table shows: its title, its size and its columns."""
    columns = ", ".join(column.heading for column in exhibit.table.columns)
    return f"Table: {exhibit.title}. Rows: {rows}. Columns: {columns}."


def _series_in_words(chart: "ShownChart", series: "ChartSeries") -> str:
    highs = series.high or (None,) * len(series.values)
    said = [
        (category, value, high)
        for category, value, high in zip(chart.categories, series.values, highs, strict=True)
        if value is not None
    ]
    if not said:
        return f"{series.name}: no data."
    if len(said) > _MOST_VALUES:
        extremes = (min(said, key=_value), max(said, key=_value))
        said = [item for item in said if item in (said[0], said[-1], *extremes)]
    values = ", ".join(f"{category} {_span(value, high)}" for category, value, high in said)
    return f"{series.name}: {values}."


def _value(item: tuple[str, float, float | None]) -> float:
    return item[1]


def _span(value: float, high: float | None) -> str:
    text = number_in_words(value)
    return text if high is None or high == value else f"{text} to {number_in_words(high)}"
