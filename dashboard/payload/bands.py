"""Money on the map: the figure of each donor, recipient and year, and of each period to date.

Which figure speaks, on what basis, and whether it was paid or promised, is decided by the domain;
here the figures are written down for the browser, with the places where bands begin and end.
"""

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dashboard.payload.conversions import conversion_document
from geodata.money import Basis, Headline, steps_to_date, yearly_headlines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.dossier import Dossier

RECIPIENTS: "Final[Mapping[str, tuple[float, float]]]" = MappingProxyType(
    {"GE": (41.72, 44.79), "GE-AB": (43.13, 41.35), "GE-SO": (42.4, 43.9)}
)
"""Where bands end: Tbilisi, and inside the two regions beside their names (latitude, longitude)."""

DONORS: "Final[Mapping[str, tuple[float, float]]]" = MappingProxyType(
    {
        # label points of the Natural Earth countries, as in the layer of states
        "RUS": (58.25, 44.69),
        "USA": (39.54, -97.48),
        "DEU": (50.96, 9.68),
        "JPN": (36.14, 138.44),
        "FRA": (46.7, 2.55),
        "SWE": (65.86, 19.02),
        "NOR": (61.36, 9.68),
        "FIN": (63.25, 27.28),
        "NLD": (52.42, 5.61),
        "BEL": (50.79, 4.8),
        "ESP": (40.09, -3.46),
        # seats: Brussels, London, Luxembourg, Manila
        "EU": (50.85, 4.35),
        "EBRD": (51.51, -0.13),
        "EIB": (49.61, 6.13),
        "ADB": (14.6, 120.98),
    }
)
"""Where bands begin (latitude, longitude)."""

RUSSIA: Final = "RUS"


def band_document(dossier: "Dossier") -> dict[str, object]:
    """Return the bands, the ends they run between, and the conversions.

    ``year`` holds one row a donor, recipient, year and standing; ``to_date`` the rows with
    ``from``, the year from which on a row speaks; ``yearly`` the figures of series that are
    added up.
    """
    yearly = [_row(dossier, item) for item in yearly_headlines(dossier)]
    steps = steps_to_date(dossier)
    sums = {item.series_id for _, item in steps if item.basis is Basis.SUM}
    to_date = [{**_row(dossier, item), "from": year} for year, item in steps]
    donors = {str(row["donor"]) for row in [*yearly, *to_date]}
    return {
        "year": yearly,
        "to_date": to_date,
        "yearly": {str(name): _points(dossier, str(name)) for name in sorted(map(str, sums))},
        "donors": {donor: DONORS[donor] for donor in sorted(donors)},
        "recipients": {region: list(at) for region, at in RECIPIENTS.items()},
        "conversions": conversion_document(dossier),
    }


def _row(dossier: "Dossier", item: Headline) -> dict[str, object]:
    """Return a row without the keys that would hold nothing."""
    row: dict[str, object] = {
        "donor": item.donor,
        "region": item.region,
        "group": "russian" if item.donor == RUSSIA else "western",
        "years": [item.start_year, item.end_year],
        "standing": item.standing.value,
        "basis": item.basis.value,
        "whole": item.is_whole,
        "low": item.low,
        "high": item.high,
        "currency": item.currency,
        "estimate": item.estimate,
        "stage": None if item.stage is None else item.stage.value,
        "sector": None if item.sector is None else item.sector.value,
        "series": item.series_id,
        "unit": _unit(dossier, item),
        "flows": item.flows,
        "count": item.count,
        "sources": item.sources,
        "disputes": item.discrepancies,
    }
    return {key: value for key, value in row.items() if value not in (None, ())}


def _unit(dossier: "Dossier", item: Headline) -> str | None:
    """Return the unit of a series' latest figure in a row, which tells its basis."""
    if item.series_id is None:
        return None
    return dossier.aid_series[f"{item.series_id}:{item.end_year}"].unit


def _points(dossier: "Dossier", series_id: str) -> list[list[float]]:
    rows = [point for point in dossier.aid_series.values() if point.series_id == series_id]
    return [[row.year, row.value] for row in sorted(rows, key=lambda row: row.year)]
