"""Streamlit's own scripts and styles, compressed.

Streamlit sends them as they are, two megabytes at a first visit, as it would have to compress them
anew for everybody. Here each is compressed once and kept.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.assets import base_path, media_type, streamlit_files
from dashboard.serving.content import Content, Encoding
from dashboard.serving.negotiation import respond

# Only files whose names change with what is in them, such as `index.C1JORDN2.css`.
_HASHED: Final = re.compile(r"\.[\w-]{8}\.(?:js|css)$")
_NAMED: Final = re.compile(r'(?:src|href)="\./(static/[^"]+)"')
_METHODS: Final = frozenset({"GET", "HEAD"})


class CompressedPage:
    """ASGI middleware that answers for the scripts and styles of Streamlit's page."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app
        self._root = f"{base_path()}/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for such a file, and pass every other request on."""
        file = self._file(scope)
        if file is None:
            await self._app(scope, receive, send)
            return
        response = await run_in_threadpool(_response, Request(scope), file)
        await response(scope, receive, send)

    def _file(self, scope: Scope) -> Path | None:
        if scope["type"] != "http" or scope["method"] not in _METHODS:
            return None
        return page_files().get(str(scope["path"]).removeprefix(self._root))


@cache
def page_files() -> Mapping[str, Path]:
    """Return each script and style of the page by its path below the root."""
    folder = streamlit_files()
    return {
        path.relative_to(folder).as_posix(): path
        for path in sorted((folder / "static").rglob("*"))
        if _HASHED.search(path.name)
    }


def warm_page() -> None:
    """Compress what every visit of the page begins with."""
    files = page_files()
    page = (streamlit_files() / "index.html").read_text(encoding="utf-8")
    for name in _NAMED.findall(page):
        if name in files:
            _content(files[name]).encoded(Encoding.BROTLI)


def _response(request: Request, file: Path) -> Response:
    return respond(request, _content(file), lasting=True)


@cache
def _content(file: Path) -> Content:
    return Content(file.read_bytes(), media_type(file))
