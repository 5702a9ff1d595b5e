"""Factors that turn an amount into another currency and into constant prices.

They are computed once by the domain's own conversion, together with the rates used or the rate that
lacks; the browser only multiplies. The target's own price index restates a converted amount.
"""

from typing import TYPE_CHECKING, Final

from geodata.money import (
    INDICES,
    Conversion,
    MissingRate,
    base_year,
    convert,
    parse_unit,
    to_constant,
)

if TYPE_CHECKING:
    from geodata.dossier import Dossier

TARGETS: Final = ("EUR", "USD", "RUB", "GEL")
"""Currencies (ISO 4217) that a reader can choose."""

DIGITS: Final = 9
"""Significant digits of a factor; rates in the table have at most seven."""


def conversion_document(dossier: "Dossier") -> dict[str, object]:
    """Return the factors with their rates.

    ``rates``: ``currency:year`` → target → ``[factor, pair, …]``, or the pair that lacks, as text;
    ``prices``: currency → year → factor to the base year, or the index that lacks, as text;
    ``values``: pair → year → value; ``cited``: pair → source ids; ``base``: the base year.
    """
    base = base_year(dossier.exchange_rates)
    wanted = sorted(_amounts_of(dossier))
    rates: dict[str, dict[str, object]] = {}
    for currency, year in wanted:
        rates[f"{currency}:{year}"] = {
            to: _rate(dossier, currency, year, to) for to in TARGETS if to != currency
        }
    years = sorted({year for _, year in wanted})
    currencies = sorted({currency for currency, _ in wanted} | set(TARGETS))
    return {
        "base": base,
        "rates": rates,
        "prices": {
            currency: {str(year): _price(dossier, currency, year, base) for year in years}
            for currency in currencies
            if currency in INDICES
        },
        "values": _values(dossier),
        "cited": _sources(dossier),
        "indices": {currency: index.name for currency, index in INDICES.items()},
    }


def _amounts_of(dossier: "Dossier") -> set[tuple[str, int]]:
    """Return each currency and year in which the dossier has an amount."""
    found = {(flow.currency, flow.end_year) for flow in dossier.aid_flows.values()}
    for point in dossier.aid_series.values():
        unit = parse_unit(point.unit)
        if unit.currency is not None and unit.per is None:
            found.add((unit.currency, point.year))
    return found


def _rate(dossier: "Dossier", currency: str, year: int, to: str) -> list[object] | str:
    told = convert(1.0, currency, year, to, dossier.exchange_rates)
    if isinstance(told, MissingRate):
        return told.pair
    return [_short(told), *(use.pair for use in told.path)]


def _price(dossier: "Dossier", currency: str, year: int, base: int) -> float | str:
    told = to_constant(1.0, currency, year, base, dossier.exchange_rates)
    return f"{told.pair}:{told.year}" if isinstance(told, MissingRate) else _short(told)


def _short(told: Conversion) -> float:
    return float(f"{told.amount:.{DIGITS}g}")


def _values(dossier: "Dossier") -> dict[str, dict[str, float]]:
    """Return the exchange rates, without price indices, by pair and year."""
    found: dict[str, dict[str, float]] = {}
    for rate in dossier.exchange_rates.values():
        if "_per_" in rate.pair:
            found.setdefault(rate.pair, {})[str(rate.year)] = rate.value
    return found


def _sources(dossier: "Dossier") -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for rate in dossier.exchange_rates.values():
        found.setdefault(rate.pair, {}).update(dict.fromkeys(rate.sources))
    return {pair: list(ids) for pair, ids in found.items()}
