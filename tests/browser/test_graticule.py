"""Meridians and parallels: where they lie, what they say, and how close together they are."""

import itertools
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

ON = "layers=graticule"
_WORDS = ".graticule-words span"
_BOXES = """
(selector) => [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility())
    .map((node) => node.getBoundingClientRect()).filter(({ width }) => width > 0)
    .map(({ left, top, right, bottom }) => [left, top, right, bottom])
"""


def minutes(text: str) -> int:
    found = re.fullmatch(r"(\d+)°(?:(\d\d)′)?(?: ([NSEW]))?", text)
    assert found is not None, text
    size = int(found[1]) * 60 + int(found[2] or 0)
    return -size if found[3] in {"S", "W"} else size


def opened(page: Page, server_url: str, view: str) -> MapPage:
    shown = MapPage.open(page, f"{server_url}?{ON}&{view}")
    shown.find(_WORDS).first.wait_for()
    return shown.still()


def overlapping(shown: MapPage) -> list[object]:
    words = shown.frame.evaluate(_BOXES, _WORDS)
    cards = shown.frame.evaluate(_BOXES, ".card, .map-foot p, .leaflet-control-scale-line")
    return [
        (word, card)
        for word in words
        for card in cards
        if word[0] < card[2] and word[2] > card[0] and word[1] < card[3] and word[3] > card[1]
    ]


def test_lines_stand_at_round_degrees_that_get_closer_with_the_zoom(
    page: Page, server_url: str
) -> None:
    spacings = []
    for zoom in (5, 7, 9, 11):
        shown = opened(page, server_url, f"at=42.3,43.4,{zoom}")
        texts = shown.find(_WORDS).all_inner_texts()
        east = sorted(minutes(text) for text in texts if text.endswith("E"))
        assert len(east) >= 3
        steps = {later - earlier for earlier, later in itertools.pairwise(east)}
        spacing = min(steps)
        assert all(step % spacing == 0 for step in steps)
        assert all(value % spacing == 0 for value in east)
        spacings.append(spacing)
    assert spacings == sorted(spacings, reverse=True)
    assert len(set(spacings)) == len(spacings)


def test_the_line_through_the_middle_says_the_degrees_of_the_middle(
    page: Page, server_url: str
) -> None:
    shown = opened(page, server_url, "at=42,44,8")
    size = shown.find(".dossier-map").evaluate("(node) => [node.clientWidth, node.clientHeight]")
    lines = shown.find(".graticule-line").evaluate_all(
        "(nodes) => nodes.map((node) => [node.x1, node.y1, node.x2, node.y2]"
        ".map((end) => end.baseVal.value))"
    )
    assert any(x1 == x2 == pytest.approx(size[0] / 2, abs=1.5) for x1, _, x2, _ in lines)
    assert any(y1 == y2 == pytest.approx(size[1] / 2, abs=1.5) for _, y1, _, y2 in lines)
    texts = shown.find(_WORDS).all_inner_texts()
    assert "42° N" in texts
    assert "44° E" in texts


@pytest.mark.parametrize("view", ["at=42.3,43.4,7", "at=42.3,43.4,9", "money=all"])
def test_no_words_stand_under_a_card(page: Page, server_url: str, view: str) -> None:
    assert overlapping(opened(page, server_url, view)) == []


def test_on_a_phone_the_words_keep_clear_of_the_cards_too(phone: Page, server_url: str) -> None:
    assert overlapping(opened(phone, server_url, "at=42.3,43.4,6")) == []


def test_words_give_way_to_a_card_that_opens(page: Page, server_url: str) -> None:
    shown = opened(page, server_url, "at=42.3,41.4,9")
    shown.find(".measure-toggle").click()
    shown.find(".measure-card").wait_for()
    shown.still()
    assert overlapping(shown) == []


def test_the_lines_follow_the_map_and_go_with_the_switch(page: Page, server_url: str) -> None:
    shown = opened(page, server_url, "at=42.3,43.4,7")
    before = set(shown.find(_WORDS).all_inner_texts())
    shown.find("button[aria-label='Zoom in']").click()
    shown.find("button[aria-label='Zoom in']").click()
    shown.frame.wait_for_function(
        "(before) => [...document.querySelectorAll('.graticule-words span')]"
        ".some((node) => !before.includes(node.textContent))",
        arg=sorted(before),
    )
    shown.find("#layer-graticule").click()
    expect(shown.find(".graticule-line")).to_have_count(0)
    expect(shown.find(_WORDS)).to_have_count(0)
