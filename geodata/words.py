"""Days in words for sentences about records, independent of the machine's locale."""

from typing import TYPE_CHECKING

from geodata.dates import Precision

if TYPE_CHECKING:
    from datetime import date

    from geodata.dates import ReducedDate

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(day: "date") -> str:
    """Return a day as '18 March 2015'."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def in_words(reduced: "ReducedDate") -> str:
    """Return a reduced date as '18 March 2015', 'August 2022', '2022' or 'an unknown day'."""
    day = reduced.earliest
    match reduced.precision:
        case Precision.DAY:
            return day_in_words(day)
        case Precision.MONTH:
            return f"{MONTHS[day.month - 1]} {day.year}"
        case Precision.YEAR:
            return str(day.year)
        case _:
            return "an unknown day"
