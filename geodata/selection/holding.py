"""Whether a row of any table held on a day, by the rules that the map and the pages follow."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from geodata import validity
from geodata.asof import BINDING, instrument_status
from geodata.dates import Certainty, ReducedDate, Validity

if TYPE_CHECKING:
    from geodata import records
    from geodata.dossier import Dossier
    from geodata.records.record import Record

_Holds = Callable[["Dossier", Any, date], Certainty]


def can_be_dated(table: str) -> bool:
    """Return whether the rows of a table have a place in time."""
    return table in _HOLDS


def holds_on(dossier: "Dossier", record: "Record", day: date) -> Certainty:
    """Return whether a row held on a day.

    An instrument and its clauses hold while it is in force or signed; a resolution and its votes
    from its adoption on; an event on its days; money and yearly figures in their years.

    Raises:
        KeyError: the rows of its table have no place in time.
    """
    return _HOLDS[record.TABLE](dossier, record, day)


def _treaty(_: "Dossier", record: "records.Treaty", day: date) -> Certainty:
    status = instrument_status(record, day)
    return status.certainty if status.state in BINDING else Certainty.DOES_NOT


def _provision(dossier: "Dossier", record: "records.Provision", day: date) -> Certainty:
    return _treaty(dossier, dossier.treaties[record.treaty_id], day)


def _position(_: "Dossier", record: "records.Position", day: date) -> Certainty:
    return validity.of_position(record).at(day)


def _site(dossier: "Dossier", record: "records.Site", day: date) -> Certainty:
    span = validity.of_site(record, seen_on=dossier.latest_date)
    return Certainty.DOES_NOT if span is None else span.at(day)


def _event(_: "Dossier", record: "records.Event", day: date) -> Certainty:
    return validity.of_event(record).at(day)


def _resolution(_: "Dossier", record: "records.Resolution", day: date) -> Certainty:
    return Validity(record.date).at(day)


def _vote(dossier: "Dossier", record: "records.Vote", day: date) -> Certainty:
    return _resolution(dossier, dossier.resolutions[record.resolution], day)


def _viewpoint(_: "Dossier", record: "records.Viewpoint", day: date) -> Certainty:
    return Certainty.HOLDS if record.since is None else Validity(record.since).at(day)


def _flow(_: "Dossier", record: "records.AidFlow", day: date) -> Certainty:
    inside = record.start_year <= day.year <= record.end_year
    return Certainty.HOLDS if inside else Certainty.DOES_NOT


def _of_year(_: "Dossier", record: Any, day: date, *, attribute: str) -> Certainty:  # noqa: ANN401
    year = cast("int | ReducedDate | None", getattr(record, attribute))
    if year is None:
        return Certainty.MAY_HOLD
    return Certainty.HOLDS if year == day.year else Certainty.DOES_NOT


_HOLDS: Mapping[str, _Holds] = MappingProxyType(
    {
        "treaties": _treaty,
        "provisions": _provision,
        "positions": _position,
        "sites": _site,
        "events": _event,
        "resolutions": _resolution,
        "votes": _vote,
        "viewpoints": _viewpoint,
        "aid_flows": _flow,
        "aid_series": partial(_of_year, attribute="year"),
        "exchange_rates": partial(_of_year, attribute="year"),
        "indicators": partial(_of_year, attribute="year"),
    }
)
