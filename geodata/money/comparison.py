"""Money of several donors to several recipients, year by year, on one scale."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from geodata.money.budget_share import budget_share
from geodata.money.conversion import MissingRate
from geodata.money.headline import yearly_headlines
from geodata.money.per_head import per_head
from geodata.money.restate import Wish, restate
from geodata.money.standing import ROLES, Standing
from geodata.money.yearly import Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.dossier import Dossier
    from geodata.money.conversion import RateUse
    from geodata.money.headline_record import Headline
    from geodata.money.per_head import Population
    from geodata.money.restate import Restated

Pair = tuple[str, str]
"""Codes of a donor and of a recipient."""


class Per(StrEnum):
    """What an amount is set against."""

    YEAR = "year"
    """Nothing: the money of a year."""
    HEAD = "head"
    """The inhabitants of the recipient."""
    BUDGET = "budget"
    """The budget of the recipient."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The scale on which amounts are set side by side."""

    wish: Wish
    """Currency and prices; without a currency the amounts share no scale."""
    per: Per = Per.YEAR
    """What each amount is set against."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A year of a donor and a recipient: a figure on the common scale, or why there is none."""

    donor: str
    region: str
    year: int
    headline: "Headline | None"
    """The figure as stated; None for a gap and for a share of the budget."""
    low: float | None
    """On the common scale: money, money per inhabitant, or per cent; None for a gap."""
    high: float | None
    gap: str | None = None
    """Why there is no figure, as one English sentence."""
    path: tuple["RateUse", ...] = ()
    populations: tuple["Population", ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    discrepancies: tuple[str, ...] = ()


def pairs(dossier: "Dossier") -> tuple[Pair, ...]:
    """Return the donors and recipients that a yearly series tells of, Russia's first."""
    told = {
        (point.donor, point.recipient): list(ROLES).index(point.series_id)
        for point in dossier.aid_series.values()
        if point.series_id in ROLES
    }
    return tuple(sorted(told, key=lambda pair: told[pair]))


def comparison(
    dossier: "Dossier",
    wanted: "Iterable[Pair]",
    years: tuple[int, int],
    measure: Measure,
    *,
    standing: Standing | None = None,
) -> tuple[Compared, ...]:
    """Return a row for each pair and year of a period, gaps among them.

    Args:
        dossier: the loaded data.
        wanted: donors and recipients.
        years: first and last year.
        measure: the scale.
        standing: only money paid, or only money promised; None takes, for each year, a figure of
            all aid before one of a part, and money paid before money promised.
    """
    told = _by_pair_and_year(dossier, standing)
    return tuple(
        _share(dossier, pair, year)
        if measure.per is Per.BUDGET
        else _row(dossier, (*pair, year), told.get((*pair, year)), measure)
        for pair in wanted
        for year in range(years[0], years[1] + 1)
    )


@cache
def _by_pair_and_year(
    dossier: "Dossier", standing: Standing | None
) -> "Mapping[tuple[str, str, int], Headline]":
    found: dict[tuple[str, str, int], Headline] = {}
    for item in yearly_headlines(dossier):
        if standing in {None, item.standing}:
            at = item.donor, item.region, item.start_year
            found[at] = min(found.get(at, item), item, key=_rank)
    return found


def _rank(item: "Headline") -> tuple[bool, bool]:
    return not item.is_whole, item.standing is not Standing.PAID


def _row(
    dossier: "Dossier", at: tuple[str, str, int], item: "Headline | None", measure: Measure
) -> Compared:
    donor, region, year = at
    if item is None:
        reason = f"No figure for {year} was found in the sources read."
        return Compared(donor, region, year, None, None, None, reason)
    span = item.low, item.high
    told = restate(span, item.currency, year, measure.wish, dossier.exchange_rates)
    if isinstance(told, MissingRate):
        return _unmeasured(item, str(told))
    if measure.per is not Per.HEAD:
        return _measured(item, (told.low, told.high), told)
    each = per_head(dossier, told, region, year)
    if isinstance(each, Gap):
        return _unmeasured(item, each.reason)
    return _measured(item, (each.low, each.high), told, each.populations)


def _unmeasured(item: "Headline", reason: str) -> Compared:
    return Compared(
        item.donor,
        item.region,
        item.start_year,
        item,
        None,
        None,
        reason,
        sources=item.sources,
        discrepancies=item.discrepancies,
    )


def _measured(
    item: "Headline",
    span: tuple[float, float],
    told: "Restated",
    populations: "tuple[Population, ...]" = (),
) -> Compared:
    counted = (source for one in populations for source in one.sources)
    return Compared(
        item.donor,
        item.region,
        item.start_year,
        item,
        *span,
        path=told.path,
        populations=populations,
        sources=tuple(dict.fromkeys((*item.sources, *told.sources, *counted))),
        discrepancies=item.discrepancies,
    )


def _share(dossier: "Dossier", pair: Pair, year: int) -> Compared:
    told = budget_share(dossier, *pair, year)
    if isinstance(told, Gap):
        return Compared(*pair, year, None, None, None, told.reason)
    return Compared(
        *pair,
        year,
        None,
        told.percent,
        told.percent,
        note=told.note,
        sources=told.sources,
        discrepancies=told.discrepancies,
    )
