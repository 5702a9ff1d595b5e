"""The instrument that a region is told by on a day, and what is known of its term."""

from typing import TYPE_CHECKING

from geodata.asof.force import ForceState, instruments
from geodata.figures.key_figure import Form, KeyFigure, Measure, words
from geodata.records import Topic
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.asof.force import InstrumentStatus
    from geodata.dossier import Dossier
    from geodata.records import Treaty

GENERAL_CLAUSES = 10
"""A text with at least as many clauses is a general treaty; others regulate one matter."""


def leading_instrument(
    dossier: "Dossier", on: "date", region: str | None = None
) -> "InstrumentStatus | None":
    """Return the instrument that a day is told by, or None if none bound by then.

    One signed on that very day speaks first; then the latest general treaty in force, the latest
    other text in force, and the latest that was only signed.
    """
    found = sorted(
        instruments(dossier, on, region), key=lambda item: str(item.treaty.signed_on or "")
    )
    found.reverse()
    today = [item for item in found if is_signed_on(item.treaty, on)]
    held = [item for item in found if item.state is ForceState.IN_FORCE]
    general = [
        item
        for item in held
        if len(dossier.provisions_of(item.treaty.treaty_id)) >= GENERAL_CLAUSES
    ]
    signed = [item for item in found if item.state is ForceState.SIGNED]
    return next(iter([*today, *general, *held, *signed]), None)


def is_signed_on(treaty: "Treaty", on: "date") -> bool:
    """Return whether an instrument is known to have been signed on a day."""
    signed = treaty.signed_on
    return signed is not None and signed.earliest == on == signed.latest


def term_figure(dossier: "Dossier", status: "InstrumentStatus | None", on: "date") -> KeyFigure:
    """Return the length of an instrument's first term and its renewals.

    Args:
        dossier: the loaded data.
        status: the instrument on that day; None where there is none.
        on: the day asked about.
    """
    if status is None:
        return words(Measure.TERM, "None", f"no instrument was seen by {day_in_words(on)}")
    treaty = status.treaty
    signed = "" if treaty.signed_on is None else f" of {in_words(treaty.signed_on)}"
    parts = [f"{_noun(status)}{signed}"]
    if treaty.renewal_years:
        parts.append(f"renewable by {years(treaty.renewal_years)}")
    if treaty.ends_on is None and status.term_end is not None:
        parts.append(f"first term to {day_in_words(status.term_end)}")
    length = treaty.duration_years
    sources, disputes = _grounds(dossier, treaty)
    return KeyFigure(
        measure=Measure.TERM,
        form=Form.SINGLE if length else Form.WORDS,
        values=(float(length),) if length else (),
        unit=("year" if length == 1 else "years") if length else "No fixed term",
        caption=", ".join(parts),
        sources=sources,
        discrepancies=disputes,
    )


def _grounds(dossier: "Dossier", treaty: "Treaty") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sources and discrepancies of the clauses on duration, or of the whole text."""
    clauses = [
        row for row in dossier.provisions_of(treaty.treaty_id) if row.topic is Topic.DURATION
    ]
    places = [(row.TABLE, row.provision_id) for row in clauses]
    sources = dict.fromkeys(name for row in clauses for name in row.sources)
    disputes = dict.fromkeys(
        row.discrepancy_id
        for place in places or [(treaty.TABLE, treaty.treaty_id)]
        for row in dossier.discrepancies_of(*place)
    )
    return tuple(sources) or treaty.sources, tuple(disputes)


def years(number: int) -> str:
    """Return '1 year' or '5 years'."""
    return f"{number} year" if number == 1 else f"{number} years"


def _noun(status: "InstrumentStatus") -> str:
    return "treaty" if "treaty" in status.treaty.title_en.lower() else "agreement"


def in_force_figure(dossier: "Dossier", on: "date", region: str | None = None) -> KeyFigure:
    """Return how many instruments were in force on a day."""
    held = [item for item in instruments(dossier, on, region) if item.state is ForceState.IN_FORCE]
    return KeyFigure(
        measure=Measure.INSTRUMENTS,
        form=Form.SINGLE,
        values=(float(len(held)),),
        unit="instrument" if len(held) == 1 else "instruments",
        caption="in force, or last seen in force",
        sources=tuple(dict.fromkeys(name for item in held for name in item.treaty.sources)),
    )
