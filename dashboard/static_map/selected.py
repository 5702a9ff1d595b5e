"""What is selected in a view: where it lies and what it is called."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.payload.finder import LAYERS
from geodata.features import features

if TYPE_CHECKING:
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
    if view.select is None:
        return None
    kind, _, ident = view.select.partition(":")
    match kind:
        case "region":
            name = view.dossier.regions[ident].name_en
            return Selected(kind, ident, name, regions=(ident,))
        case "treaty":
            treaty = view.dossier.treaties[ident]
            return Selected(kind, ident, treaty.short_title, regions=treaty.regions)
        case "site":
            site = view.dossier.sites[ident]
            return Selected(kind, ident, site.name, (site.lon, site.lat))
        case "event":
            event = view.dossier.events[ident]
            return Selected(kind, ident, event.title, (event.lon, event.lat))
        case "state":
            return Selected(kind, ident, view.dossier.states[ident].name_en, _state_point(ident))
        case "place":
            return _place(ident)
    return None


def _state_point(iso3: str) -> Place | None:
    found = (item for layer in LAYERS for item in features(layer))
    shape = next((item for item in found if item.properties["iso_a3"] == iso3), None)
    if shape is None:
        return None
    return float(str(shape.properties["label_lon"])), float(str(shape.properties["label_lat"]))


def _place(ident: str) -> Selected | None:
    found = next((item for item in features("places") if item.id == ident), None)
    if found is None or found.geometry is None:
        return None
    point = found.geometry.representative_point()
    return Selected("place", ident, str(found.properties["name_en"]), (point.x, point.y))
