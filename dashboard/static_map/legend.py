"""The legend: rows in one column beside the map, or in several below it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.static_map.legend_row import SWATCH
from dashboard.static_map.lettering import Lettering, fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.static_map.legend_row import LegendRow
    from dashboard.static_map.plate import Plate

TEXT: Final = Lettering(size=12.0)
COUNT: Final = Lettering(size=12.0, colour="ink-3")
_LINE: Final = 14.5
"""Height of a line of a row's text, CSS pixels."""
_BETWEEN: Final = 4.0
_AFTER_SWATCH: Final = 8.0
_BEFORE_COUNT: Final = 8.0
_BETWEEN_COLUMNS: Final = 22.0
_WIDEST: Final = 190.0
"""Width of a row beyond which its text goes to a further line."""


_ROUNDING: Final = 1e-6


@dataclass(frozen=True, slots=True)
class _Entry:
    row: "LegendRow"
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        return max(SWATCH[1], len(self.lines) * _LINE) + _BETWEEN


@dataclass(frozen=True, slots=True)
class Legend:
    """Rows laid out in columns; sizes in CSS pixels."""

    columns: tuple[tuple[_Entry, ...], ...]
    column_width: float

    @property
    def width(self) -> float:
        """Width of all columns."""
        count = len(self.columns)
        return count * self.column_width + max(0, count - 1) * _BETWEEN_COLUMNS

    @property
    def height(self) -> float:
        """Height of the longest column."""
        heights = [sum(entry.height for entry in column) for column in self.columns]
        return max(heights, default=0.0)

    def draw(self, plate: "Plate") -> None:
        """Draw the legend from the origin of a plate."""
        for number, column in enumerate(self.columns):
            left, top = number * (self.column_width + _BETWEEN_COLUMNS), 0.0
            for entry in column:
                self._draw_entry(plate, entry, left, top)
                top += entry.height

    def _draw_entry(self, plate: "Plate", entry: _Entry, left: float, top: float) -> None:
        entry.row.swatch(plate.inside((left, top + (_LINE - SWATCH[1]) / 2)))
        for number, line in enumerate(entry.lines):
            baseline = top + number * _LINE + _LINE * 0.75
            plate.words(line, (left + SWATCH[0] + _AFTER_SWATCH, baseline), TEXT)
        if entry.row.count is not None:
            right = left + self.column_width
            plate.words(str(entry.row.count), (right, top + _LINE * 0.75), COUNT, align="right")


def legend_column(rows: "Sequence[LegendRow]") -> Legend:
    """Return a legend of one column."""
    entries, width = _entries(rows, _WIDEST)
    return Legend((entries,) if entries else (), width)


def legend_strip(rows: "Sequence[LegendRow]", width: float) -> Legend:
    """Return a legend in as many columns as a width (CSS pixels) holds, of about one height."""
    entries, column = _entries(rows, min(_WIDEST, width))
    count = max(1, int((width + _BETWEEN_COLUMNS) // (column + _BETWEEN_COLUMNS)))
    # heights that a column of whole rows can have, the lowest that holds all
    heights = {
        sum(entry.height for entry in entries[first:last])
        for first in range(len(entries))
        for last in range(first + 1, len(entries) + 1)
    }
    found = (_filled(entries, height) for height in sorted(heights))
    return Legend(next((columns for columns in found if len(columns) <= count), ()), column)


def _filled(entries: tuple[_Entry, ...], height: float) -> tuple[tuple[_Entry, ...], ...]:
    """Return entries in columns that are no higher than a height, unless one entry is."""
    columns: list[list[_Entry]] = []
    for entry in entries:
        used = sum(other.height for other in columns[-1]) if columns else 0.0
        if columns and used + entry.height <= height + _ROUNDING:
            columns[-1].append(entry)
        else:
            columns.append([entry])
    return tuple(map(tuple, columns))


def _entries(rows: "Sequence[LegendRow]", widest: float) -> tuple[tuple[_Entry, ...], float]:
    """Return rows with their text in lines, and the width of the widest."""
    entries = []
    width = 0.0
    for row in rows:
        counted = 0.0 if row.count is None else _BEFORE_COUNT + COUNT.width(str(row.count))
        room = widest - SWATCH[0] - _AFTER_SWATCH - counted
        lines = fitted(row.text, room, TEXT)
        text = max((TEXT.width(line) for line in lines), default=0.0)
        width = max(width, SWATCH[0] + _AFTER_SWATCH + text + counted)
        entries.append(_Entry(row, lines))
    return tuple(entries), width
