"""Who gave or promised money to whom in a period: one figure for each donor and recipient.

Nothing is added up but the yearly figures of one series that are all counted alike. Of several
figures for one donor and recipient the one that covers most years speaks; the others are named as
left out, each with the reason.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.money.conversion import MissingRate
from geodata.money.headline import NOT_DONORS, yearly_headlines
from geodata.money.headline_record import Headline
from geodata.money.restate import Wish, restate
from geodata.money.rivals import is_part, rival_ranges
from geodata.money.standing import Standing, is_addition, standing_of_claim
from geodata.money.to_date import best_claim, sum_of, summable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.dossier import Dossier
    from geodata.money.conversion import RateUse
    from geodata.money.rivals import Range
    from geodata.records import AidFlow, AidPoint


@dataclass(frozen=True, slots=True)
class MoneyFlow:
    """The figure that speaks for a donor's money to a recipient in a period."""

    headline: Headline
    years: tuple[int, ...]
    """Years that the figure covers, from the first to the last without those that lack."""
    low: float
    """In ``currency``."""
    high: float
    currency: str
    """ISO 4217 code, the same for all flows of a picture."""
    path: tuple["RateUse", ...]
    """Rates used."""
    rate_year: int | None
    """Year whose rate a claim about several years was converted at, for want of its spread over
    them: good for the width of a band, not for a figure. None if no such rate was used."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources of the figure and of the rates, each once."""
        rates = (source for use in self.path for source in use.sources)
        return tuple(dict.fromkeys((*self.headline.sources, *rates)))


class Reason(StrEnum):
    """Why a claim is not in the picture."""

    OTHER_SPEAKS = "other_speaks"
    """Another figure speaks for its donor and recipient."""
    PART = "part"
    """It is part of another claim, or an increase over one."""
    OTHER_STANDING = "other_standing"
    """It was promised and not paid, or paid and not promised."""
    NO_AID = "no_aid"
    """A loan, a project or money that was suspended."""
    SEVERAL_DONORS = "several_donors"
    """It counts several donors together, or is no aid from outside."""
    SEVERAL_RECIPIENTS = "several_recipients"
    """It is for several recipients together."""
    REACHES_OUT = "reaches_out"
    """It covers years outside the period as well."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A claim of the period that is not in the picture."""

    claim: "AidFlow"
    reason: Reason


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A figure that speaks but has no width."""

    headline: Headline
    why: str
    """One English sentence."""


@dataclass(frozen=True, slots=True)
class FlowsBetween:
    """The money of a period, between donors and recipients."""

    flows: tuple[MoneyFlow, ...]
    """The largest first."""
    undrawn: tuple[Undrawn, ...]
    left_out: tuple[LeftOut, ...]


@lru_cache(maxsize=128)
def flows_between(
    dossier: "Dossier", years: tuple[int, int], *, standing: Standing, currency: str
) -> FlowsBetween:
    """Return one figure for each donor and recipient that has any in a period.

    Args:
        dossier: the loaded data.
        years: first and last year of the period.
        standing: whether money paid or money promised; the two are never mixed.
        currency: ISO 4217 code, for all flows.
    """
    flows: list[MoneyFlow] = []
    undrawn: list[Undrawn] = []
    for chosen in _chosen(dossier, years, standing):
        told = _converted(dossier, chosen, currency)
        if isinstance(told, Undrawn):
            undrawn.append(told)
        else:
            flows.append(told)
    speaking = {ident for flow in flows for ident in flow.headline.flows}
    speaking |= {ident for item in undrawn for ident in item.headline.flows}
    return FlowsBetween(
        tuple(sorted(flows, key=lambda flow: (-flow.high, flow.headline.donor))),
        tuple(undrawn),
        tuple(
            LeftOut(claim, _reason(claim, years, standing))
            for claim in dossier.aid_flows.values()
            if claim.start_year <= years[1]
            and years[0] <= claim.end_year
            and claim.flow_id not in speaking
        ),
    )


@dataclass(frozen=True, slots=True)
class _Choice:
    headline: Headline
    points: tuple["AidPoint", ...] = ()
    """Yearly figures, if the headline is their sum."""

    @property
    def years(self) -> tuple[int, ...]:
        if self.points:
            return tuple(point.year for point in self.points)
        return tuple(range(self.headline.start_year, self.headline.end_year + 1))


def _chosen(dossier: "Dossier", years: tuple[int, int], standing: Standing) -> "Iterator[_Choice]":
    yearly = yearly_headlines(dossier)
    first, last = years
    pairs = {(item.donor, item.region) for item in yearly if item.donor not in NOT_DONORS}
    pairs |= {(item.donor, item.recipients[0]) for item in _wholly_known(dossier)}
    ranges = rival_ranges(dossier)
    for donor, region in sorted(pairs):
        found = [
            _Choice(item)
            for item in yearly
            if (item.donor, item.region, item.standing) == (donor, region, standing)
            and first <= item.start_year <= last
        ]
        found += _periods(dossier, ranges, (donor, region), years, standing)
        found += _sums(dossier, (donor, region), years, standing)
        if found:
            yield max(found, key=_rank)


def _rank(choice: _Choice) -> tuple[bool, int, bool, int, float]:
    """Order by: all aid, years covered, a series before a claim, the latest, the largest."""
    item = choice.headline
    of_series = item.series_id is not None
    return item.is_whole, len(choice.years), of_series, item.end_year, item.high


def _wholly_known(dossier: "Dossier") -> "Iterator[AidFlow]":
    """Return the claims of one donor to one recipient that no other claim contains."""
    for flow in dossier.aid_flows.values():
        alone = flow.donor not in NOT_DONORS and len(flow.recipients) == 1
        if alone and not is_part(flow) and not is_addition(flow):
            yield flow


def _periods(
    dossier: "Dossier",
    ranges: "Sequence[Range]",
    pair: tuple[str, str],
    years: tuple[int, int],
    standing: Standing,
) -> "Iterator[_Choice]":
    claims = [
        flow
        for flow in _wholly_known(dossier)
        if (flow.donor, flow.recipients[0]) == pair
        and years[0] <= flow.start_year < flow.end_year <= years[1]
        and standing_of_claim(flow) is standing
    ]
    best = best_claim(dossier, ranges, claims, standing)
    if best is not None:
        yield _Choice(best)


def _sums(
    dossier: "Dossier", pair: tuple[str, str], years: tuple[int, int], standing: Standing
) -> "Iterator[_Choice]":
    for points in summable(dossier, *pair, standing):
        held = [point for point in points if years[0] <= point.year <= years[1]]
        if len(held) > 1:
            yield _Choice(sum_of(dossier, held, standing), tuple(held))


def _converted(dossier: "Dossier", choice: _Choice, currency: str) -> MoneyFlow | Undrawn:
    item = choice.headline
    rates = dossier.exchange_rates
    wish = Wish(currency)
    low = high = 0.0
    path: tuple[RateUse, ...] = ()
    spans = [((point.value, point.value), point.year) for point in choice.points]
    for span, year in spans or [((item.low, item.high), item.end_year)]:
        told = restate(span, item.currency, year, wish, rates)
        if isinstance(told, MissingRate):
            return Undrawn(item, str(told))
        low, high, path = low + told.low, high + told.high, (*path, *told.path)
    if low <= 0:
        return Undrawn(item, "No new money came, or more flowed back than came.")
    several = not choice.points and item.start_year < item.end_year
    rate_year = item.end_year if several and path else None
    return MoneyFlow(item, choice.years, low, high, currency, path, rate_year)


def _reason(claim: "AidFlow", years: tuple[int, int], standing: Standing) -> Reason:
    own = standing_of_claim(claim)
    tests = (
        (own is None, Reason.NO_AID),
        (claim.donor in NOT_DONORS, Reason.SEVERAL_DONORS),
        (len(claim.recipients) > 1, Reason.SEVERAL_RECIPIENTS),
        (own is not standing, Reason.OTHER_STANDING),
        (is_part(claim) or is_addition(claim), Reason.PART),
        (claim.start_year < years[0] or claim.end_year > years[1], Reason.REACHES_OUT),
    )
    return next((reason for holds, reason in tests if holds), Reason.OTHER_SPEAKS)
