"""OGC API - Features, Part 1: the layers and the tables with places, for QGIS and its like."""

from http import HTTPStatus
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from dashboard.serving.api.answering import (
    GEOJSON,
    JSON,
    Made,
    answer,
    answer_json,
    as_json,
    base_of,
)
from dashboard.serving.api.choosing import chosen, feature_json, matching
from dashboard.serving.api.parameters import (
    MOST,
    BoxText,
    Datetime,
    Kind,
    Offset,
    Region,
    json_wanted,
    only,
)
from dashboard.serving.api.problems import ApiError
from geodata.errors import UnknownNameError
from geodata.exports.about import DISCLAIMER
from geodata.features import Collection, collections, features
from geodata.loading import load

router = APIRouter(tags=["OGC API - Features"])

_SPEC: Final = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf"
CONFORMS_TO: Final = (f"{_SPEC}/core", f"{_SPEC}/geojson")
_CRS84: Final = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_GREGORIAN: Final = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
_DEFAULT: Final = 1000
_JSON_ONLY: Final = [Depends(only("f")), Depends(json_wanted)]

Page = Annotated[int, Query(alias="limit", ge=1, le=MOST, description="The most features.")]


@router.get("/conformance", summary="What it conforms to", dependencies=_JSON_ONLY)
def conformance(request: Request) -> Response:
    """List the conformance classes of OGC API - Features that are met."""
    return answer_json(request, ("conformance",), lambda: {"conformsTo": list(CONFORMS_TO)})


@router.get("/collections", summary="The collections", dependencies=_JSON_ONLY)
def all_collections(request: Request) -> Response:
    """List the layers and the tables with places as collections of features."""
    base = base_of(request)
    document = {
        "links": [_link(f"{base}collections", "self", JSON)],
        "collections": [_told(item, base) for item in collections().values()],
    }
    return answer_json(request, ("collections", base), lambda: document)


@router.get("/collections/{name}", summary="A collection", dependencies=_JSON_ONLY)
def one_collection(request: Request, name: str) -> Response:
    """Describe a collection."""
    base = base_of(request)
    document = _told(_find(name), base)
    return answer_json(request, ("collection", name, base), lambda: document)


@router.get(
    "/collections/{name}/items",
    summary="The features of a collection",
    dependencies=[
        Depends(only("bbox", "datetime", "region", "kind", "limit", "offset", "f")),
        Depends(json_wanted),
    ],
    responses={200: {"content": {GEOJSON: {}}}},
    response_class=Response,
)
def items(  # noqa: PLR0913 - the parameters of the interface
    request: Request,
    name: str,
    *,
    bbox: BoxText = None,
    datetime: Datetime = None,
    region: Region = None,
    kind: Kind = None,
    limit: Page = _DEFAULT,
    offset: Offset = 0,
) -> Response:
    """Give the features of a collection, page by page."""
    item = _find(name)
    choice = chosen(bbox=bbox, region=region, kind=kind, datetime=datetime)
    found = matching(name, choice)
    part = found[offset : offset + limit]
    links = [
        _link(str(request.url), "self", GEOJSON),
        _link(f"{base_of(request)}collections/{name}", "collection", JSON),
    ]
    if offset + limit < len(found):
        following = request.url.include_query_params(offset=offset + limit)
        links.append(_link(str(following), "next", GEOJSON))
    document = {
        "type": "FeatureCollection",
        "numberMatched": len(found),
        "numberReturned": len(part),
        "attribution": item.attribution,
        "links": links,
    }
    made = Made(
        ("items", name, choice, limit, offset, str(request.url)),
        GEOJSON,
        lambda: as_json({**document, "features": [feature_json(feature) for feature in part]}),
    )
    return answer(request, made, file=f"{name}.geojson", negotiated=False)


@router.get(
    "/collections/{name}/items/{ident:path}",
    summary="A feature",
    dependencies=_JSON_ONLY,
    responses={200: {"content": {GEOJSON: {}}}},
    response_class=Response,
)
def item(request: Request, name: str, ident: str) -> Response:
    """Give one feature of a collection."""
    _find(name)
    feature = next((feature for feature in features(name) if feature.id == ident), None)
    if feature is None:
        detail = f"There is no feature '{ident}' in '{name}'."
        raise ApiError(HTTPStatus.NOT_FOUND, detail, "Take an id from the items.")
    links = [
        _link(str(request.url), "self", GEOJSON),
        _link(f"{base_of(request)}collections/{name}", "collection", JSON),
    ]
    document = {**feature_json(feature), "links": links}
    made = Made(("item", name, ident, str(request.url)), GEOJSON, lambda: as_json(document))
    return answer(request, made, negotiated=False)


def landing_links(base: str) -> list[dict[str, str]]:
    """Return the links of the first page that the standard asks for."""
    return [
        _link(base, "self", JSON, "This document"),
        _link(
            f"{base}openapi.json",
            "service-desc",
            "application/vnd.oai.openapi+json;version=3.1",
            "The interface as OpenAPI",
        ),
        _link(f"{base}conformance", "conformance", JSON, "Conformance classes"),
        _link(f"{base}collections", "data", JSON, "Layers and places as features"),
    ]


def _find(name: str) -> Collection:
    known = collections()
    if name not in known:
        raise UnknownNameError(what="collection", name=name, known=tuple(known))
    return known[name]


def _told(item: Collection, base: str) -> dict[str, Any]:
    extent: dict[str, Any] = {"spatial": {"bbox": [list(item.bbox)], "crs": _CRS84}}
    if item.dated:
        # from the first dated record on; what still holds has no end
        first = f"{load().first_date.isoformat()}T00:00:00Z"
        extent["temporal"] = {"interval": [[first, None]], "trs": _GREGORIAN}
    address = f"{base}collections/{item.name}"
    return {
        "id": item.name,
        "title": item.title,
        "description": item.description,
        "attribution": f"{item.attribution} ({item.licence}). {DISCLAIMER}",
        "itemType": "feature",
        "extent": extent,
        "crs": [_CRS84],
        "links": [
            _link(address, "self", JSON),
            _link(f"{address}/items", "items", GEOJSON, item.title),
        ],
    }


def _link(href: str, rel: str, media_type: str, title: str | None = None) -> dict[str, str]:
    link = {"href": href, "rel": rel, "type": media_type}
    return link if title is None else {**link, "title": title}
