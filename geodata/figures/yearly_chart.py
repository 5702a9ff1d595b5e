"""Yearly money for a chart: paid and promised apart, rival figures as ranges, gaps as gaps."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.money import Standing, rival_ranges, series, standing_of_point
from geodata.money.headline import of_point
from geodata.money.headline_record import Basis
from geodata.money.standing import ROLES
from geodata.money.yearly import Gap

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.money import Range, YearlySeries, YearValue

_KEPT = 16


@dataclass(frozen=True, slots=True)
class ChartYear:
    """A year of a series."""

    year: int
    low: float | None
    """In the series' currency; None in a gap."""
    high: float | None
    """Highest of rival figures; equal to ``low`` where there are none."""
    standing: Standing | None
    """Paid or promised; None in a gap or for a series that mixes them."""
    note: str
    """Unit and basis of this year's value, or why there is none."""
    sources: tuple[str, ...]
    discrepancies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearlyChart:
    """A series from its first to its last year."""

    series_id: str
    donor: str
    recipient: str
    currency: str
    """ISO 4217 code."""
    years: tuple[ChartYear, ...]


@lru_cache(maxsize=_KEPT)
def yearly_chart(dossier: "Dossier", series_id: str) -> YearlyChart | None:
    """Return a series for a chart, or None if there is none in one currency by that name."""
    found = next((item for item in series(dossier) if item.series_id == series_id), None)
    if found is None or len(found.currencies) != 1:
        return None
    ranges = rival_ranges(dossier)
    years = tuple(_year(dossier, found, ranges, year) for year in found.years)
    return YearlyChart(series_id, found.donor, found.recipient, found.currencies[0], years)


def _year(
    dossier: "Dossier", held: "YearlySeries", ranges: "tuple[Range, ...]", year: int
) -> ChartYear:
    value = held.years[year]
    if isinstance(value, Gap):
        return ChartYear(year, None, None, None, value.reason, (), ())
    key = f"{held.series_id}:{year}"
    if held.series_id in ROLES:
        point = dossier.aid_series[key]
        told = of_point(dossier, ranges, point, Basis.SERIES)
        return ChartYear(
            year,
            told.low,
            told.high,
            standing_of_point(point),
            point.unit,
            told.sources,
            told.discrepancies,
        )
    return _plain(dossier, key, value)


def _plain(dossier: "Dossier", key: str, value: "YearValue") -> ChartYear:
    point = dossier.aid_series[key]
    disputes = dossier.discrepancies_of(point.TABLE, key)
    return ChartYear(
        value.year,
        value.value,
        value.value,
        None,
        point.unit,
        value.sources,
        tuple(row.discrepancy_id for row in disputes),
    )
