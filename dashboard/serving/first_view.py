"""What the map needs for its first view, told to the browser before it can find out by itself.

A page that starts with the map names the files in a header, and the browser fetches them while
Streamlit's scripts still start. The map's frame names them again, for browsers that did not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, cast

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.assets import asset_url, base_path
from dashboard.serving.once import Once

FRAME: Final = "/component/streamlit_folium.st_folium/index.html"
"""The document of the map's frame."""

# Streamlit's script asks for the frame's document to see whether it is there, before it opens it.
_BY_SCRIPT: Final = "empty"
# In the order in which they are needed.
_ASSETS: Final = (
    ("leaflet/leaflet.js", "script"),
    ("map/modules_boot.js", "script"),
    ("map/modules.json", "fetch"),
    ("leaflet/leaflet.css", "style"),
    ("map/styles.css", "style"),
)
_DOCUMENTS: Final = ("style", "dossier")


@dataclass(frozen=True, slots=True)
class EarlyFile:
    """A file of the first view: its address, and what the map loads it as (`Link` of RFC 8288)."""

    address: str
    kind: str

    def link(self, relation: str) -> str:
        """Return the header's value; data is fetched as a script of this server fetches it."""
        origin = "; crossorigin" if self.kind == "fetch" and relation == "preload" else ""
        return f"<{self.address}>; rel={relation}; as={self.kind}{origin}"


@Once
def first_view() -> tuple[EarlyFile, ...]:
    """Return the files that the map's first view is drawn from, but for fonts."""
    return tuple(_files())


def _files() -> Iterator[EarlyFile]:
    from dashboard.map.catalogue import CATALOGUE, GROUND  # noqa: PLC0415  # it needs this package
    from dashboard.map.config import map_config  # noqa: PLC0415

    config = map_config()
    for name, kind in _ASSETS:
        yield EarlyFile(asset_url(name), kind)
    for name in _DOCUMENTS:
        yield EarlyFile(str(config[name]), "fetch")
    urls = cast("Mapping[str, str]", config["layers"])
    drawn = dict.fromkeys(
        (*GROUND, *(file for entry in CATALOGUE if entry.on for file in entry.files))
    )
    for name in drawn:
        if name in urls:
            yield EarlyFile(urls[name], "fetch")
    if relief := cast("Mapping[str, str] | None", config["relief"]):
        yield EarlyFile(relief["url"], "image")


class EarlyFiles:
    """ASGI middleware that names the files of the first view in the headers of page and frame."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app
        base = base_path()
        # the page may still be left before its frame is there, so that it only looks ahead
        self._relations = {f"{base}/": "prefetch", base: "prefetch", f"{base}{FRAME}": "preload"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and add the header to the response of a page."""
        relation = self._relation(scope)
        # a server that has just started does not keep its first visitor waiting for this
        files = first_view.made() if relation else None
        if relation is None or files is None:
            await self._app(scope, receive, send)
            return
        links = ", ".join(file.link(relation) for file in files)

        async def send_with_links(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("Link", links)
            await send(message)

        await self._app(scope, receive, send_with_links)

    def _relation(self, scope: Scope) -> str | None:
        """Return how a response names the files; None when it is no page that is opened."""
        if scope["type"] != "http" or Headers(scope=scope).get("sec-fetch-dest") == _BY_SCRIPT:
            return None
        return self._relations.get(scope["path"])
