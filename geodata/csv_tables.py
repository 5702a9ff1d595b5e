"""Reading a CSV file into rows of text, and finding everything that is wrong with its form."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from geodata.problems import Problem

BOM = b"\xef\xbb\xbf"


class TextRow(NamedTuple):
    """A row of a table before its cells are read."""

    line: int
    """Line of the file on which the row starts, counted from 1 (the header)."""
    cells: Mapping[str, str]
    """Text of each column."""


@dataclass(frozen=True, slots=True)
class TextTable:
    """The rows of a file that have the right number of cells, and what was wrong with the rest."""

    file: str
    """Path relative to the data package."""
    rows: tuple[TextRow, ...]
    problems: tuple[Problem, ...]


def read_text_table(folder: Path, file: str, columns: Sequence[str]) -> TextTable:
    """Read a CSV file (RFC 4180, UTF-8).

    Args:
        folder: the data package.
        file: path of the table, relative to the folder.
        columns: names that the header must have, in any order.

    Returns:
        The rows that can be read, and every problem of the file's form.
    """
    try:
        content = (folder / file).read_bytes()
    except FileNotFoundError:
        return _unreadable(file, "The table is missing.", "Restore the file.")
    except OSError as error:
        return _unreadable(
            file,
            f"The table cannot be read: {error.strerror}.",
            "Make it a readable file.",
        )
    if content.startswith(BOM):
        return _unreadable(
            file,
            "The file starts with a byte order mark.",
            "Save it as UTF-8 without a byte order mark.",
            line=1,
        )
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _unreadable(
            file,
            f"The file is not UTF-8: byte 0x{content[error.start]:02x} has no meaning there.",
            "Save it as UTF-8.",
            line=content.count(b"\n", 0, error.start) + 1,
        )
    return _parse(file, text, columns)


def _parse(file: str, text: str, columns: Sequence[str]) -> TextTable:
    problems: list[Problem] = []
    lines = _lines(file, text, problems)
    _, header = next(lines, (1, []))
    problems.extend(_header_problems(file, header, columns))
    if problems:
        return TextTable(file, (), tuple(problems))
    rows: list[TextRow] = []
    width = len(header)
    for line, cells in lines:
        if len(cells) == width:
            rows.append(TextRow(line, dict(zip(header, cells, strict=True))))
        else:
            problems.append(_ragged(file, line, cells, width))
    return TextTable(file, tuple(rows), tuple(problems))


def _lines(file: str, text: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Give the cells of each row with the line where it starts; stop at broken quoting."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        problems.append(
            Problem(
                file=file,
                row=start,
                message=f"The row cannot be parsed as CSV: {error}.",
                remedy="Quote cells that hold a comma, quote or line break; double inner quotes.",
            )
        )


def _header_problems(file: str, header: list[str], columns: Sequence[str]) -> Iterator[Problem]:
    for name in columns:
        if name not in header:
            yield _header_problem(
                file, name, "The column is missing.", f"Add it; the columns are: {_join(columns)}."
            )
    for name, count in Counter(header).items():
        if name not in columns:
            yield _header_problem(
                file,
                name,
                "The column is not in datapackage.json.",
                f"Remove or describe it; the columns are: {_join(columns)}.",
            )
        elif count > 1:
            yield _header_problem(file, name, "The column is there twice.", "Remove one of them.")


def _header_problem(file: str, name: str, message: str, remedy: str) -> Problem:
    return Problem(file=file, row=1, field=name, value=name, message=message, remedy=remedy)


def _ragged(file: str, line: int, cells: list[str], width: int) -> Problem:
    return Problem(
        file=file,
        row=line,
        value=",".join(cells)[:80],
        message=f"The row has {len(cells)} cells, the header has {width}.",
        remedy="Give each column one cell; a cell with a comma needs quotes.",
    )


def _unreadable(file: str, message: str, remedy: str, *, line: int | None = None) -> TextTable:
    return TextTable(file, (), (Problem(file=file, row=line, message=message, remedy=remedy),))


def _join(columns: Sequence[str]) -> str:
    return ", ".join(columns)
