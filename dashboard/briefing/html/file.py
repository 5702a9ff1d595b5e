"""One HTML file with the whole map in it, that opens from a disk without server and network."""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path
from string import Template
from typing import Final, cast

from dashboard.assets import assets
from dashboard.briefing.html.carried import code, data_url, element, inert_json
from dashboard.briefing.html.styles import styles
from dashboard.map.config import map_config
from dashboard.map.document import map_options
from dashboard.map.modules import modules
from dashboard.serving.documents import documents
from dashboard.serving.layers import layers
from geodata.layers import layer_path

_FOLDER: Final = Path(__file__).parent
_ICON: Final = Path(__file__).parents[2] / "page_icon.svg"
_STORIES: Final = "stories"
_ENTRY: Final = "briefing/html/static/start.js"
_NO_TILES: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class OneFile:
    """What a file holds beside the map, its layers and the dossier.

    Attributes:
        title: of the document.
        start: parameters of the address that the file starts with.
        stories: the document of its stories; None for those that the app has.
        paper: HTML of the text that is printed and that stands in for the map; see `paper`.
    """

    title: str
    start: Mapping[str, str] = field(default_factory=dict)
    stories: Mapping[str, object] | None = None
    paper: str = ""


def one_file(content: OneFile) -> bytes:
    """Return the file as UTF-8; the same content gives the same bytes."""
    boot = _text("map/modules_boot.js") + (_FOLDER / "static" / "boot.js").read_text(
        encoding="utf-8"
    )
    parts = {
        "title": escape(content.title),
        "icon": data_url(_ICON.read_bytes(), "image/svg+xml"),
        "styles": styles(),
        "paper": content.paper,
        "configuration": inert_json(_configuration(content)),
        "documents": "\n".join(_documents(content.stories)),
        "modules": "\n".join(_module_elements()),
        "leaflet": code(_leaflet()),
        "boot": code(boot),
    }
    nonce = _nonce(parts)
    page = Template((_FOLDER / "page.html").read_text(encoding="utf-8"))
    return page.substitute(parts, nonce=nonce, policy=policy(nonce)).encode()


def policy(nonce: str) -> str:
    """Return the content security policy of a file: it may not ask any server for anything.

    The modules are made from text in the file and have addresses of the scheme ``blob``.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'nonce-{nonce}' blob:",
            # Leaflet and the map place things by style attributes
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _nonce(parts: Mapping[str, str]) -> str:
    """Return a word for our scripts that no text in the file can have foreseen."""
    digest = hashlib.sha256("\0".join(parts.values()).encode()).digest()
    return base64.urlsafe_b64encode(digest[:18]).decode("ascii")


def _configuration(content: OneFile) -> dict[str, object]:
    """Return the map's configuration with addresses within the file, and without tiles."""
    config = dict(map_config())
    names = [*documents(), *([] if content.stories is None else [_STORIES])]
    config |= {name: f"#{_document_id(name)}" for name in names}
    urls = cast("Mapping[str, str]", config["layers"])
    config["layers"] = {name: f"#{_layer_id(name)}" for name in urls}
    if relief := cast("Mapping[str, object] | None", config["relief"]):
        file = layers()[layer_path("hillshade").name]
        config["relief"] = {**relief, "url": data_url(file.body, file.media_type)}
    # there is no server that fills charts or makes files
    briefing = cast("Mapping[str, object]", config["briefing"])
    config["briefing"] = {**briefing, "address": None}
    return config | {"tiles": _NO_TILES, "start": content.start, "map": map_options()}


def _documents(stories: Mapping[str, object] | None) -> list[str]:
    """Return the elements that carry the data documents and the layers."""
    bodies = {name: content.body for name, content in documents().items()}
    found = [
        _element(_document_id(name), body)
        for name, body in bodies.items()
        if name != _STORIES or stories is None
    ]
    if stories is not None:
        text = json.dumps(stories, ensure_ascii=False, separators=(",", ":"))
        found.append(element(text.encode(), _document_id(_STORIES)))
    names = cast("Mapping[str, str]", map_config()["layers"])
    files = {name: layers()[layer_path(name).name] for name in names}
    return found + [_element(_layer_id(name), file.body) for name, file in files.items()]


@cache
def _element(ident: str, body: bytes) -> str:
    """Return the element of a document that every file has; packing them takes half a second."""
    return element(body, ident)


def _document_id(name: str) -> str:
    return f"document-{name}"


def _layer_id(name: str) -> str:
    return f"layer-{name}"


def _module_elements() -> list[str]:
    return [
        f'<script type="text/plain" data-module="{escape(name)}">\n{code(source)}\n</script>'
        for name, source in modules(_ENTRY).items()
    ]


def _leaflet() -> str:
    """Return Leaflet without the address of its source map, which is not in the file."""
    return _text("leaflet/leaflet.js").partition("//# sourceMappingURL")[0]


def _text(name: str) -> str:
    return assets()[name].load().body.decode()
