"""Tables as CSV (RFC 4180, UTF-8).

The file is a plain table, for a heading of comment lines would stop many readers. Each row carries
its own citations and what the file was taken from, in the last columns, and keeps them when rows
are filtered, sorted or joined elsewhere.
"""

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING, Final

from geodata.exports.about import column_names

if TYPE_CHECKING:
    from geodata.exports.about import About
    from geodata.exports.shown_table import ShownTable, Value

SEPARATOR: Final = "; "
"""Between the members of a list in one cell."""

_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(table: "ShownTable", about: "About") -> bytes:
    """Return a table as CSV, with three columns of ids, one of citations and one of origin."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*column_names(table), "citations", "taken_from"])
    for row in table.rows:
        cited = [about.citations[ident] for ident in row.sources if ident in about.citations]
        ids = (row.record, SEPARATOR.join(row.sources), SEPARATOR.join(row.disputed))
        cells = (*row.values, *ids, " ".join(cited), about.line)
        writer.writerow([_cell(value) for value in cells])
    return out.getvalue().encode()


def text_of(value: "Value") -> str:
    """Return a value as the text of a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return SEPARATOR.join(value)
        case dt.date():
            return value.isoformat()
        case _:
            return str(value)


def _cell(value: "Value") -> str:
    text = text_of(value)
    # a spreadsheet that opens the file would calculate such a text
    is_text = isinstance(value, str | tuple)
    return f"'{text}" if is_text and text.startswith(_FORMULA_SIGNS) else text
