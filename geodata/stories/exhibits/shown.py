"""An exhibit as it is shown: a chart, and always the table behind it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.exports.shown_table import Column, ShownRow, ShownTable

if TYPE_CHECKING:
    from collections.abc import Iterable


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


def exhibit(  # noqa: PLR0913  # the parts of an exhibit, most of them named
    name: str,
    title: str,
    columns: tuple[Column, ...],
    rows: "Iterable[ShownRow]",
    *,
    as_of: dt.date,
    note: str = "",
    chart: ShownChart | None = None,
) -> ShownExhibit:
    """Return an exhibit from the parts of its table.

    Args:
        name: of the files of its table, without an ending.
        title: of chart and table.
        columns: of the table.
        rows: of the table.
        as_of: the day as of which they hold.
        note: what is missing, disputed or derived.
        chart: drawn instead of the table where there is room for one only.
    """
    table = ShownTable(name, title, columns, tuple(rows), as_of=as_of, note=note)
    return ShownExhibit(title, chart, table, note)
