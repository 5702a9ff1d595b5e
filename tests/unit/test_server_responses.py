"""How assets, layers and documents answer: caches, compression, validators."""

import gzip
from collections.abc import Callable
from typing import Any

import brotli
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router

from dashboard.serving.content import Content
from dashboard.serving.negotiation import respond

TEXT = b'{"name":"Sokhumi / Sukhum"}' * 100

Ask = Callable[..., Any]


def router(content: Content) -> Router:
    def endpoint(request: Request) -> Response:
        return respond(request, content)

    return Router([Route("/thing", endpoint, methods=["GET"])])


@pytest.fixture
def text() -> Content:
    return Content(TEXT, "application/json")


@pytest.mark.parametrize(
    ("accepted", "coding", "decode"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip;q=0.5", "gzip", gzip.decompress),
        ("*", "br", brotli.decompress),
        ("", None, bytes),
        ("identity", None, bytes),
        ("br;q=0", None, bytes),
        ("br;q=nonsense", None, bytes),
    ],
)
def test_sends_the_best_coding_that_the_client_accepts(
    ask: Ask,
    text: Content,
    accepted: str,
    coding: str | None,
    decode: Callable[[bytes], bytes],
) -> None:
    answer = ask(router(text), "/thing", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == coding
    assert decode(answer.body) == TEXT
    assert answer.headers["vary"] == "Accept-Encoding"


def test_does_not_compress_what_is_compressed_already(ask: Ask) -> None:
    font = Content(TEXT, "font/woff2")
    answer = ask(router(font), "/thing", headers={"Accept-Encoding": "br, gzip"})
    assert "content-encoding" not in answer.headers
    assert answer.body == TEXT


def test_a_versioned_address_may_be_kept_for_ever(ask: Ask, text: Content) -> None:
    answer = ask(router(text), "/thing", query=f"v={text.version}")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("query", ["", "v=", "v=ofanearliertime", "other=1"])
def test_any_other_address_is_asked_again(ask: Ask, text: Content, query: str) -> None:
    assert ask(router(text), "/thing", query=query).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
def test_sends_nothing_again_to_a_client_that_has_it(ask: Ask, text: Content, coding: str) -> None:
    accepting = {"Accept-Encoding": coding}
    first = ask(router(text), "/thing", headers=accepting)
    known = {**accepting, "If-None-Match": f'"else", W/{first.headers["etag"]}'}
    second = ask(router(text), "/thing", headers=known)
    assert (second.status, second.body) == (304, b"")
    assert second.headers["etag"] == first.headers["etag"]


def test_sends_again_what_has_changed(ask: Ask, text: Content) -> None:
    old = ask(router(Content(b"old" * 400, "application/json")), "/thing")
    answer = ask(router(text), "/thing", headers={"If-None-Match": old.headers["etag"]})
    assert (answer.status, answer.body) == (200, TEXT)


def test_codings_of_one_content_have_tags_of_their_own(ask: Ask, text: Content) -> None:
    tags = {
        ask(router(text), "/thing", headers={"Accept-Encoding": coding}).headers["etag"]
        for coding in ("br", "gzip", "identity")
    }
    assert len(tags) == 3


def test_a_head_request_gets_the_headers_of_a_get(ask: Ask, text: Content) -> None:
    got = ask(router(text), "/thing")
    head = ask(router(text), "/thing", method="HEAD")
    assert head.status == 200
    assert head.headers["content-length"] == got.headers["content-length"] == str(len(TEXT))
    assert head.headers["etag"] == got.headers["etag"]
