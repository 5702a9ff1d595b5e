"""Money on a page of its own: charts that are asked how, sources, files, and the way to the map."""

import csv
import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.map_page import MapPage
from tests.browser.stillness import settle
from tests.table_rows import rows

pytestmark = pytest.mark.browser


def open_aid(page: Page, server_url: str, query: str = "") -> None:
    page.goto(f"{server_url}aid{query}")
    page.get_by_role("heading", name="Aid", exact=True).wait_for()
    settle(page)


def point(page: Page, *words: str) -> Locator:
    wanted = "".join(f"[aria-label*='{text}']" for text in words)
    return page.locator(f".stVegaLiteChart [aria-roledescription=point]{wanted}").first


def press_mark(mark: Locator) -> None:
    """Press a part of a chart once the chart stands still; it may lie over others.

    A line of SVG has no size of its own, so that it does not count as visible.
    """
    mark.wait_for(state="attached")
    settle(mark.page)
    mark.click(force=True)


def amount(series_id: str, year: int) -> float:
    return next(
        float(row["value"])
        for row in rows("aid_series")
        if (row["series_id"], row["year"]) == (series_id, str(year))
    )


def rate(year: int) -> float:
    return next(
        float(row["value"])
        for row in rows("exchange_rates")
        if (row["pair"], row["year"]) == ("RUB_per_EUR", str(year))
    )


def test_a_point_of_the_chart_tells_how_it_was_computed_with_its_sources(
    page: Page, server_url: str
) -> None:
    open_aid(page, server_url, "?currency=EUR&date=2014-12-31")
    press_mark(point(page, "Russia to South Ossetia", "Year: 2010"))
    figure = page.locator(".st-key-aid-figure")
    euros = amount("rus-so-total-aid", 2010) / rate(2010)
    expect(figure).to_contain_text(f"{euros:,.2f} EUR")
    expect(figure).to_contain_text(f"{rate(2010):.10g} RUB per EUR")
    source = next(
        row["source_id"]
        for row in rows("aid_series")
        if (row["series_id"], row["year"]) == ("rus-so-total-aid", "2010")
    )
    title = next(row["title"] for row in rows("sources") if row["source_id"] == source)
    expect(figure).to_contain_text(title)
    figure.get_by_role("link", name="What else rests on it").first.click()
    expect(page.get_by_role("heading", name="What rests on it")).to_be_visible()


def test_the_table_is_downloaded_as_shown(page: Page, server_url: str) -> None:
    open_aid(page, server_url, "?part=series&series=rus-so-total-aid&date=2022-12-31")
    page.get_by_role("button", name="Download").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="CSV").click()
    text = Path(started.value.path()).read_text(encoding="utf-8-sig")
    table = text[text.index("series,") :]
    told = {
        int(row["year"]): float(row["amount"])
        for row in csv.DictReader(io.StringIO(table))
        if row["amount"]
    }
    expected = {
        int(row["year"]): float(row["value"])
        for row in rows("aid_series")
        if row["series_id"] == "rus-so-total-aid"
    }
    assert told == expected


def test_currency_and_date_go_along_to_the_map(page: Page, server_url: str) -> None:
    open_aid(page, server_url, "?currency=USD&date=2014-12-31")
    page.locator(".st-key-view-controls").get_by_role("link", name="Show on map").click()
    MapPage.on(page)

    def is_meant(address: str) -> bool:
        query = parse_qs(urlsplit(address).query)
        return (query.get("currency"), query.get("date")) == (["USD"], ["2014-12-31"])

    page.wait_for_url(is_meant)


def test_who_gives_to_whom_is_drawn_and_what_is_left_out_told(page: Page, server_url: str) -> None:
    open_aid(page, server_url, "?part=between&from=2009&date=2014-12-31&currency=RUB")
    chart = page.locator(".stVegaLiteChart svg")
    chart.wait_for()
    expect(chart).to_contain_text("Russia")
    total = sum(amount("rus-so-total-aid", year) for year in range(2009, 2015))
    expect(chart).to_contain_text(f"RUB {total / 1e9:.3g} bn")
    page.get_by_text("further claims, each with the reason").click()
    expect(page.locator(".st-key-aid-left-out-grid-0 canvas").first).to_be_visible()


def test_a_claim_of_the_chart_opens_with_its_sources(page: Page, server_url: str) -> None:
    open_aid(page, server_url, "?part=claims&recipient=GE-SO&date=2015-12-31")
    claim = next(row for row in rows("aid_flows") if row["flow_id"] == "rus-so-2008-2014-01")
    bar = page.locator(f".stVegaLiteChart line[aria-label*='{float(claim['amount']):,.0f}']")
    press_mark(bar.first)
    opened = page.locator(".st-key-aid-claims-picked-row")
    expect(opened).to_contain_text(claim["summary"])
    cited = [row for row in rows("aid_flow_sources") if row["flow_id"] == claim["flow_id"]]
    expect(opened.get_by_role("link", name="What else rests on it")).to_have_count(len(cited))


def test_a_band_of_the_flow_picture_opens_with_its_sources(page: Page, server_url: str) -> None:
    open_aid(page, server_url, "?part=between&from=2009&date=2014-12-31&currency=RUB")
    band = page.locator(".stVegaLiteChart .mark-area path[aria-label*='South Ossetia']")
    press_mark(band.first)
    opened = page.locator(".st-key-aid-between-picked-row")
    total = sum(amount("rus-so-total-aid", year) for year in range(2009, 2015))
    expect(opened).to_contain_text(f"{total:,.0f}")
    expect(opened.get_by_role("link", name="What else rests on it").first).to_be_visible()


def test_each_step_to_the_articles_sums_has_its_sources(page: Page, server_url: str) -> None:
    open_aid(page, server_url, "?part=article")
    step = page.locator(".st-key-aid-trace-money-founding-670-million-2")
    expect(step).to_contain_text("RUB 43,000,000,000")
    step.get_by_role("button", name="source").click()
    cited = next(
        row["source_id"]
        for row in rows("aid_flow_sources")
        if row["flow_id"] == "rus-so-2008-2014-01"
    )
    title = next(row["title"] for row in rows("sources") if row["source_id"] == cited)
    expect(page.get_by_text(title).first).to_be_visible()


def test_the_page_fits_a_phone(phone: Page, server_url: str) -> None:
    open_aid(phone, server_url)
    phone.locator(".stVegaLiteChart svg").wait_for()
    settle(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_role("radio", name="Who to whom").click()
    phone.locator(".stVegaLiteChart svg").get_by_text("United States").wait_for()
    settle(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("part", ["compare", "claims", "between", "article"])
def test_axe_finds_nothing_on_a_part_of_the_page(page: Page, server_url: str, part: str) -> None:
    open_aid(page, server_url, f"?part={part}&date=2015-12-31")
    page.locator(".stVegaLiteChart svg, .st-key-aid-trace-money-founding-670-million-2").wait_for()
    assert violations(page) == []
