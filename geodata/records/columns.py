"""Reading a row of text into a record, and back, by the types that the record declares."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import Field, dataclass, fields
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from geodata.dates import ReducedDate
from geodata.problems import Problem
from geodata.records.cells import CellError, flag, integer, member_of, number, reduced_date
from geodata.records.record import COLUMN, LINK, Link, Record

R = TypeVar("R", bound=Record)

_EMPTY = ("The cell is empty.", "Fill it in.")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table and the attribute that it fills."""

    attribute: str
    name: str
    type: Any
    """Type of a filled cell: str, int, float, bool, `ReducedDate` or a vocabulary."""
    parse: Callable[[str], Any]
    """Reads a cell; raises `CellError`."""


def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """Return the columns of a kind of record, in the order of its table."""
    return _layout(kind)[0]


def links_of(kind: type[Record]) -> Mapping[str, Link]:
    """Return the link of each attribute that is filled from another table."""
    return _layout(kind)[1]


def read_record(
    kind: type[R], row: Mapping[str, str], links: Iterable[tuple[Any, ...]]
) -> R | tuple[tuple[str, CellError], ...]:
    """Read a row into a record.

    Args:
        kind: the kind of record that the table holds.
        row: text of each column.
        links: values of the linked attributes, in the order of `links_of`.

    Returns:
        The record, or the error of every bad cell with its column.
    """
    columns = columns_of(kind)
    try:
        # a record declares its links last, so both parts can be given by position
        return kind(*[column.parse(row[column.name]) for column in columns], *links)
    except CellError:
        return tuple(_errors(columns, row))


def _errors(columns: Iterable[Column], row: Mapping[str, str]) -> Iterator[tuple[str, CellError]]:
    for column in columns:
        try:
            column.parse(row[column.name])
        except CellError as error:
            yield column.name, error


def as_row(record: Record) -> dict[str, str]:
    """Return the text of each column, exactly as the table has it."""
    return {
        column.name: _text(getattr(record, column.attribute)) for column in columns_of(type(record))
    }


def as_values(record: Record) -> dict[str, object]:
    """Return the columns and linked values as plain values, ready for JSON."""
    values: dict[str, object] = {
        column.name: _plain(getattr(record, column.attribute))
        for column in columns_of(type(record))
    }
    for name in links_of(type(record)):
        linked = getattr(record, name)
        values[name] = [as_values(v) if isinstance(v, Record) else v for v in linked]
    return values


def cell_problems(
    file: str, line: int, row: Mapping[str, str], errors: Iterable[tuple[str, CellError]]
) -> tuple[Problem, ...]:
    """Return the errors of a row's cells as problems of its file."""
    return tuple(
        Problem(
            file=file,
            row=line,
            field=name,
            value=row[name] or None,
            message=error.message,
            remedy=error.remedy,
        )
        for name, error in errors
    )


def _fields(kind: type[Record]) -> tuple[Field[Any], ...]:
    # typeshed wants a dataclass; every concrete record is one
    return fields(kind)  # type: ignore[arg-type]


def _link(item: Field[Any]) -> Link | None:
    link: Link | None = item.metadata.get(LINK)
    return link


def _layout(kind: type[Record]) -> tuple[tuple[Column, ...], Mapping[str, Link]]:
    if kind not in _LAYOUTS:
        hints = get_type_hints(kind)
        columns = [_column(item, hints[item.name]) for item in _fields(kind) if not _link(item)]
        links = {item.name: link for item in _fields(kind) if (link := _link(item)) is not None}
        _LAYOUTS[kind] = (tuple(columns), links)
    return _LAYOUTS[kind]


def _column(item: Field[Any], hint: Any) -> Column:  # noqa: ANN401 - a type form has no type yet
    optional = get_origin(hint) in (Union, UnionType)
    kind = next(part for part in get_args(hint) if part is not NoneType) if optional else hint
    parse = _PARSERS[kind] if kind in _PARSERS else member_of(kind)
    return Column(
        attribute=item.name,
        name=item.metadata.get(COLUMN, item.name),
        type=kind,
        parse=_optional(parse) if optional else _required(parse),
    )


def _optional(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda text: parse(text) if text else None


def _required(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(text: str) -> Any:  # noqa: ANN401 - as wide as what it wraps
        if not text:
            raise CellError(*_EMPTY)
        return parse(text)

    return read


_LAYOUTS: dict[type[Record], tuple[tuple[Column, ...], Mapping[str, Link]]] = {}
_PARSERS: dict[Any, Callable[[str], Any]] = {
    str: str,
    int: integer,
    float: number,
    bool: flag,
    ReducedDate: reduced_date,
}


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, ReducedDate):
        return value.text
    return str(value)


def _plain(value: object) -> object:
    return value.text if isinstance(value, ReducedDate) else value
