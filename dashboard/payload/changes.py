"""The dated changes that the time bar marks and steps through."""

from datetime import timedelta
from typing import TYPE_CHECKING

from geodata.asof import changes
from geodata.asof.wars import war_periods

if TYPE_CHECKING:
    from geodata.asof import Change
    from geodata.asof.wars import WarPeriod
    from geodata.dossier import Dossier

_KINDS = {
    "Signed": "signed",
    "In force": "force",
    "Ended": "ended",
    "Recognition": "recognition",
    "Recognition withdrawn": "withdrawal",
    "UN vote": "vote",
    "Opened": "site",
    "Closed": "site",
}
"""What the first words of a change's label say."""

_DAY = timedelta(days=1)


def change_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return every change in date order: day, kind, words, and whether the day is known.

    ``kind`` is one of signed, force, ended, recognition, withdrawal, vote, site and war.
    """
    rows = [_row(change) for change in changes(dossier)]
    for period in war_periods(dossier):
        rows += _war(period)
    return sorted(rows, key=lambda row: (str(row["day"]), str(row["label"])))


def war_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return the periods of war: first and last day, words, and the event that opened it."""
    return [
        {
            "from": period.first.isoformat(),
            "to": period.last.isoformat(),
            "label": _war_label(period),
            "event": period.opening.event_id,
        }
        for period in war_periods(dossier)
    ]


def _row(change: "Change") -> dict[str, object]:
    return {
        "day": change.day.isoformat(),
        "kind": _KINDS[change.label.split(":")[0]],
        "label": change.label,
        "exact": change.exact,
    }


def _war(period: "WarPeriod") -> list[dict[str, object]]:
    begins = {"day": period.first.isoformat(), "label": _war_label(period)}
    title = period.opening.title
    ends = {
        # the last day still belongs to it
        "day": (period.last + _DAY).isoformat(),
        "label": f"After the last recorded event of: {title}",
    }
    return [{**part, "kind": "war", "exact": True} for part in (begins, ends)]


def _war_label(period: "WarPeriod") -> str:
    if period.count == 1:
        return f"War: {period.opening.title}"
    return f"War: {period.opening.title} (first of {period.count} recorded events)"
