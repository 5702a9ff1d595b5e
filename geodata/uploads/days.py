"""When the features of a layer held, by the fields that a reader chose."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from geodata.dates import DateError, ReducedDate, Validity
from geodata.exports import Kind
from geodata.uploads.layer import Cell, UploadedLayer

_ISO_TIME: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.]+(?:Z|[+-][0-9:]+)?")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_SLASHES: Final = re.compile(r"([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})")
_YEARS: Final = (1000, 2999)
_ENOUGH: Final = 0.5
"""Share of the filled cells that must be dates for a field to be offered as one."""


def day_of(value: Cell) -> ReducedDate | None:
    """Return the date that a value means: ISO 8601 to the year, month or day, or 18.03.2015."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        whole = int(value) if value == int(value) else 0
        return _parsed(str(whole)) if _YEARS[0] <= whole <= _YEARS[1] else None
    text = value.strip()
    if match := _ISO_TIME.fullmatch(text):
        return _parsed(match[1])
    if match := _DAY_FIRST.fullmatch(text):
        return _parsed(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}")
    if match := _SLASHES.fullmatch(text):
        return _parsed(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
    return _parsed(text)


def date_fields(layer: UploadedLayer) -> tuple[str, ...]:
    """Return the names of the fields whose values are dates, or mostly so."""
    return tuple(
        item.name
        for place, item in enumerate(layer.fields)
        if item.kind in {Kind.TEXT, Kind.INTEGER, Kind.YEAR, Kind.NUMBER}
        and _are_dates([feature.values[place] for feature in layer.features])
    )


def validity(start: Cell, end: Cell) -> Validity | None:
    """Return the span between the values of two fields, or None if neither is a date."""
    first, last = day_of(start), day_of(end)
    if first is None and last is None:
        return None
    return Validity(first or ReducedDate.unknown(latest=date.min), last)


def _are_dates(values: Sequence[Cell]) -> bool:
    filled = [value for value in values if value is not None]
    return bool(filled) and sum(day_of(v) is not None for v in filled) >= _ENOUGH * len(filled)


def _parsed(text: str) -> ReducedDate | None:
    try:
        return ReducedDate.parse(text)
    except DateError:
        return None
