"""Exhibit: clauses of two or three instruments on the same matters, side by side."""

from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, ShownRow
from geodata.records import Topic
from geodata.stories.exhibits.options import ExhibitError
from geodata.stories.exhibits.shown import ShownExhibit, exhibit
from geodata.treaties.comparison import ComparisonError, MatterRow, compare
from geodata.treaties.words import TOPICS, capital, short_labels

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Provision, Treaty
    from geodata.stories.exhibits.options import Options

_SHARED: Final = "shared"
_DIFFERING: Final = "differing"
_ALL: Final = "all"
MATTERS: Final = (_ALL, _SHARED, _DIFFERING)
"""Which matters are shown: every one, or those on which all or not all have a clause."""

_LONGEST: Final = 220
"""Characters of a cell; further clauses are counted."""


def clauses(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return what instruments say, matter by matter."""
    topics = options.words("topics", [topic.value for topic in Topic])
    wanted = options.word("matters", MATTERS, _ALL)
    try:
        comparison = compare(dossier, options.treaties())
    except ComparisonError as error:
        raise ExhibitError(str(error), "Name two or three treaties.") from error
    rows = {_ALL: comparison.rows, _SHARED: comparison.shared, _DIFFERING: comparison.differing}
    signed = [_is_signed(treaty, as_of) for treaty in comparison.treaties]
    tags = short_labels(dossier, comparison.treaties)
    columns = (
        Column("matter", "Matter"),
        *(Column(f"treaty_{at}", tag) for at, tag in enumerate(tags, start=1)),
    )
    shown = (_row(dossier, row, signed) for row in rows[wanted] if row.matter.topic.value in topics)
    later = [tag for tag, done in zip(tags, signed, strict=True) if not done]
    note = "No clause recorded means that none was seen, not that the full text has none."
    if later:
        note = f"Not signed by this day: {', '.join(later)}. {note}"
    title = f"{_named(topics)}: {' and '.join(tags)}"
    return exhibit("clauses", title, columns, shown, as_of=as_of, note=note)


def _named(topics: tuple[str, ...]) -> str:
    if len(topics) == len(Topic):
        return "Clauses side by side"
    *others, last = (TOPICS[Topic(topic)].lower() for topic in topics)
    named = f"{', '.join(others)} and {last}" if others else last
    return capital(named)


def _is_signed(treaty: "Treaty", as_of: "date") -> bool:
    return treaty.signed_on is not None and treaty.signed_on.earliest <= as_of


def _row(dossier: "Dossier", row: MatterRow, signed: list[bool]) -> ShownRow:
    cells = [cell if done else () for cell, done in zip(row.cells, signed, strict=True)]
    found = [clause for cell in cells for clause in cell]
    cited = (source for clause in found for source in clause.sources)
    disputes = (
        item.discrepancy_id
        for clause in found
        for item in dossier.discrepancies_of(clause.TABLE, clause.key)
    )
    return ShownRow(
        values=(row.matter.name_en, *(_cell(cell) for cell in cells)),
        sources=tuple(dict.fromkeys(cited)),
        disputed=tuple(dict.fromkeys(disputes)),
    )


def _cell(found: "tuple[Provision, ...]") -> str:
    if not found:
        return "No clause recorded"
    text = found[0].summary
    for at, clause in enumerate(found[1:], start=1):
        if len(text) + len(clause.summary) >= _LONGEST:
            return f"{text} (and {len(found) - at} more)"
        text = f"{text} {clause.summary}"
    return text
