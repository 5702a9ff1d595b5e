"""The page 'Ask the data' in a browser: run, cancel, share, take away, on a desk and a phone."""

import csv
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from geodata.sql import examples
from tests.browser.axe import violations
from tests.browser.stillness import settle
from tests.table_rows import rows

pytestmark = pytest.mark.browser

ENDLESS = "SELECT count(*) FROM votes a, votes b, votes c WHERE a.iso3 || b.iso3 || c.iso3 = 'x'"


def opened(page: Page, server_url: str, sql: str = "") -> Page:
    page.goto(f"{server_url}ask?sql={quote(sql)}" if sql else f"{server_url}ask")
    page.get_by_role("heading", name="Ask the data").wait_for()
    settle(page)
    return page


def run(page: Page, sql: str) -> None:
    page.get_by_role("textbox", name="Query in SQL").fill(sql)
    page.get_by_role("button", name="Run", exact=True).click()


def test_the_page_is_found_from_the_header_and_an_example_is_answered(
    page: Page, server_url: str
) -> None:
    page.goto(f"{server_url}about")
    page.locator(".st-key-header").get_by_role("link", name="Ask the data").click()
    page.get_by_role("heading", name="Ask the data").wait_for()
    settle(page)
    page.get_by_role("combobox", name="Start from an example").click()
    example = next(item for item in examples() if item.name == "votes-over-time")
    page.get_by_role("option", name=example.title).click()
    page.get_by_text(example.title, exact=True).last.wait_for()
    pairs = {
        (row["resolution"], row["vote"])
        for row in rows("votes")
        if row["resolution"].startswith("A/RES/")
    }
    page.get_by_text(f"{len(pairs)} rows, below.").wait_for()
    expect(page).to_have_url(re.compile(r"sql=--\+How"))


def test_a_long_query_shows_its_time_and_can_be_cancelled(page: Page, server_url: str) -> None:
    opened(page, server_url)
    run(page, ENDLESS)
    page.get_by_text(re.compile(r"(Running|Waiting for its turn) …")).wait_for()
    page.get_by_role("button", name="Cancel").click()
    page.get_by_text("The query was cancelled.").wait_for()
    settle(page)
    run(page, "SELECT count(*) AS n FROM states")
    page.get_by_text("1 row, below.").wait_for()


def test_a_shared_address_shows_the_answer_and_going_back_the_one_before(
    page: Page, server_url: str
) -> None:
    opened(page, server_url, "SELECT * FROM regions")
    page.get_by_text(f"{len(rows('regions'))} rows, below.").wait_for()
    opened(page, server_url, "SELECT * FROM sites")
    page.get_by_text(f"{len(rows('sites'))} rows, below.").wait_for()
    page.go_back()
    page.get_by_text(f"{len(rows('regions'))} rows, below.").wait_for()


def test_a_mistake_is_shown_in_its_line(page: Page, server_url: str) -> None:
    opened(page, server_url, "SELECT title\nFROM source")
    page.get_by_text("There is no table 'source'.").wait_for()
    page.get_by_text("Line 2, character 6").wait_for()
    page.get_by_text("Did you mean 'sources'?").wait_for()


def test_the_rows_are_taken_away_with_their_citations(
    page: Page, server_url: str, tmp_path: Path
) -> None:
    sql = "SELECT treaty_id, source_id FROM treaty_sources WHERE treaty_id LIKE 'so-2015-%'"
    opened(page, server_url, sql)
    page.get_by_role("button", name="Download").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="CSV").click()
    path = tmp_path / "answer.csv"
    started.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    expected = [row for row in rows("treaty_sources") if row["treaty_id"].startswith("so-2015-")]
    assert [(row["treaty_id"], row["source_id"]) for row in found] == [
        (row["treaty_id"], row["source_id"]) for row in expected
    ]
    assert all(row["citations"] for row in found)
    assert all("data version" in row["taken_from"] for row in found)


def test_an_answer_is_drawn_as_a_chart(page: Page, server_url: str) -> None:
    example = next(item for item in examples() if item.name == "western-aid")
    opened(page, server_url, example.text)
    page.locator(".st-key-ask-form").get_by_text("Chart", exact=True).click()
    page.locator("[data-testid=stVegaLiteChart] :is(svg, canvas).marks").wait_for()


def test_text_of_an_answer_is_never_markup(page: Page, server_url: str) -> None:
    trap = "<img src=x onerror=alert(1)> **bold** [x](https://elsewhere.example)"
    opened(page, server_url, f"-- {trap}\nSELECT '{trap}' AS \"{trap}\"")
    page.locator("[data-testid=stText]", has_text="**bold**").wait_for()
    settle(page)
    expect(page.locator("img[src=x]")).to_have_count(0)
    expect(page.locator("a[href*='elsewhere.example']")).to_have_count(0)


def test_a_query_is_run_on_a_phone_and_nothing_is_cut_off(phone: Page, server_url: str) -> None:
    opened(phone, server_url)
    run(phone, "SELECT kind, count(*) AS n FROM sites GROUP BY kind")
    kinds = {row["kind"] for row in rows("sites")}
    phone.get_by_text(f"{len(kinds)} rows, below.").wait_for()
    settle(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("scheme", ["page", "dark_page"])
def test_axe_finds_nothing_on_the_page(
    request: pytest.FixtureRequest, server_url: str, scheme: str
) -> None:
    page: Page = request.getfixturevalue(scheme)
    opened(page, server_url, "SELECT kind, count(*) AS n FROM sites GROUP BY kind")
    page.get_by_text("rows, below.").wait_for()
    assert violations(page) == []
