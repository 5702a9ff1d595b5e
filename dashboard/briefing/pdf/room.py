"""How much of a page a map may take, so that what belongs to a step stays on one page."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from dashboard.briefing.options import Paper

LEAST_MM: Final = 54.0
"""Lowest map that still shows the whole of Georgia in the width of a page."""
MOST_MM: Final = 185.0
USUAL_MM: Final = 88.0
"""Height where the table goes on to another page anyway."""

# Sizes of the template, in millimetres: the page between its margins, and what stands on it.
_PAGE: Final = {Paper.A4: 250.0, Paper.LETTER: 232.0}
"""A little less than there is, as lines are reckoned and not set."""
_HEAD: Final = 16.0
_TEXT_LINE: Final = 5.6
_TEXT_WIDTH: Final = 92
"""Characters of the step's text in a line."""
_CHART: Final = {Paper.A4: 66.0, Paper.LETTER: 56.0}
_BAR: Final = 4.4
_TITLE: Final = 10.0
_NOTE_LINE: Final = 4.6
_CELL_LINE: Final = 3.6
_CELL_AROUND: Final = 3.2
_TABLE_WIDTH: Final = 116
"""Characters of a table in a line, over all its columns."""
_AROUND: Final = 3


def map_height(step: Mapping[str, Any], paper: Paper) -> float:
    """Return how high the map of a step is, in millimetres.

    Args:
        step: as the template gets it.
        paper: of the pages.
    """
    text = sum(len(passage["text"]) for passage in step["passages"])
    left = _PAGE[paper] - _HEAD - _lines(text, _TEXT_WIDTH) * _TEXT_LINE
    exhibit = step["exhibit"]
    if exhibit is None:
        return max(USUAL_MM, min(left, MOST_MM))
    left -= _TITLE + _lines(len(exhibit["note"]), _TABLE_WIDTH) * _NOTE_LINE
    left -= _of_chart(exhibit["chart"], paper) + _of_table(exhibit)
    return USUAL_MM if left < LEAST_MM else min(left, MOST_MM)


def told(marks: Sequence[int]) -> str:
    """Return source marks as the last column of a table has them."""
    return ", ".join(map(str, marks))


def _of_chart(chart: Mapping[str, Any] | None, paper: Paper) -> float:
    if chart is None:
        return 0.0
    if chart["lying"]:
        return _TITLE + sum(_BAR * max(len(row["bars"]), 1) + 2 for row in chart["rows"])
    return _CHART[paper]


def _of_table(exhibit: Mapping[str, Any]) -> float:
    total = sum(exhibit["widths"])
    room = [max(_TABLE_WIDTH * width / total - _AROUND, 1) for width in exhibit["widths"]]
    headings = [column["heading"] for column in exhibit["columns"]]
    rows = [[*headings, ""], *([*row["cells"], told(row["marks"])] for row in exhibit["rows"])]
    return sum(
        _CELL_AROUND
        + _CELL_LINE * max(_lines(len(cell), width) for cell, width in zip(row, room, strict=True))
        for row in rows
    )


def _lines(length: int, width: float) -> int:
    return math.ceil(length / width)
