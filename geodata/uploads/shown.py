"""A layer of a reader's own as a table that can be written to files."""

import re
from typing import Final

from geodata.exports import Column, ShownRow, ShownTable
from geodata.uploads.layer import UploadedLayer

ORIGIN: Final = "An upload of the reader, which is no part of the dossier and not checked by it"


def shown_layer(layer: UploadedLayer, title: str) -> ShownTable:
    """Return a table of the features with their shapes.

    Args:
        layer: the layer.
        title: what the reader calls it.
    """
    columns = tuple(Column(_plain(item.name), item.name, item.kind) for item in layer.fields)
    rows = tuple(ShownRow(feature.values, geometry=feature.geometry) for feature in layer.features)
    return ShownTable("own-layer", title, columns, rows, origin=ORIGIN)


def _plain(name: str) -> str:
    return re.sub(r"\W+", "_", name).strip("_") or "field"
