"""Words for what the domain answers about instruments and clauses."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dashboard.payload.labels import LABELS
from geodata.asof import ForceState
from geodata.treaties import Period, Term, TermKind
from geodata.words import in_words

if TYPE_CHECKING:
    from geodata.dates import ReducedDate
    from geodata.dossier import Dossier
    from geodata.records import Provision, Treaty

FORCE: Final[Mapping[ForceState, str]] = MappingProxyType(
    {state: LABELS["force"][state.value] for state in ForceState}
)
NO_CLAUSE: Final = "No clause recorded"
"""Where a compared instrument has nothing on a matter; its full text may have something."""


def actor_names(dossier: "Dossier", codes: Iterable[str]) -> str:
    """Return the names of actors, in the order of their codes."""
    return ", ".join(dossier.actors[code].name_en for code in codes)


def matters(dossier: "Dossier", clause: "Provision") -> str:
    """Return what a clause deals with."""
    return ", ".join(dossier.matters[matter].name_en for matter in clause.matters)


def date_or_unknown(reduced: "ReducedDate | None") -> str:
    """Return a date in words, or that it was not seen."""
    return "not seen" if reduced is None else in_words(reduced)


def length_in_words(treaty: "Treaty") -> str | None:
    """Return how long an instrument lasts: '25 years, then 10 by 10'; None if nothing was seen."""
    if treaty.ends_on is not None:
        return f"until {in_words(treaty.ends_on)}"
    if treaty.duration_years is None:
        return None
    first = f"{treaty.duration_years} years"
    renewal = treaty.renewal_years
    return first if renewal is None else f"{first}, then {renewal} by {renewal}"


def period_name(period: Period) -> str:
    """Return which part of a term a period is: 'First term', 'Renewal 2'."""
    return f"Renewal {period.renewal}" if period.renewal else "First term"


def day_of(reduced: "ReducedDate") -> str:
    """Return a day as a table shows it: as written, or between which days it lies."""
    return reduced.text or f"{reduced.earliest.isoformat()}/{reduced.latest.isoformat()}"


def term_note(term: Term) -> str | None:
    """Return what a reader must know of a term that the dates do not say."""
    if term.start is None and term.kind is not TermKind.NOT_SEEN:
        return "No day was seen from which it could be counted."
    if term.runs_on:
        return (
            "Last seen in force after its first term; the length of the prolongation was not seen."
        )
    if term.from_signature and term.kind in {TermKind.RENEWABLE, TermKind.FIXED}:
        return "Counted from signature, as the day of entry into force was not seen."
    return None
