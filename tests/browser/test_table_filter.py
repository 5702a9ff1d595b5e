"""The filter of a table in a browser: its words are in the address, as the other choices are."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import START_WITHIN
from tests.table_rows import rows

pytestmark = pytest.mark.browser

WORDS = "state dacha"
"""Of the instrument on the state dacha at Pitsunda, which no other names."""


def test_filtered_rows_come_back_by_a_link_and_all_rows_by_going_back(
    page: Page, server_url: str
) -> None:
    every = f"{len(rows('treaties'))} rows"
    one = f"1 of {every}"
    page.goto(f"{server_url}treaties")
    main = page.get_by_test_id("stMain")
    words = page.locator(".st-key-catalogue-filter").get_by_role("textbox")
    expect(main).to_contain_text(every, timeout=START_WITHIN)
    expect(main).not_to_contain_text(one)
    words.fill(WORDS)
    words.press("Enter")
    expect(main).to_contain_text(one)
    page.wait_for_url("**find-catalogue=state+dacha**")
    page.reload()
    expect(main).to_contain_text(one, timeout=START_WITHIN)
    expect(words).to_have_value(WORDS)
    page.go_back()
    expect(words).to_have_value("")
    expect(main).not_to_contain_text(one)
