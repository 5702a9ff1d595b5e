"""What a page may load and who may frame it."""

import base64
import gc
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp
from streamlit import config

from dashboard.memory import settle
from dashboard.serving.embedding import EMBED_VARIABLE, embedding_origins
from dashboard.serving.security import SecurityHeaders

Ask = Callable[..., Any]

FRAME = "/component/streamlit_folium.st_folium/index.html"


@pytest.fixture
def app() -> ASGIApp:
    return SecurityHeaders(PlainTextResponse("hello"))


def policy(answer: Any) -> dict[str, str]:
    parts = answer.headers["content-security-policy"].split("; ")
    return {name: value for name, _, value in (part.partition(" ") for part in parts)}


@pytest.mark.parametrize("path", ["/", "/map", FRAME, "/assets/x.js", "/data/x.json"])
def test_no_policy_names_another_host(app: ASGIApp, ask: Ask, path: str) -> None:
    values = policy(ask(app, path))
    assert values["default-src"] == "'self'"
    assert values["object-src"] == "'none'"
    if path == FRAME:
        # the pictures of online tiles, which a reader may switch on
        del values["img-src"]
    assert not re.search(r"https?:|\*", " ".join(values.values()))


def test_the_map_may_load_pictures_of_the_offered_tiles_and_of_nobody_else(
    app: ASGIApp, ask: Ask
) -> None:
    assert policy(ask(app, FRAME))["img-src"].split() == [
        "'self'",
        "data:",
        "blob:",
        "https://tile.openstreetmap.org",
        "https://gibs.earthdata.nasa.gov",
    ]


@pytest.mark.parametrize("path", ["/", "/map", "/assets/x.js", "/component/other.thing/index.html"])
def test_a_page_may_run_no_inline_script(app: ASGIApp, ask: Ask, path: str) -> None:
    scripts = policy(ask(app, path))["script-src"]
    assert "unsafe-inline" not in scripts
    assert "unsafe-eval" not in scripts
    assert "blob:" not in scripts


def test_only_the_frame_of_the_map_may_run_inline_scripts(app: ASGIApp, ask: Ask) -> None:
    assert "'unsafe-inline'" in policy(ask(app, FRAME))["script-src"]


def test_the_inline_script_of_streamlits_page_is_allowed(app: ASGIApp, ask: Ask) -> None:
    page = Path(streamlit.__file__).parent / "static" / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", page.read_text(encoding="utf-8"), re.DOTALL)
    assert scripts
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy(ask(app, "/"))["script-src"]


def test_every_answer_carries_the_other_headers(app: ASGIApp, ask: Ask) -> None:
    headers = ask(app, "/").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_other_sites_may_frame_the_page_only_when_named(
    app: ASGIApp, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert policy(ask(app, "/"))["frame-ancestors"] == "'self'"
    monkeypatch.setenv(EMBED_VARIABLE, "https://news.example https://*.think.example:8443")
    opened = SecurityHeaders(PlainTextResponse("hello"))
    expected = "'self' https://news.example https://*.think.example:8443"
    assert policy(ask(opened, "/"))["frame-ancestors"] == expected
    assert policy(ask(opened, FRAME))["frame-ancestors"] == expected


@pytest.mark.parametrize("text", ["news.example", "https://a;script-src *", "*", "https://a/path"])
def test_a_frames_site_must_be_an_origin(text: str) -> None:
    with pytest.raises(ValueError, match="is not an origin"):
        embedding_origins(text)


def test_streamlit_collects_no_garbage_after_each_run() -> None:
    try:
        settle()
        assert config.get_option("runner.postScriptGC") is False
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        config.set_option("runner.postScriptGC", value=True)
