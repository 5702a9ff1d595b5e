"""Check: every cell has the type of its column and keeps the column's constraints."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from geodata.problems import Problem
from geodata.records.cells import CellError, flag, integer, number
from geodata.records.columns import columns_of
from geodata.schema import Field
from geodata.validation.form import READ_KINDS
from geodata.validation.package import Package

_READERS: Mapping[str, Any] = {
    "string": str,
    "integer": integer,
    "number": number,
    "boolean": flag,
}


def check_cells(package: Package) -> Iterator[Problem]:
    """Find cells that break what ``datapackage.json`` or the kind of record says of them."""
    for name, table in package.schema.tables.items():
        parsers = _record_parsers(name)
        for row in package.rows(name):
            for field in table.fields:
                text = row.cells[field.name]
                found = _described_error(field, text)
                if found is None and field.name in parsers:
                    found = _error(parsers[field.name], text)
                if found is not None:
                    yield package.problem(
                        name, row, field.name, message=found.message, remedy=found.remedy
                    )


def _record_parsers(table: str) -> dict[str, Any]:
    for kind in READ_KINDS:
        if table == kind.TABLE:
            return {column.name: column.parse for column in columns_of(kind)}
    return {}


def _error(parse: Any, text: str) -> CellError | None:  # noqa: ANN401 - parsers differ in result
    try:
        parse(text)
    except CellError as error:
        return error
    return None


def _described_error(field: Field, text: str) -> CellError | None:
    if not text:
        if field.constraints.get("required"):
            return CellError("The cell is empty.", "Fill it in.")
        return None
    reader = _READERS.get(field.type)
    if reader is None:
        return CellError(
            f"The column has the type '{field.type}' in datapackage.json.",
            f"Use one of the types {', '.join(_READERS)}.",
        )
    return _error(reader, text) or _constraint_error(field, text)


def _constraint_error(field: Field, text: str) -> CellError | None:
    limits = field.constraints
    if "enum" in limits and text not in limits["enum"]:
        return CellError(
            "The value is not in the column's vocabulary.",
            f"Use one of: {', '.join(map(str, limits['enum']))}.",
        )
    if "pattern" in limits and not re.fullmatch(limits["pattern"], text):
        return CellError(
            "The value has not the form that the column asks for.",
            f"{field.description} It must match {limits['pattern']}.",
        )
    if "minimum" in limits and float(text) < limits["minimum"]:
        return CellError("The value is too small.", f"The least is {limits['minimum']}.")
    if "maximum" in limits and float(text) > limits["maximum"]:
        return CellError("The value is too large.", f"The most is {limits['maximum']}.")
    return None
