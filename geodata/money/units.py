"""What a yearly value is counted in: currency, price basis and remarks, read from its unit text."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_CURRENCY = re.compile(
    r"(?P<currency>[A-Z]{3})\b(?: (?P<basis>current|constant))?(?: (?P<per>per \w+))?(?P<rest>.*)"
)
_HEAD = re.compile(r"(?P<measure>[^,(]*[^,( ])(?P<rest>.*)")
_SEPARATORS = " ,"


class PriceBasis(StrEnum):
    """At which prices an amount of money is given."""

    CURRENT = "current"
    CONSTANT = "constant"
    UNSTATED = "unstated"
    """The unit does not say; sums quoted from budgets are nominal."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit taken apart."""

    text: str
    """The unit as written in the table."""
    measure: str
    """ISO 4217 code, or what is counted: persons, kWh, percent of GNI."""
    currency: str | None
    """ISO 4217 code; None if the value is not money."""
    basis: PriceBasis | None
    """None if the value is not money."""
    per: str | None
    """``per person`` or ``per month``; None for a plain amount."""
    note: str | None
    """Remarks such as 'fiscal year' or 'plan'; None if there are none."""


@lru_cache(maxsize=256)
def parse_unit(text: str) -> Unit:
    """Take a unit apart, e.g. ``USD current, fiscal year`` or ``RUB (plan; 2012-14 draft law)``."""
    money = _CURRENCY.fullmatch(text)
    if money:
        basis = PriceBasis(money["basis"] or PriceBasis.UNSTATED)
        currency = money["currency"]
        return Unit(text, currency, currency, basis, money["per"], _note(money["rest"]))
    head = _HEAD.fullmatch(text)
    measure, rest = (head["measure"], head["rest"]) if head else (text, "")
    return Unit(text, measure, None, None, None, _note(rest))


def _note(rest: str) -> str | None:
    note = rest.strip(_SEPARATORS)
    if note.startswith("(") and note.endswith(")"):
        note = note[1:-1]
    return note or None
