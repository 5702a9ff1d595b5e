"""The first view takes few requests, and what opens after it needs no connection.

These pages are not the watched ones: to watch is to stand in the way of the browser's cache, and
some have a failed request in their console by intent.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.map_page import AHEAD, MapPage

pytestmark = pytest.mark.browser

FEWEST = 24
"""Files of ours that the first view takes at most: one answer with all modules, one with all style
sheets, Leaflet, the facts, the layers that are on, and the fonts."""


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


def ours(page: Page) -> list[str]:
    """Return a list that grows with the paths of our own files that a page asks for."""
    paths: list[str] = []

    def note(url: str) -> None:
        path = urlsplit(url).path
        if path.startswith(("/assets/", "/layers/", "/data/")):
            paths.append(path)

    page.on("request", lambda request: note(request.url))
    return paths


def test_the_first_view_takes_few_files(plain: Page, server_url: str) -> None:
    asked = ours(plain)
    MapPage.open(plain, server_url)
    assert "/assets/map/modules.json" in asked
    assert "/assets/map/styles.css" in asked
    assert {path for path in asked if path.endswith(".js")} == {
        "/assets/leaflet/leaflet.js",
        "/assets/map/modules_boot.js",
    }
    assert len(set(asked)) <= FEWEST, sorted(set(asked))


def test_without_the_joined_answer_every_module_is_asked_for(plain: Page, server_url: str) -> None:
    plain.route("**/assets/map/modules.json*", lambda route: route.fulfill(status=404, body=""))
    asked = ours(plain)
    shown = MapPage.open(plain, server_url)
    expect(shown.find(".point-site").first).to_be_attached()
    assert "/assets/map/main.js" in asked
    assert "/assets/map/store.js" in asked


def cut_off(shown: MapPage) -> list[str]:
    """Let the map reach nothing any more; return a list that grows with what it asks for."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        if route.request.frame == shown.frame:
            asked.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    shown.page.route("**/*", answer)
    return asked


def test_what_opens_after_the_first_view_needs_no_connection(plain: Page, server_url: str) -> None:
    shown = MapPage.open(plain, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    shown.frame.wait_for_selector(AHEAD)
    asked = cut_off(shown)

    # the source of a sentence, and what else cites it
    clause = shown.find("[data-treaty=so-2015-alliance] .clause").first
    detail = shown.open_mark(clause)
    expect(detail.locator(".citation-title").first).not_to_be_empty()
    # a state that is not drawn yet, by its name
    shown.find("#search-input").fill("Vanuatu")
    expect(shown.find("[role=option]").first).to_contain_text("Vanuatu")
    shown.find("#search-input").press("Escape")
    expect(shown.find(".search-results")).to_be_hidden()
    # the tools that are only needed on a press
    shown.find(".measure-toggle").click()
    expect(shown.find(".measure-card")).to_be_visible()
    shown.find(".measure-close").click()
    shown.find(".list-toggle").click()
    expect(shown.find("#feature-list .feature").first).to_be_visible()
    shown.find(".share-toggle").click()
    shown.find(".share-link").press("Escape")
    expect(shown.find(".share-card")).to_be_hidden()
    shown.find(".briefing-toggle").click()
    expect(shown.find(".briefing .story-item").first).to_be_visible()
    shown.find(".briefing [data-tab=compose]").click()
    expect(shown.find(".compose")).to_be_visible()
    shown.find(".briefing [data-tab=takeaway]").click()
    expect(shown.find(".takeaway")).to_be_visible()
    assert asked == []
