"""What the browser may load from this server, and from where."""

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from streamlit import config

from dashboard import assets as assets_module
from dashboard import fonts
from dashboard.assets import asset_url, assets
from dashboard.errors import MissingPackageError
from dashboard.serving.layers import layer_url, layers
from dashboard.serving.routes import routes, warm
from geodata.layers import layer_names

Ask = Callable[..., Any]

ABKHAZ = "абвгӷдежзӡикқҟлмнопҧрстҭуфхҳцҵчҷҽҿшыҩџьә"
OSSETIAN = "аӕбвгдежзийклмнопрстуфхцчшщъыьэюя"
GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"


@pytest.fixture
def router() -> Starlette:
    return Starlette(routes=routes())


@pytest.fixture
def forgotten_assets() -> Iterator[None]:
    """Let the list of assets be made again within a test, and once more after it."""
    assets.cache_clear()
    yield
    assets.cache_clear()


def at(url: str) -> dict[str, str]:
    path, _, query = url.partition("?")
    return {"path": path, "query": query}


def test_leaflet_comes_from_the_installed_package(router: Starlette, ask: Ask) -> None:
    script = ask(router, **at(asset_url("leaflet/leaflet.js")))
    assert script.headers["content-type"].startswith("text/javascript")
    assert b"Leaflet 1.9.3" in script.body
    assert "immutable" in script.headers["cache-control"]


def test_every_image_that_leaflets_style_names_is_served(router: Starlette, ask: Ask) -> None:
    style = ask(router, **at(asset_url("leaflet/leaflet.css"))).body.decode()
    images = [name for name in re.findall(r"url\(([^)]+)\)", style) if not name.startswith("#")]
    assert images
    for image in images:
        assert ask(router, f"/assets/leaflet/{image}").headers["content-type"] == "image/png"


def test_every_asset_can_be_loaded_at_its_address(router: Starlette, ask: Ask) -> None:
    for path in assets():
        answer = ask(router, **at(asset_url(path)))
        assert answer.status == 200, path
        assert answer.body, path
        assert "immutable" in answer.headers["cache-control"], path


@pytest.mark.parametrize(
    ("face", "letters"),
    [
        ("noto-sans.woff2", ABKHAZ + ABKHAZ.upper() + OSSETIAN + OSSETIAN.upper() + "äß№€₽₾"),
        ("noto-georgian.woff2", GEORGIAN + "₾"),
    ],
)
def test_fonts_have_every_letter_of_the_dossiers_languages(face: str, letters: str) -> None:
    font = TTFont(io.BytesIO(assets()[f"fonts/{face}"].load().body))
    assert not [letter for letter in letters if ord(letter) not in font.getBestCmap()]


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../pyproject.toml",
        "/assets/leaflet/../../../etc/passwd",
        "/assets/",
        "/assets/leaflet/leaflet-src.js",
        "/layers/manifest.json",
        "/layers/../tables/sources.csv",
        "/data/nothing.json",
    ],
)
def test_nothing_else_is_served(router: Starlette, ask: Ask, path: str) -> None:
    assert ask(router, path).status == 404


@pytest.mark.parametrize("path", ["/assets/leaflet/leaflet.js", "/health", "/data/dossier.json"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(router: Starlette, ask: Ask, path: str, method: str) -> None:
    assert ask(router, path, method=method).status == 405


def test_every_layer_of_the_manifest_is_served(router: Starlette, ask: Ask) -> None:
    for name in layer_names():
        url = layer_url(name)
        assert url is not None, name
        answer = ask(router, **at(url))
        assert answer.status == 200, name
        assert answer.headers["content-type"] in {
            "application/geo+json",
            "image/webp",
            "image/png",
        }


def test_an_unknown_layer_has_no_address() -> None:
    assert layer_url("atlantis") is None


def test_health_tells_the_version_of_the_data(router: Starlette, ask: Ask) -> None:
    answer = ask(router, "/health")
    assert answer.status == 200
    assert b'"status":"ok"' in answer.body
    assert b'"data_version":"' in answer.body


def test_everything_can_be_prepared_ahead() -> None:
    warm()
    assert layers()


@pytest.mark.usefixtures("forgotten_assets")
def test_addresses_stand_under_the_configured_base_path(ask: Ask) -> None:
    before = config.get_option("server.baseUrlPath")
    config.set_option("server.baseUrlPath", "/dossier/")
    try:
        url = asset_url("leaflet/leaflet.css")
        assert url.startswith("/dossier/assets/leaflet/leaflet.css?v=")
        assert ask(Starlette(routes=routes()), **at(url)).status == 200
    finally:
        config.set_option("server.baseUrlPath", before)


@pytest.mark.usefixtures("forgotten_assets")
def test_a_missing_leaflet_package_is_named_with_the_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(assets_module, "_module_folder", lambda _name: None)
    with pytest.raises(MissingPackageError, match=r"XStatic-Leaflet.*Run: python3") as told:
        assets()
    assert "\n" not in str(told.value)


@pytest.mark.usefixtures("forgotten_assets")
def test_a_missing_font_package_is_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(MissingPackageError, match=r"manimgx-fonts.*Run: python3"):
        assets()
