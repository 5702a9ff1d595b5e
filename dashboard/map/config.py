"""The constant configuration that the map document starts from."""

from collections.abc import Mapping
from functools import cache

from dashboard.map.briefing_config import briefing_config
from dashboard.map.catalogue import BASE_FILES, CATALOGUE, GROUPS, CatalogueEntry
from dashboard.map.tiles import tile_config
from dashboard.serving.documents import document_url
from dashboard.serving.layers import layer_url
from dashboard.state_fields import state_document
from geodata.layers import manifest, missing_layers

ATTRIBUTION = (
    "© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0) · NOAA GLOBE"
)
"""Who the layers come from, as their licences ask to be said."""


@cache
def map_config() -> Mapping[str, object]:
    """Return what the plugin is started with: addresses, catalogue, groups, credits, tiles.

    A layer whose file is broken has no address and is not offered.
    """
    names = {name for entry in CATALOGUE for name in entry.files} | set(BASE_FILES)
    urls = {name: url for name in sorted(names) if (url := layer_url(name)) is not None}
    relief = urls.pop("hillshade", None)
    offered = [entry for entry in CATALOGUE if is_sound(entry)]
    return {
        "style": document_url("style"),
        "dossier": document_url("dossier"),
        "sources": document_url("sources"),
        "citing": document_url("citing"),
        "finder": document_url("finder"),
        "stories": document_url("stories"),
        "briefing": briefing_config(),
        "state": state_document(),
        "layers": urls,
        "relief": None if relief is None else {"url": relief, "bounds": _relief_bounds()},
        "catalogue": [_entry(entry) for entry in offered],
        "groups": [{"id": group.id, "label": group.label} for group in GROUPS],
        "missing": [
            *(entry.label for entry in CATALOGUE if entry not in offered),
            *(layer.title for layer in missing_layers()),
        ],
        "attribution": ATTRIBUTION,
        "tiles": tile_config(),
    }


def is_sound(entry: CatalogueEntry) -> bool:
    """Return whether every file that a layer draws is as it was built."""
    return all(layer_url(name) is not None for name in entry.files)


def _entry(entry: CatalogueEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "group": entry.group,
        "label": entry.label,
        "styles": entry.styles,
        "on": entry.on,
    }


def _relief_bounds() -> object:
    """Return south-west and north-east of the relief image, latitude before longitude."""
    return manifest()["hillshade"].bounds
