"""The comparison of two days says what the domain says of both."""

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geodata import asof
from geodata.asof import BINDING, ForceState
from geodata.dossier import Dossier
from geodata.records import Body
from tests.browser.map_page import MapPage
from tests.browser.stillness import box, words

pytestmark = pytest.mark.browser

PAIRS = (
    (date(1991, 1, 1), date(1995, 1, 1)),
    (date(2008, 1, 1), date(2010, 1, 1)),
    (date(2013, 6, 1), date(2015, 3, 18)),
    (date(2015, 3, 18), date(2026, 6, 4)),
)
OVER = {ForceState.ENDED, ForceState.NEVER_IN_FORCE}

COMPARE = """async (pairs) => {
    const { Dossier } = await import('/assets/map/dossier.js')
    const { compareDays } = await import('/assets/map/time/comparison.js')
    const dossier = new Dossier(await (await fetch('/data/dossier.json')).json())
    const ids = (items) => items.map((item) => (item.row ?? item).id).sort()
    return pairs.map(([from, to]) => {
        const found = compareDays(dossier, from, to)
        const pairsOf = (items) => items.flatMap(({ row, regions }) =>
            regions.map((region) => `${row.actor} ${region}`)).sort()
        return { started: ids(found.started), ended: ids(found.ended), opened: ids(found.opened),
            closed: ids(found.closed), votes: ids(found.votes),
            gained: [...new Set(pairsOf(found.gained))], lost: [...new Set(pairsOf(found.lost))],
            money: found.money.map(({ series, before, after }) =>
                [series.id, before?.[1] ?? null, after?.[1] ?? null]) }
    })
}"""


def _states(dossier: Dossier, day: date) -> dict[str, ForceState]:
    return {item.treaty.treaty_id: item.state for item in asof.instruments(dossier, day)}


def _recognised(dossier: Dossier, day: date) -> set[str]:
    return {
        f"{item.position.actor} {region}"
        for item in asof.recognitions(dossier, day)
        for region in item.position.subjects
    }


def _operating(dossier: Dossier, day: date) -> set[str]:
    return {item.site.site_id for item in asof.sites(dossier, day)}


@pytest.fixture
def told(page: Page, server_url: str) -> list[dict[str, Any]]:
    page.goto(f"{server_url}health")
    pairs = [[first.isoformat(), last.isoformat()] for first, last in PAIRS]
    answer: list[dict[str, Any]] = page.evaluate(COMPARE, pairs)
    return answer


def test_instruments_that_differ_are_those_of_the_domain(
    told: list[dict[str, Any]], dossier: Dossier
) -> None:
    for (first, last), found in zip(PAIRS, told, strict=True):
        before, after = _states(dossier, first), _states(dossier, last)
        started = {
            name
            for name, state in after.items()
            if state in BINDING
            and (
                before.get(name) not in BINDING
                or (before[name], state) == (ForceState.SIGNED, ForceState.IN_FORCE)
            )
        }
        ended = {
            name
            for name, state in after.items()
            if state in OVER and before.get(name) not in OVER | {ForceState.UNDATED}
        }
        assert started
        assert found["started"] == sorted(started), (first, last)
        assert found["ended"] == sorted(ended), (first, last)


def test_recognitions_that_differ_are_those_of_the_domain(
    told: list[dict[str, Any]], dossier: Dossier
) -> None:
    for (first, last), found in zip(PAIRS, told, strict=True):
        before, after = _recognised(dossier, first), _recognised(dossier, last)
        assert found["gained"] == sorted(after - before), (first, last)
        assert found["lost"] == sorted(before - after), (first, last)
    assert any(found["lost"] for found in told)


def test_sites_and_votes_that_differ_are_those_of_the_domain(
    told: list[dict[str, Any]], dossier: Dossier
) -> None:
    for (first, last), found in zip(PAIRS, told, strict=True):
        before, after = _operating(dossier, first), _operating(dossier, last)
        assert found["opened"] == sorted(after - before), (first, last)
        assert found["closed"] == sorted(before - after), (first, last)
        held = {
            row.resolution
            for row in dossier.resolutions.values()
            if row.body is Body.GENERAL_ASSEMBLY
            and first < row.date.latest <= last
            and dossier.votes_on(row.resolution)
        }
        assert found["votes"] == sorted(held), (first, last)


def test_money_of_both_years_is_that_of_the_series_with_gaps_as_gaps(
    told: list[dict[str, Any]], dossier: Dossier
) -> None:
    values = {(point.series_id, point.year): point.value for point in dossier.aid_series.values()}
    for (first, last), found in zip(PAIRS, told, strict=True):
        for series, before, after in found["money"]:
            assert before == values.get((series, first.year)), (series, first.year)
            assert after == values.get((series, last.year)), (series, last.year)
    assert any(None in row for found in told for row in found["money"])


def test_every_line_has_a_source_and_opens_its_record(page: Page, server_url: str) -> None:
    view = MapPage.open(page, f"{server_url}?date=2015-03-18&compare=2008-01-01")
    view.find(".compare [data-list=started] li").first.wait_for()
    lines = view.find(".compare li")
    expect(lines.nth(20)).to_be_attached()
    expect(lines.filter(has_not=view.find(".mark"))).to_have_count(0)
    site = view.find(".compare [data-list=opened] li").first
    name = words(site.locator(".compare-open"))
    site.locator(".compare-open").click()
    expect(view.find("article.dossier h3")).to_have_text(name)
    detail = view.open_mark(view.find(".compare [data-list=started] li").first)
    expect(detail).to_be_visible()


def test_an_instrument_opens_unfolded_in_the_terms_of_its_region(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    view = MapPage.open(page, f"{server_url}?date=2015-03-18&compare=2013-06-01&tab=aid")
    name = dossier.treaties["so-2015-border"].short_title
    view.find(".compare [data-list=started] .compare-open").filter(has_text=name).click()
    view.opened("GE-SO")
    expect(view.find("details[data-treaty=so-2015-border]")).to_have_attribute("open", "")
    expect(view.find("details[data-treaty=so-2015-border] > summary")).to_be_focused()


def test_money_opens_the_tab_that_draws_it(page: Page, server_url: str) -> None:
    view = MapPage.open(
        page, f"{server_url}?date=2015-03-18&compare=2013-01-01&select=region:GE-AB"
    )
    view.find(".compare [data-list=money] .compare-open").first.click()
    expect(view.find("[role=tab][aria-selected=true]")).to_have_text("Aid flows")


def test_days_swap_and_the_card_closes(page: Page, server_url: str) -> None:
    view = MapPage.open(page, f"{server_url}?date=2015-03-18")
    view.find("[data-mode=compare]").click()
    title = view.find("#compare-title")
    expect(title).to_have_text("What changed between 18 Mar 2014 and 18 Mar 2015")
    view.find("[data-act=swap]").click()
    expect(view.find(".time-date")).to_have_text("18 March 2014")
    expect(title).to_have_text("What changed between 18 Mar 2014 and 18 Mar 2015")
    page.wait_for_url(lambda address: "compare=2015-03-18" in address)
    view.find(".compare .dossier-close").click()
    expect(view.find(".compare")).to_be_hidden()
    page.wait_for_url(lambda address: "compare" not in address)


def test_two_days_without_a_difference_say_so(page: Page, server_url: str) -> None:
    view = MapPage.open(page, f"{server_url}?date=1990-02-02&compare=1990-02-01")
    expect(view.find(".compare-body")).to_contain_text("No instrument, recognition, site or vote")
    expect(view.find(".compare-body")).to_contain_text("Both days lie in 1990")


def test_on_a_phone_the_comparison_leaves_the_time_bar_free(phone: Page, server_url: str) -> None:
    view = MapPage.open(phone, f"{server_url}?date=2015-03-18&compare=2010-01-01")
    expect(view.find(".compare li").first).to_be_visible()
    card, bar = box(view.find(".compare")), box(view.find(".timebar"))
    assert card["y"] + card["height"] <= bar["y"]
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= 390
