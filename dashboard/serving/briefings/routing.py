"""Where the endpoints of briefings are."""

from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dashboard.serving.briefings import exports
from dashboard.serving.briefings.prepared import prepare
from dashboard.serving.briefings.problems import RefusedError

_Endpoint = Callable[[Request], Awaitable[Response]]


def briefing_routes(base: str) -> list[BaseRoute]:
    """Return the routes of briefings.

    Args:
        base: path under which the server is reached: empty, or without a slash at the end.
    """
    start = f"{base}/briefings/exports"
    one = f"{start}/{{id}}"
    return [
        Route(f"{base}/briefings/prepared", _answering(prepare), methods=["POST"]),
        Route(start, _answering(exports.start), methods=["POST"]),
        Route(one, _answering(exports.status), methods=["GET"]),
        Route(one, _answering(exports.cancel), methods=["DELETE"]),
        Route(f"{one}/file", _answering(exports.file), methods=["GET"]),
    ]


def _answering(endpoint: _Endpoint) -> _Endpoint:
    """Return an endpoint that also answers what it refuses."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except RefusedError as refused:
            return refused.response()

    return answer
