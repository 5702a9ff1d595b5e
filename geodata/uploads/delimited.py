"""CSV with a column of longitudes and one of latitudes, in degrees."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import shapely

from geodata.uploads.cells import field_names
from geodata.uploads.errors import BrokenFileError, ColumnsError, PlacesError, TooManyFeaturesError
from geodata.uploads.limits import LIMITS
from geodata.uploads.raw import RawLayer

_LONGITUDES: Final = (
    ("longitude", "lon", "lng", "long", "x", "долгота", "გრძედი"),
    ("latitude", "lat", "y", "широта", "განედი"),
)
"""Names of the columns of longitude and of latitude, the plainest first."""

_DELIMITERS: Final = (",", ";", "\t", "|")
_WHOLE: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_CYRILLIC_PAIR: Final = re.compile(rb"[\xc0-\xff]{2}")
_NAMED: Final = 5
"""Rows that a note names."""


def read_delimited(data: bytes, columns: tuple[str, str] | None = None) -> RawLayer:
    """Read a table with coordinates.

    Args:
        data: the file.
        columns: those of longitude and latitude, if a reader chose them.

    Raises:
        UploadError: it is no such table, or too large.
    """
    text, notes = _decoded(data)
    lines = _rows(text)
    names = field_names(next(lines, []))
    places = _places(names, columns)
    rows: list[tuple[Any, tuple[Any, ...]]] = []
    wrong: list[int] = []
    for number, cells in lines:
        if len(rows) >= LIMITS.features:
            raise TooManyFeaturesError(place="The table")
        point = _point(cells, places)
        if point is None:
            wrong.append(number)
        else:
            padded = [*cells, *[""] * (len(names) - len(cells))][: len(names)]
            rows.append((point, tuple(map(_value, padded))))
    if not rows:
        raise PlacesError(
            place=f"Columns '{names[places[0]]}' and '{names[places[1]]}'",
            reason="no row has numbers in both",
            remedy="Write degrees as decimal numbers, such as 43.97 and 42.23.",
        )
    if wrong:
        notes.append(_left_out(wrong))
    return RawLayer(names, rows, None, notes, what="row", first=2)


def _left_out(wrong: Sequence[int]) -> str:
    named = ", ".join(str(number) for number in wrong[:_NAMED])
    more = " …" if len(wrong) > _NAMED else ""
    lines = f"line{'' if len(wrong) == 1 else 's'} {named}{more}"
    return f"{len(wrong):,} without coordinates left out: {lines}."


def _decoded(data: bytes) -> tuple[str, list[str]]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), []
        except UnicodeDecodeError:
            raise BrokenFileError(
                place="The file", reason="it is not UTF-16", remedy="Save it as UTF-8."
            ) from None
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        raise BrokenFileError(
            place="The file", reason="it is not a text", remedy="Save the table as CSV in UTF-8."
        )
    letters = sum(byte >= 0x80 for byte in data)  # noqa: PLR2004  # beyond ASCII
    in_pairs = 2 * len(_CYRILLIC_PAIR.findall(data))
    name, label = (
        ("cp1251", "Windows-1251 (Cyrillic)")
        if 2 * in_pairs >= letters
        else ("cp1252", "Windows-1252 (Western)")
    )
    note = f"The file is not in UTF-8; it was read as {label}. If letters look wrong, save it so."
    return data.decode(name, errors="replace"), [note]


def _rows(text: str) -> Iterator[Any]:
    """Yield the names, then the number of the line and the cells of each row that is not empty."""
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    named = False
    try:
        for cells in reader:
            if not any(cells):
                continue
            if named:
                yield reader.line_num, cells
            else:
                named = True
                yield cells
    except csv.Error as error:
        raise BrokenFileError(
            place=f"Line {reader.line_num:,}",
            reason=f"it cannot be read ({error})",
            remedy="Correct or remove it.",
        ) from None


def _places(names: list[str], chosen: tuple[str, str] | None) -> tuple[int, int]:
    found = chosen or tuple(_named(names, known) for known in _LONGITUDES)
    first, second = found
    if first not in names or second not in names or first == second:
        raise ColumnsError(place="The table", columns=names)
    return names.index(first), names.index(second)


def _named(names: Sequence[str], known: Sequence[str]) -> str:
    folded = {name.casefold(): name for name in reversed(names)}
    return next((folded[name] for name in known if name in folded), "")


def _point(cells: Sequence[str], places: tuple[int, int]) -> shapely.Point | None:
    try:
        longitude, latitude = (float(cells[place].replace(",", ".")) for place in places)
    except (ValueError, IndexError):
        return None
    return shapely.Point(longitude, latitude)


def _value(text: str) -> object:
    plain = text.strip()
    if _WHOLE.fullmatch(plain):
        return int(plain)
    # a number with leading zeros is a code, and stays a text
    return float(plain) if _DECIMAL.fullmatch(plain) else text
