"""An entry of the timeline: something that happened on a day, or over a span of days."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from geodata.dates import Certainty, ReducedDate


class Lane(StrEnum):
    """What an entry is about; each has a lane of its own on the axis."""

    WAR = "war"
    """War, ceasefire, peacekeeping and displacement."""
    EVENT = "event"
    """Other events."""
    INSTRUMENT = "instrument"
    RECOGNITION = "recognition"
    VOTE = "vote"
    """Resolutions of the Security Council and the General Assembly."""
    POSITION = "position"
    MONEY = "money"
    """Promises of money and money that was stopped; payments have no day, only years."""


class Turn(StrEnum):
    """What an entry says of its record."""

    HAPPENED = "happened"
    SIGNED = "signed"
    ENTERED_INTO_FORCE = "entered_into_force"
    ENDED = "ended"
    RECOGNISED = "recognised"
    WITHDREW = "withdrew"
    DECIDED = "decided"
    STATED = "stated"
    PLEDGED = "pledged"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the timeline."""

    lane: Lane
    turn: Turn
    start: ReducedDate
    """Day, month or year; of a span the first."""
    end: ReducedDate | None
    """Last day, month or year of what lasted."""
    title: str
    detail: str
    regions: tuple[str, ...]
    """Codes of the regions concerned."""
    table: str
    """Table of the record that it tells of."""
    record_id: str
    actor: str | None
    """Code of who acted, where one did."""
    sources: tuple[str, ...]
    disputed: tuple[str, ...]
    """Ids of the discrepancies that concern the record."""

    @property
    def first(self) -> date:
        """First day that it can mean."""
        return self.start.earliest

    @property
    def last(self) -> date:
        """Last day that it can mean."""
        return max(self.start.latest, (self.end or self.start).latest)

    def begun_by(self, day: date) -> Certainty:
        """Say whether it had happened, or begun, by a day; a month may lie on both sides of it."""
        if day >= self.start.latest:
            return Certainty.HOLDS
        return Certainty.MAY_HOLD if day >= self.start.earliest else Certainty.DOES_NOT
