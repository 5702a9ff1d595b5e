"""From a fact on the map to its sources on a page of their own, and back."""

import json
import re
from pathlib import Path

import pytest
import rispy
from playwright.sync_api import Page, expect
from pybtex.database import parse_string

from tests.browser.map_page import MapPage
from tests.browser.stillness import settle, words
from tests.table_rows import rows

pytestmark = pytest.mark.browser


def open_sources(page: Page, server_url: str, query: str = "") -> None:
    page.goto(f"{server_url}sources{query}")
    page.get_by_role("heading", name="Sources", exact=True).wait_for()
    settle(page)


def download(page: Page, label: str) -> str:
    with page.expect_download() as started:
        page.get_by_role("button", name=label).click()
    return Path(started.value.path()).read_text(encoding="utf-8")


def test_a_source_mark_on_the_map_leads_to_what_rests_on_the_source(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    clause = shown.opened("GE-SO").locator(".clause").first
    detail = shown.open_mark(clause)
    title = words(detail.locator(".citation-title").first)
    with page.expect_popup() as opened:
        detail.get_by_role("link", name="What rests on it").first.click()
    sheet = opened.value
    sheet.get_by_role("heading", name=title).wait_for()
    expect(sheet).to_have_url(re.compile("date=2015-03-18"))
    sheet.get_by_role("heading", name="What rests on it").wait_for()
    sheet.locator(".st-key-view-controls").get_by_role("link", name="Show on map").click()
    expect(MapPage.on(sheet).opened("GE-SO")).to_contain_text("18 March 2015")


def test_a_dispute_on_the_map_leads_to_all_its_values(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    disputed = shown.opened("GE-SO").locator(".clause, .about p").filter(has_text="◐").first
    detail = shown.open_mark(disputed, ".mark-disputed")
    with page.expect_popup() as opened:
        detail.get_by_role("link", name="All about this difference").first.click()
    sheet = opened.value
    sheet.get_by_role("heading", name="Records that it concerns").wait_for()
    expect(sheet).to_have_url(re.compile("discrepancy="))
    ident = sheet.url.partition("discrepancy=")[2].partition("&")[0]
    subject = next(
        row["subject"] for row in rows("discrepancies") if row["discrepancy_id"] == ident
    )
    expect(sheet.get_by_role("heading", name=subject)).to_be_visible()


def test_one_source_is_downloaded_in_every_format(page: Page, server_url: str) -> None:
    open_sources(page, server_url, "?source=idmc-2009")
    source = next(row for row in rows("sources") if row["source_id"] == "idmc-2009")
    bib = parse_string(download(page, "BibTeX"), "bibtex")
    assert list(bib.entries) == ["idmc-2009"]
    (ris,) = rispy.loads(download(page, "RIS"))
    assert ris["title"] == source["title"]
    (item,) = json.loads(download(page, "CSL-JSON"))
    assert item["URL"] == source["url"]


def test_the_chosen_sources_are_downloaded_and_no_others(page: Page, server_url: str) -> None:
    open_sources(page, server_url, "?part=citations&kind=court&form=ris")
    courts = [row["source_id"] for row in rows("sources") if row["kind"] == "court"]
    text = download(page, f"Download {len(courts)} sources")
    assert [record["id"] for record in rispy.loads(text)] == courts


def test_the_parts_of_the_page_are_reached_by_their_buttons(page: Page, server_url: str) -> None:
    open_sources(page, server_url)
    page.get_by_role("radio", name="What we do not know").click()
    page.get_by_role("heading", name="How much the tables know").wait_for()
    expect(page).to_have_url(re.compile("part=unknown"))
    page.get_by_role("radio", name="Weak claims").click()
    page.get_by_text("Claims that rest on little").wait_for()
    expect(page.locator("[data-testid=stVegaLiteChart] svg.marks")).to_be_visible()


def test_titles_of_sources_are_shown_as_text(page: Page, server_url: str) -> None:
    # a dollar, a bracket or an asterisk in a title must not become a formula, link or emphasis
    risky = next(row for row in rows("sources") if "$" in row["title"])
    open_sources(page, server_url, f"?source={risky['source_id']}")
    page.get_by_role("heading", name=risky["title"]).wait_for()


def test_the_page_fits_a_phone(phone: Page, server_url: str) -> None:
    open_sources(phone, server_url, "?source=idmc-2009")
    phone.get_by_role("heading", name="What rests on it").wait_for()
    settle(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_ticked_record_leads_on_to_its_page(page: Page, server_url: str) -> None:
    open_sources(page, server_url, "?discrepancy=treaties-so-base-signed&date=2015-03-18")
    grid = page.locator("[class*='st-key-concerned-grid-'] [data-testid=stDataFrame]")
    expect(grid.locator("canvas").first).to_be_visible()
    settle(page)
    # the grid is a picture: its box of the first row is below the heading, at the left
    grid.click(position={"x": 16, "y": 53})
    page.get_by_role("link", name="The instrument and its clauses").click()
    page.get_by_role("heading", name="Treaties", exact=True).wait_for()
    expect(page).to_have_url(re.compile("treaty=so-2010-base"))
    expect(page).to_have_url(re.compile("date=2015-03-18"))
