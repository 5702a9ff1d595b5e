"""Pages of any origin may read the interface; it takes no cookies and changes nothing."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_READING: Final = "GET, HEAD, OPTIONS"
_HEADERS: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Content-Disposition",
}
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": _READING,
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
    "Allow": _READING,
}


class OpenToAll:
    """ASGI middleware: lets other origins read, and answers HEAD and OPTIONS."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application that knows GET only."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and add the headers to its response."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"

        async def send_openly(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
            elif head:
                message = {**message, "body": b""}
            await send(message)

        if scope["method"] == "OPTIONS":
            await Response(status_code=204, headers=_PREFLIGHT)(scope, receive, send_openly)
            return
        asked = {**scope, "method": "GET"} if head else scope
        await self._app(asked, receive, send_openly)
