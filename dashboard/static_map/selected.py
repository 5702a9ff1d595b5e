"""What is selected in a view: where it lies and what it is called."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dashboard.payload.finder import LAYERS
from dashboard.static_map.names import name_of, region_columns
from geodata.features import features

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.static_map.map_view import MapView

Place = tuple[float, float]
"""Longitude and latitude in degrees, EPSG:4326."""


@dataclass(frozen=True, slots=True)
class Selected:
    """A selected record."""

    kind: str
    ident: str
    name: str
    at: Place | None = None
    """Where it lies, for what is a point."""
    regions: tuple[str, ...] = ()
    """Regions that it concerns, for what is an area."""


def selected(view: "MapView") -> Selected | None:
    """Return the selected record; None if nothing is selected that the map can show."""
    kind, _, ident = (view.select or "").partition(":")
    find = _FINDERS.get(kind)
    return None if find is None else find(view, ident)


def _region(view: "MapView", ident: str) -> Selected:
    name = name_of(region_columns(view.dossier.regions[ident]), view.names)
    return Selected("region", ident, name.text, regions=(ident,))


def _treaty(view: "MapView", ident: str) -> Selected:
    treaty = view.dossier.treaties[ident]
    return Selected("treaty", ident, treaty.short_title, regions=treaty.regions)


def _site(view: "MapView", ident: str) -> Selected:
    site = view.dossier.sites[ident]
    return Selected("site", ident, site.name, (site.lon, site.lat))


def _event(view: "MapView", ident: str) -> Selected:
    event = view.dossier.events[ident]
    return Selected("event", ident, event.title, (event.lon, event.lat))


def _state(view: "MapView", ident: str) -> Selected:
    return Selected("state", ident, view.dossier.states[ident].name_en, _state_point(ident))


def _state_point(iso3: str) -> Place | None:
    found = (item for layer in LAYERS for item in features(layer))
    shape = next((item for item in found if item.properties["iso_a3"] == iso3), None)
    if shape is None:
        return None
    return float(str(shape.properties["label_lon"])), float(str(shape.properties["label_lat"]))


def _place(view: "MapView", ident: str) -> Selected | None:
    found = next((item for item in features("places") if item.id == ident), None)
    if found is None or found.geometry is None:
        return None
    point = found.geometry.representative_point()
    name = name_of(found.properties, view.names)
    return Selected("place", ident, name.text, (point.x, point.y))


_FINDERS: "Final[Mapping[str, Callable[[MapView, str], Selected | None]]]" = MappingProxyType(
    {
        "region": _region,
        "treaty": _treaty,
        "site": _site,
        "event": _event,
        "state": _state,
        "place": _place,
    }
)
