"""Tables with a row for each clause: instruments side by side, and what came of clauses."""

from typing import TYPE_CHECKING, Final

from dashboard.treaties.cells import day_cell, disputed
from dashboard.treaties.words import matters
from geodata.asof import due_date
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.treaties.words import OUTCOMES, TOPICS, article, due_in_words, text_in_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from geodata.exports.shown_table import Value
    from geodata.records import Provision
    from geodata.treaties import ClauseProgress, Comparison, MatterRow

RECORDED: Final = (
    "Clauses stand against each other when this project reads them as dealing with the same "
    "matter. ‘No clause’ means that none was recorded; the full text may have one."
)
NOT_A_BREACH: Final = (
    "A text that follows a clause was signed to carry it out; that does not prove that it was "
    "applied. ‘Nothing found’ means that no such text was seen, not that nothing was done."
)
_CLAUSE: Final = (
    Column("article", "Article"),
    Column("clause", "Clause"),
    Column("obliged", "Obliged", Kind.LIST),
    Column("time", "Time named"),
)
_COMPARISON: Final = (
    Column("topic", "Topic"),
    Column("matter", "Matter"),
    Column("instrument", "Instrument"),
    *_CLAUSE,
    Column("due", "Last day"),
    Column("lacking", "No clause recorded in", Kind.LIST),
)
_IMPLEMENTATION: Final = (
    Column("instrument", "Instrument"),
    Column("matter", "Matter"),
    *_CLAUSE,
    Column("due", "Last day"),
    Column("due_basis", "Counted from"),
    Column("followed_by", "Followed by"),
    Column("signed", "Signed", Kind.DATE),
    Column("outcome", "Outcome on the date"),
    Column(
        "late_at_least", "Late by at least", Kind.INTEGER, "days", "Negative: before the last day."
    ),
    Column(
        "late_at_most", "Late by at most", Kind.INTEGER, "days", "Negative: before the last day."
    ),
    Column("other_texts", "Other texts", Kind.LIST),
)


def comparison_table(
    comparison: "Comparison",
    rows: "Sequence[MatterRow]",
    on: "dt.date",
    filters: "Mapping[str, str]",
) -> ShownTable:
    """Return instruments side by side as a table: one row for each clause on each matter.

    Args:
        comparison: the instruments.
        rows: the matters that are shown.
        on: the day of the view.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="treaties-side-by-side",
        title="Side by side: " + ", ".join(row.short_title for row in comparison.treaties),
        columns=_COMPARISON,
        rows=tuple(found for row in rows for found in _matter(comparison, row)),
        as_of=on,
        filters=filters,
        note=RECORDED,
    )


def _matter(comparison: "Comparison", row: "MatterRow") -> "Iterator[ShownRow]":
    pairs = tuple(zip(comparison.treaties, row.cells, strict=True))
    lacking = tuple(treaty.short_title for treaty, clauses in pairs if not clauses)
    for treaty, clauses in pairs:
        for clause in clauses:
            due = due_date(clause, treaty)
            values: tuple[Value, ...] = (
                TOPICS[row.matter.topic],
                row.matter.name_en,
                treaty.short_title,
                *_clause(clause),
                due_in_words(due) if due else None,
                lacking,
            )
            yield ShownRow(
                values,
                clause.sources,
                record=f"treaty:{treaty.treaty_id}",
                disputed=disputed(clause),
            )


def implementation_table(
    items: "Sequence[ClauseProgress]", on: "dt.date", filters: "Mapping[str, str]"
) -> ShownTable:
    """Return what came of clauses as a table: one row for each clause.

    Args:
        items: the clauses, in their order.
        on: the day by which something had come of them.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="treaty-implementation",
        title="What followed the clauses of treaties",
        columns=_IMPLEMENTATION,
        rows=tuple(_progress(item) for item in items),
        as_of=on,
        filters=filters,
        note=NOT_A_BREACH,
    )


def _progress(item: "ClauseProgress") -> ShownRow:
    dossier, clause = load(), item.provision
    treaty = item.status.instrument.treaty
    first = item.first
    others = [text_in_words(text) for text in item.texts if text is not first]
    values: tuple[Value, ...] = (
        treaty.short_title,
        matters(dossier, clause),
        *_clause(clause),
        due_in_words(item.due) if item.due else None,
        item.due.basis if item.due else None,
        (first.treaty.short_title if first.treaty else first.description) if first else None,
        day_cell(first.treaty.signed_on) if first and first.treaty else None,
        OUTCOMES[item.outcome],
        item.delay.at_least if item.delay else None,
        item.delay.at_most if item.delay else None,
        tuple(others),
    )
    cited = (*clause.sources, *(first.treaty.sources if first and first.treaty else ()))
    return ShownRow(
        values,
        tuple(dict.fromkeys(cited)),
        record=f"treaty:{treaty.treaty_id}",
        disputed=disputed(clause, *([first.treaty] if first and first.treaty else [])),
    )


def _clause(clause: "Provision") -> "tuple[Value, ...]":
    actors = load().actors
    obliged = tuple(actors[code].name_en for code in clause.obliged)
    return article(clause), clause.summary, obliged, clause.deadline_text
