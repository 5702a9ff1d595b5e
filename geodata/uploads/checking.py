"""The checks that all formats share: numbers, shapes and values, and what is told of changes."""

from collections.abc import Sequence

import numpy as np
import shapely
from pyproj.exceptions import ProjError
from shapely.geometry.base import BaseGeometry

from geodata.exports import kind_of
from geodata.uploads.cells import cell_of, field_names
from geodata.uploads.coordinate_systems import to_degrees
from geodata.uploads.errors import (
    CoordinateSystemError,
    LimitError,
    PlacesError,
    TooManyFeaturesError,
)
from geodata.uploads.layer import Cell, UploadedFeature, UploadedField, UploadedLayer
from geodata.uploads.limits import LIMITS
from geodata.uploads.placing import checked_places, order_hint
from geodata.uploads.raw import RawLayer


def checked_layer(raw: RawLayer, name: str) -> UploadedLayer:
    """Return a layer whose features can be drawn, listed and written.

    Args:
        raw: what was found in the file.
        name: of the layer.

    Raises:
        UploadError: nothing can be drawn, or there is too much of it.
    """
    _within_limits(raw)
    notes = list(raw.notes)
    numbers = [
        place
        for place, (shape, _) in enumerate(raw.rows)
        if shape is not None and not shape.is_empty
    ]
    if not numbers:
        raise PlacesError(
            place=name,
            reason="nothing in it has a place",
            remedy="Check that the features have coordinates.",
        )
    if len(numbers) < len(raw.rows):
        notes.append(f"{_many(len(raw.rows) - len(numbers), raw.what)} without a place left out.")
    shapes = [raw.rows[place][0] for place in numbers]
    if any(shapely.has_z(shapes)):
        notes.append("Heights were left out: the map has two dimensions.")
    in_degrees = checked_places(
        _in_degrees(list(shapely.force_2d(np.array(shapes, dtype=object))), raw),
        [f"{raw.what} {place + raw.first}" for place in numbers],
        notes,
    )
    values = [tuple(cell_of(value) for value in raw.rows[place][1]) for place in numbers]
    hint = order_hint(in_degrees)
    features = zip(in_degrees, values, strict=True)
    return UploadedLayer(
        name,
        _fields(raw, values),
        tuple(UploadedFeature(shape, cells) for shape, cells in features),
        (*notes, *([hint] if hint else [])),
        raw.tables,
    )


def _fields(raw: RawLayer, values: Sequence[tuple[Cell, ...]]) -> tuple[UploadedField, ...]:
    names = field_names(raw.fields)
    columns = zip(*values, strict=True) if names else ()
    return tuple(
        UploadedField(name, kind_of(column)) for name, column in zip(names, columns, strict=True)
    )


def _within_limits(raw: RawLayer) -> None:
    if len(raw.rows) > LIMITS.features:
        raise TooManyFeaturesError(place="The file")
    if len(raw.fields) > LIMITS.fields:
        raise LimitError(
            place="The file",
            found=f"{len(raw.fields):,} fields",
            limit=f"{LIMITS.fields}",
            remedy="Keep the fields that matter.",
        )
    vertices = int(sum(shapely.get_num_coordinates([shape for shape, _ in raw.rows])))
    if vertices > LIMITS.vertices:
        raise LimitError(
            place="The shapes",
            found=f"{vertices:,} points",
            limit=f"{LIMITS.vertices:,}",
            remedy="Simplify them; the map shows details of some 10 m.",
        )


def _in_degrees(shapes: list[BaseGeometry], raw: RawLayer) -> list[BaseGeometry]:
    if raw.system is None:
        return shapes
    raw_name = raw.system.name
    try:
        found = to_degrees(shapes, raw.system)
    except ProjError:
        raise CoordinateSystemError(
            place="The file", reason=f"{raw_name} cannot be converted"
        ) from None
    return found


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
