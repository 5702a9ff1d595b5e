"""A step from a sum of money to what it rests on: a figure stated, or computed from others."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.money.conversion import RateUse


class StepKind(StrEnum):
    """What a step of a trace does."""

    CLAIM = "claim"
    """The sum as the article has it."""
    STATED = "stated"
    """A figure that other sources name for the same money."""
    IMPLIED_RATE = "implied_rate"
    """Roubles for one euro that make the two equal."""
    AT_LAST_RATE = "at_last_rate"
    """The stated figure at the average rate of the last year that the discrepancy names."""
    AT_OTHER_RATES = "at_other_rates"
    """The stated figure at the average rates of the earlier years: it lies between, however it
    fell on them."""
    YEAR_BY_YEAR = "year_by_year"
    """Yearly figures of one series, each at the average rate of its own year."""
    REMAINDER = "remainder"
    """What the yearly figures leave of the stated figure, at the rate of the year they lack."""
    TOGETHER = "together"
    """The yearly figures and the remainder."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step from a sum in the article to what it rests on."""

    kind: StepKind
    low: float
    """In ``unit``, not rounded; equal to ``high`` unless the step gives a range."""
    high: float
    unit: str
    """ISO 4217 code, or ``RUB per EUR`` and the like."""
    years: tuple[int, int]
    """First and last year that it is about."""
    working: str
    """The calculation in figures; empty where a source states the amount."""
    rates: tuple["RateUse", ...]
    record: tuple[str, str] | None
    """Table and key of the record that holds the amount, if one does."""
    sources: tuple[str, ...]
    """Ids of the sources, those of the rates among them."""
