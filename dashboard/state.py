"""The view state: what a reader looks at, and its address.

One declaration, `state_fields`, says which parts a view has, what each may be and what it is by
default. The browser gets the same declaration and follows the same rules (``state.js``), so that an
address means the same on both sides.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final, TypeVar

Value = object
"""A part's value: text, a list, a mapping of percentages, a camera, or None."""


class Kind(StrEnum):
    """How a part is written in an address."""

    DATE = "date"
    """ISO date."""
    CHOICE = "choice"
    """One of the allowed words."""
    SET = "set"
    """Allowed words in any order, sorted when written; ``none`` for an empty set."""
    LIST = "list"
    """Allowed words in an order that matters."""
    PERCENTAGES = "percentages"
    """``word:percent`` pairs, 0 to 100."""
    REFERENCE = "reference"
    """``kind:id`` of a record."""
    CAMERA = "camera"
    """Latitude, longitude (degrees, EPSG:4326) and zoom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateField:
    """One part of the view state.

    Attributes:
        name: of the part, and its parameter in an address.
        kind: how it is written.
        default: its value when the address does not say.
        allowed: the words it may hold, or the kinds of record it may refer to.
        least: earliest day.
        most: latest day.
    """

    name: str
    kind: Kind
    default: Value = None
    allowed: tuple[str, ...] = ()
    least: str | None = None
    most: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A parameter that was ignored, and why."""

    parameter: str
    text: str
    reason: str

    def __str__(self) -> str:
        """Return one sentence for the reader."""
        return f"“{self.parameter}={self.text}” in the address was ignored: {self.reason}."


@dataclass(frozen=True, slots=True)
class ParsedState:
    """What an address says: a value for every part, and what had to be ignored."""

    values: Mapping[str, Value]
    notices: tuple[Notice, ...] = field(default=())


_T = TypeVar("_T")
Known = Callable[[str, str], bool]
"""Whether a record of a kind exists: ``known("region", "GE-SO")``."""

NONE: Final = "none"
LATITUDE: Final = 85.0
"""Web Mercator ends near 85.05 degrees."""
LONGITUDE: Final = 180.0
ZOOMS: Final = (2.0, 13.0)
"""Widest and closest zoom of the map."""
_LONGEST: Final = 2000
"""Characters of a parameter; the longest honest one lists every layer."""
# digits of other scripts would count in Python and not in the browser
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,3}(\.\d{1,6})?", re.ASCII)
_PERCENT = re.compile(r"\d{1,3}", re.ASCII)
_THOUSANDTH: Final = Decimal("0.001")
_CAMERA_PARTS: Final = 3
_FULL: Final = 100


class _RefusedError(ValueError):
    """A text that a part cannot hold; the message is the reason."""


def parse(
    fields: tuple[StateField, ...], parameters: Mapping[str, str], known: Known
) -> ParsedState:
    """Read the parameters of an address; a bad one is ignored with a notice, the others count.

    Of a list, only the bad items are ignored, unless all are bad.

    Args:
        fields: the parts of the state.
        parameters: of the address; those that are no part of the state are left alone.
        known: tells whether a record exists.
    """
    values: dict[str, Value] = {}
    notices: list[Notice] = []
    for part in fields:
        values[part.name] = part.default
        text = parameters.get(part.name)
        if text is None:
            continue
        try:
            values[part.name] = _read(part, text, known, notices)
        except _RefusedError as refused:
            notices.append(Notice(part.name, text[:80], str(refused)))
    return ParsedState(values, tuple(notices))


def serialise(fields: tuple[StateField, ...], values: Mapping[str, Value]) -> dict[str, str]:
    """Return the parameters of a view: only the parts that differ from their default."""
    return {
        part.name: text
        for part in fields
        if (text := _write(part, values[part.name])) != _write(part, part.default)
        and text is not None
    }


def _read(part: StateField, text: str, known: Known, notices: list[Notice]) -> Value:
    if len(text) > _LONGEST:
        message = "it is too long"
        raise _RefusedError(message)
    readers: dict[Kind, Callable[[], Value]] = {
        Kind.DATE: lambda: _read_date(part, text),
        Kind.CHOICE: lambda: _word(part, text),
        Kind.SET: lambda: sorted(_words(part, text, notices)),
        Kind.LIST: lambda: _words(part, text, notices),
        Kind.PERCENTAGES: lambda: _read_percentages(part, text, notices),
        Kind.REFERENCE: lambda: _read_reference(part, text, known),
        Kind.CAMERA: lambda: _read_camera(text),
    }
    return readers[part.kind]()


def _read_date(part: StateField, text: str) -> str:
    try:
        day = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        message = "it is not a date such as 2015-03-18"
        raise _RefusedError(message)
    if (part.least and text < part.least) or (part.most and text > part.most):
        message = f"the data go from {part.least} to {part.most}"
        raise _RefusedError(message)
    return text


def _word(part: StateField, text: str) -> str:
    if text not in part.allowed:
        message = f"“{text[:40]}” is not known here"
        raise _RefusedError(message)
    return text


def _words(part: StateField, text: str, notices: list[Notice]) -> list[str]:
    if text == NONE:
        return []
    return _items(part, text, lambda item: _word(part, item), notices)


def _read_percentages(part: StateField, text: str, notices: list[Notice]) -> dict[str, int]:
    found = dict(_items(part, text, lambda item: _percentage(part, item), notices))
    return dict(sorted(found.items()))


def _percentage(part: StateField, text: str) -> tuple[str, int]:
    word, _, percent = text.partition(":")
    if not _PERCENT.fullmatch(percent) or int(percent) > _FULL:
        message = "it needs pairs such as relief:40, from 0 to 100"
        raise _RefusedError(message)
    return _word(part, word), int(percent)


def _items(
    part: StateField, text: str, read: Callable[[str], _T], notices: list[Notice]
) -> list[_T]:
    """Return the good items of a list, and tell the bad ones in one notice."""
    found: list[_T] = []
    bad: dict[str, _RefusedError] = {}
    for item in dict.fromkeys(text.split(",")):
        try:
            found.append(read(item))
        except _RefusedError as refused:
            bad[item] = refused
    if bad:
        reason = next(iter(bad.values()))
        if not found:
            raise reason
        notices.append(Notice(part.name, ",".join(bad)[:80], f"{reason}; the rest counts"))
    return found


def _read_reference(part: StateField, text: str, known: Known) -> str:
    kind, _, ident = text.partition(":")
    if kind not in part.allowed or not known(kind, ident):
        message = "there is no such record"
        raise _RefusedError(message)
    return text


def _read_camera(text: str) -> list[float]:
    parts = text.split(",")
    if len(parts) != _CAMERA_PARTS or not all(_NUMBER.fullmatch(item) for item in parts):
        message = "it needs latitude, longitude and zoom, such as 42.3,43.4,7"
        raise _RefusedError(message)
    latitude, longitude, zoom = (float(item) for item in parts)
    if abs(latitude) > LATITUDE or abs(longitude) > LONGITUDE or not ZOOMS[0] <= zoom <= ZOOMS[1]:
        message = "it lies outside the map"
        raise _RefusedError(message)
    return [latitude, longitude, zoom]


def _write(part: StateField, value: Value) -> str | None:
    if value is None:
        return None
    match part.kind:
        case Kind.SET:
            return ",".join(sorted(_texts(value))) or NONE
        case Kind.LIST:
            return ",".join(_texts(value)) or NONE
        case Kind.PERCENTAGES:
            pairs = value.items() if isinstance(value, Mapping) else ()
            return ",".join(f"{word}:{percent}" for word, percent in sorted(pairs)) or NONE
        case Kind.CAMERA:
            return ",".join(_number(item) for item in value) if isinstance(value, list) else None
        case _:
            return str(value)


def _texts(value: Value) -> list[str]:
    return (
        [str(item) for item in value] if isinstance(value, list | tuple | set | frozenset) else []
    )


def _number(value: float) -> str:
    """Return a number with at most three decimals, as the browser writes it.

    The browser rounds a half away from zero, and knows no negative zero.
    """
    rounded = Decimal(value).quantize(_THOUSANDTH, ROUND_HALF_UP)
    return f"{abs(rounded) if rounded.is_zero() else rounded:f}".rstrip("0").rstrip(".")
