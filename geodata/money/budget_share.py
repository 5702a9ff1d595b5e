"""Which share of a region's budget a donor paid, where a source or a budget law tells it.

The tables hold no budget of a region as a whole, so no share can be computed for the other years.
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geodata.money.yearly import Gap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.dossier import Dossier

_SHARE = "percent of local budget"


@dataclass(frozen=True, slots=True)
class BudgetShare:
    """The share of a region's budget that a donor paid in a year."""

    series_id: str
    year: int
    percent: float
    note: str | None
    """How the share is qualified: 'computed here', 'more than'."""
    sources: tuple[str, ...]
    """Ids of the sources."""
    discrepancies: tuple[str, ...]
    """Ids of the discrepancies that concern it."""


def budget_share(dossier: "Dossier", donor: str, region: str, year: int) -> BudgetShare | Gap:
    """Return the share of a region's budget that a donor paid, or why it is not known.

    Args:
        dossier: the loaded data.
        donor: actor code.
        region: GE, GE-AB or GE-SO.
        year: calendar year.
    """
    found = _shares(dossier).get((donor, region, year))
    if found is not None:
        return found
    reason = (
        f"No source read tells the share of the budget in {year}, and the tables hold no budget of "
        f"{dossier.regions[region].name_en} from which it could be computed."
    )
    return Gap(year, reason)


@cache
def _shares(dossier: "Dossier") -> "Mapping[tuple[str, str, int], BudgetShare]":
    found = {}
    for key, point in dossier.aid_series.items():
        if point.unit.startswith(_SHARE):
            note = point.unit.removeprefix(_SHARE).strip(" ()") or None
            concerned = dossier.discrepancies_of("aid_series", key)
            found[point.donor, point.recipient, point.year] = BudgetShare(
                series_id=point.series_id,
                year=point.year,
                percent=point.value,
                note=note,
                sources=point.sources,
                discrepancies=tuple(item.discrepancy_id for item in concerned),
            )
    return found
