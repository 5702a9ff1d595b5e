"""The tables behind the maps of a briefing: the records of which the layers are made."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dashboard.map.catalogue import CATALOGUE
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.selection import Selection, select

if TYPE_CHECKING:
    from dashboard.briefing.model import BriefingPage
    from geodata.dossier import Dossier

_SITES: Final = frozenset(
    entry.id for entry in CATALOGUE if entry.group == "sites" and entry.id != "treaties"
)
"""Layers of sites, which are called like the kind that they show."""
_LAYERS: Final[Mapping[str, frozenset[str]]] = {
    "treaties": frozenset({"treaties"}),
    "sites": _SITES,
    "aid_flows": frozenset({"transfers", "western"}),
    "positions": frozenset({"states"}),
    "events": frozenset({"events", "density"}),
}
"""For each table the layers that are made of its records."""
_AROUND: Final = dt.timedelta(days=365)
"""How far from the day of the view the map shows events, before and after."""
_STEP: Final = Column("step", "Step", Kind.INTEGER, description="Number of the step in the story.")
_DAY: Final = Column("day", "Day", Kind.DATE, description="Day of the view.")


def tables_behind(dossier: "Dossier", pages: tuple["BriefingPage", ...]) -> Iterator[ShownTable]:
    """Yield the tables of the records that held on the days of the pages, by layer.

    Rows begin with the number of the step and the day of its view.

    Args:
        dossier: the loaded data.
        pages: of a briefing.
    """
    for name, layers in _LAYERS.items():
        made = [(page, _table(dossier, page, name)) for page in pages if _shown(page) & layers]
        rows = [
            replace(row, values=(page.number, page.on, *row.values))
            for page, table in made
            for row in table.rows
        ]
        if rows:
            columns = (_STEP, _DAY, *made[0][1].columns)
            yield replace(made[0][1], columns=columns, rows=tuple(rows), as_of=None)


def _shown(page: "BriefingPage") -> set[str]:
    layers = page.values["layers"]
    return set(layers) if isinstance(layers, list) else set()


def _table(dossier: "Dossier", page: "BriefingPage", name: str) -> ShownTable:
    if name == "events":
        return _events(dossier, page)
    table = select(dossier, name, Selection(on=page.on))
    if name != "sites":
        return table
    kinds = _shown(page) & _SITES
    place = next(n for n, column in enumerate(table.columns) if column.name == "kind")
    return table.of_rows(row for row in table.rows if str(row.values[place]) in kinds)


def _events(dossier: "Dossier", page: "BriefingPage") -> ShownTable:
    """Return the events that the map shows: of a span, or of the year before and after a day."""
    since = page.values["since"]
    if since is None:
        first, last = page.on - _AROUND, page.on + _AROUND
    else:
        first, last = dt.date.fromisoformat(str(since)), page.on
    table = select(dossier, "events")
    return table.of_rows(row for row in table.rows if _touches(dossier, row, first, last))


def _touches(dossier: "Dossier", row: ShownRow, first: dt.date, last: dt.date) -> bool:
    event = dossier.events[str(row.record).partition(":")[2]]
    ends = event.end_date or event.date
    return event.date.earliest <= last and ends.latest >= first
