"""The side panel beside the map: it follows the map, and the map follows it."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.panel.cards import value_in_words
from dashboard.panel.subject import subject_of
from geodata.dossier import Dossier
from geodata.figures import key_figures
from geodata.words import day_in_words
from tests.browser.map_page import FRAME, MapPage
from tests.browser.stillness import box, settle, words

pytestmark = pytest.mark.browser

PANEL = ".st-key-side-panel"
DAYS = ("1995-01-01", "2008-08-27", "2015-03-18", "2020-06-01")


def panel(page: Page) -> Locator:
    return page.locator(PANEL)


def type_date(shown: MapPage, day: str) -> None:
    """Type a date into the time bar."""
    shown.find(".time-date").click()
    expect(shown.find("#time-entry-date")).to_be_focused()
    shown.find("#time-entry-date").fill(day)
    shown.find(".time-entry button").first.click()


def expect_figures(page: Page, dossier: Dossier, day: str, kind: str, ident: str) -> None:
    """Wait until the panel tells of a day, and compare its figures with the domain's."""
    subject = subject_of(date.fromisoformat(day), f"{kind}:{ident}")
    expect(panel(page)).to_contain_text(f"as of {day_in_words(subject.on)}")
    figures = key_figures(dossier, subject.on, kind, ident)
    for place, item in enumerate(figures):
        card = page.locator(f".st-key-side-panel-card-{place}")
        expect(card.locator("strong")).to_have_text(value_in_words(item))
        expect(card).to_contain_text(item.caption)


def test_the_panel_follows_the_date_and_agrees_with_the_time_bar_and_the_popup(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, f"{server_url}?select=region:GE-SO&date=2001-01-01")
    for day in DAYS:
        type_date(shown, day)
        expect_figures(page, dossier, day, "region", "GE-SO")
        told = day_in_words(date.fromisoformat(day))
        expect(shown.find(".dossier-popup")).to_contain_text(f"as of {told}")
        recognise = words(page.locator(".st-key-side-panel-card-2 strong"))
        shown.tab("Positions")
        count = shown.find(".dossier-popup h4 .count").first
        expect(count).to_have_text(recognise.split()[0])


def test_the_panel_and_the_band_of_money_tell_the_same_amount(page: Page, server_url: str) -> None:
    MapPage.open(page, f"{server_url}?select=region:GE-AB&date=2015-03-18")
    money = page.locator(".st-key-side-panel-card-1")
    expect(money).to_contain_text("RUB 1.9–2.7 bn")
    expect(money).to_contain_text("paid for 2015")
    expect(page.frame_locator(FRAME).locator(".dossier-map")).to_contain_text("RUB 1.9–2.7 bn paid")


def test_a_click_on_another_region_changes_the_panel(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    expect(panel(page)).to_contain_text("Georgia and its breakaway regions")
    shown.click_on_region("GE-AB")
    expect(panel(page).locator("h3")).to_have_text("Abkhazia")
    shown.find(".dossier-popup .dossier-close").click()
    expect(panel(page).locator("h3")).to_have_text("Georgia and its breakaway regions")


def test_the_next_change_moves_the_map_which_is_not_made_anew(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?select=region:GE-SO&date=2015-03-18")
    shown.frame.evaluate("() => { window.theSame = true }")
    expect(panel(page)).to_contain_text("13 May 2015: Recognition")
    page.locator(".st-key-side-panel-go-next button").click()
    expect(shown.find(".time-date")).to_have_text("13 May 2015")
    expect(panel(page)).to_contain_text("as of 13 May 2015")
    # the button goes where its caption says, which comes after it
    expect(page.locator(".st-key-side-panel-previous")).to_contain_text("18 March 2015: ")
    page.locator(".st-key-side-panel-go-previous button").click()
    expect(shown.find(".time-date")).to_have_text("18 March 2015")
    expect(panel(page)).to_contain_text("as of 18 March 2015")
    assert shown.frame.evaluate("() => window.theSame === true")


def test_hiding_the_details_gives_their_room_to_the_same_map(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.frame.evaluate("() => { window.theSame = true }")
    frame = page.locator(FRAME)
    expect(panel(page)).to_be_visible()
    beside = box(frame)
    page.locator(".st-key-side-panel-closes button").click()
    expect(panel(page)).to_have_count(0)
    assert beside["width"] < 1440 == box(frame)["width"]
    page.locator(".st-key-side-panel-opens button").click()
    expect(panel(page)).to_be_visible()
    assert box(frame) == beside
    assert shown.frame.evaluate("() => window.theSame === true")


def test_the_panel_stands_beside_the_map_and_not_over_it(page: Page, server_url: str) -> None:
    MapPage.open(page, server_url)
    side, frame = box(panel(page)), box(page.locator(FRAME))
    assert frame["x"] + frame["width"] <= side["x"]
    assert side["x"] + side["width"] == 1440


def test_a_window_without_room_shows_the_map_alone_until_asked(
    new_page: Callable[..., Page], server_url: str
) -> None:
    page = new_page(viewport={"width": 1200, "height": 800})
    MapPage.open(page, server_url)
    expect(panel(page)).to_be_hidden()
    page.locator(".st-key-side-panel-opens button").click()
    expect(panel(page)).to_be_visible()


def test_an_open_popup_stays_clear_of_the_layers_when_the_details_open(
    new_page: Callable[..., Page], server_url: str
) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    shown = MapPage.open(page, f"{server_url}?select=region:GE-AB&date=2015-03-18")
    page.locator(".st-key-side-panel-opens button").click()
    expect(panel(page)).to_be_visible()
    shown.frame.wait_for_function(
        "() => document.querySelector('.dossier-popup').getBoundingClientRect().left"
        " >= document.querySelector('.panel').getBoundingClientRect().right"
    )


def test_on_a_phone_the_details_come_at_wish_and_go_again(phone: Page, server_url: str) -> None:
    MapPage.open(phone, server_url)
    expect(panel(phone)).to_be_hidden()
    phone.locator(".st-key-side-panel-opens button").tap()
    expect(panel(phone)).to_be_visible()
    settle(phone)
    side = box(panel(phone))
    assert side["x"] == 0
    assert side["y"] > 200
    assert panel(phone).evaluate("(node) => node.scrollWidth <= node.clientWidth")
    phone.locator(".st-key-side-panel-closes button").tap()
    expect(panel(phone)).to_have_count(0)


def test_a_figure_opens_its_sources(page: Page, server_url: str, dossier: Dossier) -> None:
    MapPage.open(page, f"{server_url}?select=region:GE-SO&date=2015-03-18")
    page.locator(".st-key-side-panel-card-1 button").click()
    opened = page.locator("[data-testid=stPopoverBody]")
    for value in dossier.discrepancies["money-founding-140-million"].values:
        expect(opened).to_contain_text(value.value)
    expect(opened.locator("a[href^=http]").first).to_be_visible()


@pytest.mark.parametrize("tab", ["Aid", "Positions"])
def test_charts_are_drawn_under_the_page_s_own_security_policy(
    page: Page, server_url: str, tab: str
) -> None:
    MapPage.open(page, f"{server_url}?select=region:GE-AB&date=2015-03-18")
    panel(page).locator("[data-testid=stRadioOption]").filter(has_text=tab).click()
    drawn = panel(page).locator("[data-testid=stVegaLiteChart] :is(canvas, svg)")
    # the drawing library is fetched with the first chart
    expect(drawn.first).to_be_visible()


def test_an_embedded_view_has_no_panel(page: Page, server_url: str) -> None:
    MapPage.open(page, f"{server_url}?embed=true")
    expect(page.locator("[class*=st-key-side-panel]")).to_have_count(0)
