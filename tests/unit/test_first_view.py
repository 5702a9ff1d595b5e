"""What the server tells a browser of the first view, and how few answers that view takes."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import brotli
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from dashboard import map as map_package
from dashboard.assets import asset_url
from dashboard.serving.first_view import FRAME, EarlyFiles, first_view
from dashboard.serving.page_files import CompressedPage, page_files, warm_page
from dashboard.serving.routes import routes

Ask = Callable[..., Any]

STATIC = Path(map_package.__file__).parent / "static"
PAGE = Path(streamlit.__file__).parent / "static"
LINK = re.compile(r"<([^>]+)>; rel=(\w+); as=(\w+)(; crossorigin)?")


@pytest.fixture
def pages() -> ASGIApp:
    """Return a server whose every page has the headers, once it knows what the map needs."""
    first_view()
    return EarlyFiles(PlainTextResponse("a page"))


def links(app: ASGIApp, ask: Ask, path: str) -> list[tuple[str, str, str, str]]:
    return LINK.findall(ask(app, path).headers.get("link", ""))


def without_addresses(sheet: str) -> str:
    return re.sub(r'url\("[^"]+"\)', "", sheet)


def at(url: str) -> dict[str, str]:
    parts = urlsplit(url)
    return {"path": parts.path, "query": parts.query}


def test_page_and_frame_name_the_same_files_in_the_same_order(pages: ASGIApp, ask: Ask) -> None:
    of_page, of_frame = links(pages, ask, "/"), links(pages, ask, FRAME)
    assert [link[0] for link in of_page] == [link[0] for link in of_frame]
    assert {link[1] for link in of_page} == {"prefetch"}
    assert {link[1] for link in of_frame} == {"preload"}
    assert len(of_page) == len(set(of_page))


def test_every_named_file_is_served_and_may_be_kept_for_ever(pages: ASGIApp, ask: Ask) -> None:
    router = Starlette(routes=routes())
    named = links(pages, ask, FRAME)
    assert len(named) > 10
    for address, _, kind, origin in named:
        answer = ask(router, **at(address))
        assert answer.status == 200, address
        assert "immutable" in answer.headers["cache-control"], address
        # a fetch takes over only what was asked for in the same way
        assert bool(origin) is (kind == "fetch"), address


def test_what_the_map_starts_from_is_named(pages: ASGIApp, ask: Ask) -> None:
    named = {urlsplit(link[0]).path for link in links(pages, ask, "/")}
    assert named >= {
        "/assets/leaflet/leaflet.js",
        "/assets/map/modules.json",
        "/assets/map/styles.css",
        "/data/dossier.json",
        "/data/style.json",
        "/layers/georgia_regions.geojson",
        "/layers/boundary_lines.geojson",
        "/layers/hillshade.webp",
    }
    # nor what is only drawn once a reader switches it on
    assert "/layers/world_countries.geojson" not in named


@pytest.mark.parametrize("path", ["/treaties", "/assets/map/main.js", "/_stcore/health"])
def test_no_other_answer_names_them(pages: ASGIApp, ask: Ask, path: str) -> None:
    assert "link" not in ask(pages, path).headers


def test_a_script_that_only_looks_whether_the_frame_is_there_is_told_nothing(
    pages: ASGIApp, ask: Ask
) -> None:
    by_script = ask(pages, FRAME, headers={"Sec-Fetch-Dest": "empty"})
    opened = ask(pages, FRAME, headers={"Sec-Fetch-Dest": "iframe"})
    assert "link" not in by_script.headers
    assert "link" in opened.headers


def test_a_server_that_has_just_started_answers_without_them(ask: Ask) -> None:
    first_view.forget()
    assert "link" not in ask(EarlyFiles(PlainTextResponse("a page")), "/").headers


def test_one_answer_holds_every_module_that_the_map_imports(ask: Ask) -> None:
    answer = ask(Starlette(routes=routes()), **at(asset_url("map/modules.json")))
    sources = json.loads(answer.body)
    for name, text in sources.items():
        code = re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", text, flags=re.DOTALL | re.MULTILINE)
        imported = re.findall(r"\bfrom '([^']+)'|\bimport '([^']+)'", code)
        assert {first or second for first, second in imported} <= set(sources), name
        written = (STATIC.parents[1] / name).read_text(encoding="utf-8")
        # every line stays where it is, and only addresses of imports change
        for line, original in zip(text.splitlines(), written.splitlines(), strict=True):
            assert line == original or re.search(r"\bimport\b|\bfrom\b", original), name
    written_modules = {path for path in STATIC.rglob("*.js") if path.name != "modules_boot.js"}
    typed_only = {"map/static/layers/context.js"}
    names = {path.relative_to(STATIC.parents[1]).as_posix() for path in written_modules}
    assert set(sources) == names - typed_only


def test_one_answer_holds_every_style_sheet_and_the_common_one_first(ask: Ask) -> None:
    answer = ask(Starlette(routes=routes()), **at(asset_url("map/styles.css")))
    text = without_addresses(answer.body.decode())
    names = ["map.css", *sorted(f"css/{path.name}" for path in STATIC.glob("css/*.css"))]
    sheets = [without_addresses((STATIC / name).read_text(encoding="utf-8")) for name in names]
    places = [text.index(sheet) for sheet in sheets]
    assert places == sorted(places)


def test_the_map_has_its_fonts_from_where_the_page_has_them(ask: Ask) -> None:
    text = ask(Starlette(routes=routes()), **at(asset_url("map/styles.css"))).body.decode()
    fonts = re.findall(r'url\("([^"]+woff2)"\)', text)
    assert len(fonts) == 3
    (sans,) = [font for font in fonts if "/static/" in font]
    assert (PAGE / sans.removeprefix("/")).is_file()
    assert f".{sans}" in (PAGE / "index.html").read_text(encoding="utf-8")
    router = Starlette(routes=routes())
    for font in set(fonts) - {sans}:
        assert ask(router, font).headers["content-type"] == "font/woff2"


@pytest.fixture
def streamlit_page() -> ASGIApp:
    """Return what stands before Streamlit's own files; whatever it passes on says so."""
    return CompressedPage(
        Starlette(routes=[Mount("/", routes=[Route("/{path:path}", PlainTextResponse("passed"))])])
    )


def test_scripts_and_styles_of_streamlits_page_come_compressed(
    streamlit_page: ASGIApp, ask: Ask
) -> None:
    warm_page()
    page = (PAGE / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'"\./(static/(?:js|css)/[^"]+)"', page)
    assert len(named) > 20
    before = after = 0
    for name in named:
        answer = ask(streamlit_page, f"/{name}", headers={"Accept-Encoding": "gzip, br"})
        body = (PAGE / name).read_bytes()
        packed = answer.headers.get("content-encoding") == "br"
        assert (brotli.decompress(answer.body) if packed else answer.body) == body, name
        assert "immutable" in answer.headers["cache-control"], name
        before, after = before + len(body), after + len(answer.body)
    assert after < before / 3


def test_a_client_without_compression_gets_them_as_they_are(
    streamlit_page: ASGIApp, ask: Ask
) -> None:
    name = max(page_files(), key=lambda name: page_files()[name].stat().st_size)
    answer = ask(streamlit_page, f"/{name}")
    assert "content-encoding" not in answer.headers
    assert answer.body == (PAGE / name).read_bytes()


@pytest.mark.parametrize(
    "path",
    ["/", "/index.html", "/manifest.json", "/static/js/none.12345678.js", "/static/../index.html"],
)
def test_everything_else_of_streamlit_is_its_own_answer(
    streamlit_page: ASGIApp, ask: Ask, path: str
) -> None:
    assert ask(streamlit_page, path).body == b"passed"
