"""The one figure that speaks for a donor's money to a recipient in a year.

Nothing is added up here: the best figure is chosen, and its basis is told. First a series of all
aid, then a claim about one year's aid as a whole, then the larger part that a series knows, then
the largest claim for one purpose. Figures that rival each other become one range.
"""

from functools import cache
from typing import TYPE_CHECKING

from geodata.money.headline_record import Basis, Headline
from geodata.money.rivals import is_part, rival_ranges
from geodata.money.standing import (
    ROLES,
    Standing,
    is_addition,
    standing_of_claim,
    standing_of_point,
)
from geodata.money.units import parse_unit
from geodata.records import AidKind, Sector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geodata.dossier import Dossier
    from geodata.money.rivals import Range
    from geodata.records import AidFlow, AidPoint

NOT_DONORS = frozenset({"MULTI", "ALL", "REMITTANCES", "GEO", "GE-AB", "GE-SO"})
"""Actors whose rows count several donors together, or are no aid from outside."""

STAGE_ORDER = (
    AidKind.DISBURSEMENT,
    AidKind.BUDGET_TRANSFER,
    AidKind.PENSION,
    AidKind.PLEDGE,
    AidKind.COMMITMENT,
    AidKind.INVESTMENT_PROGRAMME,
)
"""Which stage speaks first where claims of several stages have the same standing."""


@cache
def yearly_headlines(dossier: "Dossier") -> tuple[Headline, ...]:
    """Return one figure for each donor, recipient, year and standing that has any."""
    years = sorted(
        {point.year for point in dossier.aid_series.values()}
        | {flow.start_year for flow in _single_year(dossier)}
    )
    pairs = sorted(
        {(flow.donor, region) for flow in _single_year(dossier) for region in flow.recipients}
        | {(p.donor, p.recipient) for p in dossier.aid_series.values() if p.series_id in ROLES}
    )
    ranges = rival_ranges(dossier)
    found = (
        _headline(dossier, ranges, (donor, region, year), standing)
        for donor, region in pairs
        for standing in Standing
        for year in years
    )
    return tuple(item for item in found if item is not None)


def _headline(
    dossier: "Dossier", ranges: "Sequence[Range]", key: tuple[str, str, int], standing: Standing
) -> Headline | None:
    donor, region, year = key
    points = [
        point
        for name in ROLES
        if (point := dossier.aid_series.get(f"{name}:{year}")) is not None
        and (point.donor, point.recipient) == (donor, region)
        and standing_of_point(point) is standing
    ]
    totals = [point for point in points if ROLES[point.series_id].is_total]
    if totals:
        return of_point(dossier, ranges, totals[0], Basis.SERIES)
    claims = list(_claims(dossier, donor, region, year, standing))
    whole = [flow for flow in claims if flow.sector is Sector.MIXED]
    if whole:
        return of_claims(dossier, ranges, whole, standing, Basis.CLAIM)
    if points:
        largest = max(points, key=lambda point: point.value)
        return of_point(dossier, ranges, largest, Basis.SERIES_PART)
    return of_claims(dossier, ranges, claims, standing, Basis.CLAIM_PART) if claims else None


def _single_year(dossier: "Dossier") -> "Iterator[AidFlow]":
    for flow in dossier.aid_flows.values():
        alone = len(flow.recipients) == 1 and flow.start_year == flow.end_year
        if alone and flow.donor not in NOT_DONORS and not flow.estimate:
            yield flow


def _claims(
    dossier: "Dossier", donor: str, region: str, year: int, standing: Standing
) -> "Iterator[AidFlow]":
    for flow in _single_year(dossier):
        same = (flow.donor, flow.recipients, flow.start_year) == (donor, (region,), year)
        if not same or is_part(flow) or is_addition(flow):
            continue
        if _standing_in_year(dossier, flow) is standing:
            yield flow


def _standing_in_year(dossier: "Dossier", flow: "AidFlow") -> Standing | None:
    """Return the standing of a claim; a figure that a series has too stands as it does there."""
    for name in ROLES:
        point = dossier.aid_series.get(f"{name}:{flow.start_year}")
        if (
            point is not None
            and (point.donor, (point.recipient,)) == (flow.donor, flow.recipients)
            and point.value == flow.amount
        ):
            return standing_of_point(point)
    return standing_of_claim(flow)


def of_point(
    dossier: "Dossier", ranges: "Sequence[Range]", point: "AidPoint", basis: Basis
) -> Headline:
    """Return the headline of a year's value, as a range where claims rival it."""
    standing = standing_of_point(point)
    currency = parse_unit(point.unit).currency
    if standing is None or currency is None:
        message = f"the series {point.series_id} does not say what a donor gave"
        raise ValueError(message)
    concerned = dossier.discrepancies_of("aid_series", f"{point.series_id}:{point.year}")
    low = high = point.value
    flows: tuple[str, ...] = ()
    sources: tuple[str, ...] = point.sources
    for span in ranges:
        terms = span.donor, span.recipients, span.start_year, span.end_year, span.currency
        wanted = point.donor, (point.recipient,), point.year, point.year, currency
        if terms == wanted and point.value in {claim.amount for claim in span.claims}:
            low, high = span.low, span.high
            flows = tuple(claim.flow_id for claim in span.claims)
            sources = tuple(dict.fromkeys((*sources, *span.sources)))
    return Headline(
        donor=point.donor,
        region=point.recipient,
        start_year=point.year,
        end_year=point.year,
        standing=standing,
        basis=basis,
        low=low,
        high=high,
        currency=currency,
        estimate=False,
        stage=None,
        sector=None,
        series_id=point.series_id,
        flows=flows,
        count=1,
        sources=sources,
        discrepancies=tuple(row.discrepancy_id for row in concerned),
    )


def of_claims(
    dossier: "Dossier",
    ranges: "Sequence[Range]",
    claims: "Iterable[AidFlow]",
    standing: Standing,
    basis: Basis,
) -> Headline:
    """Return the headline of the claim that speaks first, as a range where claims rival it."""
    held = list(claims)
    first = min(held, key=lambda flow: (STAGE_ORDER.index(flow.kind), -flow.amount, flow.flow_id))
    members = next((span.claims for span in ranges if first in span.claims), (first,))
    if any(standing_of_claim(flow) is not standing_of_claim(first) for flow in members):
        # a plan and what came of it are no rival figures of one thing
        members = (first,)
    concerned = {
        row.discrepancy_id
        for flow in members
        for row in dossier.discrepancies_of("aid_flows", flow.flow_id)
    }
    return Headline(
        donor=first.donor,
        region=first.recipients[0],
        start_year=first.start_year,
        end_year=first.end_year,
        standing=standing,
        basis=basis,
        low=members[0].amount,
        high=members[-1].amount,
        currency=first.currency,
        estimate=first.estimate,
        stage=first.kind,
        sector=first.sector,
        series_id=None,
        flows=tuple(flow.flow_id for flow in members),
        count=1,
        sources=tuple(dict.fromkeys(source for flow in members for source in flow.sources)),
        discrepancies=tuple(sorted(concerned)),
    )
