"""Quantities: values in plain units, so that figures of two tables can be compared."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from geodata.money.units import parse_unit

_SCALES: Final[Mapping[str, float]] = MappingProxyType({"million": 1e6, "billion": 1e9})
_MONEY: Final = "money"
_SAME: Final[Mapping[str, str]] = MappingProxyType(
    {"persons": "people", "km2": "km²", "percent": "per cent"}
)
"""Units that the tables write in more than one way, or that print differently."""


class Quantity(NamedTuple):
    """A value with its unit and what the unit was qualified by."""

    value: float
    unit: str
    """ISO 4217 code, or what is counted."""
    note: str | None


def quantity(value: float, unit: str) -> Quantity:
    """Return a value in its plain unit: 17.9 ``billion RUB`` is 17,900,000,000 ``RUB``."""
    scale, _, counted = unit.partition(" ")
    if scale in _SCALES:
        # a cent is the least that any of these amounts can tell
        return Quantity(round(value * _SCALES[scale], 2), counted, None)
    parsed = parse_unit(unit)
    return Quantity(value, _SAME.get(parsed.measure, parsed.measure), parsed.note)


def kind_of(unit: str) -> str:
    """Return what a unit counts: money in any currency, or the unit itself."""
    return _MONEY if parse_unit(unit).currency else unit
