"""The interface as a FastAPI application, with its description."""

from typing import Final

from fastapi import Depends, FastAPI, Request
from starlette.responses import Response

from dashboard import version
from dashboard.serving.api import layers, ogc, tables
from dashboard.serving.api.answering import answer_json, base_of
from dashboard.serving.api.parameters import json_wanted, only
from dashboard.serving.api.problems import handle_problems
from geodata.exports.about import DISCLAIMER, LICENCE
from geodata.loading import load

_TITLE: Final = "Georgia Dossier"
_DESCRIPTION: Final = (
    "Tables and map layers on Georgia and its breakaway regions, to read only. Each row names its "
    "sources; rival figures are rows of their own, never to be added up. A parameter that is not "
    f"known is refused. {LICENCE}; each layer names its own licence. {DISCLAIMER}"
)


def application() -> FastAPI:
    """Return the interface."""
    # The pages that FastAPI makes of a description would load scripts from other hosts.
    app = FastAPI(
        title=_TITLE,
        version=version(),
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
    )
    handle_problems(app)
    app.get(
        "/",
        summary="The first page",
        tags=["start"],
        dependencies=[Depends(only("f")), Depends(json_wanted)],
    )(start)
    for part in (tables, layers, ogc):
        app.include_router(part.router)
    return app


def start(request: Request) -> Response:
    """Say what there is and where it is."""
    base = base_of(request)
    document = {
        "title": _TITLE,
        "description": _DESCRIPTION,
        "version": version(),
        "data_version": load().version,
        "tables": f"{base}tables",
        "layers": f"{base}layers",
        "links": ogc.landing_links(base),
    }
    return answer_json(request, ("start", base), lambda: document)
