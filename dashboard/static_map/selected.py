"""What is selected in a view: where it lies and what it is called."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dashboard.payload.finder import LAYERS
from geodata.features import features

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.static_map.map_view import MapView
    from geodata.dossier import Dossier

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
    return None if find is None else find(view.dossier, ident)


def _region(dossier: "Dossier", ident: str) -> Selected:
    return Selected("region", ident, dossier.regions[ident].name_en, regions=(ident,))


def _treaty(dossier: "Dossier", ident: str) -> Selected:
    treaty = dossier.treaties[ident]
    return Selected("treaty", ident, treaty.short_title, regions=treaty.regions)


def _site(dossier: "Dossier", ident: str) -> Selected:
    site = dossier.sites[ident]
    return Selected("site", ident, site.name, (site.lon, site.lat))


def _event(dossier: "Dossier", ident: str) -> Selected:
    event = dossier.events[ident]
    return Selected("event", ident, event.title, (event.lon, event.lat))


def _state(dossier: "Dossier", ident: str) -> Selected:
    return Selected("state", ident, dossier.states[ident].name_en, _state_point(ident))


def _state_point(iso3: str) -> Place | None:
    found = (item for layer in LAYERS for item in features(layer))
    shape = next((item for item in found if item.properties["iso_a3"] == iso3), None)
    if shape is None:
        return None
    return float(str(shape.properties["label_lon"])), float(str(shape.properties["label_lat"]))


def _place(_dossier: "Dossier", ident: str) -> Selected | None:
    found = next((item for item in features("places") if item.id == ident), None)
    if found is None or found.geometry is None:
        return None
    point = found.geometry.representative_point()
    return Selected("place", ident, str(found.properties["name_en"]), (point.x, point.y))


_FINDERS: "Final[Mapping[str, Callable[[Dossier, str], Selected | None]]]" = MappingProxyType(
    {
        "region": _region,
        "treaty": _treaty,
        "site": _site,
        "event": _event,
        "state": _state,
        "place": _place,
    }
)
