"""What small charts draw, as rows: figures, lines, rival bars, and years without a figure."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final

import pandas as pd

from dashboard.places.words import number, short
from dashboard.workbench.region_words import region_word
from geodata.loading import load
from geodata.people import Figure, Panel

SEPARATOR: Final = "\n"
"""Between the lines of a heading."""
_FEW: Final = 4
"""Figures of a small chart that can be written out beside their points."""

Row = dict[str, object]


class Mark(StrEnum):
    """How a row is drawn."""

    FIGURE = "figure"
    LINE = "line"
    """One end of a line between figures of years that follow each other."""
    RIVALS = "rivals"
    """A bar from the least to the most that is said of one year."""
    MISSING = "missing"
    """A year for which no figure was found."""


class Label(StrEnum):
    """Where the value of a figure is written."""

    ABOVE = "above"
    BELOW = "below"
    NONE = ""


def heading(panel: Panel, names: str) -> str:
    """Return the heading of a small chart: its subject, then its region and unit."""
    return f"{panel.subject}{SEPARATOR}{region_word(panel.region, names)} · {panel.unit}"


def mark_frame(panels: Sequence[Panel], names: str) -> pd.DataFrame:
    """Return a row for each mark of some small charts; ``panel`` is their heading."""
    return pd.DataFrame(
        [
            {"panel": heading(panel, names), "region": panel.region, **row}
            for panel in panels
            for row in _rows(panel)
        ]
    )


def _rows(panel: Panel) -> Iterator[Row]:
    by_year: dict[int, list[float]] = {}
    for figure in panel.figures:
        by_year.setdefault(figure.year, []).append(figure.value)
    for figure in panel.figures:
        yield _figure(figure, _label(panel, figure, by_year[figure.year]))
    for segment, pair in enumerate(_neighbours(panel)):
        for figure in pair:
            yield {
                "mark": Mark.LINE,
                "year": figure.year,
                "value": figure.value,
                "segment": segment,
            }
    for year, values in by_year.items():
        if len(set(values)) > 1:
            yield {"mark": Mark.RIVALS, "year": year, "value": min(values), "most": max(values)}
    for year in panel.missing_years:
        yield {"mark": Mark.MISSING, "year": year, "value": 0, "told": "no figure found"}


def _figure(figure: Figure, label: Label) -> Row:
    sources = load().sources
    words = "estimate" if figure.estimate else "figure"
    return {
        "mark": Mark.FIGURE,
        "year": figure.year,
        "value": figure.value,
        "short": short(figure.value),
        "label": label,
        "told": f"{number(figure.value)} {figure.unit}",
        "measure": figure.title,
        "estimate": figure.estimate,
        "certainty": f"{words}, ◐ disputed" if figure.discrepancies else words,
        "note": figure.note or "",
        "publisher": ", ".join(sources[ident].publisher for ident in figure.sources),
    }


def _label(panel: Panel, figure: Figure, of_year: Sequence[float]) -> Label:
    if len(panel.figures) > _FEW:
        return Label.NONE
    # the least of rival figures is written below its point, clear of the others
    rival = len(set(of_year)) > 1
    return Label.BELOW if rival and figure.value == min(of_year) else Label.ABOVE


def _neighbours(panel: Panel) -> Iterator[tuple[Figure, Figure]]:
    """Give the pairs of figures of one measure whose years follow each other."""
    measures: dict[str, list[Figure]] = {}
    for figure in panel.figures:
        measures.setdefault(figure.title, []).append(figure)
    for figures in measures.values():
        for one, other in pairwise(figures):
            if other.year == one.year + 1:
                yield one, other
