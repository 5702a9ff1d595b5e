"""Layers and tables with places as collections of features, chosen by box and time."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

import shapely

from geodata import validity
from geodata.citations import Edition
from geodata.dates import Validity
from geodata.exports.about import DISCLAIMER
from geodata.layers import LayerInfo, layer_path, manifest
from geodata.loading import load
from geodata.records import Event, Site
from geodata.selection import select

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees, EPSG:4326; west may be east of east, over the 180° line."""

PLACES: Final = ("sites", "events")
"""Tables whose rows have a place."""
_TABLES_LICENCE: Final = "CC-BY-4.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A layer, or a table with places.

    Attributes:
        name: of the layer or table.
        title: one line for a person.
        description: what it holds, how fine and of when.
        licence: SPDX identifier.
        attribution: text to show with it.
        bbox: what it covers.
        dated: whether its features have a place in time.
    """

    name: str
    title: str
    description: str
    licence: str
    attribution: str
    bbox: Box
    dated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """Something with a place.

    Attributes:
        id: unique in its collection.
        geometry: degrees, EPSG:4326, longitude first; None if its place is not known.
        properties: what is said of it.
        spans: when it held, empty if never; None if it has no place in time.
    """

    id: str
    geometry: "BaseGeometry | None"
    properties: Mapping[str, object]
    spans: tuple[Validity, ...] | None = None

    def in_box(self, box: Box) -> bool:
        """Return whether any of it lies in a box; without a place it does not."""
        west, south, east, north = box
        if self.geometry is None:
            return False
        if west <= east:
            return bool(self.geometry.intersects(shapely.box(west, south, east, north)))
        return self.in_box((west, south, 180.0, north)) or self.in_box((-180.0, south, east, north))

    def during(self, first: date | None, last: date | None) -> bool:
        """Return whether it held, or may have held, on any day from the first to the last.

        With both ends open it is asked for whatever its days are, even if it never held.

        Args:
            first: None for an open beginning.
            last: None for an open end.
        """
        if self.spans is None or (first is None and last is None):
            return True
        return any(_touches(span, first, last) for span in self.spans)


def collections() -> Mapping[str, Collection]:
    """Return the layers with geometry, and the tables with places, by name."""
    layers = [_of_layer(info) for info in manifest().values() if info.geometry_types]
    found = [*layers, *(_of_table(name) for name in PLACES)]
    return MappingProxyType({item.name: item for item in found})


@cache
def features(name: str) -> tuple[Feature, ...]:
    """Return the features of a collection.

    Raises:
        KeyError: there is no collection of that name.
        OSError: the layer cannot be read.
    """
    return tuple(_rows(name)) if name in PLACES else tuple(_layer(name))


def _of_layer(info: LayerInfo) -> Collection:
    parts = (f"{info.title}. {info.resolution}", *info.gaps, f"As of {info.date}.", DISCLAIMER)
    return Collection(
        name=info.name,
        title=info.title,
        description=" ".join(part for part in parts if part),
        licence=info.licence,
        attribution=info.attribution,
        bbox=info.bbox,
        dated=False,
    )


def _of_table(name: str) -> Collection:
    table = load().schema.tables[name]
    points = [item.geometry for item in features(name) if item.geometry is not None]
    west, south, east, north = (float(bound) for bound in shapely.total_bounds(points))
    return Collection(
        name=name,
        title=table.title,
        description=f"{table.description} {DISCLAIMER}",
        licence=_TABLES_LICENCE,
        attribution=Edition.of(load()).name,
        bbox=(west, south, east, north),
        dated=True,
    )


def _layer(name: str) -> Iterable[Feature]:
    content: dict[str, Any] = json.loads(layer_path(name).read_text(encoding="utf-8"))
    seen: set[str] = set()
    for number, item in enumerate(content["features"], start=1):
        properties = item["properties"]
        given = str(properties.get("id") or properties.get("iso_a3") or number)
        # one code stands for two areas of the world's states
        ident = f"{given}-{number}" if given in seen else given
        seen.add(ident)
        yield Feature(
            id=ident, geometry=shapely.geometry.shape(item["geometry"]), properties=properties
        )


def _rows(name: str) -> Iterable[Feature]:
    dossier = load()
    shown = select(dossier, name)
    names = [column.name for column in shown.columns]
    for (key, record), row in zip(dossier.table(name).items(), shown.rows, strict=True):
        properties = dict(zip(names, row.values, strict=True))
        yield Feature(
            id=key,
            geometry=row.geometry,
            properties={
                **properties,
                "source_ids": list(row.sources),
                "disputed": list(row.disputed),
            },
            spans=_spans(cast("Site | Event", record), dossier.latest_date),
        )


def _spans(record: Site | Event, latest: date) -> tuple[Validity, ...]:
    if isinstance(record, Event):
        return (validity.of_event(record),)
    span = validity.of_site(record, seen_on=latest)
    return () if span is None else (span,)


def _touches(span: Validity, first: date | None, last: date | None) -> bool:
    starts_later = last is not None and span.start is not None and span.start.earliest > last
    ended_before = first is not None and span.end is not None and span.end.latest < first
    return not (starts_later or ended_before)
