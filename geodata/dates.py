"""Reduced dates and validity intervals: what is known of when something held.

A source often gives a month or a year, not a day. ISO 8601-1 calls ``2008`` and ``2008-08`` dates
with reduced precision; here such a date is the closed interval of the days it can mean, and a
question asked of a day has three answers: it held, it may have held, it did not.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

_SHAPE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


class DateError(ValueError):
    """A text that is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD."""


class Certainty(StrEnum):
    """Whether something held on a day, given reduced and unknown dates."""

    HOLDS = "holds"
    MAY_HOLD = "may_hold"
    DOES_NOT = "does_not"


class Precision(StrEnum):
    """How much of a date is known."""

    UNKNOWN = "unknown"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class ReducedDate:
    """A date known to the year, the month or the day, as the interval of days it can mean."""

    text: str
    """The date as written in the table, e.g. ``2008-08``."""
    earliest: date
    """First day that the text can mean."""
    latest: date
    """Last day that the text can mean (the same day for a full date)."""

    @classmethod
    def parse(cls, text: str) -> "ReducedDate":
        """Read YYYY, YYYY-MM or YYYY-MM-DD (proleptic Gregorian), without surrounding blanks.

        Raises:
            DateError: the text has another form or names a day that does not exist.
        """
        return _parse(text)

    @classmethod
    def unknown(cls, *, earliest: date = date.min, latest: date = date.max) -> "ReducedDate":
        """Return a day that no source gives, somewhere between two days; its text is empty."""
        return cls("", earliest, latest)

    @property
    def precision(self) -> Precision:
        """Return what is known of the date: nothing, the year, the month or the day."""
        by_length = {0: Precision.UNKNOWN, 4: Precision.YEAR, 7: Precision.MONTH}
        return by_length.get(len(self.text), Precision.DAY)

    def __str__(self) -> str:
        """Return the date as written."""
        return self.text


@dataclass(frozen=True, slots=True)
class Validity:
    """The span in which something held; ``end`` is the last day, and None means open."""

    start: ReducedDate | None = None
    """First day, or None if it is not known (it may have held since any time)."""
    end: ReducedDate | None = None
    """Last day on which it still held, or None if no end is known."""

    def at(self, day: date) -> Certainty:
        """Say whether it held on a day.

        Returns:
            ``HOLDS`` only if every reading of the reduced dates agrees that it held, ``DOES_NOT``
            only if every reading agrees that it did not, else ``MAY_HOLD``.
        """
        if self.end is not None and day > self.end.latest:
            return Certainty.DOES_NOT
        if self.start is None:
            return Certainty.MAY_HOLD
        if day < self.start.earliest:
            return Certainty.DOES_NOT
        if day < self.start.latest or (self.end is not None and day > self.end.earliest):
            return Certainty.MAY_HOLD
        return Certainty.HOLDS

    def bounds(self) -> tuple[str | None, str | None, str | None, str | None]:
        """Return the four ISO 8601 days by which a browser can repeat ``at`` as text comparisons.

        Returns:
            (start earliest, start latest, end earliest, end latest), each YYYY-MM-DD or None.
        """
        start, end = self.start, self.end
        return (
            start.earliest.isoformat() if start else None,
            start.latest.isoformat() if start else None,
            end.earliest.isoformat() if end else None,
            end.latest.isoformat() if end else None,
        )


def add_months(day: date, months: int) -> date:
    """Return the same day of the month some whole months later, or that month's last day.

    31 January and 1 month give the last day of February.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


# the same few hundred texts are read again for every table that is loaded
@lru_cache(maxsize=4096)
def _parse(text: str) -> ReducedDate:
    match = _SHAPE.fullmatch(text)
    if match is None:
        message = f"{text!r} is not a date: write YYYY, YYYY-MM or YYYY-MM-DD"
        raise DateError(message)
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _interval(text, year or 0, month, day)
    except ValueError:
        message = f"{text!r} does not exist in the calendar: check the year, month and day"
        raise DateError(message) from None


def _interval(text: str, year: int, month: int | None, day: int | None) -> ReducedDate:
    if day is not None and month is not None:
        full = date(year, month, day)
        return ReducedDate(text, full, full)
    if month is not None:
        first = date(year, month, 1)
        return ReducedDate(text, first, first.replace(day=monthrange(year, month)[1]))
    return ReducedDate(text, date(year, 1, 1), date(year, 12, 31))
