"""What a screen reader is told: what changed, what opened, and in which language a name is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import TRIGGER_DAY, MapPage
from tests.browser.stillness import words

pytestmark = pytest.mark.browser

TOLD = """
() => {
  window.told = []
  const node = document.querySelector('.announcer')
  new MutationObserver(() => window.told.push(node.textContent)).observe(node, { childList: true })
}
"""
PLAYED_ON = """
(year) => document.querySelector('.time-play.is-playing') !== null
  && Number(document.querySelector('.time-date').textContent.slice(-4)) >= year
"""
HAS_FOCUS = """
(selector) => document.querySelector(selector).contains(document.activeElement)
"""


def test_a_step_in_time_is_told_with_what_holds_then(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.go_to_trigger()
    expect(shown.find(".announcer")).to_have_text(
        "18 March 2015: 11 instruments in force, 4 UN members recognise."
    )


def test_while_the_years_play_nothing_is_told_until_they_rest(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date=1995-01-01")
    shown.frame.evaluate(TOLD)
    play = shown.find(".time-play")
    play.click()
    # two years on and still playing, whatever the years that this look comes to see
    shown.frame.wait_for_function(PLAYED_ON, arg=1997)
    assert shown.frame.evaluate("() => window.told") == []
    play.click()
    expect(play).to_have_attribute("aria-label", "Play, month by month")
    day = words(shown.find(".time-date"))
    expect(shown.find(".announcer")).to_contain_text(f"{day}: ")
    assert len(shown.frame.evaluate("() => window.told")) == 1


def test_what_opens_is_a_dialog_named_by_its_title(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date={TRIGGER_DAY}")
    shown.click_on_region("GE-SO")
    dialog = shown.frame.get_by_role("dialog", name="South Ossetia / Tskhinvali region")
    expect(dialog).to_be_visible()
    shown.frame.wait_for_function(HAS_FOCUS, arg="[role=dialog]:has(#dossier-title)")


def test_on_a_phone_the_focus_enters_the_sheet(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    shown.tap_on_badge("GE-SO")
    shown.frame.wait_for_function(HAS_FOCUS, arg=".sheet")


@pytest.mark.parametrize(("names", "lang"), [("ka", "ka"), ("ru", "ru"), ("local", "os")])
def test_every_name_says_its_language(page: Page, server_url: str, names: str, lang: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date={TRIGGER_DAY}&select=region:GE-SO&names={names}")
    shown.find(".list-toggle").click()
    for selector in (
        "#dossier-title span",
        "[data-feature='region:GE-SO'] .feature-name",
        ".label-GE-SO",
    ):
        expect(shown.find(selector).first).to_have_attribute("lang", lang)
    others = shown.find(".dossier-sub span[lang]")
    assert lang not in others.evaluate_all("(all) => all.map((node) => node.lang)")
