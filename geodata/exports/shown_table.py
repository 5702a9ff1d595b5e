"""A table as a reader sees it: columns with labels and units, rows with their sources."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from shapely.geometry.base import BaseGeometry

Value = None | bool | int | float | str | dt.date | tuple[str, ...]
"""What a cell may hold; a date that is only known to the month or year is text."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    YEAR = "year"
    """Calendar years, which have no thousands."""
    DATE = "date"
    """Days; ``YYYY`` and ``YYYY-MM`` as text where no more is known."""
    FLAG = "flag"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a shown table."""

    name: str
    """Its name in a file: letters, digits and underscores."""
    label: str
    """What it is called on screen."""
    kind: Kind = Kind.TEXT
    unit: str | None = None
    """Unit of its numbers, such as ``EUR`` (ISO 4217), ``km²`` or ``years``."""
    description: str = ""

    @property
    def heading(self) -> str:
        """The label with the unit."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of a shown table."""

    values: tuple[Value, ...]
    """In the order of the columns."""
    sources: tuple[str, ...] = ()
    """Ids of the sources on which the row rests."""
    record: str | None = None
    """The record that the row tells of as ``kind:id``, such as ``treaty:ab-2014-alliance``."""
    day: dt.date | None = None
    """A day on which the record can be seen on the map; None for the day of the view."""
    disputed: tuple[str, ...] = ()
    """Ids of the discrepancies that concern the row."""
    view: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """Parameters of the view in which the map shows it, where the record alone does not say so."""
    geometry: BaseGeometry | None = None
    """Where it is: degrees, EPSG:4326, longitude first."""


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table as it is shown, with what a reader needs to judge and cite it."""

    name: str
    """Name of its files, without an ending."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[ShownRow, ...]
    as_of: dt.date | None = None
    """The day as of which the rows hold; None if they do not depend on a day."""
    filters: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """What was chosen, in words: ``{"Region": "Abkhazia"}``."""
    note: str = ""
    """A caution that belongs to the table wherever it goes."""
    origin: str = ""
    """Where the rows come from, if not from the dossier, whose licence does not hold for them."""

    @property
    def has_geometry(self) -> bool:
        """Whether any row has a place."""
        return any(row.geometry is not None for row in self.rows)

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of all sources of the rows, in the order in which they first come."""
        return tuple(dict.fromkeys(source for row in self.rows for source in row.sources))

    def of_rows(
        self, rows: Iterable[ShownRow], filters: Mapping[str, str] = _NOTHING
    ) -> "ShownTable":
        """Return the same table with other rows.

        Args:
            rows: its rows.
            filters: what was chosen in addition, in words.
        """
        return replace(self, rows=tuple(rows), filters={**self.filters, **filters})

    def matching(self, words: str) -> "ShownTable":
        """Return the table of the rows that contain every word of a text, whatever the case."""
        wanted = words.casefold().split()
        if not wanted:
            return self
        rows = [row for row in self.rows if all(word in _text_of(row) for word in wanted)]
        return self.of_rows(rows, {"Text": " ".join(words.split())})


def kind_of(values: Iterable[Value]) -> Kind:
    """Return the kind of a column from its values; text if they differ or there is none."""
    kinds = {_kind(value) for value in values if value is not None}
    if kinds == {Kind.INTEGER, Kind.NUMBER}:
        return Kind.NUMBER
    return kinds.pop() if len(kinds) == 1 else Kind.TEXT


def _kind(value: Value) -> Kind:
    match value:
        case bool():
            return Kind.FLAG
        case int():
            return Kind.INTEGER
        case float():
            return Kind.NUMBER
        case dt.date():
            return Kind.DATE
        case tuple():
            return Kind.LIST
        case _:
            return Kind.TEXT


def _text_of(row: ShownRow) -> str:
    parts = (" ".join(value) if isinstance(value, tuple) else str(value) for value in row.values)
    return " ".join(parts).casefold()
