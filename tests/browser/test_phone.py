"""The dossier on a phone, 390 by 844 CSS pixels, with a finger."""

import re

import pytest
from playwright.sync_api import Page, expect

from dashboard.map.catalogue import CATALOGUE
from tests.browser.map_page import MapPage
from tests.browser.stillness import box, settle

pytestmark = pytest.mark.browser

SMALLEST_TARGET = 24
"""CSS pixels, WCAG 2.2, criterion 2.5.8."""
SMALLEST_TEXT = 11
TABS = ("Treaty terms", "Aid flows", "Positions")

_TARGETS = """
(root) => [...root.querySelectorAll('button, input, summary, a')]
    .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0)
    .map((node) => {
        // a label is pressed like the switch that it names
        const { width, height } = (node.labels?.[0] ?? node).getBoundingClientRect()
        const text = node.textContent || node.id
        return { text, inline: node.matches('.citation a'), width, height }
    })
"""
_TOO_WIDE = """
(root) => [...root.querySelectorAll('*')]
    .filter((node) => node.checkVisibility() && !node.closest('svg'))
    .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
    .map((node) => `${node.className}: ${node.textContent.slice(0, 40)}`)
"""
_SMALLEST_FONT = """
(root) => Math.min(...[...root.querySelectorAll('*')].filter((node) => node.checkVisibility()
    && !node.closest('svg') && [...node.childNodes].some((child) => child.nodeType === 3
    && child.textContent.trim())).map((node) => parseFloat(getComputedStyle(node).fontSize)))
"""


def test_the_page_does_not_scroll_sideways(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url).still()
    settle(phone)
    assert phone.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert shown.frame.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert shown.find(".cards").evaluate(_TOO_WIDE) == []


def test_the_layers_are_folded_away_until_they_are_asked_for(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    expect(shown.find(".panel-body")).to_be_hidden()
    shown.find(".panel-toggle").tap()
    expect(shown.find(".panel-body")).to_be_visible()
    shown.find(".panel-body .more-sites > summary").tap()
    for entry in CATALOGUE:
        label = shown.find(f"label[for=layer-{entry.id}]")
        label.scroll_into_view_if_needed()
        expect(label).to_be_in_viewport()


@pytest.mark.parametrize("region", ["GE-AB", "GE-SO"])
def test_a_tap_on_the_badge_of_a_region_opens_a_sheet_below_it(
    phone: Page, server_url: str, region: str
) -> None:
    shown = MapPage.open(phone, server_url)
    shown.tap_on_badge(region)
    sheet = box(shown.still().find(".sheet"))
    assert sheet["width"] == 390
    assert sheet["height"] < 0.75 * 844
    area = box(shown.find(f"path.region-{region}").first)
    assert area["y"] + area["height"] <= sheet["y"] + 1
    expect(shown.find(".dossier-popup")).to_have_count(0)


def test_the_sheet_can_be_read_in_every_tab(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    sheet = shown.find(".sheet")
    for tab in TABS:
        panel = shown.tab(tab)
        expect(panel).to_have_text(re.compile(r".{200}", re.DOTALL))
        shown.still()
        assert sheet.evaluate(_TOO_WIDE) == []
        assert sheet.evaluate(_SMALLEST_FONT) >= SMALLEST_TEXT
        assert panel.evaluate("(node) => node.scrollWidth <= node.clientWidth")


def test_the_sheet_scrolls_to_its_end(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    last = shown.find("[role=tabpanel] summary").last
    last.scroll_into_view_if_needed()
    end = box(last)
    assert end["y"] + end["height"] <= 844


def test_everything_to_tap_is_large_enough(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    for tab in TABS:
        shown.tab(tab)
        targets = shown.still().find(".sheet").evaluate(_TARGETS)
        small = [
            target
            for target in targets
            if not target["inline"] and min(target["width"], target["height"]) < SMALLEST_TARGET
        ]
        assert targets
        assert small == []
    shown.find(".sheet .dossier-close").tap()
    shown.find(".panel-toggle").tap()
    expect(shown.find(".panel-body")).to_be_visible()
    targets = shown.still().find(".cards").evaluate(_TARGETS)
    small = [item for item in targets if min(item["width"], item["height"]) < SMALLEST_TARGET]
    assert small == []


def test_a_tap_on_the_cross_closes_the_sheet_and_gives_the_map_back(
    phone: Page, server_url: str
) -> None:
    shown = MapPage.open(phone, server_url)
    expect(shown.find(".timebar")).to_be_visible()
    shown.tap_on_badge("GE-SO")
    expect(shown.find(".timebar")).to_be_hidden()
    shown.find(".sheet .dossier-close").tap()
    expect(shown.find(".sheet")).to_be_hidden()
    expect(shown.find(".timebar")).to_be_visible()


def test_a_source_opens_in_the_sheet(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    statement = shown.find(".clause").first
    statement.locator(".mark").last.tap()
    title = statement.locator(".citation-title").first
    place = box(title)
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= 390
