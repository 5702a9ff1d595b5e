"""A briefing as one HTML file: what is in it, before a browser opens it."""

import base64
import gzip
import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from dashboard.briefing import Briefing, brief
from dashboard.briefing.html import content_of, one_file, write_html
from dashboard.map.document import dossier_map
from dashboard.map.modules import imported, modules, with_names
from geodata.dossier import Dossier
from geodata.layers import layer_path
from geodata.stories import Step, Story, stories

MADE = date(2026, 11, 30)
HOSTILE = "</script></title><img src=x onerror=alert(1)>"
MOST = 4_000_000
"""Bytes of a file that still goes by mail."""


class Elements(HTMLParser):
    """Collects the elements of a file with their attributes and the text of those that have ids."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._open = dict(attrs).get("id") or ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[self._open] = self.texts.get(self._open, "") + data

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._open = ""


def read(body: bytes) -> Elements:
    elements = Elements()
    elements.feed(body.decode())
    return elements


def unpacked(text: str) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(text)))


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return brief(stories()["treaty-of-18-march-2015"])


@pytest.fixture(scope="module")
def body(briefing: Briefing) -> bytes:
    return one_file(content_of(briefing, made=MADE))


def story_of(step: Step, title: str = "A view") -> Story:
    return Story(id="a-view", title=title, audience="", summary="", steps=(step,))


def test_the_file_can_be_sent_by_mail(body: bytes) -> None:
    assert len(body) < MOST


def test_the_same_briefing_gives_the_same_file_but_for_the_day(
    body: bytes, briefing: Briefing
) -> None:
    assert one_file(content_of(briefing, made=MADE)) == body
    other = one_file(content_of(briefing, made=date(2026, 12, 1)))
    assert other != body
    without_nonces = [
        re.sub(rb"nonce-[\w-]+|nonce=\"[\w-]+\"", b"", item) for item in (body, other)
    ]
    assert without_nonces[0] == without_nonces[1].replace(b"1 December 2026", b"30 November 2026")


def test_the_writer_tells_its_progress_and_gives_the_file(briefing: Briefing) -> None:
    told: list[tuple[int, int, str]] = []
    written = write_html(briefing, lambda done, total, what: told.append((done, total, what)))
    assert written.startswith(b"<!doctype html>")
    assert [done for done, _, _ in told] == [0, 1, 2]
    assert {total for _, total, _ in told} == {2}


def test_every_document_that_the_map_asks_for_is_in_the_file(body: bytes, dossier: Dossier) -> None:
    elements = read(body)
    config = json.loads(elements.texts["configuration"])
    asked = [
        config[name] for name in ("style", "dossier", "sources", "citing", "finder", "stories")
    ]
    asked += config["layers"].values()
    held = {address: unpacked(elements.texts[address.removeprefix("#")]) for address in asked}
    assert len(held["#document-dossier"]["instruments"]) == len(dossier.treaties)
    assert set(held["#document-sources"]) == set(dossier.sources)
    assert held["#layer-georgia_regions"] == json.loads(
        layer_path("georgia_regions").read_text(encoding="utf-8")
    )
    assert config["relief"]["url"].startswith("data:image/webp;base64,")
    # nor is there an address on a server that it could ask
    assert '"/' not in elements.texts["configuration"]


def test_the_map_of_a_file_is_set_up_as_the_one_of_the_app(body: bytes) -> None:
    options = json.loads(read(body).texts["configuration"])["map"]
    script = str(dossier_map().get_root().render())
    for name in ("zoom", "zoomSnap", "minZoom", "maxZoom", "zoomControl", "worldCopyJump"):
        assert f'"{name}": {json.dumps(options[name])},' in script, name


def test_the_file_names_no_server_but_those_of_sources_and_licences(body: bytes) -> None:
    elements = read(body)
    for tag, attributes in elements.found:
        assert "src" not in attributes, tag
        if tag == "link":
            assert str(attributes["href"]).startswith("data:")
        if tag == "a":
            assert str(attributes["href"]).startswith(("https://", "http://"))
    styles = body.decode().partition("<style>")[2].partition("</style>")[0]
    named = re.findall(r"url\(\s*[\"']?([^\"')]{1,20})", styles)
    assert named
    assert all(address.startswith(("data:", "#")) for address in named)


def test_its_policy_forbids_every_connection(body: bytes) -> None:
    (policy,) = [
        str(attributes["content"])
        for tag, attributes in read(body).found
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert "connect-src" not in rules
    assert not re.search(r"https?:|\*|unsafe-eval", policy)
    assert "unsafe-inline" not in rules["script-src"]


def test_every_import_of_a_module_leads_to_a_module_of_the_file() -> None:
    found = modules("briefing/html/static/start.js")
    assert "map/static/main.js" in found
    for path, source in found.items():
        assert set(imported(source)) <= set(found), path
        assert "</script" not in source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import { h } from './dom.js'", "import { h } from 'map/popup/dom.js'"),
        ("export * from '../a/b.js'", "export * from 'map/a/b.js'"),
        ("await import('../dom.js')", "await import('map/dom.js')"),
        ("/** @type {import('../dom.js').Child} */", "/** @type {import('../dom.js').Child} */"),
        ("// import './x.js'", "// import './x.js'"),
    ],
)
def test_imports_get_the_name_of_the_module_and_comments_stay(source: str, expected: str) -> None:
    assert with_names("map/popup/aid.js", source) == expected


def test_hostile_words_stay_words(dossier: Dossier) -> None:
    known = next(iter(dossier.sources))
    step = Step(view={}, heading=HOSTILE, text=f"{HOSTILE} [{known}]", notes=HOSTILE)
    hostile = replace(story_of(step, HOSTILE), audience=HOSTILE, summary=HOSTILE)
    elements = read(one_file(content_of(brief(hostile), made=MADE)))
    assert not [tag for tag, _ in elements.found if tag == "img"]
    assert elements.texts["document-stories"]
    scripts = [attributes for tag, attributes in elements.found if tag == "script"]
    assert len([item for item in scripts if "nonce" in item]) == 2
    assert len(unpacked(elements.texts["document-stories"])["stories"]) == 1


def test_the_file_says_when_it_was_made_from_what_and_of_whom(
    body: bytes, briefing: Briefing, dossier: Dossier
) -> None:
    text = body.decode().partition('<main id="paper">')[2].partition("</main>")[0]
    words = re.sub(r"<[^>]+>", " ", text)
    for expected in (
        "30 November 2026",
        "18 March 2015 · Georgia · UN majority",
        f"data version {dossier.version}",
        "imply no opinion on the status of any territory",
        "OpenStreetMap contributors",
        "notes for the presenter",
    ):
        assert expected in words
    assert text.count("<li value=") == len(briefing.citations)
    for page in briefing.pages:
        assert page.heading in words


def test_a_view_without_words_opens_as_a_map_without_a_story() -> None:
    view = {"date": "2008-08-26", "viewpoint": "control", "tiles": "osm"}
    content = content_of(brief(story_of(Step(view=view, heading="A view", text=""))), made=MADE)
    assert content.start == {"date": "2008-08-26", "viewpoint": "control"}
    assert content.stories is None
    assert content.paper.count("A view</h") == 1
    assert "notes for the presenter" not in content.paper


def test_a_step_that_cannot_be_shown_is_left_out_and_named() -> None:
    story = stories()["treaty-of-18-march-2015"]
    broken = replace(story.steps[0], view={"date": "1812-01-01"})
    content = content_of(brief(replace(story, steps=(broken, *story.steps[1:]))), made=MADE)
    assert content.stories is not None
    (told,) = content.stories["stories"]
    assert [step["heading"] for step in told["steps"]] == [step.heading for step in story.steps[1:]]
    assert "Left out" in content.paper
    assert "Step 1: “1812-01-01” cannot be shown" in content.paper
