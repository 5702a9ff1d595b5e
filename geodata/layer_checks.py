"""Checks of one map layer against its manifest entry and against RFC 7946."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape

from geodata.layers import REMEDY, LayerInfo
from geodata.problems import Problem

_MARKUP = frozenset("<>")
_EAST, _NORTH = 180.0, 90.0


def check_layer(info: LayerInfo, folder: Path) -> Iterator[Problem]:
    """Yield what is wrong with the file of one layer.

    Args:
        info: what the manifest says about it.
        folder: where the layers are.
    """
    file = f"layers/{info.file}"
    try:
        content = (folder / info.file).read_bytes()
    except OSError as error:
        message = f"The layer cannot be read ({error.strerror})."
        yield Problem(file=file, message=message, remedy=REMEDY)
        return
    found = hashlib.sha256(content).hexdigest()
    if found != info.sha256:
        message = "The file is not the one that the manifest describes."
        yield Problem(file=file, field="sha256", value=found, message=message, remedy=REMEDY)
    if info.features is not None:
        yield from _check_collection(info, file, content)


def _check_collection(info: LayerInfo, file: str, content: bytes) -> Iterator[Problem]:
    try:
        collection = json.loads(content)
    except ValueError as error:
        yield Problem(file=file, message=f"The layer is not JSON ({error}).", remedy=REMEDY)
        return
    kind = collection.get("type") if isinstance(collection, dict) else None
    features = collection.get("features") if kind == "FeatureCollection" else None
    if not isinstance(features, list):
        message = "The layer is not a GeoJSON FeatureCollection."
        yield Problem(file=file, field="type", value=str(kind), message=message, remedy=REMEDY)
        return
    if len(features) != info.features:
        message = f"The manifest counts {info.features} features."
        value = str(len(features))
        yield Problem(file=file, field="features", value=value, message=message, remedy=REMEDY)
    for row, feature in enumerate(features, start=1):
        if not isinstance(feature, dict):
            yield Problem(file=file, row=row, message="This is no GeoJSON feature.", remedy=REMEDY)
            continue
        yield from _check_properties(info, file, row, feature.get("properties"))
        yield from _check_geometry(file, row, feature.get("geometry"))


def _check_properties(
    info: LayerInfo,
    file: str,
    row: int,
    properties: Any,  # noqa: ANN401 - JSON of any shape
) -> Iterator[Problem]:
    present: Mapping[str, Any] = properties if isinstance(properties, dict) else {}
    for name in info.required:
        if present.get(name) in (None, ""):
            message = "The feature lacks a property that the map needs."
            remedy = f"Give the feature '{name}', or restore the file."
            yield Problem(file=file, row=row, field=name, message=message, remedy=remedy)
    for name, value in present.items():
        if isinstance(value, str) and _MARKUP & set(value):
            message = "The text contains markup."
            remedy = "Write plain text without < and >."
            yield Problem(
                file=file, row=row, field=name, value=value, message=message, remedy=remedy
            )


def _check_geometry(
    file: str,
    row: int,
    geometry: Any,  # noqa: ANN401 - JSON of any shape
) -> Iterator[Problem]:
    def problem(message: str) -> Problem:
        return Problem(file=file, row=row, field="geometry", message=message, remedy=REMEDY)

    try:
        read = shape(geometry)
    # shapely raises whatever the broken value happens to trip over
    except Exception as error:  # noqa: BLE001
        message = f"The geometry cannot be read ({type(error).__name__})."
        yield problem(message)
        return
    if read.is_empty:
        yield problem("The geometry is empty.")
        return
    largest = np.abs(shapely.get_coordinates(read)).max(axis=0)
    if not (largest[0] <= _EAST and largest[1] <= _NORTH):
        message = "Coordinates are outside of longitude ±180 and latitude ±90 degrees."
        yield problem(message)
    elif not read.is_valid:
        message = f"The geometry is invalid: {shapely.is_valid_reason(read)}."
        yield problem(message)
