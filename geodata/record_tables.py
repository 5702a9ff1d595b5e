"""The tables of a data package as records with their links, read when first asked for."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from geodata.csv_tables import TextRow, read_text_table
from geodata.errors import DataError
from geodata.problems import Problem
from geodata.records.columns import cell_problems, links_of, read_record
from geodata.records.record import SEPARATOR, Link, Record
from geodata.schema import DESCRIPTOR, Schema, read_schema

R = TypeVar("R", bound=Record)
Key = tuple[str, ...]


class RecordTables:
    """Reads the tables of one data package into records."""

    def __init__(self, folder: Path) -> None:
        """Read the descriptor of the data package; tables are read later."""
        self.folder = folder
        self.schema: Schema = read_schema(folder)

    def read(self, kind: type[R]) -> Mapping[str, R]:
        """Read a table with everything that links to its rows.

        Args:
            kind: the kind of record.

        Returns:
            The records by key, in the order of the table; immutable.

        Raises:
            DataError: if the table, or one that links to it, is missing or broken.
        """
        groups = self._grouped(kind, kind.KEY)
        for key, records in groups.items():
            if len(records) > 1:
                problem = Problem(
                    file=self._path(kind.TABLE),
                    field=", ".join(kind.KEY),
                    value=", ".join(key),
                    message=f"The key identifies {len(records)} rows.",
                    remedy="Give each row a key of its own.",
                )
                raise DataError([problem])
        return MappingProxyType({SEPARATOR.join(key): record for key, (record,) in groups.items()})

    def _grouped(self, kind: type[R], by: Key) -> dict[Key, list[R]]:
        """Read the records of a table, grouped by the text of some columns."""
        links = [self._linked(link, kind.KEY) for link in links_of(kind).values()]
        groups: dict[Key, list[R]] = {}
        problems: list[Problem] = []
        for row in self._rows(kind.TABLE):
            key = _cells(row, kind.KEY)
            record = read_record(kind, row.cells, [found.get(key, ()) for found in links])
            if isinstance(record, tuple):
                file = self._path(kind.TABLE)
                problems.extend(cell_problems(file, row.line, row.cells, record))
            else:
                groups.setdefault(key if by is kind.KEY else _cells(row, by), []).append(record)
        if problems:
            raise DataError(problems)
        return groups

    def _linked(self, link: Link, key: Key) -> dict[Key, tuple[Any, ...]]:
        """Read what a link table holds for each key of its owner."""
        groups: dict[Key, list[Any]] = {}
        if link.child is not None:
            groups.update(self._grouped(link.child, key))
        elif link.column is not None:
            for row in self._rows(link.table):
                groups.setdefault(_cells(row, key), []).append(row.cells[link.column])
        return {owner: tuple(values) for owner, values in groups.items()}

    def _rows(self, table: str) -> tuple[TextRow, ...]:
        text = read_text_table(self.folder, self._path(table), self._columns(table))
        if text.problems:
            raise DataError(text.problems)
        return text.rows

    def _path(self, table: str) -> str:
        if table not in self.schema.tables:
            problem = Problem(
                file=DESCRIPTOR,
                field="resources",
                value=table,
                message="The table is not described.",
                remedy="Restore its resource.",
            )
            raise DataError([problem])
        return self.schema.tables[table].path

    def _columns(self, table: str) -> tuple[str, ...]:
        return self.schema.tables[table].columns


def _cells(row: TextRow, columns: Key) -> Key:
    return tuple([row.cells[column] for column in columns])
