"""Figures as shown tables: one a row, and rival figures side by side."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

from dashboard.places.words import number
from dashboard.workbench.region_words import region_word
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.people import Figure, RivalFigures

_FIGURE_COLUMNS: Final = (
    Column("subject", "Subject"),
    Column("region", "Region"),
    Column("year", "Year", Kind.YEAR),
    Column("value", "Value", Kind.NUMBER),
    Column("unit", "Unit"),
    Column("measure", "What is measured"),
    Column("estimate", "Estimate"),
    Column("note", "Note"),
    Column("id", "Id"),
)
_RIVAL_COLUMNS: Final = (
    Column("subject", "Subject"),
    Column("region", "Region"),
    Column("year", "Year", Kind.YEAR),
    Column("figures", "Figures side by side", Kind.LIST),
    Column("publishers", "Said by", Kind.LIST),
)


def figure_table(
    figures: Iterable[Figure], *, as_of: dt.date, names: str, filters: Mapping[str, str]
) -> ShownTable:
    """Return figures, one a row.

    Args:
        figures: what is shown.
        as_of: the day of the view.
        names: which names of regions, as the view has it.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="figures",
        title="Figures on places and people",
        columns=_FIGURE_COLUMNS,
        rows=tuple(_figure_row(figure, names) for figure in figures),
        as_of=as_of,
        filters=filters,
        note="Rival figures are rows of their own; they are never added up or averaged.",
    )


def rival_table(
    rivals: Iterable[RivalFigures], *, as_of: dt.date, names: str, filters: Mapping[str, str]
) -> ShownTable:
    """Return what differs for one subject, region and year, side by side; as `figure_table`."""
    return ShownTable(
        name="rival-figures",
        title="Rival figures side by side",
        columns=_RIVAL_COLUMNS,
        rows=tuple(_rival_row(rival, names) for rival in rivals),
        as_of=as_of,
        filters=filters,
    )


def _figure_row(figure: Figure, names: str) -> ShownRow:
    return ShownRow(
        values=(
            figure.subject,
            region_word(figure.region, names),
            figure.year,
            figure.value,
            figure.unit,
            figure.title,
            "estimate" if figure.estimate else None,
            figure.note,
            figure.key,
        ),
        sources=figure.sources,
        record=f"region:{figure.region}",
        day=_end_of(figure.year),
        disputed=figure.discrepancies,
    )


def _rival_row(rival: RivalFigures, names: str) -> ShownRow:
    sources = tuple(dict.fromkeys(ident for item in rival.figures for ident in item.sources))
    disputed = tuple(dict.fromkeys(ident for item in rival.figures for ident in item.discrepancies))
    return ShownRow(
        values=(
            rival.subject,
            region_word(rival.region, names),
            rival.year,
            tuple(_told(item) for item in rival.figures),
            tuple(load().sources[ident].publisher for ident in sources),
        ),
        sources=sources,
        record=f"region:{rival.region}",
        day=_end_of(rival.year),
        disputed=disputed,
    )


def _told(figure: Figure) -> str:
    return f"{number(figure.value)} {figure.unit}: {figure.note or figure.title}"


def _end_of(year: int) -> dt.date:
    """Return the last day of a year, or of the data if that comes first."""
    return min(dt.date(year, 12, 31), load().latest_date)
