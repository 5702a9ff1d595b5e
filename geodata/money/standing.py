"""Whether an amount was paid or only promised: the two sides that are never mixed.

The stage of a claim decides, unless its own words call it a draft or a plan. A yearly series mixes
both over its years, as its unit says; the years whose figures were reported as received are listed
here, all others of the series are plans.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.records import AidKind

if TYPE_CHECKING:
    from geodata.records import AidFlow, AidPoint


class Standing(StrEnum):
    """What became of an amount."""

    PAID = "paid"
    PROMISED = "promised"


@dataclass(frozen=True, slots=True)
class SeriesRole:
    """What a yearly series of a donor says about a recipient."""

    is_total: bool
    """True for all aid of the donor, False for one part of it such as budget support."""
    paid: frozenset[int] | bool
    """Years whose figures are of money received; True for all years, False for none."""
    one_basis: bool
    """Whether all its figures of one standing are counted alike and may be summed over years."""


def _years(*spans: tuple[int, int]) -> frozenset[int]:
    return frozenset(year for first, last in spans for year in range(first, last + 1))


ROLES: Final[Mapping[str, SeriesRole]] = MappingProxyType(
    {
        # the unit: "2009-14 paid, from 2016 budget plan"
        "rus-so-total-aid": SeriesRole(is_total=True, paid=_years((2009, 2014)), one_basis=True),
        # the unit: "2014-15 paid, others plan"
        "rus-ab-total-aid": SeriesRole(is_total=True, paid=_years((2014, 2015)), one_basis=False),
        # as listed by Russia's prime minister in May 2010; later years are budget lines
        "rus-so-budget-support": SeriesRole(
            is_total=False, paid=_years((2008, 2010)), one_basis=False
        ),
        "rus-ab-budget-support": SeriesRole(is_total=False, paid=False, one_basis=False),
        # the unit: "2010 plan, from 2017 budget plan"
        "rus-so-investment-programme": SeriesRole(
            is_total=False, paid=_years((2008, 2009), (2011, 2014)), one_basis=False
        ),
        # the unit: "2010 used, others plan"
        "rus-ab-investment-programme": SeriesRole(
            is_total=False, paid=_years((2010, 2010)), one_basis=False
        ),
        "usa-fy-disbursements": SeriesRole(is_total=True, paid=True, one_basis=True),
        "usa-fy-obligations": SeriesRole(is_total=True, paid=False, one_basis=True),
        "dac-net-bilateral-usa": SeriesRole(is_total=True, paid=True, one_basis=True),
        "dac-net-bilateral-eu": SeriesRole(is_total=True, paid=True, one_basis=True),
        "dac-net-bilateral-deu": SeriesRole(is_total=True, paid=True, one_basis=True),
        "dac-net-bilateral-jpn": SeriesRole(is_total=True, paid=True, one_basis=True),
    }
)
"""Series that speak for a donor, the preferred first."""

_STANDING_OF_KIND: Final[Mapping[AidKind, Standing]] = MappingProxyType(
    {
        AidKind.DISBURSEMENT: Standing.PAID,
        AidKind.BUDGET_TRANSFER: Standing.PAID,
        AidKind.PENSION: Standing.PAID,
        AidKind.PLEDGE: Standing.PROMISED,
        AidKind.COMMITMENT: Standing.PROMISED,
        AidKind.INVESTMENT_PROGRAMME: Standing.PROMISED,
    }
)

_PLAN = re.compile(r"\b(draft|plan|planned|expected|foreseen)\b", re.IGNORECASE)
_RECEIVED = re.compile(r"\b(transferred|received|reaching)\b", re.IGNORECASE)
_ADDITION = re.compile(r"\b(increase over|looks like an addition)\b", re.IGNORECASE)


def standing_of_point(point: "AidPoint") -> Standing | None:
    """Return the standing of a year's value; None for a series that speaks for no donor."""
    role = ROLES.get(point.series_id)
    if role is None:
        return None
    paid = role.paid if isinstance(role.paid, bool) else point.year in role.paid
    return Standing.PAID if paid else Standing.PROMISED


def standing_of_claim(flow: "AidFlow") -> Standing | None:
    """Return the standing of a claim; None for projects, loans and money that was suspended."""
    standing = _STANDING_OF_KIND.get(flow.kind)
    words = f"{flow.summary} {flow.note or ''}"
    if standing is Standing.PAID and _PLAN.search(words):
        return Standing.PROMISED
    if flow.kind is AidKind.INVESTMENT_PROGRAMME and _RECEIVED.search(flow.summary):
        return Standing.PAID
    return standing


def is_addition(flow: "AidFlow") -> bool:
    """Return whether a claim says that it is an increase over another sum that it does not tell."""
    return bool(_ADDITION.search(flow.note or ""))
