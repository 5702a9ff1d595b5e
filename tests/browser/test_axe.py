"""axe-core finds nothing to complain about: on the page, in the map's frame, in every state."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard.map.catalogue import CATALOGUE
from geodata.dossier import Dossier
from tests.browser.axe import violations
from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

TREATY_DAY = "?date=2015-03-18&select=region:GE-SO"
EVERY_LAYER = "?layers=" + ",".join(entry.id for entry in CATALOGUE)
VIEWS = {
    "the first view": "",
    "a region's treaties": TREATY_DAY,
    "a region's money": f"{TREATY_DAY}&tab=aid",
    "a region's positions": f"{TREATY_DAY}&tab=positions",
    "a site": "?select=site:",
    "an event": "?layers=events&date=2008-08-08&select=event:",
    "a state": "?layers=states&select=state:RUS",
    "a treaty": "?select=treaty:",
    "a source": "?select=source:",
    "two days compared": "?date=2015-03-18&compare=2008-08-07",
    "a span": "?since=2008-08-07&date=2015-03-18&layers=events,density",
    "every layer": EVERY_LAYER,
    "bad parameters": "?date=yesterday&layers=nothing",
}


def assert_clean(shown: MapPage) -> None:
    """Fail with what axe-core finds on the page or in the map."""
    assert violations(shown.page) == []
    assert violations(shown.frame) == []


@pytest.fixture
def address(server_url: str, dossier: Dossier) -> Callable[[str], str]:
    """Return what turns a view into an address; a record without an id becomes the first one."""

    def of(view: str) -> str:
        first = {
            "select=site:": dossier.sites,
            "select=event:": dossier.events,
            "select=treaty:": dossier.treaties,
            "select=source:": dossier.sources,
        }
        ids = [next(iter(rows)) for end, rows in first.items() if view.endswith(end)]
        return server_url + view + "".join(ids)

    return of


@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing_in_a_view(page: Page, address: Callable[[str], str], name: str) -> None:
    assert_clean(MapPage.open(page, address(VIEWS[name])))


@pytest.mark.parametrize("name", ["the first view", "a region's treaties", "every layer"])
def test_axe_finds_nothing_in_dark_colours(
    dark_page: Page, address: Callable[[str], str], name: str
) -> None:
    assert_clean(MapPage.open(dark_page, address(VIEWS[name])))


@pytest.mark.parametrize("name", ["the first view", "a region's money", "two days compared"])
def test_axe_finds_nothing_on_a_phone(
    phone: Page, address: Callable[[str], str], name: str
) -> None:
    assert_clean(MapPage.open(phone, address(VIEWS[name])))


@pytest.mark.parametrize(
    "button", [".share-toggle", ".note-button", ".time-help", ".time-date", ".layer-more"]
)
def test_axe_finds_nothing_in_what_a_button_opens(page: Page, server_url: str, button: str) -> None:
    shown = MapPage.open(page, server_url)
    opener = shown.find(button).first
    opener.focus()
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    assert_clean(shown)


def test_axe_finds_nothing_among_the_results_of_a_search(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find("[role=combobox]").fill("gali")
    shown.find("[role=option]").first.wait_for()
    assert_clean(shown)


def test_axe_finds_nothing_in_the_details_on_a_phone(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url + TREATY_DAY)
    phone.get_by_role("button", name="Details", exact=True).tap()
    phone.get_by_role("button", name="Hide details").wait_for()
    assert_clean(shown)


def test_axe_finds_nothing_while_a_distance_is_measured(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?layers=graticule,regions")
    shown.find(".measure-toggle").press("Enter")
    shown.find(".measure-card").wait_for()
    assert_clean(shown)


def test_axe_finds_nothing_in_the_list_of_features(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url + EVERY_LAYER)
    shown.find(".list-toggle").click()
    shown.find("#feature-list .chip").first.click()
    assert_clean(shown)


def test_axe_finds_nothing_in_the_sources_of_a_statement(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url + TREATY_DAY)
    shown.open_mark(shown.find(".clause").first)
    assert_clean(shown)


def test_axe_finds_nothing_about_the_money_on_a_band(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18")
    shown.find(".band-label").first.click()
    shown.find(".band-popup").wait_for()
    assert_clean(shown)


def test_axe_finds_nothing_on_the_page_about_the_dossier(page: Page, server_url: str) -> None:
    MapPage.open(page, server_url)
    page.get_by_role("link", name="About").click()
    page.get_by_role("heading", name="Licences").wait_for()
    assert violations(page) == []
