"""When a clause fell due: the day its text names, or months counted from the instrument's start.

A deadline that runs from something whose day no table holds, such as a ratification or a
withdrawal, has no day here; its text says what it runs from.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geodata.dates import ReducedDate, add_months
from geodata.records import Topic
from geodata.words import MONTHS, in_words

if TYPE_CHECKING:
    from geodata.records import Provision, Treaty

DAYS_PER_MONTH = 365.25 / 12
"""Mean length of a Julian-year month in days, for the table's fractions of a month."""

# "by 1 October 2007", "no later than 10 July 1992"
_NAMED_DAY = re.compile(r"\b(?:by|no later than) (?P<day>\d{1,2} [A-Z][a-z]+ \d{4})")
# "within 3 days from 29 June 1992"
_DAYS_FROM = re.compile(r"within (?P<days>\d+) days from (?P<day>\d{1,2} [A-Z][a-z]+ \d{4})")
# "in 2015", "by end of 2017", "starting from 2016", "2022-2025"
_NAMED_YEAR = re.compile(r"(?:in|by end of|starting from|\d{4}-) ?(?P<year>\d{4})")
# a length of stay, a rhythm, the length of a lease, or a draft that was not adopted
_NO_DEADLINE = re.compile(r"up to |weekly|\d+ years$|.*\(draft\)")
_FROM_ANOTHER_EVENT = re.compile(r"\bafter\b|\bof (?:approval|deployment)\b")
_FROM_SIGNATURE = re.compile(r"\bsign(?:ing|ature)\b")
_FROM_ENTRY = re.compile(r"\bentry into force\b")


@dataclass(frozen=True, slots=True)
class DueDate:
    """The day by which a clause was to be carried out."""

    day: ReducedDate
    """The last day is ``day.latest``."""
    basis: str
    """From what the day follows, as an English phrase."""

    def passed(self, on: date) -> bool:
        """Return whether the last day lies before a day."""
        return self.day.latest < on


def sets_deadline(provision: "Provision") -> bool:
    """Return whether the words on time of a clause say when it is to be carried out."""
    text = provision.deadline_text
    # a clause on duration gives the length of the term, see `validity.term_end`
    if not text or provision.topic is Topic.DURATION:
        return False
    return not _NO_DEADLINE.match(text)


def due_date(provision: "Provision", treaty: "Treaty") -> DueDate | None:
    """Return when a clause fell due, or None if it sets no deadline that can be dated."""
    text, months = provision.deadline_text or "", provision.deadline_months
    if not months or not sets_deadline(provision):
        return None
    named = _named(text)
    if named is not None or _FROM_ANOTHER_EVENT.search(text):
        return named
    return _counted(treaty, text, months)


def _named(text: str) -> DueDate | None:
    if match := _DAYS_FROM.search(text):
        last = _day(match["day"]) + timedelta(days=int(match["days"]))
        return DueDate(ReducedDate.parse(last.isoformat()), text)
    if match := _NAMED_DAY.search(text):
        day = ReducedDate.parse(_day(match["day"]).isoformat())
        return DueDate(day, "named in the clause")
    if match := _NAMED_YEAR.fullmatch(text):
        return DueDate(ReducedDate.parse(match["year"]), "named in the clause")
    return None


def _counted(treaty: "Treaty", text: str, months: float) -> DueDate | None:
    start, event = treaty.in_force_on, "entry into force"
    if _FROM_SIGNATURE.search(text) or (start is None and not _FROM_ENTRY.search(text)):
        start, event = treaty.signed_on, "signature"
    if start is None:
        return None
    earliest, latest = _later(start.earliest, months), _later(start.latest, months)
    day = (
        ReducedDate.parse(earliest.isoformat())
        if earliest == latest
        else ReducedDate.unknown(earliest=earliest, latest=latest)
    )
    return DueDate(day, f"{_length(months)} counted from {event} ({in_words(start)})")


def _length(months: float) -> str:
    if months < 1:
        return f"{round(months * DAYS_PER_MONTH)} days"
    return f"{months:g} months"


def _later(start: date, months: float) -> date:
    whole = int(months)
    return add_months(start, whole) + timedelta(days=round((months - whole) * DAYS_PER_MONTH))


def _day(words: str) -> date:
    day, month, year = words.split()
    return date(int(year), MONTHS.index(month) + 1, int(day))
