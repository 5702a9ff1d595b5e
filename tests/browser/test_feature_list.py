"""The list of features tells in words what the map shows, and does what a press on the map does."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata import asof
from geodata.asof import ForceState
from geodata.dossier import Dossier
from tests.browser.map_page import TRIGGER_DAY, MapPage
from tests.browser.stillness import words

pytestmark = pytest.mark.browser

DAY = date.fromisoformat(TRIGGER_DAY)
SITES = ("military_base", "border_guard_base", "crossing_point", "monitoring")
LAYERS = f"treaties,{','.join(SITES)},transfers,events,density,places"
WITHIN = timedelta(days=365)


def open_list(page: Page, address: str) -> MapPage:
    """Open an address and the list on it."""
    shown = MapPage.open(page, address)
    shown.find(".list-toggle").click()
    shown.find("#feature-list .feature").first.wait_for()
    return shown.still()


def group(shown: MapPage, name: str) -> Locator:
    """Return a group of the list, unfolded."""
    found = shown.find(f"#feature-list [data-group='{name}']")
    fold = found.locator(".feature-fold")
    if fold.get_attribute("aria-expanded") == "false":
        fold.click()
    expect(fold).to_have_attribute("aria-expanded", "true")
    return found


def keys(found: Locator) -> set[str]:
    """Return what the entries of a group lead to."""
    return set(found.locator(".feature").evaluate_all("(all) => all.map((n) => n.dataset.feature)"))


def test_the_list_holds_what_is_there_on_the_date(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = open_list(page, f"{server_url}?date={TRIGGER_DAY}&layers={LAYERS}")
    assert keys(group(shown, "regions")) == {"region:GE", "region:GE-AB", "region:GE-SO"}
    assert keys(group(shown, "treaties")) == {
        f"treaty:{status.treaty.treaty_id}"
        for status in asof.instruments(dossier, DAY)
        if status.state is ForceState.IN_FORCE
    }
    for kind in SITES:
        assert keys(group(shown, kind)) == {
            f"site:{item.site.site_id}"
            for item in asof.sites(dossier, DAY)
            if item.site.kind.value == kind
        }
    around = asof.events(dossier, DAY + WITHIN, window_days=2 * WITHIN.days)
    assert keys(group(shown, "events")) == {f"event:{event.event_id}" for event in around}


def test_each_group_counts_as_the_layer_panel_does(page: Page, server_url: str) -> None:
    shown = open_list(page, f"{server_url}?date={TRIGGER_DAY}&layers={LAYERS}")
    compared = 0
    for name in ("treaties", *SITES, "transfers", "events", "density"):
        panel = words(shown.find(f"label[for=layer-{name}] .count"))
        expect(group(shown, name).locator(".feature"), name).to_have_count(int(panel))
        expect(group(shown, name).locator(".count")).to_have_text(panel)
        compared += int(panel)
    assert compared > 50


def test_the_states_stand_by_their_position(page: Page, server_url: str, dossier: Dossier) -> None:
    shown = open_list(page, f"{server_url}?date={TRIGGER_DAY}&layers=states")
    expected = {
        f"state:{item.position.actor}"
        for item in asof.recognitions(dossier, DAY)
        if item.by_un_member
    }
    assert keys(group(shown, "states:recognises")) == expected
    listed = shown.find("#feature-list [data-group^='states:'] .count").all_inner_texts()
    assert sum(int(text) for text in listed) == len(dossier.states)


def test_the_list_follows_date_layers_and_names(page: Page, server_url: str) -> None:
    shown = open_list(page, f"{server_url}?date={TRIGGER_DAY}")
    abkhazia = shown.find("[data-feature='region:GE-AB'] .feature-name")
    expect(abkhazia).to_have_attribute("lang", "en")
    shown.find("#name-choice").select_option("ka")
    expect(abkhazia).to_have_attribute("lang", "ka")
    expect(abkhazia).to_have_text("აფხაზეთი")
    shown.find("#layer-treaties").evaluate("(box) => box.click()")
    expect(shown.find("[data-group=treaties]")).to_have_count(0)
    shown.find("button[data-date]").last.click()
    expect(shown.find("#features-title")).to_contain_text("2026")
    expect(shown.find("[data-group=crossing_point] .count")).to_have_text("6")


def test_the_filter_finds_words_without_accents_or_case(page: Page, server_url: str) -> None:
    shown = open_list(page, server_url)
    shown.find("#feature-filter").fill("TURKIYE")
    expect(shown.find("[data-feature='border:GE TUR']")).to_be_visible()
    expect(shown.find("#feature-list .feature")).to_have_count(1)
    expect(shown.find(".features-status")).to_contain_text("1 of ")
    shown.find("#feature-filter").fill("no such thing")
    expect(shown.find(".features-status")).to_contain_text("Clear the filter")


def test_chips_narrow_the_events_to_a_kind(page: Page, server_url: str, dossier: Dossier) -> None:
    shown = open_list(page, f"{server_url}?date=2008-08-08&layers=events")
    shown.find(".chip[data-kind=war]").click()
    around = asof.events(dossier, date(2008, 8, 8) + WITHIN, window_days=2 * WITHIN.days)
    wars = {f"event:{event.event_id}" for event in around if event.kind.value == "war"}
    expect(shown.find("[data-group=events] .feature")).to_have_count(len(wars))
    assert keys(group(shown, "events")) == wars
    assert len(wars) < len(around)


def test_an_entry_flies_to_its_site_and_opens_it(page: Page, server_url: str) -> None:
    shown = open_list(page, server_url)
    entry = group(shown, "crossing_point").locator(".feature").first
    expect(entry).to_be_visible()
    ident = str(entry.get_attribute("data-feature")).partition(":")[2]
    entry.click()
    shown.find(f"article.dossier[data-site='{ident}']").wait_for()
    page.wait_for_url(lambda url: f"select=site:{ident}" in url and "at=" in url)
    expect(shown.find(f"[data-feature='site:{ident}']")).to_have_attribute("aria-current", "true")


def test_an_entry_opens_its_treaty_with_the_clauses_unfolded(page: Page, server_url: str) -> None:
    shown = open_list(page, f"{server_url}?date={TRIGGER_DAY}")
    shown.find("[data-feature='treaty:ab-2014-alliance']").click()
    treaty = shown.opened("GE-AB").locator("details[data-treaty=ab-2014-alliance]")
    expect(treaty).to_have_attribute("open", "")


def test_an_entry_opens_the_money_of_a_band(page: Page, server_url: str) -> None:
    shown = open_list(page, f"{server_url}?date={TRIGGER_DAY}&at=55,37,6")
    shown.find("[data-feature='band:RUS>GE-AB']").click()
    shown.find(".band-popup[data-band='RUS>GE-AB']").wait_for()


def test_an_entry_takes_the_reader_to_a_place(page: Page, server_url: str) -> None:
    shown = open_list(page, server_url)
    shown.find("#feature-filter").fill("batumi")
    expect(shown.find("[data-group=places] .feature").first).to_contain_text("Batumi")
    shown.find("[data-group=places] .feature").first.click()
    page.wait_for_url(lambda url: "at=41.6" in url)


def test_a_change_of_the_map_leaves_the_focus_on_its_entry(page: Page, server_url: str) -> None:
    shown = open_list(page, f"{server_url}?date={TRIGGER_DAY}")
    entry = shown.find("[data-feature='region:GE-SO']")
    entry.focus()
    shown.find("button[data-date]").last.evaluate("(button) => button.click()")
    expect(shown.find("#features-title")).to_contain_text("2026")
    expect(entry).to_be_focused()


def test_on_a_phone_the_list_gives_way_to_what_it_opens(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    shown.find(".list-toggle").tap()
    shown.find("[data-feature='region:GE-SO']").tap()
    expect(shown.find(".sheet article[data-region=GE-SO]")).to_be_visible()
    expect(shown.find("#feature-list")).to_be_hidden()
