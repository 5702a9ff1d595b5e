"""Instruments with the dated steps of their state, and their provisions."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dashboard.payload.bounds import disputes, text_of
from geodata.asof import TOPIC_ORDER, instrument_status
from geodata.validity import term_end

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import Treaty

_DAY = timedelta(days=1)


def instrument_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return every instrument with its state over time."""
    return [
        {
            "id": row.treaty_id,
            "title": row.title_en,
            "short": row.short_title,
            "regions": row.regions,
            "parties": row.parties,
            "signed": text_of(row.signed_on),
            "force": text_of(row.in_force_on),
            "termEnd": _iso(term_end(row)),
            "years": row.duration_years,
            "renewal": row.renewal_years,
            "states": force_steps(row),
            "text": row.summary,
            "sources": row.sources,
            "disputes": disputes(dossier, "treaties", row.treaty_id),
        }
        for row in dossier.treaties.values()
    ]


def force_steps(row: "Treaty") -> list[list[object]]:
    """Return from which day on an instrument was in which state: ``[day, {state, basis}]``.

    The domain is asked on every day on which its answer can change, so that the browser needs no
    rule of its own.
    """
    steps: list[list[object]] = []
    for day in _turning_days(row):
        status = instrument_status(row, day)
        value = {"state": status.state.value, "basis": status.basis}
        if not steps or steps[-1][1] != value:
            steps.append([day.isoformat(), value])
    return steps


def _turning_days(row: "Treaty") -> list[date]:
    days = {date.min}
    for reduced in (row.signed_on, row.in_force_on, row.ends_on):
        if reduced is not None:
            days |= {reduced.earliest, reduced.latest, reduced.earliest + _DAY}
            days.add(reduced.latest + _DAY)
    # from that day on, the basis tells that the first term ran out
    term = term_end(row)
    return sorted(days if term is None else days | {term})


def provision_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return every provision in topic order, with what carried it out."""
    return [
        {
            "id": row.provision_id,
            "instrument": row.treaty_id,
            "article": row.article,
            "topic": row.topic.value,
            "text": row.summary,
            "obliged": row.obliged,
            "deadline": row.deadline_text,
            "carried": [
                {"id": item.treaty_id, "text": item.description} for item in row.implementations
            ],
            "sources": row.sources,
            "disputes": disputes(dossier, "provisions", row.provision_id),
        }
        for row in sorted(dossier.provisions.values(), key=lambda row: TOPIC_ORDER.index(row.topic))
    ]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
