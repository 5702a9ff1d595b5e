"""Every file that the browser may load from ``/assets``, and the addresses of all that is served.

Only files listed here are served: nothing is looked up on disk by a name from a request.
"""

import importlib.util
import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from urllib.parse import quote

from streamlit import config

from dashboard.errors import MissingPackageError
from dashboard.fonts import FACES, content_of_face, font_folder, version_of_face
from dashboard.map.joined import joined_modules, joined_styles
from dashboard.serving.content import Content

_MAP_FILES = Path(__file__).parent / "map" / "static"
_LEAFLET_PACKAGE = "XStatic-Leaflet"
_STREAMLIT_PACKAGE = "streamlit"
_LEAFLET_FILES = ("leaflet.js", "leaflet.css", "images/layers.png", "images/layers-2x.png")
_MARKER_IMAGES = ("images/marker-icon.png", "images/marker-icon-2x.png", "images/marker-shadow.png")
# Not left to the machine's own list, which may lack or mistake these.
_MEDIA_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file under ``/assets``.

    Attributes:
        load: returns its content; called when it is first asked for.
        version: returns its version, which must be cheap.
    """

    load: Callable[[], Content]
    version: Callable[[], str]


def asset_url(path: str) -> str:
    """Return the address of an asset, with the version that lets caches keep it for ever.

    Args:
        path: such as ``leaflet/leaflet.js``, ``map/main.js`` or ``fonts/noto-sans.woff2``.

    Raises:
        KeyError: no such asset.
    """
    return versioned_url(f"/assets/{path}", assets()[path].version())


def versioned_url(path: str, version: str) -> str:
    """Return an address on this server under the configured base path.

    Args:
        path: absolute path without the base path, such as ``/layers/sea.geojson``.
        version: version of the content behind it.
    """
    return f"{base_path()}{quote(path)}?v={version}"


def base_path() -> str:
    """Return the path under which the server is reached: empty, or without a slash at the end."""
    configured = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{configured}" if configured else ""


@cache
def assets() -> Mapping[str, Asset]:
    """Return every asset by its path below ``/assets``.

    Raises:
        MissingPackageError: a package that files are served from is not installed.
    """
    font_folder()
    files = {f"leaflet/{name}": path for name, path in _leaflet().items()}
    files |= {f"map/{name}": path for name, path in _map_files().items()}
    files["fonts/source-sans.woff2"] = _source_sans()
    found = {name: _file_asset(path) for name, path in files.items()}
    for face in FACES:
        found[f"fonts/{face.name}"] = Asset(
            load=partial(content_of_face, face), version=partial(version_of_face, face)
        )
    found["map/modules.json"] = _made_asset(joined_modules)
    found["map/styles.css"] = _made_asset(partial(joined_styles, _font_addresses()))
    return found


def media_type(path: Path) -> str:
    """Return the media type of a file, by its suffix."""
    known = _MEDIA_TYPES.get(path.suffix)
    return known or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def _file_asset(path: Path) -> Asset:
    return _made_asset(lambda: Content(path.read_bytes(), media_type(path)))


def _made_asset(make: Callable[[], Content]) -> Asset:
    load = cache(make)
    return Asset(load=load, version=lambda: load().version)


def _font_addresses() -> dict[str, str]:
    """Return where the fonts of the map's style sheets are, by what the sheets call them.

    They are the addresses that the page around has loaded them from.
    """
    addresses = {f"/assets/fonts/{face.name}": f"/assets/fonts/{face.name}" for face in FACES}
    shipped = _source_sans()
    served = shipped.relative_to(streamlit_files()).as_posix()
    addresses["/assets/fonts/source-sans.woff2"] = f"/{quote(served)}"
    return {name: f"{base_path()}{address}" for name, address in addresses.items()}


def streamlit_files() -> Path:
    """Return the folder of Streamlit's page, which it serves at the root.

    Raises:
        MissingPackageError: Streamlit is not installed as it should be.
    """
    folder = _module_folder("streamlit")
    if folder is None:
        raise MissingPackageError(_STREAMLIT_PACKAGE)
    return folder / "static"


def _map_files() -> dict[str, Path]:
    """Return our own scripts and styles by their path below the map's folder."""
    return {
        path.relative_to(_MAP_FILES).as_posix(): path
        for path in sorted(_MAP_FILES.rglob("*"))
        if path.is_file() and path.suffix in _MEDIA_TYPES
    }


def _leaflet() -> dict[str, Path]:
    found = _module_folder("xstatic.pkg.leaflet")
    if found is None:
        raise MissingPackageError(_LEAFLET_PACKAGE)
    return {name: found / "data" / name for name in _LEAFLET_FILES + _MARKER_IMAGES}


def _source_sans() -> Path:
    """Return the face that Streamlit itself ships, whose file name carries a hash."""
    faces = sorted(streamlit_files().rglob("SourceSansVF-Upright*.woff2"))
    if not faces:
        raise MissingPackageError(_STREAMLIT_PACKAGE)
    return faces[0]


def _module_folder(name: str) -> Path | None:
    try:
        found = importlib.util.find_spec(name)
    except ModuleNotFoundError:
        return None
    return None if found is None or found.origin is None else Path(found.origin).parent
