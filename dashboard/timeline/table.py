"""The entries of the timeline as the table that is shown and downloaded."""

from collections.abc import Iterable, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from shapely import Point

from dashboard.timeline.words import LANES, TURNS, regions_in_words
from dashboard.workbench.map_layers import layers_with
from geodata.dates import Certainty
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.timeline import Entry, Lane, Turn, density

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.exports.shown_table import Value

_COLUMNS: Final = (
    Column("date", "Date", Kind.DATE, description="YYYY-MM-DD, or less where less is known."),
    Column("end_date", "Until", Kind.DATE, description="Last day, month or year, if it lasted."),
    Column("what", "What"),
    Column("title", "Title"),
    Column("detail", "Detail"),
    Column("regions", "Regions"),
    Column("lane", "Lane"),
    Column("standing", "As of the date", description="Whether it had come by the date or later."),
)

_KINDS: Final = MappingProxyType(
    {
        "events": "event",
        "treaties": "treaty",
        "positions": "position",
        "resolutions": "resolution",
        "aid_flows": "flow",
    }
)
"""Kind of record by its table."""

_STANDING: Final = MappingProxyType(
    {Certainty.HOLDS: "by then", Certainty.MAY_HOLD: "about then", Certainty.DOES_NOT: "later"}
)

_NOTE: Final = "“Later” is what came after the date; rival figures stand side by side."


def entry_table(entries: Sequence[Entry], dossier: "Dossier", on: date, names: str) -> ShownTable:
    """Return the entries as a table.

    Args:
        entries: in the order of the rows.
        dossier: the data.
        on: the day of the view.
        names: which names of regions are shown.
    """
    return ShownTable(
        name="timeline",
        title="Timeline",
        columns=_COLUMNS,
        rows=tuple(_row(entry, dossier, on, names) for entry in entries),
        as_of=on,
        note=_NOTE,
    )


def density_table(
    entries: Iterable[Entry], years: Sequence[int], filters: dict[str, str]
) -> ShownTable:
    """Return how many entries of each lane begin in each year; a year without any has zeros."""
    counts = density(entries)
    lanes = [lane for lane in Lane if any(lane is found for _, found in counts)]
    columns = (
        Column("year", "Year", Kind.YEAR),
        *(Column(lane.value, LANES[lane], Kind.INTEGER) for lane in lanes),
    )
    rows = [ShownRow((year, *(counts.get((year, lane), 0) for lane in lanes))) for year in years]
    return ShownTable(
        name="timeline-density",
        title="Entries by year",
        columns=columns,
        rows=tuple(rows) if lanes else (),
        filters=filters,
        note="Counts what this dossier records, which is not all that happened.",
    )


def _row(entry: Entry, dossier: "Dossier", on: date, names: str) -> ShownRow:
    values: tuple[Value, ...] = (
        entry.start.text,
        entry.end.text if entry.end else None,
        TURNS[entry.turn],
        entry.title,
        entry.detail,
        regions_in_words(entry, names),
        LANES[entry.lane],
        _STANDING[entry.begun_by(on)],
    )
    event = dossier.events.get(entry.record_id) if entry.table == "events" else None
    return ShownRow(
        values=values,
        sources=entry.sources,
        record=f"{_KINDS[entry.table]}:{entry.record_id}",
        day=entry.first,
        disputed=entry.disputed,
        view=_view(entry, dossier),
        geometry=Point(event.lon, event.lat) if event else None,
    )


def _view(entry: Entry, dossier: "Dossier") -> dict[str, str]:
    """Return the view in which the map tells of an entry, beyond its day."""
    match entry.lane:
        case Lane.WAR | Lane.EVENT:
            return {"layers": layers_with("events")}
        case Lane.VOTE:
            return {"layers": layers_with("states"), "shade": "vote"}
        case Lane.RECOGNITION | Lane.POSITION if entry.actor in dossier.states:
            shade = {} if entry.turn is Turn.STATED else {"layers": layers_with("states")}
            return {"select": f"state:{entry.actor}", **shade}
        case Lane.RECOGNITION | Lane.POSITION if entry.regions:
            return {"select": f"region:{entry.regions[0]}", "tab": "positions"}
        case Lane.MONEY if entry.regions:
            return {"select": f"region:{entry.regions[0]}", "tab": "aid"}
        case _:
            return {}
