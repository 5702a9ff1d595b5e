"""What a chart draws: the series of an exhibit, a range as its lowest and its highest value."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dashboard.briefing.pptx.plain import allowed
from geodata.stories import ChartKind

if TYPE_CHECKING:
    from geodata.stories import ShownChart

_MOST_LABELS: Final = 24
"""Values that can be written beside their bars."""
_MOST_STACKS: Final = 14
"""Stacks that are wide enough for a number."""
_NO_DATA: Final = "no data"


@dataclass(frozen=True, slots=True)
class DrawnSeries:
    """One series as PowerPoint has it."""

    name: str
    values: tuple[float | None, ...]
    token: str
    """Its colour in the style table."""
    upper: bool = False
    """Whether it is the highest values of a range, hatched behind the lowest."""


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart as PowerPoint has it."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[DrawnSeries, ...]

    @property
    def reach(self) -> Iterator[float]:
        """The ends of the bars and the points of the lines, to which the axis has to reach."""
        if self.kind is ChartKind.STACKED:
            for values in zip(*(series.values for series in self.series), strict=True):
                known = [value for value in values if value is not None]
                yield sum(value for value in known if value > 0)
                yield sum(value for value in known if value < 0)
        else:
            for series in self.series:
                yield from (value for value in series.values if value is not None)

    @property
    def labelled(self) -> bool:
        """Whether each value is written beside its bar, which then needs no axis."""
        if self.kind is ChartKind.STACKED:
            return len(self.categories) <= _MOST_STACKS
        count = len(self.categories) * len(self.series)
        return self.kind is not ChartKind.LINES and count <= _MOST_LABELS


def drawn(shown: "ShownChart") -> DrawnChart:
    """Return what is drawn of a chart; each series has a name of its own."""
    categories = tuple(allowed(label).strip() for label in shown.categories)
    if shown.kind is not ChartKind.RANGES:
        series = tuple(
            DrawnSeries(allowed(one.name).strip(), one.values, one.token) for one in shown.series
        )
        return _with_gaps(DrawnChart(shown.kind, categories, series))
    return _with_gaps(_ranges(shown, categories))


def _with_gaps(chart: DrawnChart) -> DrawnChart:
    """Return a chart that says where a bar is missing because nothing is known; a line breaks."""
    if chart.kind is ChartKind.LINES:
        return chart
    labels = (
        label if any(series.values[place] is not None for series in chart.series) else _gap(label)
        for place, label in enumerate(chart.categories)
    )
    return replace(chart, categories=tuple(labels))


def _gap(label: str) -> str:
    return f"{label} ({_NO_DATA})"


def _ranges(shown: "ShownChart", categories: tuple[str, ...]) -> DrawnChart:
    """Return ranges as two series, one over the other: from zero to the lowest, to the highest.

    Several series stand one below the other, each category with the name of its series.
    """
    several = len(shown.series) > 1
    labels: list[str] = []
    lowest: list[float | None] = []
    highest: list[float | None] = []
    for place, category in enumerate(categories):
        for one in shown.series:
            labels.append(f"{category}, {allowed(one.name).strip()}" if several else category)
            lowest.append(one.values[place])
            high = one.high[place] if one.high else None
            highest.append(one.values[place] if high is None else high)
    token = shown.series[0].token
    return DrawnChart(
        shown.kind,
        tuple(labels),
        (
            DrawnSeries("Highest", tuple(highest), token, upper=True),
            DrawnSeries("Lowest", tuple(lowest), token),
        ),
    )
