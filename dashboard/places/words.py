"""Words of the page for its themes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from geodata.records import Theme

THEMES: Final[Mapping[Theme, str]] = MappingProxyType(
    {
        Theme.POPULATION: "Population",
        Theme.DISPLACEMENT: "Displacement",
        Theme.LOSSES: "Losses",
        Theme.TROOPS: "Troops and missions",
        Theme.LINE: "Boundary line",
        Theme.ECONOMY: "Trade and energy",
        Theme.POLITICS: "Elections and talks",
        Theme.TERRITORY: "Territory",
    }
)


def number(value: float) -> str:
    """Return a value with thousands apart and no more decimals than it has."""
    return f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"


def short(value: float) -> str:
    """Return a value as short as it can be without rounding: 44.8 m, 17.9 bn, 43,166."""
    for size, word in ((1e9, "bn"), (1e6, "m")):
        if value >= size and round(value / size, 2) * size == value:
            return f"{number(value / size)} {word}"
    return number(value)
