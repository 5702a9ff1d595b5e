"""What the rates and price indices of the rates table are called."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_INDICES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "US_CPI_U_annual_avg_1982_84_eq_100": "US consumer prices (CPI-U)",
        "EMU_CPI_inflation_pct": "consumer price inflation in the euro area",
        "RUS_CPI_inflation_pct": "consumer price inflation in Russia",
        "GEO_CPI_inflation_pct": "consumer price inflation in Georgia",
        "USA_CPI_inflation_pct": "consumer price inflation in the United States",
    }
)


def rate_name(pair: str) -> str:
    """Return a rate or price index in words, such as ``RUB per EUR``.

    Args:
        pair: as the table names it, such as ``RUB_per_EUR``.
    """
    return _INDICES.get(pair, pair.replace("_", " "))
