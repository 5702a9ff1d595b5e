"""Stories read on the map: each step shows its view, says its sentences and cites its sources."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard import payload
from tests.browser.axe import violations
from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

STORIES: list[dict[str, Any]] = json.loads(payload.documents()["stories"])["stories"]
STORY = STORIES[0]


def address_of(server_url: str, step: int | str = 1, story: str = STORY["id"]) -> str:
    return f"{server_url}?story={story}&step={step}"


def says(page: Page, step: int, story: str = STORY["id"]) -> None:
    page.wait_for_function(
        "([story, step]) => { const told = new URLSearchParams(location.search);"
        " return told.get('story') === story && told.get('step') === String(step) }",
        arg=[story, step],
    )


def test_a_story_is_chosen_from_the_list_and_read_step_by_step(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find(".briefing-toggle").click()
    items = shown.find(".story-item")
    expect(items).to_have_count(len(STORIES))
    expect(items.first).to_contain_text(f"{len(STORY['steps'])} steps")
    items.first.get_by_role("button", name="Read").click()
    for number, step in enumerate(STORY["steps"], 1):
        expect(shown.find("#reader-heading")).to_have_text(step["heading"])
        expect(shown.find(".reader-count")).to_have_text(f"Step {number} of {len(STORY['steps'])}")
        says(page, number)
        if number < len(STORY["steps"]):
            shown.find(".reader-next").click()
    # the last step has no next one
    expect(shown.find(".reader-next")).to_have_attribute("aria-disabled", "true")
    shown.find(".story-mark").first.click()
    expect(shown.find("#reader-heading")).to_have_text(STORY["steps"][0]["heading"])
    shown.find(".reader .dossier-close").click()
    expect(shown.find(".reader")).to_be_hidden()
    page.wait_for_function("() => !location.search.includes('story=')")


def test_a_link_opens_a_step_and_the_reader_may_wander_and_come_back(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, address_of(server_url, 1))
    expect(shown.find(".reader")).to_be_visible()
    day = STORY["steps"][0]["view"]["date"]
    page.wait_for_function("(day) => location.search.includes(`date=${day}`)", arg=day)
    back = shown.find(".reader-back")
    expect(back).to_be_hidden()
    shown.find("button[data-date]").last.click()
    expect(back).to_be_visible()
    back.click()
    expect(back).to_be_hidden()
    page.wait_for_function("(day) => location.search.includes(`date=${day}`)", arg=day)
    mark = shown.open_mark(shown.find(".reader-body p").first)
    expect(mark).to_contain_text("1 ")
    assert violations(shown.frame) == []


def test_what_the_address_asks_in_vain_is_named_with_the_remedy(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, address_of(server_url, story="no-such-story"))
    notice = shown.find(".notice-address")
    expect(notice).to_contain_text("story=no-such-story")
    expect(notice).to_contain_text("choose one under Briefing")
    expect(shown.find(".reader")).to_be_hidden()
    shown = MapPage.open(page, address_of(server_url, 99))
    expect(shown.find(".notice-address")).to_contain_text("step=99")
    expect(shown.find(".notice-address")).to_contain_text(f"1 to {len(STORY['steps'])}")
    expect(shown.find("#reader-heading")).to_have_text(STORY["steps"][0]["heading"])
