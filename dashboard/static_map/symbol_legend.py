"""Legend rows of layers that are drawn as symbols, with how many there are on the day."""

from typing import TYPE_CHECKING, Final

from dashboard.map.catalogue import CATALOGUE
from dashboard.payload.labels import LABELS
from dashboard.static_map.counts import count_of
from dashboard.static_map.legend_row import SWATCH, LegendRow
from dashboard.static_map.shown_points import (
    EVENTS,
    SITE_LAYERS,
    UNCERTAIN,
    shown_events,
    shown_sites,
)
from dashboard.static_map.symbol_marks import draw_hollow, draw_ring, draw_symbol
from dashboard.static_map.words import layer_label
from dashboard.style import STYLES
from geodata.asof import INCIDENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.static_map.legend_row import Swatch
    from dashboard.static_map.map_view import MapView
    from dashboard.static_map.plate import Plate

_UNCERTAIN: Final = "Pale: not certain on this day"
_FORCE: Final = "Dark red share of a ring: " + ", ".join(
    LABELS["eventKinds"][kind].lower() for kind in sorted(INCIDENTS)
)
_LATER: Final = "Hollow: later than the date"
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


def site_rows(layer: str) -> "Callable[[MapView], Sequence[LegendRow]]":
    """Return what gives the row of a layer of sites; after the last, what pale symbols mean."""
    own = symbol_row(layer)

    def rows(view: "MapView") -> "Sequence[LegendRow]":
        shown = [name for name in SITE_LAYERS if name in view.layers]
        pale = layer == shown[-1] and any(
            site.opacity < 1 for name in shown for site in shown_sites(view, name)
        )
        uncertain = LegendRow(text=_UNCERTAIN, swatch=symbol_swatch(layer, UNCERTAIN))
        return (*own(view), uncertain) if pale else own(view)

    return rows


def event_rows(view: "MapView") -> "Sequence[LegendRow]":
    """Return the row of the events, and what rings and hollow symbols mean where there are any."""
    events = shown_events(view)
    rows = list(symbol_row(EVENTS)(view))
    if any(event.record.kind in INCIDENTS for event in events):
        rows.append(LegendRow(text=_FORCE, swatch=_ring_swatch))
    if any(event.later for event in events):
        rows.append(LegendRow(text=_LATER, swatch=_hollow_swatch))
    return rows


def _ring_swatch(plate: "Plate") -> None:
    width, height = SWATCH
    draw_ring(plate, (width / 2, height / 2), height / 2 - 1.5, 0.5)


def _hollow_swatch(plate: "Plate") -> None:
    width, height = SWATCH
    draw_hollow(plate, STYLES["event"], (width / 2, height / 2), 1.0)


def symbol_swatch(style: str, opacity: float = 1.0) -> "Swatch":
    """Return the swatch of a style that is drawn as a symbol."""

    def draw(plate: "Plate") -> None:
        width, height = SWATCH
        draw_symbol(plate, STYLES[style], (width / 2, height / 2), size=height, opacity=opacity)

    return draw
