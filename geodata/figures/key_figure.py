"""A key figure: one answer about a selection on a day, with what it rests on."""

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What a key figure tells."""

    TERM = "term"
    """Length of an instrument's first term, in years."""
    INSTRUMENTS = "instruments"
    """Number of instruments in force."""
    CLAUSES = "clauses"
    MONEY = "money"
    """Money of a donor to a region in a year or over a period of years."""
    RECOGNITIONS = "recognitions"
    """Number of UN members that recognise."""
    VOTE = "vote"
    """Votes in favour, against and abstentions, in this order."""
    STATE = "state"
    """How something stood on the day, in words."""
    STANCE = "stance"
    DATE = "date"
    CITATIONS = "citations"
    PLACE = "place"


class Form(StrEnum):
    """How the values of a figure belong together."""

    SINGLE = "single"
    RANGE = "range"
    """Lowest and highest of rival figures, never averaged."""
    TALLY = "tally"
    """Counts of different answers, never added up."""
    WORDS = "words"
    """No number: ``unit`` holds the answer in words."""
    MISSING = "missing"
    """No figure was seen: ``unit`` says so, the caption says of what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One answer about a selection on a day.

    Attributes:
        measure: what it tells.
        form: how its values belong together.
        values: the numbers, in ``unit``.
        unit: ISO 4217 code of money, otherwise an English word for what is counted; the answer
            itself where there is no number.
        caption: one English phrase that says what the figure means.
        sources: ids of the sources.
        discrepancies: ids of the recorded discrepancies that concern it.
    """

    measure: Measure
    form: Form
    values: tuple[float, ...] = ()
    unit: str
    caption: str
    sources: tuple[str, ...] = ()
    discrepancies: tuple[str, ...] = ()

    @property
    def is_disputed(self) -> bool:
        """Return whether sources differ about it."""
        return bool(self.discrepancies)


def words(measure: Measure, answer: str, caption: str, sources: tuple[str, ...] = ()) -> KeyFigure:
    """Return a figure that is an answer in words."""
    return KeyFigure(
        measure=measure, form=Form.WORDS, unit=answer, caption=caption, sources=sources
    )


def missing(measure: Measure, caption: str) -> KeyFigure:
    """Return the figure that says that none was seen."""
    return KeyFigure(measure=measure, form=Form.MISSING, unit="No figure", caption=caption)
