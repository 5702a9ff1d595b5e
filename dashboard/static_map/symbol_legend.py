"""Legend rows of layers that are drawn as symbols, with how many there are on the day."""

from typing import TYPE_CHECKING

from dashboard.map.catalogue import CATALOGUE
from dashboard.static_map.counts import count_of
from dashboard.static_map.legend_row import SWATCH, LegendRow
from dashboard.static_map.symbol_marks import draw_symbol
from dashboard.static_map.words import layer_label
from dashboard.style import STYLES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.static_map.legend_row import Swatch
    from dashboard.static_map.map_view import MapView
    from dashboard.static_map.plate import Plate

_ENTRIES = {entry.id: entry for entry in CATALOGUE}


def symbol_row(layer: str) -> "Callable[[MapView], Sequence[LegendRow]]":
    """Return what gives the row of a layer: its symbol, its name and its count."""
    entry = _ENTRIES[layer]

    def rows(view: "MapView") -> "Sequence[LegendRow]":
        return (
            LegendRow(
                text=layer_label(view, entry),
                swatch=symbol_swatch(entry.styles[0]),
                count=count_of(view, layer),
            ),
        )

    return rows


def symbol_swatch(style: str) -> "Swatch":
    """Return the swatch of a style that is drawn as a symbol."""

    def draw(plate: "Plate") -> None:
        width, height = SWATCH
        draw_symbol(plate, STYLES[style], (width / 2, height / 2), size=height)

    return draw
