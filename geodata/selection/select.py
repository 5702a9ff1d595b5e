"""A table of the data package as a shown table, whole or the rows that a choice leaves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from shapely import Point

from geodata.dates import Certainty
from geodata.dossier import KINDS
from geodata.errors import UnknownNameError
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.records.columns import as_values, links_of
from geodata.schema import Field, Table
from geodata.selection.errors import SelectionError
from geodata.selection.holding import can_be_dated, holds_on
from geodata.selection.kinds import kinds_of
from geodata.selection.regions import can_be_placed, regions_of
from geodata.typed_tables import REDUCED_DATE_UNIT, read_arrow

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.exports.shown_table import Value
    from geodata.records.record import Record

CERTAINTY: Final = "holds_on_date"
"""Name of the column that says whether a row held on the chosen day, or may have."""

_YEAR_UNIT: Final = "calendar year"
"""Unit by which the descriptor marks a column of years."""
_LEAVE_OUT: Final = "Leave it out."
_SELECTABLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "treaties": "treaty",
        "events": "event",
        "sites": "site",
        "regions": "region",
        "states": "state",
        "sources": "source",
    }
)
"""What a record of a table is called where it can be selected on the map, as ``kind:id``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which rows of a table are wanted; None is all.

    Attributes:
        on: rows that held, or may have held, on this day.
        region: rows that concern this region: GE, GE-AB or GE-SO.
        kind: rows of this kind.
    """

    on: date | None = None
    region: str | None = None
    kind: str | None = None

    @property
    def in_words(self) -> dict[str, str]:
        """The choice by name, but for the day, which a shown table says by itself."""
        chosen = {"Region": self.region, "Kind": self.kind}
        return {name: value for name, value in chosen.items() if value is not None}


ALL: Final = Selection()
"""Every row."""


@lru_cache(maxsize=64)
def select(dossier: "Dossier", name: str, selection: Selection = ALL) -> ShownTable:
    """Return the rows of a table that a choice leaves, with what links to each.

    A row of a link table stands for itself.

    Args:
        dossier: the loaded data.
        name: of the table.
        selection: which rows.

    Raises:
        UnknownNameError: there is no table of that name.
        SelectionError: the table cannot follow the choice.
    """
    tables = dossier.schema.tables
    if name not in tables:
        raise UnknownNameError(what="table", name=name, known=tuple(tables))
    _check(dossier, name, selection)
    if name not in KINDS:
        return _link_table(dossier, tables[name])
    lists = _lists(name)
    rows = []
    for key, record in dossier.table(name).items():
        certainty = _certainty(dossier, record, selection)
        if certainty is not Certainty.DOES_NOT:
            rows.append(_row(dossier, key, record, lists, certainty if selection.on else None))
    return ShownTable(
        name=name,
        title=tables[name].title,
        columns=_columns(dossier, name, lists, dated=selection.on is not None),
        rows=tuple(rows),
        as_of=selection.on,
        filters=selection.in_words,
        note=tables[name].description,
    )


def _link_table(dossier: "Dossier", table: Table) -> ShownTable:
    content = read_arrow(table, dossier.folder).select(list(table.columns)).to_pylist()
    return ShownTable(
        name=table.name,
        title=table.title,
        columns=_columns(dossier, table.name, (), dated=False),
        rows=tuple(
            ShownRow(
                values=tuple(row.values()),
                sources=(row["source_id"],) if row.get("source_id") else (),
            )
            for row in content
        ),
        note=table.description,
    )


def _check(dossier: "Dossier", name: str, selection: Selection) -> None:
    if selection.on is not None and not can_be_dated(name):
        message = f"The rows of '{name}' do not belong to days."
        raise SelectionError(choice="date", message=message, remedy=_LEAVE_OUT)
    if selection.region is not None:
        if not can_be_placed(name):
            message = f"The rows of '{name}' do not belong to regions."
            raise SelectionError(choice="region", message=message, remedy=_LEAVE_OUT)
        _check_word("region", selection.region, tuple(dossier.regions))
    if selection.kind is not None:
        kinds = kinds_of(dossier, name)
        if not kinds:
            message = f"The rows of '{name}' have no kinds."
            raise SelectionError(choice="kind", message=message, remedy=_LEAVE_OUT)
        _check_word("kind", selection.kind, kinds)


def _check_word(choice: str, word: str, known: tuple[str, ...]) -> None:
    if word not in known:
        raise SelectionError(
            choice=choice,
            message=f"There is no {choice} '{word}'.",
            remedy=f"Use one of: {', '.join(known)}.",
        )


def _certainty(dossier: "Dossier", record: "Record", selection: Selection) -> Certainty:
    region, kind = selection.region, selection.kind
    if region is not None and region not in regions_of(dossier, record):
        return Certainty.DOES_NOT
    if kind is not None and getattr(record, "kind", None) != kind:
        return Certainty.DOES_NOT
    return Certainty.HOLDS if selection.on is None else holds_on(dossier, record, selection.on)


def _lists(name: str) -> tuple[str, ...]:
    """Return the linked lists that are columns; the sources have a column in every file."""
    links = links_of(KINDS[name])
    return tuple(key for key, link in links.items() if link.column and key != "sources")


def _columns(
    dossier: "Dossier", name: str, lists: tuple[str, ...], *, dated: bool
) -> tuple[Column, ...]:
    fields = dossier.schema.tables[name].fields
    columns = [
        Column(field.name, field.name, _kind(field), field.unit, field.description)
        for field in fields
    ]
    columns += [Column(key, key, Kind.LIST) for key in lists]
    if dated:
        told = "Whether it held on the day of the choice, or may have: holds or may_hold."
        columns.append(Column(CERTAINTY, CERTAINTY, description=told))
    return tuple(columns)


def _kind(field: Field) -> Kind:
    if field.unit == REDUCED_DATE_UNIT:
        return Kind.DATE
    if field.unit == _YEAR_UNIT:
        return Kind.YEAR
    kinds = {"integer": Kind.INTEGER, "number": Kind.NUMBER, "boolean": Kind.FLAG}
    return kinds.get(field.type, Kind.TEXT)


def _row(
    dossier: "Dossier",
    key: str,
    record: "Record",
    lists: tuple[str, ...],
    certainty: Certainty | None,
) -> ShownRow:
    values = as_values(record)
    names = [name for name in values if name not in links_of(type(record))]
    cells = [cast("Value", values[name]) for name in names]
    cells += [tuple(str(item) for item in getattr(record, name)) for name in lists]
    if certainty is not None:
        cells.append(certainty.value)
    return ShownRow(
        values=tuple(cells),
        sources=_sources(dossier, record),
        record=f"{_SELECTABLE[record.TABLE]}:{key}" if record.TABLE in _SELECTABLE else None,
        disputed=tuple(item.discrepancy_id for item in dossier.discrepancies_of(record.TABLE, key)),
        geometry=_point(record),
    )


def _sources(dossier: "Dossier", record: Any) -> tuple[str, ...]:  # noqa: ANN401 - of any table
    """Return the ids of the sources of a row, by whatever way it cites them."""
    if record.TABLE == "sources":
        return (record.source_id,)
    single = getattr(record, "source_id", None)
    if single is not None:
        return (single,)
    if record.TABLE == "discrepancies":
        return tuple(dict.fromkeys(ident for value in record.values for ident in value.sources))
    return tuple(source.source_id for source in dossier.sources_of(record))


def _point(record: Any) -> Point | None:  # noqa: ANN401 - of any table
    lat, lon = getattr(record, "lat", None), getattr(record, "lon", None)
    return None if lat is None or lon is None else Point(lon, lat)
