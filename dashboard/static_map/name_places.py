"""Where names begin on the map, latitude and longitude: the name hangs below.

The places are those of ``map/static/layers/name_places.js``, which a test compares.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Place = tuple[float, float]
"""Latitude and longitude, degrees (EPSG:4326)."""

REGION_NAMES_AT: Final[Mapping[str, Place]] = MappingProxyType(
    {"GE-AB": (43.24, 41.0), "GE-SO": (42.715, 44.06), "GE": (41.86, 42.75)}
)

CLOSE_AT: Final[Mapping[str, Place]] = MappingProxyType(
    {"GE-AB": (43.11, 41.22), "GE-SO": (42.49, 44.04)}
)
"""Where they begin once there is room inside the area."""

CLOSE: Final = 8.2
"""Zoom from which there is."""

COUNTRY_NAMES_AT: Final[Mapping[str, Place]] = MappingProxyType(
    {"RUS": (43.95, 42.3), "TUR": (40.75, 41.9), "ARM": (40.75, 44.4), "AZE": (40.75, 46.5)}
)
"""Countries by the id of the layer of neighbours."""

SEA_NAMES_AT: Final[Mapping[str, Place]] = MappingProxyType(
    {"Black Sea": (42.1, 40.4), "Caspian Sea": (42.2, 49.2)}
)
"""Seas by the id of their layer."""


def region_name_at(region: str, zoom: float) -> Place:
    """Return where the name of a region begins at a zoom."""
    close = CLOSE_AT.get(region) if zoom >= CLOSE else None
    return close or REGION_NAMES_AT[region]
