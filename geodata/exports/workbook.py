"""Tables as Excel workbooks: a sheet of data with real types, and one that says what it is."""

import datetime as dt
import io
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import xlsxwriter

from geodata.exports.about import ROW_COLUMNS
from geodata.exports.delimited import SEPARATOR, text_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from geodata.exports.about import About
    from geodata.exports.shown_table import ShownTable, Value

LONGEST: Final = 32_767
"""Characters of a cell, a limit of Excel."""
_CUT: Final = " … (cut)"
_FIRST_YEAR: Final = 1900
"""Excel knows no earlier dates."""
_NARROW, _WIDE = 9, 60
"""Widths of columns, in characters."""

# a text from the data is never calculated, linked or turned into a number
OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_workbook(table: "ShownTable", about: "About") -> bytes:
    """Return a table as a workbook with the sheets Data and About."""
    columns = {column.heading: column.description for column in table.columns}
    parts = {"About this file": about.facts, "Columns": columns, "Sources": about.citations}
    return write_sheets({"Data": table}, parts)


def write_sheets(
    tables: Mapping[str, "ShownTable"],
    about: Mapping[str, Mapping[str, str]],
    *,
    prose: Collection[str] = (),
) -> bytes:
    """Return tables as a workbook with a sheet for each, and a last one that says what it is.

    Args:
        tables: by the name of their sheet, which Excel must allow.
        about: what the last sheet says, as names with words under headings; under the first, the
            names Title and Taken from are those of the file itself.
        prose: names of sheets that are read rather than reckoned with: their texts are wrapped.
    """
    out = io.BytesIO()
    facts = next(iter(about.values()))
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        book.set_properties({"title": facts["Title"], "comments": facts["Taken from"]})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for name, table in tables.items():
            text = wrapped if name in prose else None
            _data(book.add_worksheet(name), table, _Formats(heading, day, text))
        _about(book.add_worksheet("About"), about, heading, wrapped)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class _Formats:
    """How the cells of a sheet look."""

    heading: "Format"
    day: "Format"
    text: "Format | None"


def _data(sheet: "Worksheet", table: "ShownTable", formats: _Formats) -> None:
    headings = [*(column.heading for column in table.columns), *ROW_COLUMNS]
    rows = [
        (*row.values, row.record, SEPARATOR.join(row.sources), SEPARATOR.join(row.disputed))
        for row in table.rows
    ]
    for place, text in enumerate(headings):
        sheet.write_string(0, place, text, formats.heading)
        longest = max((len(text_of(row[place])) for row in rows), default=0)
        sheet.set_column(place, place, min(max(longest, len(text), _NARROW), _WIDE) + 1)
    for line, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            _write(sheet, (line, place), value, formats)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)


def _about(
    sheet: "Worksheet",
    parts: Mapping[str, Mapping[str, str]],
    heading: "Format",
    wrapped: "Format",
) -> None:
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 110)
    line = 0
    for title, pairs in parts.items():
        sheet.write_string(line, 0, title, heading)
        for name, words in pairs.items():
            line += 1
            sheet.write_string(line, 0, _fitting(name), wrapped)
            sheet.write_string(line, 1, _fitting(words), wrapped)
        line += 2


def _write(sheet: "Worksheet", place: tuple[int, int], value: "Value", formats: _Formats) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(*place, value)
        case int() | float() if math.isfinite(value):
            sheet.write_number(*place, value)
        case dt.date() if value.year >= _FIRST_YEAR:
            sheet.write_datetime(*place, value, formats.day)
        case _:
            sheet.write_string(*place, _fitting(text_of(value)), formats.text)


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - len(_CUT)] + _CUT
