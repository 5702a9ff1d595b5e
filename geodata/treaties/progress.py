"""What came of each clause: when it was due, which text carried it out, and how late.

A text that carries a clause out is a later instrument, signed to that end. Its signature does not
prove that the clause was applied, and that no such text was found does not prove the contrary.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.asof import (
    ForceState,
    ImplementationState,
    ImplementationStatus,
    ProvisionStatus,
    instruments,
    provision_status,
    sets_deadline,
)
from geodata.treaties.delay import Delay, Timeliness, delay_of

if TYPE_CHECKING:
    from datetime import date

    from geodata.asof import DueDate
    from geodata.dossier import Dossier
    from geodata.records import Provision, Treaty


class Outcome(StrEnum):
    """What had come of a clause by a day."""

    ON_TIME = "on_time"
    LATE = "late"
    MAY_BE_LATE = "may_be_late"
    """A text was signed, but the dates leave open whether in time."""
    CARRIED_OUT = "carried_out"
    """A text was signed; the clause sets no deadline that can be dated."""
    UNDATED = "undated"
    """A text is named whose day is not known, or not precisely enough for the day asked about."""
    NOT_RATIFIED = "not_ratified"
    """The only text was signed and never ratified."""
    EARLIER_TEXT = "earlier_text"
    """The only text is older than the clause."""
    NOT_DUE = "not_due"
    """No text by that day, and the deadline had not passed."""
    PASSED = "passed"
    """No text by that day, and the deadline had passed; that proves no breach."""
    NOTHING_FOUND = "nothing_found"
    """No text by that day, and no deadline that can be dated."""


SHOWN = frozenset({ForceState.IN_FORCE, ForceState.SIGNED, ForceState.ENDED, ForceState.UNDATED})
"""States of an instrument in which it makes sense to ask what came of its clauses."""

_BY_TIMELINESS = {
    Timeliness.ON_TIME: Outcome.ON_TIME,
    Timeliness.LATE: Outcome.LATE,
    Timeliness.OPEN: Outcome.MAY_BE_LATE,
}


@dataclass(frozen=True, slots=True)
class CarryingText:
    """A text said to carry a clause out."""

    treaty: "Treaty | None"
    """The instrument, or None for a text that has no row of its own."""
    description: str | None
    state: ImplementationState
    earlier: bool
    """Whether it was signed before the clause."""
    delay: Delay | None
    """How long after the deadline it was signed, where both can be dated."""


@dataclass(frozen=True, slots=True)
class ClauseProgress:
    """A clause with what had come of it by a day."""

    status: ProvisionStatus
    texts: tuple[CarryingText, ...]
    """By date of signature, undated ones last."""
    outcome: Outcome
    delay: Delay | None
    """Of the first text signed by that day, where it and the deadline can be dated."""

    @property
    def provision(self) -> "Provision":
        """Return the clause."""
        return self.status.provision

    @property
    def due(self) -> "DueDate | None":
        """Return when it was due."""
        return self.status.due

    @property
    def first(self) -> CarryingText | None:
        """Return the first text signed by that day, else the first whose day is not known."""
        return _first(self.texts, ImplementationState.DONE) or _first(
            self.texts, ImplementationState.UNDATED
        )

    @property
    def tracked(self) -> bool:
        """Whether there is anything to follow: a deadline, or a text."""
        return bool(self.texts) or sets_deadline(self.provision)


def progress(dossier: "Dossier", on: "date") -> tuple[ClauseProgress, ...]:
    """Return what had come of every clause by a day, by instrument and clause.

    Left out are the instruments that were not signed yet or were never in force.
    """
    ordered = sorted(
        (status for status in instruments(dossier, on) if status.state in SHOWN),
        key=lambda status: str(status.treaty.signed_on or "9999"),
    )
    return tuple(
        _progress(provision_status(dossier, clause, status, on), on)
        for status in ordered
        for clause in dossier.provisions_of(status.treaty.treaty_id)
    )


def _progress(status: ProvisionStatus, on: "date") -> ClauseProgress:
    texts = tuple(sorted((_text(status, item) for item in status.implementations), key=_by_day))
    outcome, delay = _outcome(status, texts, on)
    return ClauseProgress(status, texts, outcome, delay)


def _text(status: ProvisionStatus, item: ImplementationStatus) -> CarryingText:
    signed = item.treaty.signed_on if item.treaty else None
    begun = status.instrument.treaty.signed_on
    earlier = bool(signed and begun and signed.latest < begun.earliest)
    delay = (
        delay_of(status.due, signed.earliest, signed.latest)
        if status.due and signed and not earlier
        else None
    )
    return CarryingText(item.treaty, item.description, item.state, earlier, delay)


def _by_day(text: CarryingText) -> tuple[str, str]:
    signed = text.treaty.signed_on if text.treaty else None
    return str(signed) if signed else "9999", text.description or ""


def _outcome(
    status: ProvisionStatus, texts: tuple[CarryingText, ...], on: "date"
) -> tuple[Outcome, Delay | None]:
    done = _first(texts, ImplementationState.DONE)
    if done is None:
        states = {text.state for text in texts if not text.earlier}
        earlier = any(text.earlier for text in texts)
        return _without_text(status, states, on, earlier=earlier), None
    if done.delay is None:
        return Outcome.CARRIED_OUT, None
    return _BY_TIMELINESS[done.delay.timeliness], done.delay


def _first(texts: tuple[CarryingText, ...], state: ImplementationState) -> CarryingText | None:
    return next((text for text in texts if text.state is state and not text.earlier), None)


def _without_text(
    status: ProvisionStatus, states: set[ImplementationState], on: "date", *, earlier: bool
) -> Outcome:
    if ImplementationState.UNDATED in states:
        return Outcome.UNDATED
    if ImplementationState.NEVER_RATIFIED in states:
        return Outcome.NOT_RATIFIED
    if status.due is not None:
        return Outcome.PASSED if status.due.passed(on) else Outcome.NOT_DUE
    return Outcome.EARLIER_TEXT if earlier else Outcome.NOTHING_FOUND
