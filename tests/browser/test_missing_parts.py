"""When a part cannot be had, the map goes on without it or says what is wrong.

These pages have a failed request in their console by intent, so they are not the watched ones.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.map_page import MapPage
from tests.browser.stillness import PATIENCE

pytestmark = pytest.mark.browser

NOTICE = ".notice[role=alert]"


@pytest.fixture
def lacking(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def refuse(page: Page, *patterns: str) -> None:
    for pattern in patterns:
        page.route(pattern, lambda route: route.fulfill(status=404, body="Not Found"))


@pytest.mark.parametrize(
    ("layer", "still_there"),
    [
        ("rivers", "path.region-GE-SO"),
        ("boundary_lines", "path.region-GE-SO"),
        ("places", "path.region-GE-SO"),
        ("lakes", "path.region-GE-SO"),
        ("sea", "path.region-GE-SO"),
        ("georgia_regions", ".point-site"),
    ],
)
def test_the_map_goes_on_without_a_layer(
    lacking: Page, server_url: str, layer: str, still_there: str
) -> None:
    refuse(lacking, f"**/layers/{layer}.geojson*")
    shown = MapPage.open(lacking, server_url)
    shown.find(still_there).first.wait_for(state="attached")
    expect(shown.find(NOTICE)).to_have_count(0)


def test_the_reader_is_told_which_layer_could_not_be_loaded(lacking: Page, server_url: str) -> None:
    refuse(lacking, "**/layers/sea.geojson*")
    shown = MapPage.open(lacking, server_url)
    card = shown.find(".notice-layers")
    expect(card).to_contain_text("Could not be loaded: sea.")
    card.locator("button").click()
    card.wait_for(state="detached")


def test_a_layer_that_failed_is_fetched_when_it_is_switched_on_again(
    lacking: Page, server_url: str
) -> None:
    pattern = "**/layers/russia_adjacent_subjects.geojson*"
    refuse(lacking, pattern)
    shown = MapPage.open(lacking, server_url)
    switch = shown.find("#layer-subjects")
    switch.click()
    shown.find(".notice-layers").wait_for()
    lacking.unroute(pattern)
    switch.click()
    switch.click()
    shown.find('path[stroke-dasharray="6 3 1 3"]').first.wait_for(state="attached")


@pytest.mark.parametrize("document", ["dossier", "style"])
def test_without_the_facts_or_the_style_one_clear_notice_says_so(
    lacking: Page, server_url: str, document: str
) -> None:
    refuse(lacking, f"**/data/{document}.json*")
    shown = MapPage.open(lacking, server_url, wait=NOTICE)
    expect(shown.find(NOTICE)).to_have_count(1)
    expect(shown.find(NOTICE)).to_contain_text("The map could not be loaded.")
    expect(shown.find(NOTICE)).to_contain_text("Reload the page")


def test_without_the_source_list_a_mark_names_the_sources_by_their_ids(
    lacking: Page, server_url: str
) -> None:
    refuse(lacking, "**/data/sources.json*")
    shown = MapPage.open(lacking, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    clause = shown.find("[data-treaty=so-2015-alliance] .clause").first
    clause.locator(".mark").last.click()
    detail = clause.locator(".citation-detail").filter(has_text="could not be read")
    expect(detail).to_contain_text("Source ids: ")


def test_the_source_list_is_asked_for_again_after_it_failed_once(
    lacking: Page, server_url: str
) -> None:
    refuse(lacking, "**/data/sources.json*")
    shown = MapPage.open(lacking, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    clause = shown.find("[data-treaty=so-2015-alliance] .clause").first
    clause.locator(".mark").last.click()
    clause.locator(".citation-detail").filter(has_text="could not be read").wait_for()
    lacking.unroute("**/data/sources.json*")
    clause.locator(".mark").last.click()
    shown.open_mark(clause)
