"""Which instruments were in force, only signed, ended or never in force on a day."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata import validity
from geodata.dates import Certainty
from geodata.records import TreatyStatus
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.dates import ReducedDate
    from geodata.dossier import Dossier
    from geodata.records import Treaty


class ForceState(StrEnum):
    """The state of an instrument on a day, in the order in which a list shows them."""

    IN_FORCE = "in_force"
    SIGNED = "signed"
    ENDED = "ended"
    NEVER_IN_FORCE = "never_in_force"
    NOT_YET = "not_yet"
    UNDATED = "undated"


BINDING = frozenset({ForceState.IN_FORCE, ForceState.SIGNED})
"""States in which an instrument's clauses are shown as its terms."""

_ORDER = tuple(ForceState)


@dataclass(frozen=True, slots=True)
class InstrumentStatus:
    """The state of an instrument on a day and the grounds for it."""

    treaty: "Treaty"
    state: ForceState
    certainty: Certainty
    """`MAY_HOLD` where a reduced or unknown date leaves the state open."""
    basis: str
    """One neutral English sentence that says on what the state rests."""
    term_end: "date | None"
    """Day on which the first fixed term runs out, whether or not it was renewed."""


def instruments(
    dossier: "Dossier", on: "date", region: str | None = None
) -> tuple[InstrumentStatus, ...]:
    """Return the status of every instrument on a day, those in force first, then by date.

    Args:
        dossier: the loaded data.
        on: the day asked about.
        region: GE, GE-AB or GE-SO; None for all. An instrument for two regions counts for each.
    """
    found = [
        instrument_status(treaty, on)
        for treaty in dossier.treaties.values()
        if region is None or region in treaty.regions
    ]
    return tuple(sorted(found, key=_sort_key))


def instrument_status(treaty: "Treaty", on: "date") -> InstrumentStatus:
    """Return the state of one instrument on a day."""
    state, certainty, basis = _assess(treaty, on)
    return InstrumentStatus(treaty, state, certainty, basis, validity.term_end(treaty))


def _sort_key(status: InstrumentStatus) -> tuple[int, str, str]:
    first = status.treaty.signed_on or status.treaty.in_force_on
    return _ORDER.index(status.state), str(first or ""), status.treaty.treaty_id


_Assessment = tuple[ForceState, Certainty, str]


def _assess(treaty: "Treaty", on: "date") -> _Assessment:
    never = treaty.status is TreatyStatus.NEVER_RATIFIED
    signed = treaty.signed_on or treaty.in_force_on
    if signed is None:
        if never:
            basis = "Reported as never ratified; no signing date was seen."
            return ForceState.NEVER_IN_FORCE, Certainty.HOLDS, basis
        basis = "No signing date was seen, so its place in time is not known."
        return ForceState.UNDATED, Certainty.MAY_HOLD, basis
    if on < signed.earliest:
        basis = f"Signed later: {in_words(signed)}."
        return ForceState.NOT_YET, Certainty.HOLDS, basis
    if never:
        basis = f"Signed {_when(signed)}; never ratified, as far as seen."
        return ForceState.NEVER_IN_FORCE, _reached(signed, on), basis
    return _assess_end(treaty, on) or _assess_start(treaty, signed, on)


def _assess_end(treaty: "Treaty", on: "date") -> _Assessment | None:
    span = validity.of_instrument(treaty)
    end = span.end if span else None
    if end is None or on <= end.earliest:
        return None
    if treaty.ends_on is None:
        basis = "Reported as ended; the day was not seen."
        return ForceState.ENDED, Certainty.MAY_HOLD, basis
    certainty = Certainty.HOLDS if on > end.latest else Certainty.MAY_HOLD
    return ForceState.ENDED, certainty, f"Its last day was {in_words(end)}."


def _assess_start(treaty: "Treaty", signed: "ReducedDate", on: "date") -> _Assessment:
    start = treaty.in_force_on
    if start is not None and on < start.earliest:
        basis = f"Signed {_when(signed)}; entered into force later, {_when(start)}."
        return ForceState.SIGNED, _reached(signed, on), basis
    if start is not None:
        basis = f"In force since {in_words(start)}{_outlook(treaty, on)}."
        return ForceState.IN_FORCE, _reached(start, on), basis
    if treaty.status is TreatyStatus.IN_FORCE:
        basis = (
            f"Counted from signature {_when(signed)}; the day of entry into force was not seen"
            f"{_outlook(treaty, on)}."
        )
        return ForceState.IN_FORCE, _reached(signed, on), basis
    basis = f"Signed {_when(signed)}; no source seen establishes that it entered into force."
    return ForceState.SIGNED, _reached(signed, on), basis


def _outlook(treaty: "Treaty", on: "date") -> str:
    if treaty.ends_on is not None:
        return f"; its last day is {in_words(treaty.ends_on)}"
    seen = "; last seen in force, not verified for today"
    term = validity.term_end(treaty)
    if term is None or on < term:
        return seen
    return f"; its first term ran out on {day_in_words(term)} and it counts as prolonged{seen}"


def _when(reduced: "ReducedDate") -> str:
    preposition = "on" if reduced.earliest == reduced.latest else "in"
    return f"{preposition} {in_words(reduced)}"


def _reached(reduced: "ReducedDate", on: "date") -> Certainty:
    return Certainty.HOLDS if on >= reduced.latest else Certainty.MAY_HOLD
