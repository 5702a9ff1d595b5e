"""Security headers: what a page may load, and who may put it in a frame.

The policy of a page is strict. Only the frame of the folium component gets more, because that
component inserts its map as an inline script; the frame holds nothing but the map.
"""

import os

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.assets import base_path
from dashboard.map.tiles import tile_origins
from dashboard.serving.embedding import EMBED_VARIABLE, embedding_origins

# The one inline script of Streamlit's page, `window.prerenderReady = false` in its index.html.
_PRERENDER_SCRIPT = "'sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA='"

_COMPONENT_FRAME = "/component/streamlit_folium.st_folium/"

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
        "fullscreen=(self), clipboard-write=(self)"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
}


class SecurityHeaders:
    """ASGI middleware that adds the security headers to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application, with the origins that may embed it taken from the environment."""
        self._app = app
        embedding = " ".join(["'self'", *embedding_origins(os.environ.get(EMBED_VARIABLE, ""))])
        self._page = page_policy(embedding)
        self._frame = frame_policy(embedding)
        self._frame_path = f"{base_path()}{_COMPONENT_FRAME}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and add the headers to the start of its response."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        in_frame = scope["path"].startswith(self._frame_path)
        policy = self._frame if in_frame else self._page

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                for name, value in _HEADERS.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_with_headers)


def page_policy(embedding: str) -> str:
    """Return the policy of Streamlit's page.

    Args:
        embedding: value of ``frame-ancestors``.
    """
    return _policy(
        script=f"'self' {_PRERENDER_SCRIPT}",
        # Streamlit styles its elements by style attributes and inserted style elements.
        style="'self' 'unsafe-inline'",
        ancestors=embedding,
    )


def frame_policy(embedding: str) -> str:
    """Return the policy of the component's frame.

    Args:
        embedding: value of ``frame-ancestors``, which counts every frame around, not the next only.
    """
    return _policy(
        # the map's modules come in one answer and get addresses of the scheme `blob`, which
        # opens nothing that inline scripts do not open already
        script="'self' 'unsafe-inline' 'unsafe-eval' blob:",
        style="'self' 'unsafe-inline'",
        ancestors=embedding,
        # asked only once a reader switches such tiles on
        images=" ".join(tile_origins()),
    )


def _policy(*, script: str, style: str, ancestors: str, images: str = "") -> str:
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src {script}",
            f"style-src {style}",
            f"img-src 'self' data: blob: {images}".rstrip(),
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {ancestors}",
        )
    )
