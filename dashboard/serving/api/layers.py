"""Layers over the interface, as GeoJSON or as CSV with their geometry as well-known text."""

import csv
import io
import json
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from dashboard.serving.api.answering import (
    CSV,
    GEOJSON,
    Made,
    answer,
    answer_json,
    as_json,
    base_of,
    format_of,
    media_type_of,
)
from dashboard.serving.api.choosing import chosen, feature_json, matching
from dashboard.serving.api.parameters import BoxText, Kind, Limit, Offset, Region, only
from geodata.errors import UnknownNameError
from geodata.exports.about import DISCLAIMER
from geodata.features import PLACES, Collection, Feature, collections

router = APIRouter(tags=["layers"])

_OFFERED = ("geojson", "csv")


@router.get("/layers", summary="The map layers", dependencies=[Depends(only())])
def layers(request: Request) -> Response:
    """List the layers with geometry: what each shows, its licence and its extent."""
    base = base_of(request)
    return answer_json(
        request,
        ("layers", base),
        lambda: {
            "disclaimer": DISCLAIMER,
            "layers": [_told(item, base) for item in _layers().values()],
        },
    )


@router.get(
    "/layers/{name}",
    summary="The features of a layer",
    dependencies=[Depends(only("bbox", "region", "kind", "limit", "offset", "f"))],
    responses={200: {"content": {GEOJSON: {}, CSV: {}}}},
    response_class=Response,
)
def layer(  # noqa: PLR0913 - the parameters of the interface
    request: Request,
    name: str,
    *,
    bbox: BoxText = None,
    region: Region = None,
    kind: Kind = None,
    limit: Limit = None,
    offset: Offset = 0,
    f: Annotated[str | None, Query(description="geojson, or csv with the geometry as WKT.")] = None,
) -> Response:
    """Give the features of a layer, with its licence and attribution."""
    known = _layers()
    if name not in known:
        raise UnknownNameError(what="layer", name=name, known=tuple(known))
    form = format_of(request, f, _OFFERED)
    choice = chosen(bbox=bbox, region=region, kind=kind)
    found = matching(name, choice)
    end = len(found) if limit is None else offset + limit
    part = found[offset:end]
    made = Made(
        ("layer", name, choice, limit, offset),
        media_type_of(form),
        lambda: _csv(part) if form == "csv" else _geojson(known[name], part),
    )
    return answer(request, made, file=f"{name}.{form}")


def _layers() -> dict[str, Collection]:
    return {name: item for name, item in collections().items() if name not in PLACES}


def _told(item: Collection, base: str) -> dict[str, object]:
    address = f"{base}layers/{item.name}"
    return {
        "name": item.name,
        "title": item.title,
        "description": item.description,
        "licence": item.licence,
        "attribution": item.attribution,
        "bbox": list(item.bbox),
        "links": {form: f"{address}?f={form}" for form in _OFFERED},
    }


def _geojson(item: Collection, found: tuple[Feature, ...]) -> bytes:
    return as_json(
        {
            "type": "FeatureCollection",
            "name": item.name,
            "licence": item.licence,
            "attribution": item.attribution,
            "disclaimer": DISCLAIMER,
            "features": [feature_json(feature) for feature in found],
        }
    )


def _csv(found: tuple[Feature, ...]) -> bytes:
    names = list(dict.fromkeys(name for feature in found for name in feature.properties))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*names, "wkt"])
    for feature in found:
        cells = [_cell(feature.properties.get(name)) for name in names]
        writer.writerow([*cells, feature.geometry.wkt if feature.geometry else ""])
    return out.getvalue().encode()


def _cell(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value
