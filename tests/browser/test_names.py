"""Names on the map: in the language that the reader chose, and never one upon another."""

import itertools
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

CHOICES = ("pair", "ka", "ru", "local")
VIEW = "?at=42.4,43.2,6"
ZOOMS = 5
NAME = ".leaflet-label-pane .label:not([hidden])"
MIDDLE_OF_THE_MAP = 8

_BOXES = """
(selector) => [...document.querySelectorAll(selector)]
  .map((node) => [node.textContent, node.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0)
  .map(([text, box]) => [text, box.left, box.top, box.right, box.bottom])
"""
Box = tuple[str, float, float, float, float]


def placed(shown: MapPage) -> str:
    pane = shown.still().find(".leaflet-label-pane")
    expect(pane).to_have_attribute("data-placed", re.compile(r"^\S+ \S+"))
    return str(pane.get_attribute("data-placed"))


def settle(shown: MapPage, before: str) -> None:
    shown.frame.wait_for_function(
        "(before) => document.querySelector('.leaflet-label-pane').dataset.placed !== before",
        arg=before,
    )
    # letters of another script come late and change the width of every name
    shown.still()


def choose(shown: MapPage, names: str) -> None:
    before = placed(shown)
    if before.split()[1] == names:
        return
    shown.find("#name-choice").select_option(names)
    settle(shown, before)


def zoom_in(shown: MapPage) -> None:
    before = placed(shown)
    shown.find("button[aria-label='Zoom in']").click()
    settle(shown, before)


def boxes(shown: MapPage, selector: str) -> list[Box]:
    found: list[Any] = shown.frame.evaluate(_BOXES, selector)
    return [tuple(item) for item in found]


def overlap(one: Box, other: Box) -> bool:
    return one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]


def collisions(ones: list[Box], others: list[Box]) -> list[tuple[str, str]]:
    return [(a[0], b[0]) for a, b in itertools.product(ones, others) if overlap(a, b)]


def languages(shown: MapPage, text: str) -> set[str]:
    return set(
        shown.find(NAME)
        .filter(has_text=text)
        .evaluate_all("(nodes) => nodes.map((node) => node.lang)")
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_name_covers_another_a_badge_or_a_card(
    new_page: Callable[..., Page], server_url: str, scheme: str
) -> None:
    shown = MapPage.open(new_page(color_scheme=scheme), f"{server_url}{VIEW}")
    for step in range(ZOOMS):
        if step:
            zoom_in(shown)
        for names in CHOICES:
            choose(shown, names)
            labels = boxes(shown, NAME)
            assert len(labels) > MIDDLE_OF_THE_MAP
            pairs = [(a[0], b[0]) for a, b in itertools.combinations(labels, 2) if overlap(a, b)]
            assert not pairs, f"zoom step {step}, {names}"
            covers = boxes(shown, ".cards .card:not([hidden]), .badge, .map-foot p")
            assert not collisions(labels, covers), f"zoom step {step}, {names}"


def test_each_name_is_marked_with_its_language(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    choose(shown, "ka")
    assert languages(shown, "თბილისი") == {"ka"}
    assert languages(shown, "აფხაზეთი") == {"ka"}
    choose(shown, "ru")
    assert languages(shown, "Тбилиси") == {"ru"}
    assert languages(shown, "Россия") == {"ru"}
    choose(shown, "local")
    assert languages(shown, "Аԥсны") == {"ab"}
    assert languages(shown, "Хуссар Ирыстон") == {"os"}
    assert languages(shown, "Tbilisi") == {"en"}
    choose(shown, "pair")
    assert languages(shown, "Sokhumi / Sukhum") == {"en"}


def test_a_name_that_is_not_known_falls_back_to_the_english_pair(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?names=local&at=43.1,40.7,10")
    settle(shown, "")
    assert languages(shown, "Likhni / Lykhny") == {"en"}
    assert languages(shown, "Гәдоуҭа") == {"ab"}


def test_a_popup_bears_the_chosen_name_with_the_others_beneath(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?names=ru&select=region:GE-SO")
    head = shown.opened("GE-SO").locator(".dossier-head")
    title = head.locator("h3 [lang]")
    expect(title).to_have_text("Южная Осетия")
    expect(title).to_have_attribute("lang", "ru")
    beneath = {
        node.get_attribute("lang"): node.inner_text()
        for node in head.locator(".dossier-sub [lang]").all()
    }
    assert beneath == {
        "en": "South Ossetia / Tskhinvali region",
        "ka": "ცხინვალის რეგიონი",
        "os": "Хуссар Ирыстон",
    }
    shown.find("#name-choice").select_option("ka")
    shown.find(".dossier-head h3 [lang=ka]").wait_for()


def test_rivers_are_named_along_their_course_while_they_are_drawn(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?at=42.2,43.4,9")
    river = shown.find(".label-river:not([hidden])")
    river.first.wait_for(state="attached")
    turned = river.evaluate_all("(nodes) => nodes.filter((n) => /rotate/.test(n.style.transform))")
    assert turned
    shown.find("#layer-rivers").uncheck()
    shown.find(".leaflet-label-pane:not(:has(.label-river:not([hidden])))").wait_for(
        state="attached"
    )
