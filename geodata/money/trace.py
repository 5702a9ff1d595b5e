"""The sums of money that the founding article names, traced to rouble figures and rates.

The article gives euros without saying of what. A recorded discrepancy names the rouble figure that
the sum is taken for; here the two are divided by each other and set against the rates of the table.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.money.conversion import RateUse
from geodata.money.standing import Standing
from geodata.money.to_date import sum_of, summable
from geodata.money.trace_step import Step, StepKind
from geodata.records import DiscrepancyKind, DiscrepancyTopic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.dossier import Dossier
    from geodata.records import AidFlow, AidPoint, Discrepancy


@dataclass(frozen=True, slots=True)
class Trace:
    """A sum of the founding article with the steps that lead to other figures."""

    discrepancy: "Discrepancy"
    claim: "AidFlow"
    stated: "AidFlow"
    """The figure for the same money by other sources."""
    steps: tuple[Step, ...]
    provisions: tuple[str, ...]
    """Ids of the clauses that name any of the sums."""
    others: tuple["AidFlow", ...]
    """Further claims that the discrepancy concerns."""


def founding_traces(dossier: "Dossier") -> tuple[Trace, ...]:
    """Return the trace of every sum of money that the founding article names."""
    found = (_trace(dossier, item) for item in dossier.discrepancies.values() if _is_sum(item))
    return tuple(trace for trace in found if trace is not None)


def _is_sum(item: "Discrepancy") -> bool:
    founding = item.kind is DiscrepancyKind.FOUNDING_ARTICLE
    return founding and item.topic is DiscrepancyTopic.MONEY


def _trace(dossier: "Dossier", item: "Discrepancy") -> Trace | None:
    flows = [dossier.aid_flows[key] for key in _keys(item, "aid_flows")]
    # the first value is the article's own
    article = set(item.values[0].sources)
    claim = next((flow for flow in flows if article & set(flow.sources)), None)
    if claim is None:
        return None
    terms = claim.donor, claim.recipients, claim.start_year, claim.end_year
    stated = next(
        flow
        for flow in flows
        if flow is not claim
        and (flow.donor, flow.recipients, flow.start_year, flow.end_year) == terms
    )
    return Trace(
        discrepancy=item,
        claim=claim,
        stated=stated,
        steps=tuple(_steps(dossier, item, claim, stated)),
        provisions=_keys(item, "provisions"),
        others=tuple(flow for flow in flows if flow not in (claim, stated)),
    )


def _keys(item: "Discrepancy", table: str) -> tuple[str, ...]:
    return tuple(place.record_id for place in item.records if place.table == table)


def _steps(
    dossier: "Dossier", item: "Discrepancy", claim: "AidFlow", stated: "AidFlow"
) -> "Iterator[Step]":
    yield _of_flow(StepKind.CLAIM, claim)
    yield _of_flow(StepKind.STATED, stated)
    yield _implied(claim, stated)
    rates = sorted(
        (_use(dossier, key) for key in _keys(item, "exchange_rates")), key=lambda use: use.year
    )
    yield _at_rates(StepKind.AT_LAST_RATE, stated, rates[-1:], claim.currency)
    if rates[:-1]:
        yield _at_rates(StepKind.AT_OTHER_RATES, stated, rates[:-1], claim.currency)
        yield from _year_by_year(dossier, stated, {use.year: use for use in rates}, claim.currency)


def _of_flow(kind: StepKind, flow: "AidFlow") -> Step:
    return Step(
        kind,
        flow.amount,
        flow.amount,
        flow.currency,
        (flow.start_year, flow.end_year),
        "",
        (),
        ("aid_flows", flow.flow_id),
        flow.sources,
    )


def _implied(claim: "AidFlow", stated: "AidFlow") -> Step:
    rate = stated.amount / claim.amount
    return Step(
        StepKind.IMPLIED_RATE,
        rate,
        rate,
        f"{stated.currency} per {claim.currency}",
        (claim.start_year, claim.end_year),
        f"{_plain(stated.amount, stated.currency)} ÷ {_plain(claim.amount, claim.currency)}",
        (),
        None,
        tuple(dict.fromkeys((*stated.sources, *claim.sources))),
    )


def _use(dossier: "Dossier", key: str) -> RateUse:
    row = dossier.exchange_rates[key]
    return RateUse(row.pair, row.year, row.value, row.sources)


def _at_rates(kind: StepKind, stated: "AidFlow", rates: "Sequence[RateUse]", currency: str) -> Step:
    amounts = [stated.amount / use.value for use in rates]
    ends = dict.fromkeys(use.value for use in sorted(rates, key=lambda use: -use.value))
    dearest, cheapest = next(iter(ends)), list(ends)[-1]
    whole = _plain(stated.amount, stated.currency)
    second = "" if dearest == cheapest else f" to {whole} ÷ {_rate(cheapest)}"
    return _computed(
        kind,
        (min(amounts), max(amounts)),
        currency,
        f"{whole} ÷ {_rate(dearest)}{second}",
        rates,
        stated.sources,
    )


def _year_by_year(
    dossier: "Dossier", stated: "AidFlow", rates: dict[int, RateUse], currency: str
) -> "Iterator[Step]":
    points = _points(dossier, stated)
    if not points:
        return
    used = [rates[point.year] for point in points]
    told = sum_of(dossier, points, Standing.PAID)
    total = sum(point.value / use.value for point, use in zip(points, used, strict=True))
    working = " + ".join(
        f"{_plain(point.value, stated.currency)} ÷ {_rate(use.value)}"
        for point, use in zip(points, used, strict=True)
    )
    span = total, total
    yield _computed(StepKind.YEAR_BY_YEAR, span, currency, working, used, told.sources)
    lacking = tuple(range(stated.start_year, points[0].year))
    rest = stated.amount - told.low
    # with more than one year missing, or more told than stated, the rest falls on no year
    if len(lacking) == 1 and rest > 0:
        use = rates[lacking[0]]
        whole, part = (_plain(sum_, stated.currency) for sum_ in (stated.amount, told.low))
        sources = (*stated.sources, *told.sources)
        left = rest / use.value
        working = f"({whole} − {part}) ÷ {_rate(use.value)}"
        yield _computed(StepKind.REMAINDER, (left, left), currency, working, [use], sources)
        working = f"{_plain(total, currency)} + {_plain(left, currency)}"
        span = total + left, total + left
        yield _computed(StepKind.TOGETHER, span, currency, working, [use, *used], sources)


def _computed(  # noqa: PLR0913, PLR0917  # the parts of a step, each of its own kind
    kind: StepKind,
    span: tuple[float, float],
    unit: str,
    working: str,
    rates: "Sequence[RateUse]",
    sources: "Sequence[str]",
) -> Step:
    years = [use.year for use in rates]
    cited = (*sources, *(source for use in rates for source in use.sources))
    return Step(
        kind,
        *span,
        unit,
        (min(years), max(years)),
        working,
        tuple(sorted(rates, key=lambda use: use.year)),
        None,
        tuple(dict.fromkeys(cited)),
    )


def _points(dossier: "Dossier", stated: "AidFlow") -> "Sequence[AidPoint]":
    """Return the yearly figures of all aid paid within the years of a stated sum."""
    for points in summable(dossier, stated.donor, stated.recipients[0], Standing.PAID):
        years = range(stated.start_year, stated.end_year + 1)
        held = [point for point in points if point.year in years]
        if held:
            return held
    return ()


def _plain(amount: float, currency: str) -> str:
    return f"{currency} {amount:,.0f}"


def _rate(value: float) -> str:
    return f"{value:.10g}"
