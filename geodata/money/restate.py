"""Amounts as a reader wants them: in one currency, and at the prices of their year or of one year.

A converted amount is restated with the price index of the currency that it was converted into.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.money.constant_prices import to_constant
from geodata.money.conversion import MissingRate, convert

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.money.conversion import RateUse
    from geodata.records import ExchangeRate


@dataclass(frozen=True, slots=True)
class Wish:
    """How a reader wants amounts."""

    currency: str | None = None
    """ISO 4217 code; None for the currency in which each amount is stated."""
    base_year: int | None = None
    """Year of constant prices; None for nominal amounts."""


@dataclass(frozen=True, slots=True)
class Restated:
    """An amount, or the range of rival amounts, with the rates and index values used."""

    low: float
    """In ``currency``, not rounded; equal to ``high`` unless rival figures span a range."""
    high: float
    currency: str
    """ISO 4217 code."""
    path: tuple["RateUse", ...]
    """Rates, then index values, in the order of their use; empty if nothing was to convert."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources of the rates, each once."""
        return tuple(dict.fromkeys(source for use in self.path for source in use.sources))


def restate(
    span: tuple[float, float],
    currency: str,
    year: int,
    wish: Wish,
    rates: "Mapping[str, ExchangeRate]",
) -> Restated | MissingRate:
    """Return an amount of one year as a reader wants it.

    Args:
        span: lowest and highest of rival amounts, in ``currency``; twice the same for one amount.
        currency: ISO 4217 code.
        year: whose average rate and prices the amount has.
        wish: currency and prices.
        rates: rows by ``pair:year``, as `Dossier.exchange_rates` holds them.

    Returns:
        The amount with what it rests on, or the rate or index value that lacks.
    """
    one = convert(1.0, currency, year, wish.currency or currency, rates)
    if isinstance(one, MissingRate):
        return one
    factor, path = one.amount, one.path
    if wish.base_year is not None:
        priced = to_constant(factor, one.currency, year, wish.base_year, rates)
        if isinstance(priced, MissingRate):
            return priced
        factor, path = priced.amount, (*path, *priced.path)
    low, high = span
    return Restated(low * factor, high * factor, one.currency, path)
