"""A shown table, measured: its cells in words, the widths of its columns, the heights of rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dashboard.briefing.pptx.cells import DISPUTED, cell_text, is_number
from dashboard.briefing.pptx.column_widths import column_widths
from dashboard.briefing.pptx.fitting import LINE, line_count
from dashboard.briefing.pptx.geometry import POINTS
from dashboard.briefing.pptx.plain import allowed

if TYPE_CHECKING:
    from dashboard.briefing.pptx.geometry import Box
    from geodata.exports.shown_table import ShownTable

ASIDE: Final = 6.0
"""Margin at the left and the right of a cell, points."""
ABOVE: Final = 4.0
"""Margin above and below the text of a cell, points."""

_SIZES: Final = (16.0, 14.0, 13.0, 12.0)
"""Points of the letters of a table on one slide, in the order of preference."""
_SMALLEST: Final = 11.0
"""Points for a table that would otherwise go on over a second slide."""
_LONG_SIZE: Final = 12.0
"""Points of the letters of a table that goes on over several slides."""
_MOST_LINES: Final = 5
"""Lines of a cell that still read well beside a map."""

_SURE: Final = 0.96
"""Share of a cell in which a line has to fit: one line more than measured moves the whole table."""

_Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table measured; lengths in points."""

    headings: _Cells
    rows: tuple[_Cells, ...]
    numeric: tuple[bool, ...]
    """Which columns hold numbers."""
    widths: tuple[float, ...]
    size: float
    """Of the letters."""

    @property
    def head(self) -> float:
        """Height of the row of headings."""
        return self.height_of(self.headings, bold=True)

    @property
    def height(self) -> float:
        """Height of the whole."""
        return self.head + sum(self.height_of(row) for row in self.rows)

    @property
    def most_lines(self) -> int:
        """Lines of the cell that has most."""
        return max((self._lines(row, bold=False) for row in self.rows), default=0)

    def height_of(self, cells: _Cells, *, bold: bool = False) -> float:
        """Return the height of a row."""
        return self._lines(cells, bold=bold) * self.size * LINE + 2 * ABOVE

    def parts(self, box: "Box") -> list["Grid"]:
        """Return the table in parts that fit a box, about as high as each other."""
        most = box.height * POINTS
        parts = self._cut(most)
        even = self.head + (self.height - self.head) / len(parts)
        while even < most and len(cut := self._cut(even)) > len(parts):
            even += self.size
        return cut if even < most else parts

    def _cut(self, height: float) -> list["Grid"]:
        """Return the table in parts that are no higher than some points, of a row at least."""
        parts: list[list[_Cells]] = [[]]
        used = head = self.head
        for row in self.rows:
            tall = self.height_of(row)
            if parts[-1] and used + tall > height:
                parts.append([])
                used = head
            parts[-1].append(row)
            used += tall
        return [replace(self, rows=tuple(rows)) for rows in parts]

    def _lines(self, cells: _Cells, *, bold: bool) -> int:
        return max(
            line_count(text, (width - 2 * ASIDE) * _SURE, self.size, bold=bold)
            for text, width in zip(cells, self.widths, strict=True)
        )


def narrow_grid(table: "ShownTable", numbers: Mapping[str, int], box: "Box") -> Grid | None:
    """Return a table that reads well beside a map; None if it is too long or its cells are.

    Args:
        table: what is shown.
        numbers: of the sources, by their ids.
        box: where it goes.
    """
    grids = _fitting(table, numbers, box, _SIZES)
    return next((grid for grid in grids if grid.most_lines <= _MOST_LINES), None)


def wide_grids(table: "ShownTable", numbers: Mapping[str, int], box: "Box") -> list[Grid]:
    """Return a table in as many parts of the width of a box as it takes."""
    fitting = next(_fitting(table, numbers, box, (*_SIZES, _SMALLEST)), None)
    return _grid(table, numbers, box, _LONG_SIZE).parts(box) if fitting is None else [fitting]


def _fitting(
    table: "ShownTable", numbers: Mapping[str, int], box: "Box", sizes: Sequence[float]
) -> Iterator[Grid]:
    """Yield a table in the letters in which it fits a box."""
    for size in sizes:
        grid = _grid(table, numbers, box, size)
        if grid.height <= box.height * POINTS:
            yield grid


def _grid(table: "ShownTable", numbers: Mapping[str, int], box: "Box", size: float) -> Grid:
    headings = [allowed(column.heading) for column in table.columns]
    rows = [
        [cell_text(value, column) for value, column in zip(row.values, table.columns, strict=True)]
        for row in table.rows
    ]
    numeric = [is_number(column) for column in table.columns]
    if any(row.sources or row.disputed for row in table.rows):
        headings.append("Sources")
        numeric.append(False)
        for cells, row in zip(rows, table.rows, strict=True):
            marks = sorted({numbers[ident] for ident in row.sources if ident in numbers})
            disputed = [DISPUTED] if row.disputed else []
            cells.append(" ".join([", ".join(map(str, marks)), *disputed]).strip())
    told = tuple(tuple(cells) for cells in rows)
    room = box.width * POINTS - 2 * ASIDE * len(headings)
    grids = (
        Grid(tuple(headings), told, tuple(numeric), tuple(one + 2 * ASIDE for one in shares), size)
        for shares in column_widths((tuple(headings), *told), room, size)
    )
    return min(grids, key=lambda grid: grid.height)
