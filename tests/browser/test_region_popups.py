"""A click on a region opens its popup: terms, money and positions, each with its sources."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata import asof
from geodata.dossier import Dossier
from tests.browser.map_page import MapPage
from tests.browser.stillness import words
from tests.sampled_days import SAMPLED_DAYS

pytestmark = pytest.mark.browser

REGIONS = ("GE", "GE-AB", "GE-SO")
BREAKAWAY = REGIONS[1:]
TABS = ("Treaty terms", "Aid flows", "Positions")
# what holds a statement and its marks, in each tab
STATEMENTS = {
    "Treaty terms": ".clause, .about p:has(.marks)",
    "Aid flows": ".claim",
    "Positions": "dd:has(.marks)",
}
ON_TRIGGER = "?date=2015-03-18"
TRIGGER = next(day for day in SAMPLED_DAYS if day.isoformat() == "2015-03-18")


def check_source(shown: MapPage, statement: Locator, dossier: Dossier) -> None:
    detail = shown.open_mark(statement)
    titles = {source.title: source for source in dossier.sources.values()}
    for citation in detail.locator(".citation").all():
        title = citation.locator(".citation-title")
        source = titles[words(title)]
        meta = words(citation.locator(".citation-meta"))
        assert source.publisher in meta
        assert (str(source.published)[:4] if source.published else "undated") in meta
        if source.url is None:
            assert "no address known" in meta
            continue
        same = {row.url for row in dossier.sources.values() if row.title == source.title}
        href = title.get_attribute("href")
        assert href
        assert any(
            href.rstrip("/") == title.evaluate("(_, url) => new URL(url).href", url).rstrip("/")
            for url in same
            if url
        )
        assert title.get_attribute("rel") == "noopener noreferrer"


@pytest.mark.parametrize("region", REGIONS)
def test_a_click_on_a_region_opens_its_popup_with_three_tabs(
    page: Page, server_url: str, dossier: Dossier, region: str
) -> None:
    shown = MapPage.open(page, server_url)
    shown.click_on_region(region)
    popup = shown.find(".dossier-popup")
    expect(popup.locator("h3")).to_have_text(dossier.regions[region].name_en)
    expect(popup.locator("[role=tab]")).to_have_text(TABS)
    georgian = dossier.regions[region].name_ka
    assert georgian is not None
    expect(popup.locator("[lang=ka]")).to_have_text(georgian)


@pytest.mark.parametrize("region", REGIONS)
def test_every_tab_has_statements_whose_mark_opens_the_source(
    page: Page, server_url: str, dossier: Dossier, region: str
) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region(region)
    for tab in TABS:
        panel = shown.tab(tab)
        statement = panel.locator(STATEMENTS[tab]).first
        expect(statement).to_have_text(re.compile(r".{20}", re.DOTALL))
        check_source(shown, statement, dossier)


@pytest.mark.parametrize("region", REGIONS)
def test_no_statement_is_without_a_mark(page: Page, server_url: str, region: str) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region(region)
    for tab, selector in STATEMENTS.items():
        statements = shown.tab(tab).locator(selector)
        expect(statements.first).to_be_attached()
        expect(statements.filter(has_not=shown.find(".mark"))).to_have_count(0)


def test_on_18_march_2015_south_ossetia_tells_the_treaty_of_that_day(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, server_url)
    shown.go_to_trigger()
    shown.click_on_region("GE-SO")
    popup = shown.find(".dossier-popup")
    treaty = popup.locator("[data-treaty=so-2015-alliance]")
    for told in ("Alliance and integration treaty 2015", "signed today", "25 years"):
        expect(treaty).to_contain_text(told)
    expect(popup.locator(".dossier-sub")).to_contain_text("as of 18 March 2015")


def test_what_carried_a_clause_out_after_the_day_stands_apart_as_later(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region("GE-SO")
    treaty = shown.find("[data-treaty=so-2015-alliance]")
    expect(treaty.locator(".clause .later").first).to_be_visible()
    later = treaty.locator(".clause .later").all_inner_texts()
    assert all(text.startswith("Later: ") for text in later)
    texts = {
        item.treaty.short_title
        for clause in asof.provisions(dossier, TRIGGER, "GE-SO")
        if clause.provision.treaty_id == "so-2015-alliance"
        for item in clause.later
        if item.treaty is not None
    }
    assert texts
    for title in texts:
        assert any(title in text for text in later), title
    expect(treaty).not_to_contain_text("Followed by")


@pytest.mark.parametrize("region", BREAKAWAY)
def test_the_popup_counts_the_un_members_that_recognise_on_the_day(
    page: Page, server_url: str, dossier: Dossier, region: str
) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region(region)
    heading = shown.tab("Positions").locator("h4").filter(has_text="UN members that recognise it")
    members = {
        item.position.actor
        for item in asof.recognitions(dossier, TRIGGER, region)
        if item.by_un_member
    }
    assert len(members) == 4
    expect(heading.locator(".count")).to_have_text("4")
    named = shown.find("[role=tabpanel] .group").first.locator(".claims").first
    for actor in members:
        expect(named).to_contain_text(dossier.actors[actor].name_en)


def test_on_18_march_2015_abkhazia_tells_the_treaty_of_2014(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region("GE-AB")
    treaty = shown.find("[data-treaty=ab-2014-alliance]")
    for told in (
        "Alliance and strategic partnership treaty 2014",
        "signed 24 November 2014",
        "10 years",
    ):
        expect(treaty).to_contain_text(told)


@pytest.mark.parametrize("region", BREAKAWAY)
def test_the_popup_does_not_cover_the_region_that_it_tells_about(
    page: Page, server_url: str, region: str
) -> None:
    shown = MapPage.open(page, server_url)
    shown.click_on_region(region)
    shown.still()
    box = shown.find(f"path.region-{region}").first.evaluate(
        "(node) => node.getBoundingClientRect().toJSON()"
    )
    middle = ((box["left"] + box["right"]) / 2, (box["top"] + box["bottom"]) / 2)
    assert not shown.boxes_overlap(".dossier-popup", middle)


def test_the_mark_disputed_shows_the_rival_values_and_which_is_used(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region("GE-SO")
    clause = shown.find(".clause").filter(has_text="EUR 140 million")
    detail = shown.open_mark(clause, ".mark-disputed")
    shown_values = set(detail.locator(".rival-value").all_inner_texts())
    concerned = dossier.discrepancies_of("provisions", "so-2015-alliance-p15")
    assert concerned
    for row in concerned:
        expect(detail).to_contain_text(row.subject)
        expect(detail).to_contain_text(row.reason)
        assert {value.value for value in row.values} <= shown_values
        assert len(row.values) > 1


def test_a_value_that_the_tables_use_is_marked_as_used(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region("GE-SO")
    about = shown.find("[data-treaty=so-2015-alliance] .about p:has(.mark-disputed)")
    detail = shown.open_mark(about, ".mark-disputed")
    values = [
        value
        for row in dossier.discrepancies_of("treaties", "so-2015-alliance")
        for value in row.values
    ]
    used = detail.locator(".rival").filter(has_text="used here").locator(".rival-value")
    expect(used).to_have_text([value.value for value in values if value.used])
    expect(detail.locator(".rival")).to_have_count(len(values))


def test_a_second_click_on_a_mark_closes_it(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region("GE-SO")
    clause = shown.find(".clause").first
    shown.open_mark(clause)
    clause.locator(".mark:not(.mark-disputed)").click()
    clause.locator(".citation-detail").wait_for(state="hidden")


def test_escape_and_the_cross_close_the_popup(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.click_on_region("GE-SO")
    page.keyboard.press("Escape")
    shown.find(".dossier-popup").wait_for(state="detached")
    shown.click_on_region("GE-AB")
    shown.find(".dossier-popup .dossier-close").click()
    shown.find(".dossier-popup").wait_for(state="detached")


def test_arrows_move_between_the_tabs(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.click_on_region("GE-SO")
    shown.find("[role=tab][data-tab=treaties]").focus()
    page.keyboard.press("ArrowRight")
    chosen = shown.find("[role=tab][aria-selected=true]")
    expect(chosen).to_have_text("Aid flows")
    page.keyboard.press("End")
    expect(chosen).to_have_text("Positions")
    page.keyboard.press("ArrowRight")
    expect(chosen).to_have_text("Treaty terms")


def test_an_open_popup_follows_the_date(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.click_on_region("GE-SO")
    shown.tab("Positions")
    shown.go_to_trigger()
    # the map paints first and the popup right after
    expect(shown.find(".dossier-sub")).to_contain_text("as of 18 March 2015")
    expect(shown.find("[role=tab][aria-selected=true]")).to_have_text("Positions")


def test_a_year_without_a_figure_is_a_gap_and_not_a_zero(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region("GE-AB")
    chart = shown.tab("Aid flows").locator("[data-series=rus-ab-total-aid]")
    years = [
        point.year for point in dossier.aid_series.values() if point.series_id == "rus-ab-total-aid"
    ]
    expect(chart.locator("rect.bar")).to_have_count(len(years))
    gaps = chart.locator(".bar-gap title").all_text_contents()
    assert all(re.fullmatch(r"\d{4}: no figure", text) for text in gaps)
    assert not {int(text[:4]) for text in gaps} & set(years)


def test_what_tells_of_the_year_comes_before_series_that_do_not(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    years = {
        point.year for point in dossier.aid_series.values() if point.series_id == "rus-so-total-aid"
    }
    assert 2014 in years
    assert 2015 not in years
    shown = MapPage.open(page, server_url + ON_TRIGGER)
    shown.click_on_region("GE-SO")
    first = shown.tab("Aid flows").locator("h4").first
    expect(first).to_contain_text("Claims that cover 2015")
    page.goto(f"{server_url}?date=2014-06-30&select=region:GE-SO&tab=aid")
    again = MapPage.on(page)
    expect(again.find(".tab-panel h4").first).to_have_text("Russian aid, total")
