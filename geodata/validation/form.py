"""Check: every table that is needed is described, is there and can be read."""

from collections.abc import Iterator

from geodata.dossier import KINDS
from geodata.problems import Problem
from geodata.records import (
    AllowedException,
    DiscrepancyRecord,
    DiscrepancyValue,
    Implementation,
    Record,
    ViewpointDrawing,
)
from geodata.records.columns import columns_of, links_of
from geodata.schema import DESCRIPTOR, Schema
from geodata.validation.package import Package

READ_KINDS: tuple[type[Record], ...] = (
    *KINDS.values(),
    Implementation,
    DiscrepancyValue,
    DiscrepancyRecord,
    AllowedException,
    ViewpointDrawing,
)
"""Every kind of record that is read from a table."""


def check_form(package: Package) -> Iterator[Problem]:
    """Find tables that are missing or cannot be read."""
    for text in package.tables.values():
        yield from text.problems


def check_described(schema: Schema) -> Iterator[Problem]:
    """Find tables and columns that the program reads and the descriptor lacks."""
    for table, columns in _needed().items():
        if table not in schema.tables:
            yield Problem(
                file=DESCRIPTOR,
                field="resources",
                value=table,
                message="A table that the dossier needs is not described.",
                remedy=f"Restore the resource named '{table}'.",
            )
            continue
        for column in sorted(columns - set(schema.tables[table].columns)):
            yield Problem(
                file=DESCRIPTOR,
                field=f"resources/{table}/schema/fields",
                value=column,
                message="A column that the dossier needs is not described.",
                remedy=f"Restore the field named '{column}'.",
            )


def _needed() -> dict[str, set[str]]:
    """Return the columns of each table that the records and their links are read from."""
    needed: dict[str, set[str]] = {}
    for kind in READ_KINDS:
        needed.setdefault(kind.TABLE, set()).update(item.name for item in columns_of(kind))
        for link in links_of(kind).values():
            value = {link.column} if link.column else set()
            needed.setdefault(link.table, set()).update(kind.KEY, value)
    return needed
