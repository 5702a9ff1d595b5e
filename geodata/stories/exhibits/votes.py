"""Exhibit: how the General Assembly voted, year by year."""

from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, Kind, ShownRow
from geodata.positions.roll_calls import roll_calls
from geodata.stories.exhibits.shown import (
    ChartKind,
    ChartSeries,
    ShownChart,
    ShownExhibit,
    exhibit,
)
from geodata.words import day_in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Resolution
    from geodata.stories.exhibits.options import Options

_SERIES: Final = (
    ("yes", "In favour"),
    ("abstain", "Abstaining"),
    ("absent", "Absent"),
    ("no", "Against"),
)
"""Attributes of a resolution, which are names of the style table too, in the order of a bar."""

_COLUMNS: Final = (
    Column("date", "Date", Kind.DATE),
    Column("resolution", "Resolution"),
    *(Column(name, label, Kind.INTEGER, "states") for name, label in _SERIES),
)


def votes(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return the totals of the resolutions with a roll call, by year."""
    first, last = options.years()
    texts = [
        text for text in roll_calls(dossier, on=as_of) if first <= text.date.earliest.year <= last
    ]
    title = "Votes in the UN General Assembly on people displaced from the two regions"
    note = "Absent: members without a recorded vote, counted from the roll call."
    return exhibit(
        "votes",
        title,
        _COLUMNS,
        (_row(dossier, text) for text in texts),
        as_of=as_of,
        note=note if texts else _none(as_of),
        chart=_chart(texts),
    )


def _chart(texts: "list[Resolution]") -> ShownChart | None:
    if not texts:
        return None
    return ShownChart(
        ChartKind.STACKED,
        "states",
        tuple(str(text.date.earliest.year) for text in texts),
        tuple(
            ChartSeries(label, tuple(getattr(text, name) for text in texts), name)
            for name, label in _SERIES
        ),
    )


def _row(dossier: "Dossier", text: "Resolution") -> ShownRow:
    disputed = dossier.discrepancies_of("resolutions", text.key)
    return ShownRow(
        values=(
            text.date.earliest,
            text.resolution,
            *(getattr(text, name) for name, _ in _SERIES),
        ),
        sources=text.sources,
        disputed=tuple(item.discrepancy_id for item in disputed),
    )


def _none(as_of: "date") -> str:
    return f"No roll call of these years was held by {day_in_words(as_of)}."
