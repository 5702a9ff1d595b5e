"""Money per inhabitant, with the population that it was divided by.

The regions were counted rarely. Between two figures the population is not interpolated: both bound
it, and the amount per head is a range. After the last figure the last one is used, and its year is
told.
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from geodata.money.yearly import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.dossier import Dossier
    from geodata.money.restate import Restated

POPULATION: Final = ("census_population", "population_estimate")
"""Indicators that count all inhabitants of a region."""

_AID, _AID_PER_PERSON = "wdi-net-oda-received", "wdi-net-oda-per-capita"
"""The World Bank's aid and aid per person: the one divided by the other is its population."""

_PEOPLE: Final = "people"


@dataclass(frozen=True, slots=True)
class Population:
    """A figure for the inhabitants of a region."""

    people: float
    year: int
    estimate: bool
    note: str | None
    sources: tuple[str, ...]
    """Ids of the sources."""


@dataclass(frozen=True, slots=True)
class PerHead:
    """An amount per inhabitant; a range if the amounts or the populations differ."""

    low: float
    """In ``currency`` per inhabitant, not rounded."""
    high: float
    currency: str
    """ISO 4217 code."""
    populations: tuple[Population, ...]
    """What it was divided by."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources of the populations, each once."""
        return tuple(dict.fromkeys(ident for item in self.populations for ident in item.sources))


def per_head(dossier: "Dossier", amount: "Restated", region: str, year: int) -> PerHead | Gap:
    """Divide an amount by the inhabitants of the region that it is for.

    Args:
        dossier: the loaded data.
        amount: of one year.
        region: GE, GE-AB or GE-SO.
        year: of the amount.

    Returns:
        The amount per inhabitant, or why it cannot be told.
    """
    found = populations_for(dossier, region, year)
    if not found:
        reason = f"No population of {dossier.regions[region].name_en} for {year} was found."
        return Gap(year, reason)
    counts = [item.people for item in found]
    bounds = [value / count for value in (amount.low, amount.high) for count in counts]
    return PerHead(min(bounds), max(bounds), amount.currency, found)


def populations_for(dossier: "Dossier", region: str, year: int) -> tuple[Population, ...]:
    """Return the figures that bound the population of a region in a year.

    Those of the year itself; else the nearest before and after it, of which one can lack.
    """
    known = _populations(dossier, region)
    before = _of_year(known, max((p.year for p in known if p.year <= year), default=None))
    if any(item.year == year for item in before):
        return before
    after = _of_year(known, min((p.year for p in known if p.year > year), default=None))
    # a population from after the year alone would say nothing about it
    return (*before, *after) if before else ()


@cache
def _populations(dossier: "Dossier", region: str) -> tuple[Population, ...]:
    implied = tuple(_implied(dossier, region))
    return implied or tuple(_counted(dossier, region))


def _counted(dossier: "Dossier", region: str) -> "Iterator[Population]":
    for row in dossier.indicators.values():
        if row.region == region and row.indicator in POPULATION and row.unit == _PEOPLE:
            yield Population(row.value, row.year, row.estimate, row.note, row.sources)


def _implied(dossier: "Dossier", region: str) -> "Iterator[Population]":
    for point in dossier.aid_series.values():
        if point.series_id != _AID or point.recipient != region:
            continue
        each = dossier.aid_series.get(f"{_AID_PER_PERSON}:{point.year}")
        if each is not None and each.value:
            note = "The World Bank's aid divided by its aid per person, computed here"
            sources = tuple(dict.fromkeys((*point.sources, *each.sources)))
            yield Population(point.value / each.value, point.year, True, note, sources)  # noqa: FBT003  # a figure derived


def _of_year(known: "Sequence[Population]", year: int | None) -> tuple[Population, ...]:
    return tuple(item for item in known if item.year == year)
