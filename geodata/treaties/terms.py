"""Terms of instruments: the first term, its renewals up to a day, or the day on which it ends."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.asof import ForceState, InstrumentStatus, instruments
from geodata.dates import ReducedDate, add_months

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Provision, Treaty

_MONTHS = 12
_TERM = "term"
"""The matter of clauses on how long an instrument lasts."""


class TermKind(StrEnum):
    """What is known of how long an instrument lasts."""

    RENEWABLE = "renewable"
    """A first term and renewals of a known length."""
    FIXED = "fixed"
    """A first term; no length of a renewal was seen."""
    TO_A_DAY = "to_a_day"
    """A last day is named."""
    NOT_SEEN = "not_seen"
    """No term was seen."""


@dataclass(frozen=True, slots=True)
class Period:
    """A term or a renewal; both days are intervals if the start is known to the month or year."""

    start: ReducedDate
    end: ReducedDate
    renewal: int
    """0 for the first term, then the number of the renewal."""


@dataclass(frozen=True, slots=True)
class Term:
    """How long an instrument lasts."""

    status: InstrumentStatus
    kind: TermKind
    start: ReducedDate | None
    """From where the term is counted; None if no day was seen."""
    from_signature: bool
    """Whether it is counted from signature, as the day of entry into force was not seen."""
    periods: tuple[Period, ...]
    """The first term and the renewals up to the one that holds on the day asked about."""
    runs_on: bool
    """Whether the first term ran out and the instrument was last seen in force since."""
    clauses: tuple["Provision", ...]
    """Its clauses on the term."""

    @property
    def treaty(self) -> "Treaty":
        """Return the instrument."""
        return self.status.treaty


def terms(dossier: "Dossier", on: "date") -> tuple[Term, ...]:
    """Return the terms of the instruments signed by a day, by the day from which they count.

    Renewals are counted as the text provides; whether a side gave notice was not verified.
    """
    found = [
        _term(dossier, status, on)
        for status in instruments(dossier, on)
        if status.state is not ForceState.NOT_YET
    ]
    return tuple(sorted(found, key=lambda term: str(term.start or "9999")))


def _term(dossier: "Dossier", status: InstrumentStatus, on: "date") -> Term:
    treaty = status.treaty
    start = treaty.in_force_on or treaty.signed_on
    kind = _kind(treaty)
    never = status.state is ForceState.NEVER_IN_FORCE
    periods = () if start is None or never else _periods(treaty, start, on)
    over = bool(periods) and periods[-1].end.latest < on
    return Term(
        status=status,
        kind=kind,
        start=start,
        from_signature=treaty.in_force_on is None and start is not None,
        periods=periods,
        runs_on=over and kind is TermKind.FIXED and status.state is ForceState.IN_FORCE,
        clauses=tuple(
            clause for clause in dossier.provisions_of(treaty.treaty_id) if _TERM in clause.matters
        ),
    )


def _kind(treaty: "Treaty") -> TermKind:
    if treaty.ends_on is not None:
        return TermKind.TO_A_DAY
    if treaty.duration_years is None:
        return TermKind.NOT_SEEN
    return TermKind.FIXED if treaty.renewal_years is None else TermKind.RENEWABLE


def _periods(treaty: "Treaty", start: ReducedDate, on: "date") -> tuple[Period, ...]:
    if treaty.ends_on is not None:
        return (Period(start, treaty.ends_on, 0),)
    if treaty.duration_years is None:
        return ()
    found = [Period(start, _later(start, treaty.duration_years), 0)]
    while treaty.renewal_years is not None and found[-1].end.latest < on:
        last = found[-1]
        found.append(Period(last.end, _later(last.end, treaty.renewal_years), last.renewal + 1))
    return tuple(found)


def _later(day: ReducedDate, years: int) -> ReducedDate:
    earliest, latest = (add_months(end, _MONTHS * years) for end in (day.earliest, day.latest))
    if earliest == latest:
        return ReducedDate.parse(earliest.isoformat())
    return ReducedDate.unknown(earliest=earliest, latest=latest)
