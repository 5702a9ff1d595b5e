"""Search: type, arrow, Enter; it flies there and opens the record, whatever language is typed."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.map_page import MapPage
from tests.browser.stillness import box
from tests.table_rows import rows

pytestmark = pytest.mark.browser

TREATY = "so-2015-alliance"
FIELD = "#search-input"

Matching = Callable[[str, Any], Any]


def search(shown: MapPage, text: str) -> Locator:
    """Type into the field and return the options that are listed."""
    shown.find(FIELD).fill(text)
    shown.find(".search-results").wait_for()
    return shown.find("[role=option]")


def best(shown: MapPage, text: str, reference: str) -> str:
    """Type into the field and return the best match, which a pattern describes."""
    search(shown, text)
    first = shown.find("[role=option][aria-selected=true]")
    expect(first).to_have_attribute("data-reference", re.compile(f"^{reference}$"))
    return str(first.get_attribute("data-reference"))


@pytest.fixture
def matching(page: Page, server_url: str) -> Matching:
    """Return a function that runs code with the module that compares names."""
    page.goto(f"{server_url}health")

    def run(code: str, value: Any) -> Any:
        module = "import('/assets/map/search/matching.js')"
        return page.evaluate(f"async (value) => ({code})(await {module}, value)", value)

    return run


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Sokhumi / Sukhum", "sokhumi sukhum"),
        ("Côte d’Ivoire", "cote d ivoire"),
        ("TÜRKİYE", "turkiye"),
        ("Ӡӡы Ёлка", "ӡӡы елка"),
        ("ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"),
        ("  A/RES/62/249 ", "a res 62 249"),
    ],
)
def test_names_are_compared_without_case_accents_and_punctuation(
    matching: Matching, text: str, folded: str
) -> None:
    assert matching("({ fold }, text) => fold(text)", text) == folded


def test_a_prefix_comes_before_the_prefix_of_a_word_and_that_before_a_part(
    matching: Matching,
) -> None:
    names = ["moscow agreement 2009", "agreement", "a disagreement", "agreement of 2009"]
    ranked = matching(
        """({ rankOf }, names) => names.map((name) => [rankOf(name, 'agreement'), name]).sort()
            .map(([, name]) => name)""",
        names,
    )
    assert ranked == ["agreement", "agreement of 2009", "moscow agreement 2009", "a disagreement"]


def test_one_kind_cannot_hide_the_others(matching: Matching) -> None:
    found = matching(
        """({ match }) => {
            const entry = (kind, index) => ({ reference: `${kind}:${index}`, kind, lang: 'en',
                label: `x${index}`, meta: '', names: [`x${index}`], from: null })
            const sources = Array.from({ length: 90 }, (_, index) => entry('source', index))
            const { found, count } = match([...sources, entry('event', 7)], 'x')
            return [found.map((one) => one.kind), count]
        }""",
        None,
    )
    assert found == [["event", *["source"] * 6], 91]


def test_the_best_match_of_a_name_in_any_language(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    for text, reference in (
        ("sukhum", r"place:\d+"),
        ("სოხუმი", r"place:\d+"),
        ("Цхинвал", r"place:\d+"),
        # the older and the newer shape of an Abkhaz letter
        ("Аҧсны", "region:GE-AB"),
        ("Аԥсны", "region:GE-AB"),
        ("abkhazia", "region:GE-AB"),
        ("cote d'ivoire", "state:CIV"),
        ("Науру", "state:NRU"),
        ("usa", "state:USA"),
        ("alliance and integration", f"treaty:{TREATY}"),
        (TREATY, f"treaty:{TREATY}"),
        ("bombora", "site:airfield-bombora"),
        ("kremlin-12952", "source:kremlin-12952"),
    ):
        best(shown, text, reference)


def test_when_nothing_is_found_the_list_says_what_may_help(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    expect(search(shown, "qqqq")).to_have_count(0)
    expect(shown.find(".search-note")).to_have_text(
        "Nothing found for “qqqq”. Try part of a name, in any of its languages."
    )
    expect(shown.find(FIELD)).to_have_attribute("aria-expanded", "false")


def test_type_arrow_enter_opens_the_record_that_was_pointed_at(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    page.keyboard.press("/")
    field = shown.find(FIELD)
    expect(field).to_be_focused()
    page.keyboard.type("agreement 2010")
    options = shown.find("[role=option]")
    options.nth(2).wait_for()
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    pointed = options.nth(1)
    expect(pointed).to_have_attribute("aria-selected", "true")
    expect(shown.find("[role=option][aria-selected=true]")).to_have_count(1)
    expect(field).to_have_attribute("aria-activedescendant", pointed.get_attribute("id") or "")
    kind, ident = (pointed.get_attribute("data-reference") or "").split(":")
    page.keyboard.press("Enter")
    shown.find(f"article.dossier[data-{kind}='{ident}']").wait_for()
    expect(shown.find(".search-results")).to_be_hidden()
    page.wait_for_url(re.compile(f"select={kind}:{ident}"))


def test_a_slash_in_a_text_field_is_a_slash(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find(FIELD).focus()
    page.keyboard.type("A/RES")
    expect(shown.find(FIELD)).to_have_value("A/RES")


def test_escape_closes_the_list_and_then_empties_the_field(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    search(shown, "georgia").first.wait_for()
    page.keyboard.press("Escape")
    expect(shown.find(".search-results")).to_be_hidden()
    expect(shown.find(FIELD)).to_have_value("georgia")
    page.keyboard.press("Escape")
    expect(shown.find(FIELD)).to_have_value("")


def test_a_state_is_flown_to_with_the_world_switched_on(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    best(shown, "vanuatu", "state:VUT")
    page.keyboard.press("Enter")
    shown.find("article.dossier[data-state=VUT]").wait_for()
    expect(shown.find("#layer-states")).to_be_checked()
    expect(shown.find("path.state[aria-label^='Vanuatu:']").first).to_be_in_viewport()


def test_a_site_and_an_event_are_opened_with_their_layers_on(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    for text, kind, layer in (("bombora", "site", "airport"), ("ditsi", "event", "events")):
        expect(shown.find(f"#layer-{layer}")).not_to_be_checked()
        reference = best(shown, text, f"{kind}:.+")
        page.keyboard.press("Enter")
        found = shown.find(f"article.dossier[data-{kind}='{reference.split(':')[1]}']")
        expect(found).to_be_in_viewport()
        expect(shown.find(f"#layer-{layer}")).to_be_checked()


def test_what_lies_after_the_date_says_so_and_offers_its_date(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2014-01-01")
    best(shown, "alliance and integration", f"treaty:{TREATY}")
    expect(shown.find("[role=option]").first).to_contain_text("later than 1 Jan 2014")
    page.keyboard.press("Enter")
    record = shown.find(f"article.dossier[data-treaty={TREATY}]")
    expect(record).to_contain_text("Later than 1 January 2014: signed 18 March 2015.")
    record.locator("[data-go='2015-03-18']").click()
    expect(shown.find(".time-date")).to_have_text("18 March 2015")
    expect(record.locator(".date-offer")).to_have_count(0)


def test_an_event_of_long_ago_offers_its_date(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?select=event:border-2010-ditsi&date=2020-01-01")
    record = shown.find("article.dossier[data-event=border-2010-ditsi]")
    expect(record).to_contain_text("More than a year before 1 January 2020.")
    record.locator("[data-go='2010-10-01']").click()
    expect(shown.find(".time-date")).to_have_text("1 October 2010")


def test_a_treaty_opens_from_the_address_with_every_clause(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?select=treaty:{TREATY}&date=2015-03-18")
    record = shown.find(f"article.dossier[data-treaty={TREATY}]")
    clauses = [row for row in rows("provisions") if row["treaty_id"] == TREATY]
    assert clauses
    expect(record.locator(".clause")).to_have_count(len(clauses))
    record.locator("button[data-region=GE-SO]").click()
    shown.opened("GE-SO")


def test_a_source_says_what_rests_on_it_and_leads_there(page: Page, server_url: str) -> None:
    source = "kremlin-12952"
    shown = MapPage.open(page, f"{server_url}?select=source:{source}")
    record = shown.find(f"article.dossier[data-source={source}]")
    title = next(row["title"] for row in rows("sources") if row["source_id"] == source)
    expect(record.locator("h3")).to_have_text(title)
    for table, heading in (("treaty", "Treaties"), ("provision", "Clauses")):
        cited = [row for row in rows(f"{table}_sources") if row["source_id"] == source]
        assert cited
        expect(record.locator("h5").filter(has_text=heading)).to_have_text(
            f"{heading} ({len(cited)})"
        )
    record.locator("[data-open^='treaty:']").first.click()
    shown.find("article.dossier[data-treaty=so-2010-base]").wait_for()


def test_a_source_or_place_that_is_not_there_is_said_to_be_missing(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?select=source:no-such-source")
    expect(shown.find("article.dossier")).to_contain_text("There is no source “no-such-source”")
    shown = MapPage.open(page, f"{server_url}?select=place:0")
    expect(shown.find("article.dossier")).to_contain_text("There is no place “0”")


def test_a_place_tells_its_names_and_what_is_near(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    best(shown, "tskhinval", r"place:\d+")
    page.keyboard.press("Enter")
    record = shown.find("article.dossier[data-place]")
    expect(record.locator("h3")).to_have_text("Tskhinvali / Tskhinval")
    expect(record.locator("[lang=ka]")).to_have_text("ცხინვალი")
    record.locator("[data-open^='event:']").first.click()
    shown.find("article.dossier[data-event]").wait_for()


def test_on_a_phone_a_tap_on_a_result_opens_its_sheet(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    search(shown, "gagra").first.wait_for()
    results = box(shown.find(".search-results"))
    assert results["x"] >= 0
    assert results["x"] + results["width"] <= 390
    shown.find("[role=option]").first.tap()
    shown.find(".sheet article.dossier[data-place]").wait_for()
