"""When a clause fell due: the day its text names, or months counted from the instrument's start."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.dates import ReducedDate, add_months
from geodata.records import Topic
from geodata.words import MONTHS, in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.records import Provision, Treaty

DAYS_PER_MONTH = 365.25 / 12
"""Mean length of a Julian-year month in days, for the table's fractions of a month."""

# "by 1 October 2007", "no later than 10 July 1992", "within 3 days from 29 June 1992" is not one
_NAMED_DAY = re.compile(r"\b(?:by|no later than) (\d{1,2}) ([A-Z][a-z]+) (\d{4})")
# "in 2015", "by end of 2017", "starting from 2016", "2022-2025"
_NAMED_YEAR = re.compile(r"(?:in|by end of|starting from|\d{4}-) ?(\d{4})")
# a length of stay, a rhythm or the length of a lease is not a day by which something is due
_NO_DEADLINE = re.compile(r"up to |weekly|\d+ years$")


@dataclass(frozen=True, slots=True)
class DueDate:
    """The day by which a clause was to be carried out."""

    day: ReducedDate
    """The last day is ``day.latest``."""
    basis: str
    """From what the day follows, as an English phrase."""

    def passed(self, on: "date") -> bool:
        """Return whether the last day lies before a day."""
        return self.day.latest < on


def due_date(provision: "Provision", treaty: "Treaty") -> DueDate | None:
    """Return when a clause fell due, or None if it sets no deadline that can be dated."""
    text, months = provision.deadline_text or "", provision.deadline_months
    # a clause on duration gives the length of the term, see `validity.term_end`
    if not months or provision.topic is Topic.DURATION or _NO_DEADLINE.match(text):
        return None
    return _named(text) or _counted(treaty, months)


def _named(text: str) -> DueDate | None:
    match = _NAMED_DAY.search(text)
    if match:
        day, month, year = match.groups()
        day_text = f"{year}-{MONTHS.index(month) + 1:02d}-{int(day):02d}"
        return DueDate(ReducedDate.parse(day_text), "named in the clause")
    match = _NAMED_YEAR.fullmatch(text)
    if match:
        return DueDate(ReducedDate.parse(match[1]), "named in the clause")
    return None


def _counted(treaty: "Treaty", months: float) -> DueDate | None:
    start, event = treaty.in_force_on, "entry into force"
    if start is None:
        start, event = treaty.signed_on, "signature"
    if start is None:
        return None
    earliest, latest = _later(start.earliest, months), _later(start.latest, months)
    day = (
        ReducedDate.parse(earliest.isoformat())
        if earliest == latest
        else ReducedDate.unknown(earliest=earliest, latest=latest)
    )
    return DueDate(day, f"{months:g} months counted from {event} ({in_words(start)})")


def _later(day: "date", months: float) -> "date":
    whole = int(months)
    days = round((months - whole) * DAYS_PER_MONTH)
    later = add_months(day, whole)
    return later.fromordinal(later.toordinal() + days)
