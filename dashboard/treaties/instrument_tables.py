"""Tables with a row for each instrument: the catalogue, and the terms."""

from typing import TYPE_CHECKING, Final

from dashboard.treaties.cells import day_cell, disputed
from dashboard.treaties.words import FORCE, length_in_words, period_name, term_note
from dashboard.workbench.region_words import region_word
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.treaties import topics_of
from geodata.treaties.words import TOPICS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from geodata.asof import InstrumentStatus
    from geodata.exports.shown_table import Value
    from geodata.treaties import Term

NOT_VERIFIED: Final = (
    "In force means last seen in force or still invoked; it is not verified for today. Listing an "
    "instrument says nothing about its validity."
)
RENEWALS: Final = (
    "Renewals are counted as the text provides; whether a side gave notice was not verified."
)
_CATALOGUE: Final = (
    Column("instrument", "Instrument"),
    Column("signed", "Signed", Kind.DATE),
    Column("state", "State on the date"),
    Column("regions", "Region", Kind.LIST),
    Column("parties", "Parties", Kind.LIST),
    Column("topics", "Topics of its clauses", Kind.LIST),
    Column("clauses", "Clauses", Kind.INTEGER, description="How many are recorded."),
    Column("in_force", "In force since", Kind.DATE),
    Column("term", "Term"),
    Column("signed_at", "Signed at"),
    Column("basis", "On what the state rests"),
    Column("title", "Full title"),
)
_TERMS: Final = (
    Column("instrument", "Instrument"),
    Column("term", "Term"),
    Column("counted_from", "Counted from", Kind.DATE),
    Column("first_term_ends", "First term ends", Kind.DATE),
    Column("current", "Period on the date"),
    Column("current_ends", "It ends", Kind.DATE),
    Column("state", "State on the date"),
    Column("note", "Note"),
)


def catalogue_table(
    entries: "Sequence[InstrumentStatus]",
    on: "dt.date",
    names: str,
    filters: "Mapping[str, str]",
) -> ShownTable:
    """Return the catalogue as a table.

    Args:
        entries: the instruments, in their order.
        on: the day of their state.
        names: the reader's choice of names.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="treaties",
        title="Treaties and other instruments",
        columns=_CATALOGUE,
        rows=tuple(_entry(entry, names) for entry in entries),
        as_of=on,
        filters=filters,
        note=NOT_VERIFIED,
    )


def _entry(entry: "InstrumentStatus", names: str) -> ShownRow:
    dossier, treaty = load(), entry.treaty
    values: tuple[Value, ...] = (
        treaty.short_title,
        day_cell(treaty.signed_on),
        FORCE[entry.state],
        tuple(region_word(code, names) for code in treaty.regions),
        tuple(dossier.actors[code].name_en for code in treaty.parties),
        tuple(TOPICS[topic] for topic in topics_of(dossier, treaty.treaty_id)),
        len(dossier.provisions_of(treaty.treaty_id)),
        day_cell(treaty.in_force_on),
        length_in_words(treaty),
        treaty.signed_at,
        entry.basis,
        treaty.title_en,
    )
    return ShownRow(
        values, treaty.sources, record=f"treaty:{treaty.treaty_id}", disputed=disputed(treaty)
    )


def terms_table(terms: "Sequence[Term]", on: "dt.date", filters: "Mapping[str, str]") -> ShownTable:
    """Return the terms as a table.

    Args:
        terms: of instruments, in their order.
        on: the day up to which renewals are counted.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="treaty-terms",
        title="Terms of treaties and other instruments",
        columns=_TERMS,
        rows=tuple(_term(term) for term in terms),
        as_of=on,
        filters=filters,
        note=f"{RENEWALS} {NOT_VERIFIED}",
    )


def _term(term: "Term") -> ShownRow:
    treaty = term.treaty
    first = term.periods[0] if term.periods else None
    last = term.periods[-1] if term.periods else None
    values: tuple[Value, ...] = (
        treaty.short_title,
        length_in_words(treaty),
        day_cell(term.start),
        day_cell(first.end) if first else None,
        period_name(last) if last and not term.runs_on else None,
        day_cell(last.end) if last and not term.runs_on else None,
        FORCE[term.status.state],
        term_note(term),
    )
    sources = (
        *treaty.sources,
        *(source for clause in term.clauses for source in clause.sources),
    )
    return ShownRow(
        values,
        tuple(dict.fromkeys(sources)),
        record=f"treaty:{treaty.treaty_id}",
        disputed=disputed(treaty, *term.clauses),
    )
