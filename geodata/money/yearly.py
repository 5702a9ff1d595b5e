"""Yearly series for charts, in which a year without data is a gap and not a zero."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.money.units import Unit, parse_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.dossier import Dossier
    from geodata.records import AidPoint


@dataclass(frozen=True, slots=True)
class YearValue:
    """The value of one year."""

    year: int
    value: float
    """In ``unit``; negative where repayments exceeded new money."""
    unit: Unit
    """Unit of this year's value; its remarks can differ from the next year's."""
    sources: tuple[str, ...]
    """Ids of the sources."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A year inside a series for which no value was found."""

    year: int
    reason: str
    """Why there is none, as one English sentence."""


@dataclass(frozen=True, slots=True)
class YearlySeries:
    """One series from its first to its last year, without a missing key."""

    series_id: str
    donor: str
    recipient: str
    """Code of the region."""
    years: "Mapping[int, YearValue | Gap]"

    @property
    def values(self) -> tuple[YearValue, ...]:
        """Return the values without the gaps, by year."""
        return tuple(item for item in self.years.values() if isinstance(item, YearValue))

    @property
    def currencies(self) -> tuple[str, ...]:
        """Return the currencies (ISO 4217) of its values, each once; empty if it is not money."""
        codes = (item.unit.currency for item in self.values)
        return tuple(dict.fromkeys(code for code in codes if code is not None))


def series(
    dossier: "Dossier", donor: str | None = None, region: str | None = None
) -> tuple[YearlySeries, ...]:
    """Return the yearly series of a donor to a region, by name.

    Args:
        dossier: the loaded data.
        donor: actor code; None for all.
        region: GE, GE-AB or GE-SO as recipient; None for all.
    """
    grouped: dict[str, list[AidPoint]] = {}
    for point in dossier.aid_series.values():
        if donor in (None, point.donor) and region in (None, point.recipient):
            grouped.setdefault(point.series_id, []).append(point)
    return tuple(_series(points) for _, points in sorted(grouped.items()))


def _series(points: "list[AidPoint]") -> YearlySeries:
    by_year = {point.year: point for point in points}
    first, last = min(by_year), max(by_year)
    years = {year: _value(year, by_year.get(year)) for year in range(first, last + 1)}
    head = points[0]
    return YearlySeries(head.series_id, head.donor, head.recipient, years)


def _value(year: int, point: "AidPoint | None") -> YearValue | Gap:
    if point is None:
        return Gap(year, f"No figure for {year} was found in the sources read.")
    return YearValue(year, point.value, parse_unit(point.unit), point.sources)
