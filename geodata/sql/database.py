"""The tables in a DuckDB database that can be read and nothing else."""

import json
import threading
from pathlib import Path
from typing import Final

import duckdb

from geodata.schema import FOLDER, read_schema
from geodata.sql.answer import LIMITS, Answer, Limits
from geodata.sql.errors import LESS, QueryError, QueryProblem, too_large, too_long
from geodata.sql.guard import check
from geodata.typed_tables import read_arrow, typed_columns

_MEBIBYTE: Final = 1 << 20
_THREADS: Final = 2
_SYNTAX: Final = "SYNTAX_ERROR"
_SETTING_HINT: Final = ' Use "SET'
"""Starts the advice to change a setting, which nobody can here."""


class Database:
    """The tables of a data package, in memory.

    It reaches no file and no network, loads no extension, and its settings are locked. Each query
    has a cursor of its own in a read-only transaction, so that none can see another's.
    """

    def __init__(self, folder: Path = FOLDER, limits: Limits = LIMITS) -> None:
        """Read the tables.

        Raises:
            DataError: a table cannot be read.
        """
        self.limits = limits
        schema = read_schema(folder)
        self.tables: frozenset[str] = frozenset(schema.tables)
        self._connection = duckdb.connect(":memory:", config=_config(limits))
        for name, table in schema.tables.items():
            self._connection.register("arriving", read_arrow(table, folder))
            self._connection.execute(f'CREATE TABLE "{name}" AS FROM arriving')
            self._connection.unregister("arriving")
            self._comment(f'TABLE "{name}"', table.description)
            for column in typed_columns(table):
                self._comment(f'COLUMN "{name}"."{column.name}"', column.description)
        for setting in (
            "enable_external_access = false",
            "GLOBAL errors_as_json = true",
            # the last one: it locks itself with the rest
            "lock_configuration = true",
        ):
            self._connection.execute(f"SET {setting}")

    def run(self, sql: str) -> Answer:
        """Run a query.

        Raises:
            QueryError: it is refused, is wrong, or takes more than the limits allow.
        """
        if len(sql) > self.limits.characters:
            message = f"The query has {len(sql)} characters, more than {self.limits.characters}."
            raise QueryError(QueryProblem(message=message, remedy="Shorten it."))
        with self._connection.cursor() as cursor:
            stop = threading.Timer(self.limits.seconds, cursor.interrupt)
            stop.start()
            try:
                check(sql, tables=self.tables, parser=cursor)
                return self._rows(sql, cursor)
            except (duckdb.Error, MemoryError) as error:
                raise QueryError(_explained(error, sql, self.limits)) from None
            finally:
                stop.cancel()

    def _rows(self, sql: str, cursor: duckdb.DuckDBPyConnection) -> Answer:
        import pyarrow as pa  # noqa: PLC0415 - loaded with the first table

        cursor.execute("BEGIN TRANSACTION READ ONLY")
        reader = cursor.execute(sql).to_arrow_reader(min(self.limits.rows + 1, 2048))
        batches, rows, size = [], 0, 0
        for batch in reader:
            batches.append(batch)
            rows += batch.num_rows
            size += batch.nbytes
            if size > self.limits.answer_mb * _MEBIBYTE:
                message = f"The rows are larger than {self.limits.answer_mb} MB."
                raise QueryError(QueryProblem(message=message, remedy=LESS))
            if rows > self.limits.rows:
                break
        found = pa.Table.from_batches(batches, schema=reader.schema)
        return Answer(
            sql=sql, rows=found.slice(0, self.limits.rows), truncated=rows > self.limits.rows
        )

    def _comment(self, on: str, text: str) -> None:
        quoted = text.replace("'", "''")
        self._connection.execute(f"COMMENT ON {on} IS '{quoted}'")


def _config(limits: Limits) -> dict[str, str | bool | int | float | list[str]]:
    return {
        "memory_limit": f"{limits.memory_mb}MiB",
        "threads": str(_THREADS),
        # Nothing is written to disk when memory runs out.
        "temp_directory": "",
        "max_temp_directory_size": "0KiB",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "allow_community_extensions": "false",
        # A name that is no table must not find a variable of this program.
        "python_enable_replacements": "false",
    }


def _explained(error: BaseException, sql: str, limits: Limits) -> QueryProblem:
    if isinstance(error, duckdb.InterruptException):
        return too_long(limits)
    if isinstance(error, (duckdb.OutOfMemoryException, MemoryError)):
        return too_large(limits)
    told = _told(str(error))
    message, _, hint = told.get("exception_message", str(error)).partition("\n")
    message = message.partition(_SETTING_HINT)[0]
    if not message.endswith((".", "!", "?")):
        message += "."
    return QueryProblem.at(
        sql,
        _byte(told, sql),
        message=f"{message[0].upper()}{message[1:]}",
        remedy=_remedy(hint, told),
    )


def _byte(told: dict[str, str], sql: str) -> int | None:
    if "position" not in told:
        return None
    position = int(told["position"])
    # The parser counts characters, everything after it bytes.
    in_characters = told.get("error_subtype") == _SYNTAX
    return len(sql[:position].encode()) if in_characters else position


def _remedy(hint: str, told: dict[str, str]) -> str:
    first = hint.strip().partition("\n")[0]
    if "candidates" in told and told.get("error_subtype") in {"COLUMN_NOT_FOUND", "MISSING_ENTRY"}:
        return f"Did you mean one of: {told['candidates'].replace(',', ', ')}?"
    if told.get("error_subtype") == _SYNTAX:
        return "Look at what stands there and just before it, or start from an example."
    return first if first.endswith((".", "!", "?")) else "Change the query and run it again."


def _told(text: str) -> dict[str, str]:
    """Return what the error says as data; its text is a title and a JSON object."""
    start = text.find("{")
    try:
        told: dict[str, str] = json.loads(text[start:]) if start >= 0 else {}
    except ValueError:
        return {}
    return told
