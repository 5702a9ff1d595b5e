"""Money claims about a year or a period, kept apart by stage and donor and never added up.

Claims overlap: a total and its parts, a plan and what was paid, rival figures for one thing. A sum
over the table would count the same money several times, so this module has none.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.money.rivals import Range, rival_ranges
from geodata.records import AidKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.dossier import Dossier
    from geodata.records import AidFlow

STAGES = tuple(AidKind)
"""Stages of money in the order in which they are shown; amounts never cross from one to another."""


@dataclass(frozen=True, slots=True)
class DonorClaims:
    """What is claimed of one donor at one stage."""

    donor: str
    """Actor code."""
    claims: tuple["AidFlow", ...]
    """Every claim, the largest of each currency first."""
    ranges: tuple[Range, ...]
    """Those of the claims that are rival figures, as ranges."""


@dataclass(frozen=True, slots=True)
class StageClaims:
    """What is claimed at one stage, by donor."""

    stage: AidKind
    donors: tuple[DonorClaims, ...]


def claims_in_year(
    dossier: "Dossier", year: int, region: str | None = None
) -> tuple[StageClaims, ...]:
    """Return the claims whose period covers a year, by stage and donor.

    Args:
        dossier: the loaded data.
        year: calendar year; fiscal years count as the year that names them.
        region: GE, GE-AB or GE-SO as recipient; None for all.
    """
    flows = [flow for flow in of_recipient(dossier, region) if _covers(flow, year)]
    return _by_stage(dossier, flows)


def cumulative_until(
    dossier: "Dossier", year: int, region: str | None = None
) -> tuple[StageClaims, ...]:
    """Return the claims that sum up a period which ended by a year, by stage and donor."""
    flows = [
        flow
        for flow in of_recipient(dossier, region)
        if flow.cumulative and flow.start_year < flow.end_year <= year
    ]
    return _by_stage(dossier, flows)


def by_donor(
    dossier: "Dossier", year: int, region: str | None = None
) -> tuple[tuple[str, tuple[StageClaims, ...]], ...]:
    """Return the claims whose period covers a year by donor code, each donor's by stage."""
    flows = [flow for flow in of_recipient(dossier, region) if _covers(flow, year)]
    donors = dict.fromkeys(flow.donor for flow in sorted(flows, key=_donor_order))
    return tuple(
        (donor, _by_stage(dossier, [flow for flow in flows if flow.donor == donor]))
        for donor in donors
    )


def of_recipient(dossier: "Dossier", region: str | None) -> tuple["AidFlow", ...]:
    """Return the claims with a region among the recipients, in the order of the table."""
    flows = tuple(dossier.aid_flows.values())
    return flows if region is None else tuple(f for f in flows if region in f.recipients)


def _covers(flow: "AidFlow", year: int) -> bool:
    return flow.start_year <= year <= flow.end_year


def _by_stage(dossier: "Dossier", flows: "Iterable[AidFlow]") -> tuple[StageClaims, ...]:
    held = tuple(flows)
    found = []
    for stage in STAGES:
        at_stage = [flow for flow in held if flow.kind is stage]
        donors = dict.fromkeys(flow.donor for flow in sorted(at_stage, key=_donor_order))
        if donors:
            per_donor = tuple(_of_donor(dossier, donor, at_stage) for donor in donors)
            found.append(StageClaims(stage, per_donor))
    return tuple(found)


def _of_donor(dossier: "Dossier", donor: str, flows: "Iterable[AidFlow]") -> DonorClaims:
    own = [flow for flow in flows if flow.donor == donor]
    own.sort(key=lambda flow: (flow.currency, -flow.amount, flow.flow_id))
    return DonorClaims(donor, tuple(own), rival_ranges(dossier, own))


def _donor_order(flow: "AidFlow") -> str:
    return flow.donor
