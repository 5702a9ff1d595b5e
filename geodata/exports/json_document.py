"""Tables as JSON: what the file says of itself, the columns, the rows and the citations."""

import datetime as dt
import json
import math
from typing import TYPE_CHECKING

from geodata.exports.about import column_names

if TYPE_CHECKING:
    from geodata.exports.about import About
    from geodata.exports.shown_table import ShownRow, ShownTable, Value


def write_json(table: "ShownTable", about: "About") -> bytes:
    """Return a table as one JSON object."""
    names = column_names(table)
    document = {
        **metadata(table, about),
        "rows": [properties(row, names) for row in table.rows],
    }
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False).encode()


def metadata(table: "ShownTable", about: "About") -> dict[str, object]:
    """Return what a file says of itself, as plain JSON values."""
    return {
        "about": dict(about.facts),
        "columns": [
            {
                "name": name,
                "label": column.label,
                "kind": column.kind.value,
                "unit": column.unit,
                "description": column.description,
            }
            for name, column in zip(column_names(table), table.columns, strict=False)
        ],
        "citations": dict(about.citations),
    }


def properties(row: "ShownRow", names: tuple[str, ...]) -> dict[str, object]:
    """Return the cells of a row by the names of their columns, as plain JSON values."""
    cells = (*(plain_value(value) for value in row.values), row.record)
    return dict(zip(names, (*cells, list(row.sources), list(row.disputed)), strict=True))


def plain_value(value: "Value") -> object:
    """Return a value as JSON has it; a number that is none is no value."""
    match value:
        case float() if not math.isfinite(value):
            return None
        case dt.date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value
