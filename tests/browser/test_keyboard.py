"""The main tasks of the three kinds of reader, with nothing but a keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import Keyboard
from tests.browser.map_page import TRIGGER_DAY, MapPage
from tests.browser.stillness import words

pytestmark = pytest.mark.browser

SMALLEST_TARGET = 24
"""CSS pixels, WCAG 2.2, criterion 2.5.8."""

_SMALL = """
(least) => {
  const targets = 'button, input, select, textarea, summary, a, [tabindex="0"]'
  return [...document.querySelectorAll(targets)]
    .filter((node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((node) => !node.matches('.skip, .citation a'))
    .map((node) => {
      // a label is pressed like the switch that it names, a badge stands beside its anchor
      const boxes = [node, ...(node.labels ?? []), ...node.querySelectorAll('.badge')]
        .map((one) => one.getBoundingClientRect())
      const width = Math.max(...boxes.map((box) => box.width))
      const height = Math.max(...boxes.map((box) => box.height))
      return { node: node.outerHTML.slice(0, 120), width, height }
    })
    .filter(({ width, height }) => Math.min(width, height) < least)
}
"""


def test_an_explorer_reads_a_region_opens_a_source_and_shares_the_view(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?date={TRIGGER_DAY}")
    keys = Keyboard(shown)
    keys.tab_to(".skip")
    expect(shown.find(".skip").first).to_have_text("Skip to the list of features")
    keys.press("Enter")
    keys.tab_to("[data-feature='region:GE-SO']")
    keys.press("Enter")
    shown.opened("GE-SO")
    expect(shown.find("[role=tab][data-tab=treaties]")).to_be_focused()
    keys.press("ArrowRight")
    expect(shown.find("[role=tab][data-tab=aid]")).to_be_focused()
    expect(shown.find("[role=tabpanel]")).to_contain_text("Claims that cover 2015")
    keys.press("Home")
    keys.tab_to(".mark:not(.mark-disputed)")
    keys.press("Enter")
    shown.find(".citation-title").first.wait_for()
    keys.tab_to("a.citation-title")
    keys.press("Escape")
    expect(shown.find("[data-feature='region:GE-SO']")).to_be_focused()
    keys.press("Escape")
    expect(shown.find(".list-toggle")).to_be_focused()
    keys.tab_to(".share-toggle")
    keys.press("Enter")
    keys.tab_to(".share-link")
    keys.press("Enter")
    expect(shown.find(".share-status")).not_to_be_empty()
    keys.press("Escape")
    expect(shown.find(".share-toggle")).to_be_focused()


def test_a_briefer_goes_to_a_day_steps_plays_zooms_and_comes_home(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, server_url)
    keys = Keyboard(shown)
    keys.tab_to(".skip")
    keys.press("Tab", "Enter")
    expect(shown.find("#time-slider")).to_be_focused()
    keys.tab_to(f"button[data-date='{TRIGGER_DAY}']")
    keys.press("Enter")
    expect(shown.find(".time-date")).to_have_text("18 March 2015")
    keys.tab_to("button[data-way='1']", back=True)
    keys.press("Enter")
    expect(shown.find(".time-date")).not_to_have_text("18 March 2015")
    stepped = words(shown.find(".time-date"))
    keys.tab_to(".time-play", back=True)
    keys.press("Space")
    expect(shown.find(".time-play")).to_have_attribute("aria-label", "Pause")
    expect(shown.find(".time-date")).not_to_have_text(stepped)
    keys.press("Space")
    expect(shown.find(".time-play")).to_have_attribute("aria-label", "Play, month by month")
    keys.tab_to("button[aria-label='Zoom in']")
    keys.press("Enter")
    page.wait_for_url(re.compile("at="))
    keys.tab_to("button[aria-label='Reset view']")
    keys.press("Enter")
    page.wait_for_url(lambda url: "at=" not in url)


def test_an_analyst_switches_compares_and_finds_a_record(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date={TRIGGER_DAY}")
    keys = Keyboard(shown)
    keys.tab_to(".skip")
    keys.press("Tab", "Enter")
    keys.tab_to("#layer-monitoring", back=True)
    keys.press("Space")
    page.wait_for_url(re.compile("layers=[^&]*monitoring"))
    keys.tab_to("[role=radio]")
    keys.press("ArrowRight")
    page.wait_for_url(re.compile("viewpoint=recognising"))
    keys.tab_to("#name-choice")
    keys.press("ArrowDown")
    page.wait_for_url(re.compile("names=ka"))
    keys.tab_to("[data-mode=compare]", back=True)
    keys.press("Enter")
    expect(shown.find("#compare-title")).to_contain_text("18 Mar 2014")
    keys.tab_to(".compare-open")
    keys.tab_to(".list-toggle", back=True)
    keys.press("Enter")
    keys.tab_to("#feature-filter")
    keys.write("zugdidi")
    expect(shown.find("[data-group=monitoring] .feature")).to_have_count(1)
    keys.tab_to("[data-group=monitoring] .feature")
    keys.press("Enter")
    shown.find("article.dossier[data-site]").wait_for()
    expect(shown.find("article.dossier[data-site] .tab-panel")).to_be_focused()


def test_closing_returns_the_focus_to_the_symbol_that_opened(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?at=42.3,43.9,9")
    symbol = shown.still().find(".point-site:not(.point-bundle)").first
    symbol.focus()
    symbol.press("Enter")
    shown.find("article.dossier[data-site]").wait_for()
    page.keyboard.press("Escape")
    expect(symbol).to_be_focused()


def test_a_new_date_leaves_the_focus_where_it_was_in_the_popup(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date={TRIGGER_DAY}&select=region:GE-SO")
    summary = shown.find("[data-treaty=so-2015-alliance] > summary")
    summary.focus()
    shown.find("button[data-date]").last.evaluate("(button) => button.click()")
    expect(shown.find(".dossier-sub").first).to_contain_text("2026")
    expect(summary).to_be_focused()


@pytest.mark.parametrize(
    ("view", "opener"),
    [
        ("", None),
        (f"?date={TRIGGER_DAY}&select=region:GE-SO", None),
        (f"?date={TRIGGER_DAY}&select=region:GE-SO&tab=aid", None),
        (f"?date={TRIGGER_DAY}&select=region:GE-SO&tab=positions", None),
        (f"?date={TRIGGER_DAY}&compare=2008-08-07&since=2008-08-07", None),
        ("?layers=events,states,places", ".list-toggle"),
        ("", ".share-toggle"),
        ("", ".layer-more"),
        ("", ".time-date"),
    ],
)
def test_everything_to_press_is_large_enough(
    page: Page, server_url: str, view: str, opener: str | None
) -> None:
    shown = MapPage.open(page, server_url + view)
    if opener is not None:
        shown.find(opener).first.focus()
        page.keyboard.press("Enter")
        expect(shown.find(opener).first).to_have_attribute("aria-expanded", "true")
    assert shown.still().frame.evaluate(_SMALL, SMALLEST_TARGET) == []
