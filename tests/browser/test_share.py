"""Sharing a view: the link, the code for a web page, and what they open."""

import html
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import FRAME, MapPage
from tests.browser.stillness import box, settle

pytestmark = pytest.mark.browser

VIEW = "?date=2015-03-18&select=region:GE-SO&tab=aid"


def opened(shown: MapPage) -> MapPage:
    shown.find(".share-toggle").click()
    return shown


def test_the_copied_link_is_the_view(new_page: Callable[..., Page], server_url: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    shown = opened(MapPage.open(page, f"{server_url}{VIEW}&embed=false"))
    shown.find(".share-link").click()
    expect(shown.find(".share-status")).to_have_text("Link copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    # a popup may have moved the map, and where it stands is part of the view
    assert re.sub(r"&at=[-\d.,]+", "", copied) == f"{server_url}{VIEW}"


def test_the_link_can_be_copied_by_hand_where_the_clipboard_is_refused(
    page: Page, server_url: str
) -> None:
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))"
    )
    shown = opened(MapPage.open(page, f"{server_url}{VIEW}"))
    shown.find(".share-link").click()
    expect(shown.find(".share-status")).to_contain_text("copy the text below")
    expect(shown.find(".share-text")).to_have_value(re.compile(re.escape(f"{server_url}{VIEW}")))
    expect(shown.find(".share-text")).to_be_focused()


def test_the_embedded_view_is_the_map_alone_and_fills_the_window(
    page: Page, server_url: str
) -> None:
    shown = opened(MapPage.open(page, f"{server_url}{VIEW}"))
    shown.find(".share-embed").click()
    expect(shown.find(".share-text")).to_be_visible()
    expect(shown.find(".share-text")).to_have_value(re.compile('src="'))
    code = re.search(r'src="([^"]+)"', shown.find(".share-text").input_value())
    assert code is not None
    embedded = MapPage.open(page, html.unescape(code[1]))
    embedded.opened("GE-SO")
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    settle(page)
    assert box(page.locator(FRAME)) == {"x": 0, "y": 0, "width": 1440, "height": 900}


def test_escape_closes_the_card_and_returns_to_its_button(page: Page, server_url: str) -> None:
    shown = opened(MapPage.open(page, server_url))
    shown.find(".share-link").focus()
    page.keyboard.press("Escape")
    expect(shown.find(".share-card")).to_be_hidden()
    expect(shown.find(".share-toggle")).to_be_focused()
