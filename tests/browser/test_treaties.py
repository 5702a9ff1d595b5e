"""The page of the treaties in a browser: links to clauses, sources, comparison, map and files."""

import csv
import re
from datetime import date
from io import StringIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.map_page import FRAME, START_WITHIN
from tests.browser.stillness import box, settle
from tests.table_rows import rows

pytestmark = pytest.mark.browser

_BESIDE = """
(selector) => {
  const boxes = [...document.querySelectorAll(selector)].map((node) => node.getBoundingClientRect())
  const different = (side) => new Set(boxes.map((box) => Math.round(box[side]))).size
  return boxes.length === 3 && different('top') === 1 && different('left') === 3
}
"""

LATE = "ab-2014-alliance-p07"
DAYS_LATE = (date(2019, 8, 23) - date(2018, 3, 5)).days


def opened(page: Page, server_url: str, query: str = "") -> Page:
    page.goto(f"{server_url}treaties?{query}")
    page.get_by_role("heading", name="Treaties", exact=True).wait_for(timeout=START_WITHIN)
    settle(page)
    return page


def parameters(address: str) -> dict[str, str]:
    return {name: texts[0] for name, texts in parse_qs(urlsplit(address).query).items()}


def choose_part(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).click()


def clause(page: Page, provision: str) -> Locator:
    return page.locator(f"[class*='st-key-clause-'][class*='{provision}']").first


def test_the_header_leads_to_the_page_with_the_date_of_the_view(
    page: Page, server_url: str
) -> None:
    page.goto(f"{server_url}about?date=2015-03-18")
    page.locator(".st-key-header").get_by_role("link", name="Treaties", exact=True).click()
    page.get_by_role("heading", name="Treaties", exact=True).wait_for(timeout=START_WITHIN)
    expect(page).to_have_url(re.compile(r"/treaties\?.*date=2015-03-18"))


def test_a_link_to_a_clause_opens_it_with_its_deadline_and_sources(
    page: Page, server_url: str
) -> None:
    opened(page, server_url, f"clause={LATE}")
    marked = page.locator(".st-key-marked-clause")
    expect(marked).to_contain_text("Russia funds modernisation of Abkhaz forces")
    expect(marked).to_contain_text(f"late by {DAYS_LATE} days")
    cited = [row["source_id"] for row in rows("provision_sources") if row["provision_id"] == LATE]
    titles = {row["source_id"]: row["title"] for row in rows("sources")}
    marked.get_by_role("button", name="source").click()
    shown = page.locator("[data-testid=stPopoverBody]")
    for ident in cited:
        expect(shown).to_contain_text(titles[ident])


def test_the_address_of_a_clause_is_a_link_on_it(page: Page, server_url: str) -> None:
    opened(page, server_url, "treaty=so-2015-alliance&date=2016-01-01")
    link = clause(page, "so-2015-alliance-p10").get_by_role("link").first
    expect(link).to_have_attribute("href", re.compile("clause="))
    target = link.get_attribute("href")
    assert target is not None
    assert parse_qs(urlsplit(target).query) == {
        "date": ["2016-01-01"],
        "clause": ["so-2015-alliance-p10"],
    }


def test_an_instrument_can_be_shown_on_the_map(page: Page, server_url: str) -> None:
    opened(page, server_url, "treaty=so-2015-alliance&date=2015-03-18")
    main = page.locator("[data-testid=stMainBlockContainer]")
    main.get_by_role("link", name="Show on map").last.click()
    page.wait_for_selector(FRAME, timeout=START_WITHIN)
    page.wait_for_url(
        lambda address: (
            parameters(address).items()
            >= {"select": "treaty:so-2015-alliance", "date": "2015-03-18"}.items()
        )
    )


def test_the_date_of_the_page_changes_what_is_said(page: Page, server_url: str) -> None:
    opened(page, server_url, f"clause={LATE}&date=2018-01-01")
    marked = page.locator(".st-key-marked-clause")
    expect(marked).to_contain_text("Not due yet")
    expect(marked).not_to_contain_text("late by")


def test_on_a_wide_screen_the_clauses_of_a_matter_stand_side_by_side(
    page: Page, server_url: str
) -> None:
    opened(page, server_url, "part=side-by-side")
    columns = page.locator(".st-key-matter-mutual_defence [data-testid=stColumn]")
    expect(columns).to_have_count(3)
    expect(columns.nth(2)).to_contain_text("article 51 of the UN Charter")
    # all of them beside each other once the page has its width
    page.wait_for_function(_BESIDE, arg=".st-key-matter-mutual_defence [data-testid=stColumn]")


def test_on_a_phone_they_stand_below_each_other_under_their_tags(
    phone: Page, server_url: str
) -> None:
    opened(phone, server_url, "part=side-by-side")
    columns = phone.locator(".st-key-matter-mutual_defence [data-testid=stColumn]")
    expect(columns).to_have_count(3)
    for column, tag in zip(
        columns.all(), ("Abkhazia 2014", "South Ossetia 2015", "Abkhazia 2008"), strict=True
    ):
        expect(column).to_contain_text(tag)
    boxes = [box(column) for column in columns.all()]
    tops = [place["y"] for place in boxes]
    assert tops == sorted(tops)
    assert len({round(place["x"]) for place in boxes}) == 1
    assert all(place["x"] >= 0 and place["x"] + place["width"] <= 390 for place in boxes)


def test_a_comparison_is_chosen_by_name_and_stays_in_the_address(
    page: Page, server_url: str
) -> None:
    opened(page, server_url)
    choose_part(page, "Side by side")
    page.get_by_role("radio", name="Border protection 2009").click()
    expect(page.locator(".st-key-comparison-heads")).to_contain_text(
        "Border protection agreement Russia-Abkhazia 2009"
    )
    page.wait_for_url("**instruments=ab-2009-border**")
    address = page.url
    opened(page, server_url, urlsplit(address).query)
    expect(page.locator(".st-key-comparison-heads")).to_contain_text(
        "Border protection agreement Russia-South Ossetia 2009"
    )


def test_the_graph_draws_each_text_that_follows_the_chosen_clauses(
    page: Page, server_url: str
) -> None:
    opened(page, server_url, "part=implementation&of=ab-2014-alliance")
    chart = page.locator(".st-key-wide-implementation [data-testid=stVegaLiteChart]")
    chart.locator("svg.marks").wait_for()
    titles = {row["treaty_id"]: row["short_title"] for row in rows("treaties")}
    followed = {
        titles[row["treaty_id"]]
        for row in rows("provision_implementations")
        if row["provision_id"].startswith("ab-2014-alliance-p")
    }
    assert len(followed) > 5
    for title in followed:
        expect(chart.get_by_text(title, exact=True)).to_have_count(1)
    expect(chart).to_contain_text(f"late by {DAYS_LATE} days")


def test_a_wide_chart_can_be_moved_sideways_on_a_phone(phone: Page, server_url: str) -> None:
    opened(phone, server_url, "part=terms")
    chart = ".st-key-wide-terms .stElementContainer:has(svg.marks)"
    expect(phone.locator(chart)).to_have_count(1)
    phone.wait_for_function(
        """(chart) => {
            const node = document.querySelector(chart)
            return node !== null && node.scrollWidth > node.clientWidth + 100
        }""",
        arg=chart,
    )


@pytest.mark.parametrize(
    "query",
    ["", "treaty=so-2015-alliance", "part=side-by-side", "part=implementation", "part=terms"],
)
def test_axe_finds_nothing_in_any_part(page: Page, server_url: str, query: str) -> None:
    opened(page, server_url, query)
    assert violations(page) == []


def test_axe_finds_nothing_in_dark_colours(dark_page: Page, server_url: str) -> None:
    opened(dark_page, server_url, "part=side-by-side")
    assert violations(dark_page) == []


def test_the_file_of_the_catalogue_has_exactly_the_filtered_instruments(
    page: Page, server_url: str, tmp_path: Path
) -> None:
    opened(page, server_url, "region=GE-SO&topic=border")
    page.locator(".st-key-catalogue-tools").get_by_role("button", name="Download").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV", exact=True).click()
    path = tmp_path / "treaties.csv"
    waiting.value.save_as(path)
    text = path.read_text(encoding="utf-8-sig")
    listed = {row["record"] for row in csv.DictReader(StringIO(text)) if row.get("record")}
    of_region = {row["treaty_id"] for row in rows("treaty_regions") if row["region"] == "GE-SO"}
    on_topic = {row["treaty_id"] for row in rows("provisions") if row["topic"] == "border"}
    assert listed == {f"treaty:{ident}" for ident in of_region & on_topic}
