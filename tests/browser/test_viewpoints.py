"""Viewpoints: one switch changes lines, fills, names and legend in place, and says on what."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

ABL = ".leaflet-abl-pane path.boundary"
DOUBLE = ".leaflet-abl-pane path.boundary-core[stroke^='var']"


def switch(shown: MapPage, name: str) -> None:
    shown.find("[role=radio]").filter(has_text=name).click()
    shown.find("[role=radio][aria-checked=true]").filter(has_text=name).wait_for()


def legend_says(shown: MapPage, layer: str, words: str) -> None:
    expect(shown.find(f".layer:has(#layer-{layer}) .layer-name")).to_have_text(words)


def dashed(shown: MapPage, dashes: str | None) -> None:
    """Wait until all parts of the line are dashed in one way, or drawn through."""
    unlike = "[stroke-dasharray]" if dashes is None else f":not([stroke-dasharray='{dashes}'])"
    expect(shown.find(ABL).first).to_be_attached()
    expect(shown.find(f"{ABL}{unlike}")).to_have_count(0)


def test_the_map_opens_as_georgia_and_the_un_majority_see_it(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find(ABL).first.wait_for(state="attached")
    expect(shown.find("[role=radio][aria-checked=true]")).to_have_text("Georgia · UN majority")
    legend_says(shown, "abl", "Boundary line (ABL)")
    dashed(shown, "7 5")
    expect(shown.find(".label-GE-AB .label-caption")).to_have_text("breakaway region")


def test_recognising_states_draw_a_double_line_in_the_same_paths(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, server_url)
    shown.find(ABL).first.wait_for(state="attached")
    shown.find(ABL).first.evaluate("(path) => { path.dataset.same = 'yes' }")
    switch(shown, "Recognising states")
    expect(shown.find(DOUBLE)).to_have_count(shown.find(ABL).count())
    dashed(shown, None)
    expect(shown.find("path.boundary[data-same=yes]")).to_have_count(1)
    legend_says(shown, "abl", "State border, as recognised")
    expect(shown.find(".label-GE-AB .label-caption")).to_have_text("independent, as recognised")
    expect(shown.find(".label-GE-SO")).not_to_contain_text("Tskhinvali")
    switch(shown, "UN majority")
    expect(shown.find(DOUBLE)).to_have_count(0)
    dashed(shown, "7 5")


def test_de_facto_control_has_its_own_line_hatching_and_words(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find(ABL).first.wait_for(state="attached")
    area = shown.find("path.region-GE-SO")
    expect(area).to_have_attribute("fill", re.compile(r"\S"))
    before = str(area.get_attribute("fill"))
    switch(shown, "De facto control")
    dashed(shown, "0.1 6.5")
    expect(area).not_to_have_attribute("fill", before)
    legend_says(shown, "regions", "Under de facto authorities")
    expect(shown.find(".label-GE .label-caption")).to_have_text("controlled by Tbilisi")


def test_before_the_first_recognition_the_note_says_that_there_was_none(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?viewpoint=recognising&date=2008-08-25")
    shown.find(ABL).first.wait_for(state="attached")
    expect(shown.find(DOUBLE)).to_have_count(0)
    shown.find("[aria-label='What this view shows']").first.click()
    expect(shown.find(".viewpoint-note")).to_contain_text("no UN member recognised either region")


def test_the_note_names_the_states_that_recognise_on_the_day_with_sources(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?viewpoint=recognising&date=2012-01-01")
    shown.find("button[aria-label='What this view shows']").click()
    note = shown.find(".viewpoint-note")
    states = note.locator(".note-states").first
    for name in ("Russia", "Nicaragua", "Venezuela", "Nauru", "Tuvalu"):
        expect(states).to_contain_text(name)
    expect(states).not_to_contain_text("Syria")
    detail = shown.open_mark(note.locator("p").filter(has_text="independent"))
    expect(detail).to_have_text(re.compile(r"\S"))
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(shown.find("button[aria-label='What this view shows']")).to_be_focused()


def test_the_note_lists_what_a_publisher_draws_for_whom(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find("button[aria-label='What this view shows']").click()
    note = shown.find(".viewpoint-note")
    note.locator("summary").filter(has_text="How map publishers draw it").click()
    expect(note.locator("dd").first).to_be_visible()
    rows = dict(
        zip(note.locator("dt").all_inner_texts(), note.locator("dd").all_inner_texts(), strict=True)
    )
    assert rows["separate states"] == "Russia"
    assert "Ukraine" in rows["no line: simply Georgia"]
    expect(note).to_contain_text("no record of who recognises whom")


def test_the_arrow_keys_move_through_the_viewpoints_and_the_address_follows(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, server_url)
    shown.find("[role=radio][tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    chosen = shown.find("[role=radio][aria-checked=true]")
    expect(chosen).to_have_text("Recognising states")
    expect(chosen).to_be_focused()
    page.wait_for_url(re.compile("viewpoint=recognising"))
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(chosen).to_have_text("De facto control")
    expect(shown.find("[role=radio][tabindex='0']")).to_have_count(1)


def test_on_a_phone_the_viewpoint_is_chosen_in_the_panel(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    expect(shown.find(".segments")).to_be_hidden()
    shown.find(".panel-toggle").click()
    shown.find("#viewpoint-choice").select_option("recognising")
    shown.find(DOUBLE).first.wait_for(state="attached")
    shown.find("#name-choice").select_option("ka")
    shown.find(".label[lang=ka]:not([hidden])").first.wait_for()
