"""The pages beside the map: they share its view, and offer what they show as files."""

import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard.pages import PAGES
from tests.browser.map_page import FRAME, MapPage
from tests.browser.stillness import box, settle

pytestmark = pytest.mark.browser

# The map tells of a change a quarter of a second after it, here right after the click on a link.
_CHANGE_AND_LEAVE = """
() => {
  const link = [...parent.document.querySelectorAll('.st-key-header a')]
    .find((each) => each.textContent.trim() === 'About')
  document.querySelector("button[data-date='2015-03-18']").click()
  setTimeout(() => link.click(), 244)
}
"""


def parameters(address: str) -> dict[str, str]:
    return {name: texts[0] for name, texts in parse_qs(urlsplit(address).query).items()}


def has_view(page: Page, view: dict[str, str]) -> None:
    """Wait until the address says a view and nothing else."""
    page.wait_for_url(lambda address: parameters(address) == view)


def open_from_header(page: Page, title: str, heading: str) -> None:
    page.locator(".st-key-header").get_by_role("link", name=title, exact=True).click()
    page.get_by_role("heading", name=heading).wait_for()
    # the map of the page before goes when the script of this one has ended
    expect(page.locator(FRAME)).to_have_count(0)


def test_the_view_of_the_map_stays_over_a_visit_to_another_page(
    page: Page, server_url: str
) -> None:
    opened = MapPage.open(page, f"{server_url}?viewpoint=control&select=region:GE-SO")
    # a popup that has still to move the map would add its place to the address
    opened.opened("GE-SO")
    opened.still().go_to_trigger()
    page.wait_for_url("**date=2015-03-18**")
    expect(page.locator(".st-key-header a[href*='date=2015-03-18']").first).to_be_attached()
    view = parameters(page.url)
    open_from_header(page, "About", "About this dossier")
    has_view(page, view)
    page.locator(".st-key-header").get_by_role("link", name="Map", exact=True).click()
    again = MapPage.on(page)
    has_view(page, view)
    expect(again.opened("GE-SO")).to_contain_text("18 March 2015")


def test_a_page_is_reached_even_while_the_map_is_about_to_tell_of_a_change(
    page: Page, server_url: str
) -> None:
    opened = MapPage.open(page, server_url)
    expect(page.locator(".st-key-header-here")).to_have_text("Map")
    opened.frame.evaluate(_CHANGE_AND_LEAVE)
    page.get_by_role("heading", name="About this dossier").wait_for()
    expect(page.locator(".st-key-header-here")).to_have_text("About")


def test_every_page_keeps_the_view_of_the_page_before(page: Page, server_url: str) -> None:
    view = {"date": "2015-03-18", "viewpoint": "control", "names": "ka", "select": "region:GE-SO"}
    page.goto(f"{server_url}about?{urlencode(view)}")
    page.get_by_role("heading", name="About this dossier").wait_for()
    for entry in PAGES[1:]:
        page.locator(".st-key-header").get_by_role("link", name=entry.title, exact=True).click()
        page.wait_for_url(f"**/{entry.name}?**")
        page.get_by_role("heading", level=1).wait_for()
        here = page.locator(".st-key-header-here")
        expect(here).to_have_text(entry.title)
        has_view(page, view)


def test_going_back_leads_to_the_page_before_with_its_view(page: Page, server_url: str) -> None:
    MapPage.open(page, f"{server_url}?date=2015-03-18")
    open_from_header(page, "About", "About this dossier")
    page.go_back()
    MapPage.on(page)
    expect(page).to_have_url(re.compile("date=2015-03-18"))


def test_the_header_stays_within_a_phone_and_every_page_can_be_reached(
    phone: Page, server_url: str
) -> None:
    phone.goto(f"{server_url}about")
    phone.get_by_role("heading", name="About this dossier").wait_for()
    links = phone.locator(".st-key-header").get_by_role("link")
    expect(links.last).to_have_text("About")
    settle(phone)
    assert links.count() > 1
    for link in links.all():
        link.scroll_into_view_if_needed()
        place = box(link)
        # a fraction of a pixel may be cut
        assert -1 < place["x"] <= place["x"] + place["width"] < 391
        assert place["height"] >= 24


def test_on_a_phone_the_header_shows_which_page_is_open(phone: Page, server_url: str) -> None:
    phone.goto(f"{server_url}about")
    phone.get_by_role("heading", name="About this dossier").wait_for()
    settle(phone)
    place = box(phone.locator(".st-key-header-here a"))
    assert -1 < place["x"] <= place["x"] + place["width"] < 391
