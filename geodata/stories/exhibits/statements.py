"""Exhibit: what was said on a treaty, by actor."""

from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, ShownRow
from geodata.positions.treaty_statements import statements_on
from geodata.stories.exhibits.shown import ShownExhibit, exhibit
from geodata.words import in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Position
    from geodata.stories.exhibits.options import Options

_COLUMNS: Final = (
    Column("date", "Date"),
    Column("actor", "Who"),
    Column("summary", "What was said"),
)


def statements(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return the statements on a treaty that were made by a day, oldest first."""
    treaty = dossier.treaties[options.treaty()]
    spoken = statements_on(dossier, treaty.treaty_id)
    made = [row for row in spoken if row.start is not None and row.start.earliest <= as_of]
    undated = sum(row.start is None for row in spoken)
    title = f"Statements on the {_lowered(treaty.short_title)}"
    note = f"{undated} more without a known date." if undated else ""
    if not made:
        note = "No statement is recorded by this day."
    rows = (_row(dossier, row) for row in made)
    return exhibit("statements", title, _COLUMNS, rows, as_of=as_of, note=note)


def _row(dossier: "Dossier", row: "Position") -> ShownRow:
    disputed = dossier.discrepancies_of("positions", row.position_id)
    return ShownRow(
        values=(
            "" if row.start is None else in_words(row.start),
            row.actor_name,
            row.summary,
        ),
        sources=row.sources,
        disputed=tuple(item.discrepancy_id for item in disputed),
    )


def _lowered(title: str) -> str:
    """Return a title for the middle of a sentence."""
    return title[:1].lower() + title[1:]
