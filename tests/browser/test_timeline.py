"""The timeline: its marks, its files, and the way from it to the map."""

import csv
import json
import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.stillness import box, settle

pytestmark = pytest.mark.browser

MARKS = "[data-testid=stVegaLiteChart] path[aria-roledescription=point]"


def open_timeline(page: Page, server_url: str, query: str = "") -> None:
    page.goto(f"{server_url}timeline?date=2015-03-18{query}")
    page.get_by_role("heading", name="Timeline").wait_for()
    page.locator(MARKS).first.wait_for(state="attached")
    # the chart is drawn anew once it has its width
    settle(page)


def download(page: Page, form: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.locator(f".st-key-timeline-data-download-{form} button").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_the_files_of_the_timeline_hold_what_its_filters_leave(
    page: Page, server_url: str, tmp_path: Path
) -> None:
    open_timeline(page, server_url, "&lanes=vote&from=2008&to=2014")
    page.locator(".st-key-timeline-data-download button").first.click()
    with download(page, "csv", tmp_path).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    expect(page.get_by_text(f"{len(rows)} entries")).to_be_visible()
    with (Path("geodata") / "tables" / "resolutions.csv").open(encoding="utf-8") as file:
        told = [row["resolution"] for row in csv.DictReader(file) if "2008" <= row["date"] < "2015"]
    assert sorted(row["record"] for row in rows) == sorted(f"resolution:{name}" for name in told)
    assert all("http" in row["citations"] for row in rows)
    book = openpyxl.load_workbook(download(page, "xlsx", tmp_path))
    assert book["Data"].max_row == len(rows) + 1
    document = json.loads(download(page, "json", tmp_path).read_text(encoding="utf-8"))
    assert [row["record"] for row in document["rows"]] == [row["record"] for row in rows]
    assert document["about"]["As of"] == "18 March 2015"
    assert document["about"]["Viewpoint"] == "Georgia · UN majority"


def test_a_picture_of_the_timeline_can_be_had(page: Page, server_url: str, tmp_path: Path) -> None:
    open_timeline(page, server_url, "&lanes=vote")
    page.locator(".st-key-timeline-picture button").first.click()
    with page.expect_download() as waiting:
        page.locator(".st-key-timeline-picture-svg button").click()
    path = tmp_path / "chart.svg"
    waiting.value.save_as(path)
    drawn = path.read_text(encoding="utf-8")
    assert "as of 18 March 2015" in drawn
    assert "imply no opinion" in drawn


def test_a_mark_opens_its_record_with_its_sources_and_leads_to_the_map(
    page: Page, server_url: str
) -> None:
    open_timeline(page, server_url, "&lanes=instrument&from=2013&to=2016")
    page.locator(f"{MARKS}[aria-label*='Alliance and integration treaty 2015']").first.click()
    card = page.locator(".st-key-timeline-picked-row")
    expect(card).to_contain_text("Alliance and integration treaty 2015")
    expect(card.get_by_role("link", name="http").first).to_be_visible()
    card.get_by_role("link", name="Show on map").click()
    opened = MapPage.on(page)
    page.wait_for_url("**select=treaty:so-2015-alliance**")
    expect(page).to_have_url(re.compile("date=2015-03-18"))
    expect(opened.find(".timebar")).to_contain_text("18 March 2015")


def test_a_mark_takes_the_date_of_the_view_to_its_day(page: Page, server_url: str) -> None:
    open_timeline(page, server_url, "&lanes=recognition&from=2008&to=2016")
    page.locator(f"{MARKS}[aria-label*='Nicaragua (Abkhazia)']").first.click()
    page.get_by_role("button", name="Go to 5 September 2008").click()
    page.wait_for_url("**date=2008-09-05**")
    expect(page.get_by_text("of them after 5 September 2008")).to_be_visible()
    expect(page.locator("[data-testid=stVegaLiteChart] text", has_text="as of")).to_have_text(
        "as of 5 September 2008"
    )


def test_a_filter_is_in_the_address_and_the_address_brings_it_back(
    page: Page, server_url: str
) -> None:
    open_timeline(page, server_url)
    page.get_by_role("button", name="Positions", exact=True).click()
    page.wait_for_url("**lanes=**")
    lanes = page.locator("[data-testid=stVegaLiteChart] text", has_text="Positions")
    expect(lanes).to_have_count(0)
    page.reload()
    page.locator(MARKS).first.wait_for(state="attached")
    expect(lanes).to_have_count(0)
    expect(page.locator("[data-testid=stVegaLiteChart] text", has_text="Treaties")).to_be_visible()


def test_on_a_phone_the_chart_scrolls_within_the_page(phone: Page, server_url: str) -> None:
    open_timeline(phone, server_url)
    assert phone.evaluate("document.scrollingElement.scrollWidth") <= 390
    assert box(phone.locator("[data-testid=stVegaLiteChart] svg").first)["width"] > 600


def test_the_files_of_a_filtered_table_hold_the_rows_that_are_left(
    page: Page, server_url: str, tmp_path: Path
) -> None:
    open_timeline(page, server_url, "&lanes=instrument,vote")
    page.locator(".st-key-timeline-form").get_by_role("radio", name="Table").click()
    page.get_by_label("Filter the rows").fill("Alliance 2014")
    page.get_by_label("Filter the rows").press("Enter")
    left = page.get_by_text("tick a row")
    expect(left).to_contain_text(" of ")
    # until the run has ended, the file is that of all rows
    settle(page)
    page.locator(".st-key-timeline-download button").first.click()
    with page.expect_download() as waiting:
        page.locator(".st-key-timeline-download-csv button").click()
    path = tmp_path / "left.csv"
    waiting.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    expect(left).to_contain_text(f"{len(rows)} of ")
    assert rows
    for row in rows:
        told = f"{row['title']} {row['detail']} {row['date']}".casefold()
        assert "alliance" in told
        assert "2014" in told
        assert "Text: Alliance 2014" in row["taken_from"]
