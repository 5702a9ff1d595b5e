"""Exhibit: which later texts carried out the clauses of an instrument, and how late."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, ShownRow, Value
from geodata.stories.exhibits.shown import ShownExhibit, exhibit
from geodata.treaties.progress import ClauseProgress, Outcome, progress
from geodata.treaties.words import OUTCOMES, capital, delay_in_words, short_labels, text_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.stories.exhibits.options import Options

_COLUMNS: Final = (
    Column("clause", "Clause"),
    Column("text", "Later text"),
    Column("outcome", "Outcome"),
)
_DONE: Final = frozenset(
    {Outcome.ON_TIME, Outcome.LATE, Outcome.MAY_BE_LATE, Outcome.CARRIED_OUT, Outcome.UNDATED}
)


def carried_out(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return the clauses for which a later text was signed by a day."""
    treaty = dossier.treaties[options.treaty()]
    told = [
        item
        for item in progress(dossier, as_of)
        if item.provision.treaty_id == treaty.treaty_id and item.tracked
    ]
    done = [item for item in told if item.outcome in _DONE]
    without = len(told) - len(done)
    note = "A signed text does not prove that it was applied."
    if without:
        note = (
            f"{without} more clauses set a deadline or name a text, but no later text was found "
            f"by this day. {note}"
        )
    (tag,) = short_labels(dossier, [treaty])
    title = f"Later texts that carry out clauses of {tag}"
    rows = _merged(_row(dossier, item) for item in done)
    return exhibit("carried-out", title, _COLUMNS, rows, as_of=as_of, note=note)


def _merged(rows: "Iterable[ShownRow]") -> "Iterable[ShownRow]":
    """Return one row for clauses that one text carried out with the same outcome."""
    found: dict[tuple[Value, ...], ShownRow] = {}
    for row in rows:
        clause, *rest = row.values
        same = found.setdefault(tuple(rest), row)
        if same is not row:
            named = dict.fromkeys((*str(same.values[0]).split("; "), str(clause)))
            found[tuple(rest)] = replace(
                same,
                values=("; ".join(named), *rest),
                sources=tuple(dict.fromkeys((*same.sources, *row.sources))),
                disputed=tuple(dict.fromkeys((*same.disputed, *row.disputed))),
            )
    return found.values()


def _row(dossier: "Dossier", item: ClauseProgress) -> ShownRow:
    text = item.first
    carrying = None if text is None else text.treaty
    matter = dossier.matters[item.provision.matters[0]] if item.provision.matters else None
    outcome = OUTCOMES[item.outcome] if item.delay is None else delay_in_words(item.delay)
    cited = item.provision.sources + (() if carrying is None else carrying.sources)
    disputes = [
        *dossier.discrepancies_of("provisions", item.provision.key),
        *(() if carrying is None else dossier.discrepancies_of("treaties", carrying.key)),
    ]
    return ShownRow(
        values=(
            item.provision.summary if matter is None else matter.name_en,
            "" if text is None else capital(text_in_words(text)),
            capital(outcome),
        ),
        sources=tuple(dict.fromkeys(cited)),
        disputed=tuple(dict.fromkeys(item.discrepancy_id for item in disputes)),
        record=None if carrying is None else f"treaty:{carrying.treaty_id}",
    )
