"""What the search needs beside the facts: where states lie, and their names in other languages."""

import json
from typing import TYPE_CHECKING, Any, Final

from geodata.errors import DataError
from geodata.layers import layer_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.dossier import Dossier

LAYERS: Final = ("world_countries", "world_small_states_points")
"""Layers that hold label points of states; the first that knows a state counts."""


def finder_document(dossier: "Dossier") -> dict[str, object]:
    """Return by state (ISO 3166-1 alpha-3) its point and its other names.

    ``at`` is latitude and longitude (degrees, EPSG:4326), missing where no layer has the state.
    """
    shapes: dict[str, dict[str, Any]] = {}
    for layer in LAYERS:
        for shape in _properties(layer):
            shapes.setdefault(shape["iso_a3"], shape)
    return {
        "states": {
            iso3: _state(shapes.get(iso3), (row.iso2, *(row.other_un_vote_names or "").split(";")))
            for iso3, row in dossier.states.items()
        }
    }


def _state(shape: "dict[str, Any] | None", names: tuple[str, ...]) -> dict[str, object]:
    known = [name.strip() for name in (*names, (shape or {}).get("name_ru") or "") if name.strip()]
    at = {} if shape is None else {"at": [shape["label_lat"], shape["label_lon"]]}
    return {"names": known, **at}


def _properties(layer: str) -> "Iterator[dict[str, Any]]":
    """Give the properties of a layer's features; a layer that cannot be read has none."""
    try:
        features = json.loads(layer_path(layer).read_text("utf-8"))["features"]
    except (OSError, ValueError, KeyError, DataError):
        return
    for feature in features:
        yield feature["properties"]
