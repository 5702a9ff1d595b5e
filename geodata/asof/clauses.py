"""What the instruments of a day provide: due dates, obliged actors and implementing texts."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.asof.deadlines import DueDate, due_date
from geodata.asof.force import BINDING, InstrumentStatus, instruments
from geodata.records import Topic, TreatyStatus

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Implementation, Provision, Treaty

TOPIC_ORDER = tuple(Topic)
"""Topics in the order in which popups and exports show them: hard security first."""


class ImplementationState(StrEnum):
    """Whether an implementing text existed on a day."""

    DONE = "done"
    LATER = "later"
    UNDATED = "undated"
    NEVER_RATIFIED = "never_ratified"


@dataclass(frozen=True, slots=True)
class ImplementationStatus:
    """A text said to carry out a clause."""

    treaty: "Treaty | None"
    """The implementing instrument, or None for a text that has no row of its own."""
    description: str | None
    state: ImplementationState


@dataclass(frozen=True, slots=True)
class ProvisionStatus:
    """A clause as it stood on a day."""

    provision: "Provision"
    instrument: InstrumentStatus
    due: DueDate | None
    implementations: tuple[ImplementationStatus, ...]

    def in_state(self, state: ImplementationState) -> tuple[ImplementationStatus, ...]:
        """Return the implementing texts that were in a state on that day."""
        return tuple(item for item in self.implementations if item.state is state)

    @property
    def implemented(self) -> tuple[ImplementationStatus, ...]:
        """Return the implementing texts signed by that day."""
        return self.in_state(ImplementationState.DONE)

    @property
    def later(self) -> tuple[ImplementationStatus, ...]:
        """Return the implementing texts signed after that day."""
        return self.in_state(ImplementationState.LATER)


def provisions(
    dossier: "Dossier", on: "date", region: str | None = None
) -> tuple[ProvisionStatus, ...]:
    """Return the clauses of all instruments in force or signed on a day, by topic.

    Within a topic the order is that of `instruments`, then of the clauses.
    """
    statuses = {
        status.treaty.treaty_id: (place, status)
        for place, status in enumerate(instruments(dossier, on, region))
        if status.state in BINDING
    }
    found: list[tuple[int, int, str, ProvisionStatus]] = []
    for provision in dossier.provisions.values():
        if provision.treaty_id in statuses:
            place, status = statuses[provision.treaty_id]
            topic = TOPIC_ORDER.index(provision.topic)
            clause = provision_status(dossier, provision, status, on)
            found.append((topic, place, provision.provision_id, clause))
    return tuple(clause for *_, clause in sorted(found, key=lambda item: item[:3]))


def provision_status(
    dossier: "Dossier", provision: "Provision", status: InstrumentStatus, on: "date"
) -> ProvisionStatus:
    """Return one clause as it stood on a day, given the state of its instrument."""
    done = tuple(_implementation(dossier, item, on) for item in provision.implementations)
    return ProvisionStatus(provision, status, due_date(provision, status.treaty), done)


def _implementation(dossier: "Dossier", item: "Implementation", on: "date") -> ImplementationStatus:
    treaty = dossier.treaties[item.treaty_id] if item.treaty_id else None
    return ImplementationStatus(treaty, item.description, _implementation_state(treaty, on))


def _implementation_state(treaty: "Treaty | None", on: "date") -> ImplementationState:
    signed = treaty.signed_on if treaty else None
    if treaty is None or signed is None:
        return ImplementationState.UNDATED
    if on < signed.earliest:
        return ImplementationState.LATER
    if treaty.status is TreatyStatus.NEVER_RATIFIED:
        return ImplementationState.NEVER_RATIFIED
    # signed in a month or year that is not over: the day is not known
    return ImplementationState.DONE if on >= signed.latest else ImplementationState.UNDATED
