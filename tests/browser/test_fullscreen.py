"""The map on the whole screen, with everything that belongs to it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

CONTROLS = (".panel", ".viewpoint", ".timebar", ".zoom", ".money-card", ".attribution")


def test_the_map_fills_the_screen_with_all_its_controls_and_comes_back(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, server_url)
    button = shown.find(".fullscreen-toggle")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_have_attribute("aria-label", "Leave full screen")
    root = shown.frame.evaluate("() => document.fullscreenElement === document.documentElement")
    assert root is True
    shown.frame.wait_for_function(
        "() => document.querySelector('.dossier-map').clientHeight === screen.height"
        " || document.querySelector('.dossier-map').clientHeight >= 900"
    )
    for control in CONTROLS:
        expect(shown.find(control).first, control).to_be_visible()
    shown.click_on_region("GE-AB")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert shown.frame.evaluate("() => document.fullscreenElement") is None


def test_the_button_follows_when_the_browser_leaves_full_screen(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, server_url)
    button = shown.find(".fullscreen-toggle")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    # what the browser does on Escape
    shown.frame.evaluate("() => document.exitFullscreen()")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(button).to_have_attribute("aria-label", "Full screen")


def test_a_refusal_is_told_with_a_remedy(page: Page, server_url: str) -> None:
    page.add_init_script(
        "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'))"
    )
    shown = MapPage.open(page, server_url)
    shown.find(".fullscreen-toggle").click()
    notice = shown.find(".fullscreen-notice")
    expect(notice).to_contain_text("F11")
    notice.locator("button").click()
    expect(notice).to_be_hidden()
    expect(shown.find(".fullscreen-toggle")).to_have_attribute("aria-pressed", "false")
