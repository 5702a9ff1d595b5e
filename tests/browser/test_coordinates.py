"""Coordinates of the place under the pointer, and of the place that was pressed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.map_pixels import FREE, in_window, press
from tests.browser.stillness import words

pytestmark = pytest.mark.browser

CENTRED = "?at=42.5,43.25,9"
DECIMAL = re.compile(r"^(\d+\.\d+)° N, (\d+\.\d+)° E$")
SEXAGESIMAL = re.compile(r"^(\d+)°(\d\d)′(\d\d)″ N, (\d+)°(\d\d)′(\d\d)″ E$")


def middle(shown: MapPage) -> tuple[float, float]:
    box = shown.find(".dossier-map").evaluate("(node) => [node.clientWidth, node.clientHeight]")
    return box[0] / 2, box[1] / 2


def test_the_place_under_the_pointer_is_told_in_degrees(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}{CENTRED}")
    expect(shown.find(".coordinates")).to_be_hidden()
    page.mouse.move(*in_window(page, middle(shown)))
    live = shown.find(".coordinates-words")
    expect(live).to_have_text(DECIMAL)
    found = DECIMAL.match(live.inner_text())
    assert found is not None
    assert float(found[1]) == pytest.approx(42.5, abs=0.002)
    assert float(found[2]) == pytest.approx(43.25, abs=0.003)


def test_degrees_can_be_told_in_minutes_and_seconds(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}{CENTRED}")
    page.mouse.move(*in_window(page, middle(shown)))
    shown.find(".coordinates-notation").click()
    page.mouse.move(*in_window(page, middle(shown)))
    live = shown.find(".coordinates-words")
    expect(live).to_have_text(SEXAGESIMAL)
    found = SEXAGESIMAL.match(live.inner_text())
    assert found is not None
    degrees, minutes, seconds = (int(found[place]) for place in (1, 2, 3))
    assert degrees + minutes / 60 + seconds / 3600 == pytest.approx(42.5, abs=0.002)
    degrees, minutes, seconds = (int(found[place]) for place in (4, 5, 6))
    assert degrees + minutes / 60 + seconds / 3600 == pytest.approx(43.25, abs=0.003)


def test_south_and_west_are_told_by_their_letters(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?at=-40,-70,5")
    page.mouse.move(*in_window(page, middle(shown)))
    expect(shown.find(".coordinates-words")).to_have_text(re.compile(r"^\d+\.\d+° S, \d+\.\d+° W$"))


def test_a_pressed_place_stays_and_can_be_copied(
    new_page: Callable[..., Page], server_url: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    shown = MapPage.open(page, server_url)
    page.mouse.move(*in_window(page, FREE[0]))
    expect(shown.find(".coordinates-words")).to_have_text(DECIMAL)
    told = shown.find(".coordinates-words").inner_text()
    page.mouse.click(*in_window(page, FREE[0]), button="right")
    kept = shown.find(".coordinates-pressed .place-words")
    expect(kept).to_have_text(told)
    page.mouse.move(*in_window(page, FREE[1]))
    expect(shown.find(".coordinates-words")).not_to_have_text(told)
    expect(kept).to_have_text(told)
    shown.find(".coordinates .copy-button").click()
    expect(shown.find(".coordinates .copy-status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == told


def test_where_copying_is_refused_the_text_is_shown(page: Page, server_url: str) -> None:
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))"
    )
    shown = MapPage.open(page, server_url)
    press(page, FREE[3])
    told = words(shown.find(".coordinates-pressed .place-words"))
    shown.find(".coordinates .copy-button").click()
    expect(shown.find(".coordinates .copy-text")).to_have_text(told)


def test_a_pointer_over_a_card_leaves_the_coordinates_alone(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    page.mouse.move(*in_window(page, FREE[0]))
    expect(shown.find(".coordinates-words")).to_have_text(DECIMAL)
    told = shown.find(".coordinates-words").inner_text()
    shown.find(".coordinates-notation").hover()
    shown.painted()
    expect(shown.find(".coordinates-words")).to_have_text(told)


def test_a_finger_that_taps_sees_no_coordinates(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    phone.touchscreen.tap(*in_window(phone, (60, 450)))
    shown.painted()
    expect(shown.find(".coordinates")).to_be_hidden()
