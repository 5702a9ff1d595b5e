"""The routes that stand beside Streamlit's own."""

from collections.abc import Mapping
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from dashboard.assets import assets, base_path
from dashboard.serving.api import api
from dashboard.serving.briefings import briefing_routes
from dashboard.serving.documents import documents
from dashboard.serving.first_view import first_view
from dashboard.serving.health import health
from dashboard.serving.layers import layers
from dashboard.serving.negotiation import respond
from dashboard.serving.page_files import warm_page

_T = TypeVar("_T")


def routes() -> list[BaseRoute]:
    """Return the routes for assets, layers, data documents, briefings, the interface and health.

    All but those of the briefings are read-only. Their endpoints are plain functions: the server
    runs them in its thread pool, so that a font being cut or a document being compressed stops
    nobody else.
    """
    base = base_path()
    return [
        Route(f"{base}/assets/{{path:path}}", _asset, methods=["GET"]),
        Route(f"{base}/layers/{{path:path}}", _layer, methods=["GET"]),
        Route(f"{base}/data/{{name}}.json", _document, methods=["GET"]),
        *briefing_routes(base),
        Route(f"{base}/health", health, methods=["GET"]),
        Route(f"{base}/api", _to_the_start, methods=["GET"]),
        Mount(f"{base}/api", api),
    ]


def warm() -> None:
    """Make and compress everything that will be asked for, so that no first visitor waits."""
    warm_page()
    wanted = {
        file.address.partition("?")[0].removeprefix(f"{base_path()}/assets/")
        for file in first_view()
    }
    # the map's sources are in its joined answers
    files = [
        asset.load()
        for name, asset in assets().items()
        if not name.startswith("map/") or name in wanted
    ]
    for content in (*files, *documents().values(), *layers().values()):
        content.prepare()


def _asset(request: Request) -> Response:
    return respond(request, _find(assets(), request.path_params["path"]).load())


def _layer(request: Request) -> Response:
    return respond(request, _find(layers(), request.path_params["path"]))


def _document(request: Request) -> Response:
    return respond(request, _find(documents(), request.path_params["name"]))


def _to_the_start(request: Request) -> Response:
    return RedirectResponse(f"{request.url.path}/", status_code=308)


def _find(known: Mapping[str, _T], name: str) -> _T:
    try:
        return known[name]
    except KeyError:
        raise HTTPException(404) from None
