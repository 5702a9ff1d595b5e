"""Conversion at the yearly average rates of the table, and a clear word where a rate is missing.

Amounts are binary floating-point numbers, converted without rounding: a rate has five to seven
significant digits, so rounding belongs to whoever shows the result.
"""

import itertools
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from geodata.money.rate_names import rate_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.records import AidFlow, ExchangeRate

HUBS = ("EUR", "USD")
"""Currencies through which a cross rate is formed, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class RateUse:
    """A row of the rates table as used in a conversion."""

    pair: str
    """Name of the rate or price index, e.g. ``RUB_per_EUR``."""
    year: int
    value: float
    sources: tuple[str, ...]
    """Ids of the sources."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted amount with everything that it rests on."""

    amount: float
    """Amount in ``currency``, not rounded."""
    currency: str
    """ISO 4217 code of the result."""
    year: int
    """Year whose average rates were used or, at constant prices, the base year."""
    path: tuple[RateUse, ...]
    """Rates or index values in the order of their use; empty if nothing was to convert."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources of the rates, each once."""
        return tuple(dict.fromkeys(source for use in self.path for source in use.sources))


@dataclass(frozen=True, slots=True)
class MissingRate:
    """A conversion that cannot be made, because a rate or index value is not in the table."""

    pair: str
    """Name of the missing rate or price index."""
    year: int

    def __str__(self) -> str:
        """Return what is missing, as one English sentence."""
        return f"No yearly average of {rate_name(self.pair)} is known for {self.year}."


@dataclass(frozen=True, slots=True)
class Unconvertible:
    """A conversion that is refused, because no single year's rate would be right."""

    reason: str

    def __str__(self) -> str:
        """Return why it is refused, as one English sentence."""
        return self.reason


def convert(
    amount: float, currency: str, year: int, to: str, rates: "Mapping[str, ExchangeRate]"
) -> Conversion | MissingRate:
    """Convert an amount at the average rate of a year.

    Args:
        amount: in units of ``currency``; negative for money that flowed back.
        currency: ISO 4217 code.
        year: year whose average rate is used.
        to: ISO 4217 code of the result.
        rates: rows by ``pair:year``, as `Dossier.exchange_rates` holds them.

    Returns:
        The result with the rates used (directly or across EUR or USD), or the rate that lacks.

    Raises:
        ValueError: the amount is not a finite number.
    """
    if not isfinite(amount):
        message = f"the amount {amount} is not a finite number"
        raise ValueError(message)
    if currency == to:
        return Conversion(amount, to, year, ())
    for route in _routes(currency, to):
        converted = _along(route, amount, year, rates)
        if converted is not None:
            return converted
    return MissingRate(_lacking(currency, to, year, rates), year)


def convert_flow(
    flow: "AidFlow", to: str, rates: "Mapping[str, ExchangeRate]", *, at_year: int | None = None
) -> Conversion | MissingRate | Unconvertible:
    """Convert the amount of a claim at the average rate of its year.

    Args:
        flow: the claim.
        to: ISO 4217 code of the result.
        rates: rows by ``pair:year``.
        at_year: year whose rate is to be used for a claim that spans several; without it such a
            claim is refused, because its spread over the years is not known.
    """
    if at_year is None and flow.start_year != flow.end_year and flow.currency != to:
        reason = (
            f"The claim covers {flow.start_year} to {flow.end_year} without saying how much fell "
            "in which year, so no yearly rate fits; choose a year for the rate."
        )
        return Unconvertible(reason)
    year = flow.end_year if at_year is None else at_year
    return convert(flow.amount, flow.currency, year, to, rates)


def _routes(currency: str, to: str) -> list[tuple[str, ...]]:
    crossed = [(currency, hub, to) for hub in HUBS if hub not in (currency, to)]
    return [(currency, to), *crossed]


def _along(
    route: tuple[str, ...], amount: float, year: int, rates: "Mapping[str, ExchangeRate]"
) -> Conversion | None:
    path = []
    for source, target in itertools.pairwise(route):
        if (rate := rates.get(f"{target}_per_{source}:{year}")) is not None:
            amount *= rate.value
        elif (rate := rates.get(f"{source}_per_{target}:{year}")) is not None:
            amount /= rate.value
        else:
            return None
        path.append(RateUse(rate.pair, rate.year, rate.value, rate.sources))
    return Conversion(amount, route[-1], year, tuple(path))


def _lacking(currency: str, to: str, year: int, rates: "Mapping[str, ExchangeRate]") -> str:
    """Name the first missing rate of the first route that the table knows for other years."""
    known = {rate.pair for rate in rates.values()}
    for route in _routes(currency, to):
        legs = [_pair(*leg, known) for leg in itertools.pairwise(route)]
        if all(pair in known for pair in legs):
            return next(pair for pair in legs if f"{pair}:{year}" not in rates)
    return _pair(currency, to, known)


def _pair(currency: str, to: str, known: set[str]) -> str:
    reverse = f"{currency}_per_{to}"
    return reverse if reverse in known else f"{to}_per_{currency}"
