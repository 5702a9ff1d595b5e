"""Check: keys are unique, and every key that is referred to exists."""

from collections.abc import Iterator, Sequence

from geodata.problems import Problem
from geodata.schema import ForeignKey, Table
from geodata.validation.package import Package, joined


def check_keys(package: Package) -> Iterator[Problem]:
    """Find keys that are there twice and references that lead nowhere."""
    for table in package.schema.tables.values():
        if table.primary_key:
            yield from _repeated(package, table, table.primary_key)
        for field in table.fields:
            if field.constraints.get("unique") and (field.name,) != table.primary_key:
                yield from _repeated(package, table, (field.name,))
        for reference in table.foreign_keys:
            yield from _dangling(package, table, reference)


def _repeated(package: Package, table: Table, columns: tuple[str, ...]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row in package.rows(table.name):
        key = joined(row, columns)
        if key in first:
            yield Problem(
                file=table.path,
                row=row.line,
                field=_names(columns),
                value=key,
                message=f"The key is already on row {first[key]}.",
                remedy="Give the row a key of its own, or remove it.",
            )
        first.setdefault(key, row.line)


def _dangling(package: Package, table: Table, reference: ForeignKey) -> Iterator[Problem]:
    # a table that could not be read whole would make every reference to its lost rows a problem
    if not package.is_whole(reference.table):
        return
    known = set(package.by_key(reference.table, *reference.table_fields))
    for row in package.rows(table.name):
        key = joined(row, reference.fields)
        if key not in known and all(row.cells[column] for column in reference.fields):
            yield Problem(
                file=table.path,
                row=row.line,
                field=_names(reference.fields),
                value=key,
                message=f"There is no such row in the table {reference.table}.",
                remedy=f"Correct it, or add the row to tables/{reference.table}.csv.",
            )


def _names(columns: Sequence[str]) -> str:
    return ", ".join(columns)
