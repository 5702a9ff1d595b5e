"""The page 'Briefings' in a browser: found, led from, and files taken away from it."""

import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from geodata.stories import Step, Story, stories, write_story
from tests.browser.axe import violations
from tests.browser.stillness import settle

pytestmark = pytest.mark.browser

PATIENCE = 240_000
"""Milliseconds in which an export must be ready, on a machine that does much else."""


def opened(page: Page, server_url: str, query: str = "") -> Page:
    page.goto(f"{server_url}briefings{query}")
    expect(page.get_by_role("heading", name="A story of your own")).to_be_visible()
    return page


def with_covers(page: Page) -> Page:
    """Wait until each story has its cover: until then the page draws itself anew."""
    covers = page.get_by_role("img", name=re.compile("^Map of the first step"))
    expect(covers).to_have_count(len(stories()), timeout=PATIENCE)
    expect(page.get_by_role("img", name=re.compile("to come"))).to_have_count(0, timeout=PATIENCE)
    return page


def taken(page: Page, folder: Path) -> Path:
    """Press the button of the file that is ready, and return where it was kept."""
    button = page.get_by_role("button", name=re.compile("^Download Tables"))
    expect(button).to_be_visible(timeout=PATIENCE)
    with page.expect_download() as download:
        button.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_the_page_is_found_from_the_header_and_leads_to_a_story_on_the_map(
    page: Page, server_url: str
) -> None:
    page.goto(f"{server_url}about")
    page.locator(".st-key-header").get_by_role("link", name="Briefings").click()
    name, story = next(iter(stories().items()))
    expect(page.get_by_role("heading", name=story.title)).to_be_visible()
    page.get_by_role("link", name="Read on the map").first.click()
    expect(page).to_have_url(re.compile(rf"story={name}"))
    frame = page.frame_locator('iframe[title^="streamlit_folium"]')
    expect(frame.get_by_text(story.steps[0].heading).first).to_be_visible(timeout=PATIENCE)


def test_a_story_is_taken_away_as_tables_for_the_chosen_names(
    page: Page, server_url: str, tmp_path: Path
) -> None:
    with_covers(opened(page, server_url, "?names=ka"))
    name, story = next(iter(stories().items()))
    formats = page.locator(f".st-key-take-{name}-formats")
    formats.get_by_role("button", name="Excel").click()
    path = taken(page, tmp_path)
    assert path.name == f"georgia-dossier-{name}.xlsx"
    sheet = openpyxl.load_workbook(path)["Briefing"]
    assert sheet.max_row == len(story.steps) + 1
    assert "Georgian names" in str(sheet["E2"].value)


def test_a_story_of_ones_own_is_checked_and_the_rest_taken_away(
    page: Page, server_url: str, tmp_path: Path
) -> None:
    steps = (
        Step(view={}, heading="Good", text=""),
        Step(view={"date": "1066-10-14"}, heading="Bad", text=""),
    )
    told = Story(id="mine", title="<b>Mine</b>", audience="", summary="", steps=steps)
    with_covers(opened(page, server_url))
    page.locator("input[type=file]").set_input_files(
        {"name": "m.json", "mimeType": "application/json", "buffer": write_story(told).encode()}
    )
    expect(page.get_by_role("heading", name="<b>Mine</b>")).to_be_visible()
    expect(page.get_by_text("Step 2, date")).to_be_visible()
    page.get_by_text("Export what can be shown").click()
    formats = page.locator("[class*=st-key-take-own-][class*=-formats]")
    formats.get_by_role("button", name="Excel").click()
    path = taken(page, tmp_path)
    sheet = openpyxl.load_workbook(path)["Briefing"]
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == ["Good"]


def test_the_page_has_no_barriers_and_fits_a_phone(phone: Page, server_url: str) -> None:
    settle(with_covers(opened(phone, server_url)))
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= 391
    assert violations(phone) == []
