"""What the checks look at: the text of all tables, and the exceptions that are allowed."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from geodata.csv_tables import TextRow, TextTable, read_text_table
from geodata.problems import Problem
from geodata.records import Rule
from geodata.records.record import SEPARATOR
from geodata.schema import Schema

_EXCEPTIONS = "exceptions"


class Package:
    """The tables of a data package as text, so that one bad cell does not hide another.

    Checks take a cell that is empty or of the wrong type for absent: the check of the schema
    reports it.
    """

    def __init__(self, folder: Path, schema: Schema) -> None:
        """Read all tables that the schema describes."""
        self.folder = folder
        self.schema = schema
        self.tables: Mapping[str, TextTable] = {
            table.name: read_text_table(folder, table.path, table.columns)
            for table in schema.tables.values()
        }
        self._allowed = {
            (row.cells["rule"], row.cells["table"], row.cells["record_id"]): row
            for row in self.rows(_EXCEPTIONS)
        }
        self._used: set[tuple[str, str, str]] = set()

    def rows(self, table: str) -> tuple[TextRow, ...]:
        """Return the readable rows of a table; none if it is missing or broken."""
        return self.tables[table].rows if table in self.tables else ()

    def by_key(self, table: str, *columns: str) -> dict[str, TextRow]:
        """Return the rows of a table by the text of some columns, joined by ``:``."""
        return {joined(row, columns): row for row in self.rows(table)}

    def values(self, table: str, column: str) -> set[str]:
        """Return the values of a column that are not empty."""
        return {row.cells[column] for row in self.rows(table)} - {""}

    def is_whole(self, table: str) -> bool:
        """Say whether every row of a table could be read."""
        return table in self.tables and not self.tables[table].problems

    def allows(self, rule: Rule, table: str, record_id: str) -> bool:
        """Say whether an exception names the record, and note that it was needed."""
        exception = (rule.value, table, record_id)
        if exception in self._allowed:
            self._used.add(exception)
            return True
        return False

    def unused_exceptions(self) -> Iterator[TextRow]:
        """Give the exceptions that no check has needed so far."""
        for exception, row in self._allowed.items():
            if exception not in self._used:
                yield row

    def problem(
        self, table: str, row: TextRow | None, field: str | None, *, message: str, remedy: str
    ) -> Problem:
        """Return a problem of a row of a table, with the text of the cell."""
        return Problem(
            file=self.schema.tables[table].path,
            row=None if row is None else row.line,
            field=field,
            value=None if row is None or field is None else row.cells.get(field) or None,
            message=message,
            remedy=remedy,
        )


def joined(row: TextRow, columns: tuple[str, ...]) -> str:
    """Return the key of a row, as other tables write it."""
    return SEPARATOR.join(row.cells[column] for column in columns)


def exception_remedy(rule: Rule, table: str, record_id: str) -> str:
    """Return how to allow a finding that is right as it stands."""
    return f"or name the exception in tables/exceptions.csv: {rule},{table},{record_id},<reason>."
