"""Words for instruments and clauses: their article, when they fell due, and what came of them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.asof import ImplementationState
from geodata.records import Topic
from geodata.treaties.delay import Delay, Timeliness
from geodata.treaties.progress import CarryingText, Outcome
from geodata.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.asof import DueDate
    from geodata.dossier import Dossier
    from geodata.records import Provision, Treaty

TOPICS: Final[Mapping[Topic, str]] = MappingProxyType(
    {
        Topic.DEFENCE: "Defence",
        Topic.BORDER: "Border",
        Topic.CUSTOMS: "Customs",
        Topic.CITIZENSHIP: "Citizenship",
        Topic.FOREIGN_POLICY: "Foreign policy",
        Topic.INTERNAL_AFFAIRS: "Policing",
        Topic.BUDGET: "Budget",
        Topic.ECONOMY: "Economy",
        Topic.SOCIAL: "Social",
        Topic.PENSIONS: "Pensions",
        Topic.HEALTH: "Health",
        Topic.EDUCATION: "Education",
        Topic.PEACEKEEPING: "Peacekeeping",
        Topic.CEASEFIRE: "Ceasefire",
        Topic.DURATION: "Duration",
        Topic.OTHER: "Other",
    }
)

OUTCOMES: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        Outcome.ON_TIME: "In time",
        Outcome.LATE: "Late",
        Outcome.MAY_BE_LATE: "Perhaps late",
        Outcome.CARRIED_OUT: "Text signed, no dated deadline",
        Outcome.UNDATED: "Text named, its day not known",
        Outcome.NOT_RATIFIED: "Text never ratified",
        Outcome.EARLIER_TEXT: "Only an older text",
        Outcome.NOT_DUE: "Not due yet",
        Outcome.PASSED: "Deadline passed, nothing found",
        Outcome.NOTHING_FOUND: "Nothing found",
    }
)
"""What had come of a clause; 'nothing found' is not 'not done'."""

_DAYS_PER_MONTH = 365.25 / 12
_IN_DAYS = 60
_IN_MONTHS = 36


def article(clause: "Provision") -> str | None:
    """Return the article of a clause as a reader cites it: 'Art. 10', 'Preamble'."""
    if clause.article is None:
        return None
    return f"Art. {clause.article}" if clause.article[0].isdigit() else capital(clause.article)


def short_labels(dossier: "Dossier", treaties: "Iterable[Treaty]") -> tuple[str, ...]:
    """Return a tag for each instrument: region and year, or its short title where that is shared.

    Two instruments of a comparison must not bear the same tag.
    """
    chosen = tuple(treaties)
    tags = [_region_and_year(dossier, treaty) for treaty in chosen]
    return tuple(
        treaty.short_title if tag is None or tags.count(tag) > 1 else tag
        for treaty, tag in zip(chosen, tags, strict=True)
    )


def due_in_words(due: "DueDate") -> str:
    """Return the last day of a deadline: '5 March 2016', or between which days it lies."""
    if due.day.text:
        return in_words(due.day)
    return f"between {due.day.earliest.isoformat()} and {due.day.latest.isoformat()}"


def delay_in_words(delay: Delay) -> str:
    """Return how a text stands to its deadline: 'late by 536 days (about 18 months)'."""
    least, most = delay.at_least, delay.at_most
    match delay.timeliness:
        case Timeliness.LATE if least == most:
            return f"late by {_span(least)}"
        case Timeliness.LATE:
            return f"late by at least {_span(least)}, at most {_span(most)}"
        case Timeliness.OPEN:
            return f"at most {_span(most)} late, or in time: the days are not known"
    if least == most == 0:
        return "on the last day"
    if least == most:
        return f"{_span(-most)} before the last day"
    return f"{_span(-most)} to {_span(-least)} before the last day"


def text_in_words(text: CarryingText) -> str:
    """Return a text that carries a clause out, with its day and what to know of it."""
    if text.treaty is None:
        return text.description or ""
    signed = text.treaty.signed_on
    day = "day of signature not seen" if signed is None else in_words(signed)
    notes = {
        ImplementationState.LATER: "later than the date shown",
        ImplementationState.NEVER_RATIFIED: "never ratified",
    }
    note = "older than the clause" if text.earlier else notes.get(text.state)
    return f"{text.treaty.short_title} ({day}{f'; {note}' if note else ''})"


def _span(days: int) -> str:
    if days < _IN_DAYS:
        return f"{days} day{'' if days == 1 else 's'}"
    months = days / _DAYS_PER_MONTH
    if months < _IN_MONTHS:
        return f"{days:,} days (about {round(months)} months)"
    return f"{days:,} days (about {months / 12:.1f} years)"


def capital(text: str) -> str:
    """Return a text as the beginning of a cell."""
    return text[:1].upper() + text[1:]


def _region_and_year(dossier: "Dossier", treaty: "Treaty") -> str | None:
    begun = treaty.signed_on or treaty.in_force_on
    if begun is None or len(treaty.regions) != 1:
        return None
    name = dossier.regions[treaty.regions[0]].name_en.split(" / ")[0]
    return f"{name} {begun.earliest.year}"
