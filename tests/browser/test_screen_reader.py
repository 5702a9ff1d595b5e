"""What a screen reader is told: what changed, what opened, and in which language a name is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import TRIGGER_DAY, MapPage

pytestmark = pytest.mark.browser

TOLD = """
() => {
  window.told = []
  const node = document.querySelector('.announcer')
  new MutationObserver(() => window.told.push(node.textContent)).observe(node, { childList: true })
}
"""


def test_a_step_in_time_is_told_with_what_holds_then(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.go_to_trigger()
    expect(shown.find(".announcer")).to_have_text(
        "18 March 2015: 11 instruments in force, 4 UN members recognise."
    )


def test_while_the_years_play_nothing_is_told_until_they_rest(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2014-01-01")
    shown.frame.evaluate(TOLD)
    shown.find(".time-play").click()
    expect(shown.find(".time-date")).to_contain_text("2016")
    assert shown.frame.evaluate("() => window.told") == []
    shown.find(".time-play").click()
    day = shown.find(".time-date").inner_text()
    expect(shown.find(".announcer")).to_contain_text(f"{day}: ")
    assert len(shown.frame.evaluate("() => window.told")) == 1


def test_what_opens_is_a_dialog_named_by_its_title(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date={TRIGGER_DAY}")
    shown.click_on_region("GE-SO")
    dialog = shown.frame.get_by_role("dialog", name="South Ossetia / Tskhinvali region")
    expect(dialog).to_be_visible()
    assert dialog.evaluate("(node) => node.contains(document.activeElement)")


def test_on_a_phone_the_focus_enters_the_sheet(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    shown.tap_on_badge("GE-SO")
    assert shown.find(".sheet").evaluate("(node) => node.contains(document.activeElement)")


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
