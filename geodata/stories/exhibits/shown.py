"""An exhibit as it is shown: a chart, and always the table behind it."""

from dataclasses import dataclass
from enum import StrEnum

from geodata.exports.shown_table import ShownTable


class ChartKind(StrEnum):
    """How a chart draws its series."""

    BARS = "bars"
    """Bars side by side."""
    STACKED = "stacked"
    """Bars on one another; only for parts of one whole, never for money of different stages."""
    LINES = "lines"
    RANGES = "ranges"
    """From a lowest to a highest value."""


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One series of a chart."""

    name: str
    values: tuple[float | None, ...]
    """One for each category, in the unit of the chart; None is a gap, which is not zero."""
    token: str
    """Name of its colour in the style table."""
    high: tuple[float | None, ...] | None = None
    """The highest values where ``values`` are the lowest; None if each is a single value."""


@dataclass(frozen=True, slots=True)
class ShownChart:
    """A chart without any drawing: the same for the screen, slides and pages."""

    kind: ChartKind
    unit: str | None
    """ISO 4217 code, ``states`` and the like."""
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]


@dataclass(frozen=True, slots=True)
class ShownExhibit:
    """What stands beside a step."""

    title: str
    chart: ShownChart | None
    table: ShownTable
    """The chart's alternative and the table behind it."""
    note: str
    """What is missing, disputed or derived; empty if there is nothing to say."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources of its rows, in the order in which they first come."""
        return self.table.sources
