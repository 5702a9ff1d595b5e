"""Printed maps: the view of the map on paper, from the same layers and the same style table.

``draw(values, Sheet(240, 135, furniture=Furniture.MAP))`` returns a `StaticMap`, which gives SVG
and PNG. Importing this package loads no drawing library; the first drawing does.
"""

import os
from typing import TYPE_CHECKING

from dashboard.fonts import cache_folder
from dashboard.static_map.sheet import Furniture, Sheet
from dashboard.static_map.static_map import StaticMap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.state import Value

__all__ = ["Furniture", "Sheet", "StaticMap", "draw"]


def draw(
    values: "Mapping[str, Value]", sheet: Sheet, *, title: str = "", sources: "Sequence[str]" = ()
) -> StaticMap:
    """Draw a view of the map on a sheet.

    Args:
        values: a value for every part of the view state, as `dashboard.state.parse` gives them.
        sheet: size, theme, and what stands around the map.
        title: heading of the sheet; only drawn with all the furniture.
        sources: citations in words, likewise.
    """
    # matplotlib keeps a list of the machine's fonts, which maps do not use: not among a user's own
    os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "matplotlib"))
    from dashboard.static_map.drawing import drawn  # noqa: PLC0415  # loads matplotlib

    return drawn(values, sheet, title=title, sources=sources)
