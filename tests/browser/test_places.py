"""Places and people: small charts, rival figures and their way to source and map."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.map_page import MapPage
from tests.browser.stillness import box, settle

pytestmark = pytest.mark.browser

_PHONE = (
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36"
)


def open_places(page: Page, server_url: str, query: str) -> Locator:
    page.goto(f"{server_url}places{query}")
    page.get_by_role("heading", name="Places & people").wait_for()
    chart = page.locator(".st-key-multiples [data-testid=stVegaLiteChart]")
    chart.locator("svg.marks").first.wait_for()
    settle(page)
    return chart


def test_a_theme_is_chosen_by_its_button_and_stays_in_the_address(
    page: Page, server_url: str
) -> None:
    open_places(page, server_url, "?date=2023-12-31")
    page.get_by_role("radio", name="Troops and missions").click()
    page.get_by_text("Troops and missions over the years").wait_for()
    expect(page).to_have_url(re.compile("theme=troops"))
    expect(page).to_have_url(re.compile("date=2023-12-31"))


def test_the_small_charts_are_taken_as_one_picture(page: Page, server_url: str) -> None:
    open_places(page, server_url, "?theme=displacement&region=GE")
    page.get_by_role("button", name="Picture").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="SVG").click()
    root = ET.fromstring(Path(started.value.path()).read_bytes())  # noqa: S314  # our own file
    words = " ".join(text for text in root.itertext() if text.strip())
    assert "Displacement over the years" in words
    assert "Internally displaced people" in words
    assert "data version" in words


def test_the_table_of_the_charts_is_their_alternative(page: Page, server_url: str) -> None:
    chart = open_places(page, server_url, "?theme=line")
    page.get_by_role("radio", name="Table", exact=True).click()
    expect(chart).to_have_count(0)
    expect(page.locator("[data-testid=stDataFrame]").first).to_be_visible()


def test_all_gaps_are_one_click_away_and_the_map_another(page: Page, server_url: str) -> None:
    open_places(page, server_url, "?theme=line&date=2019-06-01&select=region:GE-SO")
    page.get_by_role("link", name="All gaps").click()
    page.get_by_role("heading", name="How much the tables know").wait_for()
    expect(page).to_have_url(re.compile("part=unknown"))
    page.locator(".st-key-view-controls").get_by_role("link", name="Show on map").click()
    expect(MapPage.on(page).opened("GE-SO")).to_contain_text("1 June 2019")


def test_the_small_charts_stand_below_each_other_on_a_phone(
    new_page: Callable[..., Page], server_url: str
) -> None:
    phone = new_page(viewport={"width": 390, "height": 844}, user_agent=_PHONE, is_mobile=True)
    chart = open_places(phone, server_url, "?theme=displacement")
    titles = chart.get_by_text("Displaced by the war")
    expect(titles.nth(2)).to_be_attached()
    headings = [box(title) for title in titles.all()]
    assert len({round(heading["x"]) for heading in headings}) == 1
    assert all(heading["x"] + heading["width"] <= 390 for heading in headings)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
