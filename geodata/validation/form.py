"""Check: every table is there, and is a CSV file with the columns that are described."""

from collections.abc import Iterator

from geodata.dossier import KINDS
from geodata.problems import Problem
from geodata.records import (
    AllowedException,
    DiscrepancyRecord,
    DiscrepancyValue,
    Implementation,
    Record,
)
from geodata.records.columns import columns_of, links_of
from geodata.schema import DESCRIPTOR
from geodata.validation.package import Package

READ_KINDS: tuple[type[Record], ...] = (
    *KINDS.values(),
    Implementation,
    DiscrepancyValue,
    DiscrepancyRecord,
    AllowedException,
)
"""Every kind of record that is read from a table."""


def check_form(package: Package) -> Iterator[Problem]:
    """Find files that cannot be read and tables that the program needs but nothing describes."""
    for text in package.tables.values():
        yield from text.problems
    for kind in READ_KINDS:
        needed = {kind.TABLE: {column.name for column in columns_of(kind)}}
        for link in links_of(kind).values():
            needed[link.table] = {link.column} if link.column else set()
        for table, columns in needed.items():
            yield from _undescribed(package, table, columns)


def _undescribed(package: Package, table: str, columns: set[str]) -> Iterator[Problem]:
    if table not in package.schema.tables:
        yield Problem(
            file=DESCRIPTOR,
            field="resources",
            value=table,
            message="A table that the dossier needs is not described.",
            remedy=f"Restore the resource named '{table}'.",
        )
        return
    for column in sorted(columns - set(package.schema.tables[table].columns)):
        yield Problem(
            file=DESCRIPTOR,
            field=f"resources/{table}/schema/fields",
            value=column,
            message="A column that the dossier needs is not described.",
            remedy=f"Restore the field named '{column}'.",
        )
