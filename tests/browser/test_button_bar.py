"""The bar of buttons at the top right stays short, and leaves room for the cards below it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.map_page import MapPage

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
    buttons = shown.find(".zoom button").all()
    assert [button.get_attribute("aria-label") for button in buttons] == BUTTONS
    boxes = [button.bounding_box() or {} for button in buttons]
    assert len({round(box["x"]) for box in boxes}) == 2
    assert len({round(box["y"]) for box in boxes}) == 3


def test_the_money_card_stands_open_below_the_bar_where_there_is_room(
    new_page: Callable[..., Page], server_url: str
) -> None:
    large = new_page(viewport={"width": 1920, "height": 1080})
    shown = MapPage.open(large, server_url)
    bar, card = shown.find(".zoom").bounding_box(), shown.find(".money-card").bounding_box()
    assert bar is not None
    assert card is not None
    assert bar["y"] + bar["height"] < card["y"]
    foot = shown.find(".attribution").bounding_box()
    assert foot is not None
    assert card["y"] + card["height"] < foot["y"]
    assert shown.find("#money-body").evaluate("(node) => node.scrollHeight <= node.clientHeight")


def test_on_a_phone_the_bar_takes_less_than_a_sixth_of_the_map(
    phone: Page, server_url: str
) -> None:
    shown = MapPage.open(phone, server_url)
    bar, whole = shown.find(".zoom").bounding_box(), shown.find(".dossier-map").bounding_box()
    assert bar is not None
    assert whole is not None
    assert bar["height"] < whole["height"] / 6
    assert bar["x"] + bar["width"] <= 390
