"""What a donor gave or promised up to a year: a claim about a period, or one series added up.

Claims about periods overlap and are never added up: one is chosen. The figures of a yearly series
are added only where all are counted alike, and then the number of figures is told.
"""

from functools import cache
from typing import TYPE_CHECKING

from geodata.money.headline import NOT_DONORS, STAGE_ORDER, of_claims
from geodata.money.headline_record import Basis, Headline
from geodata.money.rivals import is_part, rival_ranges
from geodata.money.standing import ROLES, Standing, standing_of_claim, standing_of_point
from geodata.money.units import parse_unit
from geodata.records import Sector

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.dossier import Dossier
    from geodata.money.rivals import Range
    from geodata.records import AidFlow, AidPoint

FEWEST_FIGURES = 3
"""Fewer yearly figures are no period that a reader would take for a total to date."""

Step = tuple[int, Headline]
"""The year from which on a headline speaks, until the next step of its donor, recipient and
standing."""


@cache
def steps_to_date(dossier: "Dossier") -> tuple[Step, ...]:
    """Return from which year on which figure tells the money to date, by donor and recipient."""
    ranges = rival_ranges(dossier)
    claims = list(_periods(dossier))
    pairs = sorted({(flow.donor, flow.recipients[0]) for flow in claims} | _pairs(dossier))
    steps: list[Step] = []
    for donor, region in pairs:
        own = [flow for flow in claims if (flow.donor, flow.recipients) == (donor, (region,))]
        for standing in Standing:
            told = [flow for flow in own if standing_of_claim(flow) is standing]
            points = summable(dossier, donor, region, standing)
            steps += _steps(dossier, ranges, (told, points), standing)
    return tuple(steps)


def _steps(
    dossier: "Dossier",
    ranges: "Sequence[Range]",
    material: "tuple[list[AidFlow], list[list[AidPoint]]]",
    standing: Standing,
) -> "Iterator[Step]":
    claims, series = material
    years = {flow.end_year for flow in claims} | {p.year for points in series for p in points}
    last: Headline | None = None
    for year in sorted(years):
        best = best_claim(dossier, ranges, [f for f in claims if f.end_year <= year], standing)
        added = _added(dossier, series, year, standing)
        if added is not None and (best is None or _tells_more(added, best)):
            best = added
        if best is not None and best != last:
            yield year, best
            last = best


def _tells_more(added: Headline, claim: Headline) -> bool:
    """Return whether a sum reaches further than a claim, or the claim is for one purpose only."""
    return claim.basis is Basis.CLAIM_PART or added.end_year > claim.end_year


def best_claim(
    dossier: "Dossier", ranges: "Sequence[Range]", claims: "list[AidFlow]", standing: Standing
) -> Headline | None:
    """Return the claim about all aid that reaches furthest and, among such, goes back furthest.

    Args:
        dossier: the loaded data.
        ranges: of rival claims.
        claims: of one donor, recipient and standing.
        standing: of all of them.
    """
    if not claims:
        return None
    best = max(
        claims,
        key=lambda flow: (
            flow.sector is Sector.MIXED,
            flow.end_year,
            -flow.start_year,
            not flow.estimate,
            -STAGE_ORDER.index(flow.kind),
            flow.amount,
        ),
    )
    basis = Basis.CLAIM if best.sector is Sector.MIXED else Basis.CLAIM_PART
    return of_claims(dossier, ranges, [best], standing, basis)


def _added(
    dossier: "Dossier", series: "list[list[AidPoint]]", year: int, standing: Standing
) -> Headline | None:
    for points in series:
        held = [point for point in points if point.year <= year]
        if len(held) >= FEWEST_FIGURES:
            return sum_of(dossier, held, standing)
    return None


def sum_of(dossier: "Dossier", points: "Sequence[AidPoint]", standing: Standing) -> Headline:
    """Return the sum of yearly figures of one series, which must be counted alike.

    Args:
        dossier: the loaded data.
        points: the figures by year, at least one.
        standing: of all of them.
    """
    first, last = points[0], points[-1]
    keys = [f"{point.series_id}:{point.year}" for point in points]
    concerned = {
        row.discrepancy_id for key in keys for row in dossier.discrepancies_of("aid_series", key)
    }
    total = sum(point.value for point in points)
    return Headline(
        donor=first.donor,
        region=first.recipient,
        start_year=first.year,
        end_year=last.year,
        standing=standing,
        basis=Basis.SUM,
        low=total,
        high=total,
        currency=parse_unit(first.unit).currency or "",
        estimate=False,
        stage=None,
        sector=None,
        series_id=first.series_id,
        flows=(),
        count=len(points),
        sources=tuple(dict.fromkeys(source for point in points for source in point.sources)),
        discrepancies=tuple(sorted(concerned)),
    )


def _periods(dossier: "Dossier") -> "Iterator[AidFlow]":
    for flow in dossier.aid_flows.values():
        several = flow.cumulative and flow.start_year < flow.end_year
        outside = flow.donor not in NOT_DONORS and len(flow.recipients) == 1
        if several and outside and not is_part(flow) and standing_of_claim(flow) is not None:
            yield flow


def _pairs(dossier: "Dossier") -> set[tuple[str, str]]:
    return {
        (point.donor, point.recipient)
        for point in dossier.aid_series.values()
        if point.series_id in ROLES
    }


def summable(
    dossier: "Dossier", donor: str, region: str, standing: Standing
) -> "list[list[AidPoint]]":
    """Return the points of one standing of each series that may be summed, by year.

    Args:
        dossier: the loaded data.
        donor: actor code.
        region: code of the recipient.
        standing: of the points.
    """
    found: dict[str, list[AidPoint]] = {name: [] for name, role in ROLES.items() if role.one_basis}
    for point in dossier.aid_series.values():
        same = (point.donor, point.recipient) == (donor, region)
        if same and point.series_id in found and standing_of_point(point) is standing:
            found[point.series_id].append(point)
    return [sorted(points, key=lambda point: point.year) for points in found.values() if points]
