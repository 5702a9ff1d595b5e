"""A donor's figure as a reader wants it: in one currency, and at the prices of one year."""

from typing import TYPE_CHECKING

from geodata.money.conversion import MissingRate, Unconvertible
from geodata.money.headline_record import Basis
from geodata.money.restate import Restated, Wish, restate

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.money.conversion import RateUse
    from geodata.money.headline_record import Headline


def restate_headline(
    dossier: "Dossier", item: "Headline", wish: Wish, *, at_end: bool = False
) -> Restated | MissingRate | Unconvertible:
    """Return the amount of a figure as a reader wants it.

    A sum is restated year by year, each figure at the rate and prices of its own year.

    Args:
        dossier: the loaded data.
        item: the figure.
        wish: currency and prices.
        at_end: use the rate and prices of a period's last year, which is right for comparing sizes
            only; without it a figure about several years is refused, because its spread over them
            is not known.
    """
    if wish.base_year is None and wish.currency in (None, item.currency):
        return Restated(item.low, item.high, item.currency, ())
    if item.basis is Basis.SUM:
        return _added(dossier, item, wish)
    if item.start_year != item.end_year and not at_end:
        reason = (
            f"it covers {item.start_year}–{item.end_year} without saying how much fell in which "
            "year, so no rate fits"
        )
        return Unconvertible(reason)
    span = item.low, item.high
    return restate(span, item.currency, item.end_year, wish, dossier.exchange_rates)


def _added(dossier: "Dossier", item: "Headline", wish: Wish) -> Restated | MissingRate:
    total, currency = 0.0, wish.currency or item.currency
    path: list[RateUse] = []
    for point in dossier.aid_series.values():
        inside = item.start_year <= point.year <= item.end_year
        if point.series_id != item.series_id or not inside:
            continue
        amount = point.value, point.value
        told = restate(amount, item.currency, point.year, wish, dossier.exchange_rates)
        if isinstance(told, MissingRate):
            return told
        total += told.low
        path += told.path
    return Restated(total, total, currency, tuple(path))
