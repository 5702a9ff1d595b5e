"""What leaves room to what on the map: names, symbols, cards and a growing popup."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from geodata.dossier import Dossier
from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

BREAKAWAY = ("GE-AB", "GE-SO")

# Whether two things on the map cover one another.
_COVER = """
([one, other]) => {
    const [a, b] = [one, other].map(
        (found) => document.querySelector(found).getBoundingClientRect())
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
"""
_MEETS_ITSELF = """
(selector) => {
    const node = document.querySelector(selector)
    if (!node) return false
    const { left, top, width, height } = node.getBoundingClientRect()
    return node.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}
"""
_FITS_ITS_CARD = """
(node) => {
    const body = node.closest('.panel-body')
    return node.getBoundingClientRect().right <= body.getBoundingClientRect().right
        && body.scrollWidth <= body.clientWidth
}
"""


@pytest.mark.parametrize("region", BREAKAWAY)
def test_on_a_phone_each_breakaway_region_bears_its_name_beside_its_badge(
    phone: Page, server_url: str, dossier: Dossier, region: str
) -> None:
    shown = MapPage.open(phone, server_url)
    label = shown.find(f".label-{region}")
    expect(label).to_be_visible()
    expect(label).to_contain_text(dossier.regions[region].name_en.split(" / ")[0])
    assert not shown.frame.evaluate(_COVER, [f".label-{region}", ".briefing-bar"])


def test_on_a_phone_the_credits_leave_the_scale_bar_free(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    expect(shown.find(".leaflet-control-scale-line")).to_have_text("100 km")
    assert not shown.frame.evaluate(_COVER, [".leaflet-control-scale-line", ".map-foot"])


def test_on_a_phone_the_open_layer_card_can_be_folded_away_where_it_was_opened(
    phone: Page, server_url: str
) -> None:
    shown = MapPage.open(phone, server_url)
    toggle = shown.find(".panel-toggle")
    toggle.tap()
    expect(shown.find(".panel-body")).to_be_visible()
    assert not shown.frame.evaluate(_COVER, [".panel", ".map-foot"])
    toggle.tap()
    expect(shown.find(".panel-body")).to_be_hidden()
    expect(shown.find(".briefing-bar")).to_be_visible()


@pytest.mark.parametrize("text", ["Tskhinvali", "Gali"])
def test_the_card_of_a_place_keeps_its_heading_and_its_cross_on_the_map(
    page: Page, server_url: str, text: str
) -> None:
    shown = MapPage.open(page, server_url)
    shown.find("#search-input").fill(text)
    shown.find(".search-option[data-reference^='place:']").first.click()
    expect(shown.find(".dossier[data-place] .facts")).to_be_visible()
    shown.frame.wait_for_function(_MEETS_ITSELF, arg=".dossier[data-place] .dossier-close")
    shown.find(".dossier[data-place] .dossier-close").click()
    expect(shown.find(".dossier[data-place]")).to_have_count(0)


def test_the_options_of_a_layer_fit_into_the_card(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find("#layer-regions").hover()
    shown.find("button[aria-label='Options of Breakaway regions']").click()
    amount = shown.find(".layer-menu:not([hidden]) .menu-amount")
    expect(amount).to_have_text("100 %")
    assert amount.evaluate(_FITS_ITS_CARD)


def test_in_a_view_of_the_world_no_town_stands_for_a_country(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?layers=states,places&at=30,20,3")
    # the names have been placed for this view
    expect(shown.find(".leaflet-label-pane")).to_have_attribute("data-placed", "3 pair majority")
    assert shown.find(".label-town:visible").count() == 0


def test_in_a_low_window_the_layers_are_folded_until_they_are_asked_for(
    new_page: Callable[..., Page], server_url: str
) -> None:
    shown = MapPage.open(new_page(viewport={"width": 844, "height": 390}), server_url)
    expect(shown.find(".panel-body")).to_be_hidden()
    shown.find(".panel-toggle").click()
    expect(shown.find(".panel-body")).to_be_visible()


def test_on_a_small_screen_the_region_is_seen_below_its_popup(
    new_page: Callable[..., Page], server_url: str
) -> None:
    shown = MapPage.open(
        new_page(viewport={"width": 1280, "height": 720}),
        f"{server_url}?date=2015-03-18&select=region:GE-SO",
    )
    expect(shown.find(".dossier-popup .clause").first).to_be_visible()
    expect(shown.find(".label-GE-SO")).to_be_visible()
    shown.still()
    for card in (".dossier-popup", ".timebar"):
        assert not shown.frame.evaluate(_COVER, [".label-GE-SO", card])
