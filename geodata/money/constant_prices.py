"""Amounts at the prices of a base year, by the consumer price index of their own currency."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from geodata.money.conversion import Conversion, MissingRate, RateUse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.records import ExchangeRate


@dataclass(frozen=True, slots=True)
class PriceIndex:
    """A consumer price index in the rates table."""

    name: str
    is_level: bool
    """True for index points, False for the yearly change of the average in per cent."""


# the level is exact; the chained changes have six digits, enough for three decades
INDICES: "Mapping[str, PriceIndex]" = MappingProxyType(
    {
        "USD": PriceIndex("US_CPI_U_annual_avg_1982_84_eq_100", is_level=True),
        "EUR": PriceIndex("EMU_CPI_inflation_pct", is_level=False),
        "RUB": PriceIndex("RUS_CPI_inflation_pct", is_level=False),
        "GEL": PriceIndex("GEO_CPI_inflation_pct", is_level=False),
    }
)
"""Index of each currency (ISO 4217): US CPI-U, and the World Bank's CPI inflation of the euro
area, Russia and Georgia."""

PERCENT = 100.0


def base_year(rates: "Mapping[str, ExchangeRate]") -> int:
    """Return the latest year for which every price index has a value."""
    names = {index.name for index in INDICES.values()}
    return min(max(row.year for row in rates.values() if row.pair == name) for name in names)


def to_constant(
    amount: float, currency: str, year: int, base_year: int, rates: "Mapping[str, ExchangeRate]"
) -> Conversion | MissingRate:
    """Restate a nominal amount at the prices of a base year, in the same currency.

    Args:
        amount: nominal, in units of ``currency``.
        currency: ISO 4217 code.
        year: year of the amount.
        base_year: year whose prices are used.
        rates: rows by ``pair:year``, as `Dossier.exchange_rates` holds them.

    Returns:
        The restated amount with the index values used, or the first index value that lacks.
    """
    if year == base_year:
        return Conversion(amount, currency, base_year, ())
    index = INDICES.get(currency)
    if index is None:
        return MissingRate(f"{currency} consumer price index", year)
    uses = _uses(index, year, base_year, rates)
    if isinstance(uses, MissingRate):
        return uses
    factor = _level_ratio(uses) if index.is_level else _chained(uses)
    if not index.is_level and base_year < year:
        factor = 1 / factor
    return Conversion(amount * factor, currency, base_year, uses)


def _uses(
    index: PriceIndex, year: int, base_year: int, rates: "Mapping[str, ExchangeRate]"
) -> tuple[RateUse, ...] | MissingRate:
    first, last = sorted((year, base_year))
    years = (year, base_year) if index.is_level else tuple(range(first + 1, last + 1))
    found = []
    for wanted in years:
        rate = rates.get(f"{index.name}:{wanted}")
        if rate is None:
            return MissingRate(index.name, wanted)
        found.append(RateUse(rate.pair, rate.year, rate.value, rate.sources))
    return tuple(found)


def _level_ratio(uses: tuple[RateUse, ...]) -> float:
    own, base = uses
    return base.value / own.value


def _chained(uses: tuple[RateUse, ...]) -> float:
    factor = 1.0
    for use in uses:
        factor *= 1 + use.value / PERCENT
    return factor
