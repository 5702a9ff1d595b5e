"""How many things a layer shows on the day, as the legend on screen counts them."""

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dashboard.static_map.band_figures import LAYERS, band_figures
from dashboard.static_map.shown_points import SITE_LAYERS, shown_events, shown_sites, span_of
from geodata.asof import ForceState, incidents, instruments, recognitions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.static_map.map_view import MapView
    from geodata.records import Event


def count_of(view: "MapView", layer: str) -> int | None:
    """Return how many things a layer of the catalogue shows, or None where counting means nothing.

    Of the states, those that recognise are counted.
    """
    if layer in LAYERS:
        return sum(1 for band in band_figures(view) if band.layer == layer)
    if layer in SITE_LAYERS:
        return len(shown_sites(view, layer))
    counter = _COUNTERS.get(layer)
    return None if counter is None else counter(view)


def in_force(view: "MapView", region: str | None = None) -> int:
    """Return the number of instruments in force on the day, for a region or altogether."""
    found = instruments(view.dossier, view.date, region)
    return sum(1 for item in found if item.state is ForceState.IN_FORCE)


def shown_incidents(view: "MapView") -> "tuple[Event, ...]":
    """Return the incidents up to the day, or within the span."""
    first, last = span_of(view) or (date.min, view.date)
    return incidents(view.dossier, first, last)


def _recognising(view: "MapView") -> int:
    held = recognitions(view.dossier, view.date)
    return len({item.position.actor for item in held if item.by_un_member})


_COUNTERS: "Final[Mapping[str, Callable[[MapView], int]]]" = MappingProxyType(
    {
        "treaties": in_force,
        "events": lambda view: len(shown_events(view)),
        "density": lambda view: len(shown_incidents(view)),
        "states": _recognising,
    }
)
