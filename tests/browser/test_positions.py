"""The page of the positions: its marks, its files, and the way between it and the map."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.map_page import MapPage
from tests.browser.stillness import box, settle

pytestmark = pytest.mark.browser

TABLES = Path("geodata") / "tables"


def votes(resolution: str) -> dict[str, str]:
    with (TABLES / "votes.csv").open(encoding="utf-8", newline="") as file:
        told = [row for row in csv.DictReader(file) if row["resolution"] == resolution]
    return {row["iso3"]: row["vote"] for row in told}


def open_positions(page: Page, server_url: str, query: str, wait: str) -> None:
    page.goto(f"{server_url}positions?{query}")
    page.get_by_role("heading", name="Positions").wait_for()
    page.locator(wait).first.wait_for(state="attached")
    # a chart is drawn anew once it has its width
    settle(page)


def test_a_row_of_the_matrix_opens_the_record_of_its_state_and_the_map(
    page: Page, server_url: str
) -> None:
    open_positions(
        page, server_url, "date=2015-06-03&states=ARM,RUS&sort=name", ".st-key-matrix-body svg"
    )
    cells = page.locator(".st-key-matrix-body svg .mark-rect path")
    columns = 8
    expect(cells).to_have_count(2 * columns)
    # what a reader hits is the letter in the cell
    page.locator(".st-key-matrix-body svg .mark-text.role-mark text").first.click()
    page.wait_for_url("**part=state**")
    expect(page.get_by_role("heading", name="Armenia")).to_be_visible()
    no = page.get_by_text("8 resolutions of the General Assembly")
    expect(no).to_contain_text(f"{columns} no")
    # the pick is over: the way back leads to the matrix, not to the state again
    page.get_by_role("radio", name="Votes").click()
    expect(cells).to_have_count(2 * columns)
    page.get_by_role("link", name="Show the vote of 3 June 2015 on the map").click()
    opened = MapPage.on(page)
    expect(opened.find(".timebar")).to_contain_text("3 June 2015")
    expect(page).to_have_url(re.compile("shade=vote"))
    expect(page).to_have_url(re.compile("select=state(:|%3A)ARM"))


def test_the_files_hold_the_votes_of_the_rows_that_are_shown(
    page: Page, server_url: str, tmp_path: Path
) -> None:
    open_positions(page, server_url, "cast=no", ".st-key-matrix-body svg")
    told = votes("A/RES/80/264")
    against = Counter(told.values())["no"]
    expect(page.get_by_text(f"How {against} states voted")).to_be_visible()
    page.locator(".st-key-matrix-data-download button").first.click()
    with page.expect_download() as waiting:
        page.locator(".st-key-matrix-data-download-csv button").click()
    path = tmp_path / "votes.csv"
    waiting.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["iso3"] for row in rows} == {iso3 for iso3, vote in told.items() if vote == "no"}
    assert {row["a_res_80_264"] for row in rows} == {"no"}
    assert all("http" in row["citations"] for row in rows)


def test_on_a_phone_the_matrix_fits_without_scrolling_sideways(
    phone: Page, server_url: str
) -> None:
    open_positions(phone, server_url, "cast=no", ".st-key-matrix-body svg")
    assert phone.evaluate("document.scrollingElement.scrollWidth") <= 390
    chart = box(phone.locator(".st-key-matrix-body svg").first)
    assert chart["x"] + chart["width"] <= 390


@pytest.mark.parametrize(
    ("query", "wait"),
    [
        ("group=recognise&date=2016-01-01", ".st-key-matrix-body svg"),
        ("part=state&select=state:CHN", ".st-key-state-body svg"),
        ("part=agreement&select=state:ARM&with=RUS", ".st-key-pair-body svg"),
        ("part=changes&before=absent&then=yes", ".st-key-changes-body svg"),
        ("part=recognition&by=everyone", ".st-key-recognition-body svg"),
        ("part=treaties&date=2015-03-18", "canvas"),
    ],
)
def test_axe_finds_nothing_in_any_part(page: Page, server_url: str, query: str, wait: str) -> None:
    open_positions(page, server_url, query, wait)
    assert violations(page) == []


def test_axe_finds_nothing_in_dark_colours(dark_page: Page, server_url: str) -> None:
    open_positions(dark_page, server_url, "cast=no", ".st-key-matrix-body svg")
    assert violations(dark_page) == []
