"""Every layer that a printed map can draw, by its id."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dashboard.static_map.boundaries import BOUNDARIES
from dashboard.static_map.ground import GROUND
from dashboard.static_map.labels import NAMES
from dashboard.static_map.layers import LayerDrawer
from dashboard.static_map.thematic import THEMATIC

DRAWERS: Final[Mapping[str, LayerDrawer]] = MappingProxyType(
    {drawer.id: drawer for drawer in (*GROUND, *BOUNDARIES, *THEMATIC, *NAMES)}
)
"""Drawers by layer id."""
