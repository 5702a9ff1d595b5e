"""The facts of the dossier for the browser map.

Every answer about a date is prepared here by the domain's own functions: an instrument carries the
dated steps of its state, a position, a site or an event the four bounds of its validity. The
browser only compares dates.
"""

from datetime import date
from typing import TYPE_CHECKING

from dashboard.payload.bands import band_document
from dashboard.payload.changes import change_rows, war_rows
from dashboard.payload.instruments import instrument_rows, provision_rows
from dashboard.payload.labels import LABELS
from dashboard.payload.money import flow_rows, series_rows
from dashboard.payload.positions import position_rows, resolution_rows
from dashboard.payload.sites_events import event_rows, site_rows
from dashboard.payload.viewpoints import publisher_rows, viewpoint_rows

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import Region

TRIGGER = date(2015, 3, 18)
"""Day of the Russia-South Ossetia treaty that this dossier started from."""


def facts(dossier: "Dossier") -> dict[str, object]:
    """Return all that the map needs to know, as plain JSON values."""
    return {
        "meta": {
            "version": dossier.version,
            "first": dossier.first_date.isoformat(),
            "latest": dossier.latest_date.isoformat(),
            "trigger": TRIGGER.isoformat(),
        },
        "regions": {code: _region(row) for code, row in dossier.regions.items()},
        "actors": {code: [row.name_en, row.kind.value] for code, row in dossier.actors.items()},
        "labels": {name: dict(words) for name, words in LABELS.items()},
        "states": list(dossier.states),
        "instruments": instrument_rows(dossier),
        "provisions": provision_rows(dossier),
        "positions": position_rows(dossier),
        "resolutions": resolution_rows(dossier),
        "sites": site_rows(dossier),
        "events": event_rows(dossier),
        "flows": flow_rows(dossier),
        "series": series_rows(dossier),
        "money": band_document(dossier),
        "changes": change_rows(dossier),
        "wars": war_rows(dossier),
        "discrepancies": _discrepancies(dossier),
        "viewpoints": viewpoint_rows(dossier),
        "publishers": publisher_rows(dossier),
    }


def _region(row: "Region") -> dict[str, str | None]:
    """Return the names; ``own`` is the name in the language of the region where it has one."""
    own = {"GE-AB": (row.name_ab, "ab"), "GE-SO": (row.name_os, "os")}.get(row.region, (None, None))
    return {
        "en": row.name_en,
        "map": row.name_en.split(" / ")[0],
        "ka": row.name_ka,
        "ru": row.name_ru,
        "own": own[0],
        "ownLang": own[1],
    }


def _discrepancies(dossier: "Dossier") -> dict[str, object]:
    return {
        row.discrepancy_id: {
            "subject": row.subject,
            "reason": row.reason,
            "kind": row.kind.value,
            "values": [
                {
                    "value": value.value,
                    "used": value.used,
                    "note": value.note,
                    "sources": value.sources,
                }
                for value in row.values
            ],
        }
        for row in dossier.discrepancies.values()
    }
