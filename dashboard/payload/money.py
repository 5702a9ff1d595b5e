"""Claims about money and yearly series."""

from typing import TYPE_CHECKING

from dashboard.payload.bounds import disputes
from dashboard.payload.labels import SERIES
from geodata.money import parse_unit

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import AidPoint


def flow_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return every claim, in its own currency and at its own stage."""
    return [
        {
            "id": row.flow_id,
            "donor": row.donor,
            "regions": row.recipients,
            "years": [row.start_year, row.end_year],
            "amount": row.amount,
            "currency": row.currency,
            "stage": row.kind.value,
            "sector": row.sector.value,
            "estimate": row.estimate,
            "cumulative": row.cumulative,
            "text": row.summary,
            "note": row.note,
            "sources": row.sources,
            "disputes": disputes(dossier, "aid_flows", row.flow_id),
        }
        for row in dossier.aid_flows.values()
    ]


def series_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return the yearly series that the popups draw."""
    points: dict[str, list[AidPoint]] = {name: [] for name in SERIES}
    for point in dossier.aid_series.values():
        if point.series_id in points:
            points[point.series_id].append(point)
    return [_series(dossier, name, points[name]) for name in SERIES if points[name]]


def _series(dossier: "Dossier", name: str, points: "list[AidPoint]") -> dict[str, object]:
    ordered = sorted(points, key=lambda point: point.year)
    # a series may note a change of basis in the unit of single years: all of them are said
    units = list(dict.fromkeys(point.unit for point in ordered))
    return {
        "id": name,
        "label": SERIES[name],
        "donor": ordered[0].donor,
        "region": ordered[0].recipient,
        "unit": "; ".join(units),
        "currency": parse_unit(units[0]).currency,
        "chart": True,
        "points": [
            [
                point.year,
                point.value,
                point.source_id,
                next(iter(disputes(dossier, "aid_series", f"{name}:{point.year}")), None),
            ]
            for point in ordered
        ],
    }
