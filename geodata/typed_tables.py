"""The tables of a data package as columns with types, for SQL and for data frames.

A column whose dates may be of reduced precision stays text, as the table has it, and gets two
columns beside it: the first and the last day that the text can mean.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.csv_tables import TextRow, read_text_table
from geodata.errors import DataError
from geodata.records.cells import CellError, flag, integer, number, reduced_date
from geodata.records.columns import cell_problems
from geodata.schema import FOLDER, Field, Table, read_schema

if TYPE_CHECKING:
    import pyarrow as pa

    from geodata.problems import Problem

REDUCED_DATE_UNIT: Final = "ISO 8601 date, reduced precision allowed"
"""Unit by which the descriptor marks a column of reduced dates."""
EARLIEST: Final = "_earliest"
"""Ends the name of the column with the first day that a reduced date can mean."""
LATEST: Final = "_latest"
"""Ends the name of the column with the last day that a reduced date can mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedColumn:
    """A column as SQL and data frames have it.

    Attributes:
        name: of the column.
        type: string, integer, number, boolean or date.
        description: one sentence.
        unit: unit of a number or vocabulary of a text; None if it has none.
        source: column of the file that it is made from.
        parse: reads a filled cell; an empty one is null.
    """

    name: str
    type: str
    description: str
    unit: str | None
    source: str
    parse: Callable[[str], object]


def typed_columns(table: Table) -> tuple[TypedColumn, ...]:
    """Return the columns of a table, with the bounds of its reduced dates."""
    return tuple(column for field in table.fields for column in _columns_of(field))


def arrow_table(name: str, folder: Path = FOLDER) -> "pa.Table":
    """Read a table, or a link table, as an Arrow table; each column says its unit.

    Args:
        name: of the table, as in the descriptor.
        folder: the data package.

    Raises:
        KeyError: there is no table of that name.
        DataError: the table cannot be read, or a cell is not of its type.
    """
    return read_arrow(read_schema(folder).tables[name], folder)


def read_arrow(table: Table, folder: Path = FOLDER) -> "pa.Table":
    """Read a table whose description is known already; see `arrow_table`.

    Args:
        table: its description.
        folder: the data package.

    Raises:
        DataError: the table cannot be read, or a cell is not of its type.
    """
    import pyarrow as pa  # noqa: PLC0415 - slow to load, and the map does without

    text = read_text_table(folder, table.path, table.columns)
    if text.problems:
        raise DataError(text.problems)
    columns = typed_columns(table)
    values = [_values(table, column, text.rows) for column in columns]
    arrays = [
        pa.array(found, type=pa.type_for_alias(_ARROW[column.type]))
        for column, found in zip(columns, values, strict=True)
    ]
    fields = [
        pa.field(
            column.name,
            array.type,
            metadata={"description": column.description, "unit": column.unit or ""},
        )
        for column, array in zip(columns, arrays, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def _values(table: Table, column: TypedColumn, rows: Sequence[TextRow]) -> list[object]:
    values: list[object] = []
    problems: list[Problem] = []
    for row in rows:
        cell = row.cells[column.source]
        try:
            values.append(column.parse(cell) if cell else None)
        except CellError as error:
            wrong = ((column.source, error),)
            problems.extend(cell_problems(table.path, row.line, row.cells, wrong))
    if problems:
        raise DataError(problems)
    return values


def _columns_of(field: Field) -> tuple[TypedColumn, ...]:
    plain = TypedColumn(
        name=field.name,
        type=field.type,
        description=field.description,
        unit=field.unit,
        source=field.name,
        parse=_PARSERS[field.type],
    )
    if field.unit != REDUCED_DATE_UNIT:
        return (plain,)
    return (
        plain,
        _bound(field.name, EARLIEST, "First", _earliest),
        _bound(field.name, LATEST, "Last", _latest),
    )


def _bound(name: str, ending: str, which: str, parse: Callable[[str], date]) -> TypedColumn:
    return TypedColumn(
        name=f"{name}{ending}",
        type="date",
        description=f"{which} day that the column '{name}' can mean.",
        unit="ISO 8601 date",
        source=name,
        parse=parse,
    )


def _earliest(text: str) -> date:
    return reduced_date(text).earliest


def _latest(text: str) -> date:
    return reduced_date(text).latest


_PARSERS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {"string": str, "integer": integer, "number": number, "boolean": flag}
)
_ARROW: Mapping[str, str] = MappingProxyType(
    {
        "string": "string",
        "integer": "int64",
        "number": "float64",
        "boolean": "bool",
        "date": "date32",
    }
)
