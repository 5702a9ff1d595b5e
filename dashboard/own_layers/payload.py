"""An own layer as the map in the browser takes it: small enough to be sent in one message."""

import base64
import gzip
import json
from collections.abc import Mapping
from typing import Any, Final

import shapely

from dashboard.own_layers.appearance import PAINTS, Appearance
from dashboard.style import Theme
from geodata.uploads import Cell, UploadedFeature, UploadedLayer, validity

DRAWN: Final = 20_000
"""Features that the map draws: more could not be panned smoothly on a slow machine."""

DRAWN_VERTICES: Final = 200_000
"""Points of all shapes that the map draws, likewise."""

_PLACES: Final = 5
"""Decimals of a degree: about a metre."""


def drawn_features(layer: UploadedLayer) -> tuple[UploadedFeature, ...]:
    """Return the features that the map draws: all, or an even choice of them."""
    features = layer.features
    vertices = int(sum(shapely.get_num_coordinates([item.geometry for item in features])))
    step = max(-(-len(features) // DRAWN), -(-vertices // DRAWN_VERTICES), 1)
    return features[::step]


def payload(layer: UploadedLayer, looks: Appearance, ident: str) -> Mapping[str, Any]:
    """Return an own layer for the browser.

    The features are packed, and so are no text that the component could change on its way.

    Args:
        layer: the layer.
        looks: how it is drawn.
        ident: of the layer in its session.
    """
    shown = drawn_features(layer)
    token = PAINTS[looks.paint]
    return {
        "id": ident,
        "all": len(layer.features),
        "colours": {theme.value: token.on(theme) for theme in Theme},
        "size": looks.size,
        "weight": looks.weight,
        "fill": looks.fill,
        "packed": _packed(
            {
                "title": looks.title,
                "fields": [item.name for item in layer.fields],
                "dated": looks.start is not None or looks.end is not None,
                "features": [_feature(layer, item, looks) for item in shown],
            }
        ),
    }


def _feature(layer: UploadedLayer, feature: UploadedFeature, looks: Appearance) -> list[object]:
    """Return shape, values, label and bounds of the days, in this order."""
    named = dict(zip((item.name for item in layer.fields), feature.values, strict=True))
    label = named.get(looks.label or "")
    span = validity(_of(named, looks.start), _of(named, looks.end))
    rounded = shapely.transform(feature.geometry, lambda points: points.round(_PLACES))
    return [
        shapely.geometry.mapping(rounded),
        feature.values,
        None if label is None else str(label),
        None if span is None else span.bounds(),
    ]


def _of(named: Mapping[str, Cell], field: str | None) -> Cell:
    return None if field is None else named[field]


def _packed(document: object) -> str:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return base64.b64encode(gzip.compress(text.encode(), 5, mtime=0)).decode()
