"""The bar of buttons at the top right stays short, and leaves room for the cards below it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.stillness import box

pytestmark = pytest.mark.browser

BUTTONS = [
    "Zoom in",
    "Zoom out",
    "Reset view",
    "Measure distance and area",
    "Full screen",
    "Share this view",
]


def test_the_bar_offers_its_six_buttons_in_two_columns(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    buttons = shown.find(".zoom button")
    expect(buttons).to_have_count(len(BUTTONS))
    assert [button.get_attribute("aria-label") for button in buttons.all()] == BUTTONS
    places = [box(button) for button in buttons.all()]
    assert len({round(place["x"]) for place in places}) == 2
    assert len({round(place["y"]) for place in places}) == 3


def test_the_money_card_stands_open_below_the_bar_where_there_is_room(
    new_page: Callable[..., Page], server_url: str
) -> None:
    large = new_page(viewport={"width": 1920, "height": 1080})
    shown = MapPage.open(large, server_url).still()
    bar, card = box(shown.find(".zoom")), box(shown.find(".money-card"))
    assert bar["y"] + bar["height"] < card["y"]
    foot = box(shown.find(".attribution"))
    assert card["y"] + card["height"] < foot["y"]
    assert shown.find("#money-body").evaluate("(node) => node.scrollHeight <= node.clientHeight")


def test_on_a_phone_the_bar_takes_less_than_a_sixth_of_the_map(
    phone: Page, server_url: str
) -> None:
    shown = MapPage.open(phone, server_url)
    bar, whole = box(shown.find(".zoom")), box(shown.find(".dossier-map"))
    assert bar["height"] < whole["height"] / 6
    assert bar["x"] + bar["width"] <= 390
