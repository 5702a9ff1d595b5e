"""How long after its last day something was done, as reduced dates allow to say."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.dates import Precision

if TYPE_CHECKING:
    from datetime import date

    from geodata.asof import DueDate
    from geodata.dates import ReducedDate


class Timeliness(StrEnum):
    """How a day stands to a last day."""

    ON_TIME = "on_time"
    LATE = "late"
    OPEN = "open"
    """The dates are not known well enough to say."""


@dataclass(frozen=True, slots=True)
class Delay:
    """The days between a last day and the day on which something was done, as an interval."""

    at_least: int
    """Days; negative if it was done that many days before the last day."""
    at_most: int
    """Days; the same number if both days are known."""

    @property
    def timeliness(self) -> Timeliness:
        """Say whether every reading of the dates, or only some, is later than the last day."""
        if self.at_least > 0:
            return Timeliness.LATE
        return Timeliness.ON_TIME if self.at_most <= 0 else Timeliness.OPEN


def delay_of(due: "DueDate", earliest: "date", latest: "date") -> Delay:
    """Return how long after its last day something was done.

    Args:
        due: the deadline.
        earliest: first day on which it can have been done.
        latest: last day on which it can have been done; the same day where it is known.
    """
    first, last = _last_days(due.day)
    return Delay((earliest - last).days, (latest - first).days)


def _last_days(day: "ReducedDate") -> "tuple[date, date]":
    """Return the days that the last day can be: a named month or year allows all of it."""
    if day.precision is Precision.UNKNOWN:
        return day.earliest, day.latest
    return day.latest, day.latest
