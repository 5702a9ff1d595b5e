"""Sites and events on the map, and what their popups say."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata import asof
from geodata.dates import Certainty
from geodata.dossier import Dossier
from geodata.records import SiteKind
from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

DAY = date(2015, 3, 18)
WINDOW = timedelta(days=365)


def open_record(shown: MapPage, kind: str, ident: str) -> Locator:
    popup = shown.find(f"article.dossier[data-{kind}='{ident}']")
    popup.wait_for()
    return popup


def test_a_click_on_a_base_tells_what_it_is_who_runs_it_and_where_that_was_read(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, f"{server_url}?date={DAY}&layers=military_base")
    base = next(
        item.site for item in asof.sites(dossier, DAY) if item.site.kind is SiteKind.MILITARY_BASE
    )
    shown.find(f".point-site[title='{base.name}']").click()
    popup = open_record(shown, "site", base.site_id)
    said = popup.inner_text()
    for part in (base.name, base.summary, base.operator, "Military base", "Point:"):
        assert part in said
    statement = popup.locator("p:has(.marks)").first
    shown_titles = shown.open_mark(statement).locator(".citation-title").all_inner_texts()
    assert shown_titles == [dossier.sources[ident].title for ident in base.sources]


def test_every_site_of_the_day_is_on_the_map_and_no_other(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    kinds = ",".join(kind.value for kind in SiteKind)
    shown = MapPage.open(page, f"{server_url}?date={DAY}&layers={kinds}")
    titles = sorted(str(node.get_attribute("title")) for node in shown.find(".point-site").all())
    assert titles == sorted(item.site.name for item in asof.sites(dossier, DAY))


def test_a_site_that_may_have_been_in_use_is_paler_and_says_so(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    doubtful = next(
        item.site for item in asof.sites(dossier, DAY) if item.certainty is Certainty.MAY_HOLD
    )
    sure = next(item.site for item in asof.sites(dossier, DAY) if item.certainty is Certainty.HOLDS)
    address = f"{server_url}?date={DAY}&layers={doubtful.kind},{sure.kind}"
    shown = MapPage.open(page, f"{address}&select=site:{doubtful.site_id}")
    opacity = {
        site.name: float(
            shown.find(f".point-site[title='{site.name}']").evaluate("(node) => node.style.opacity")
        )
        for site in (doubtful, sure)
    }
    assert opacity[doubtful.name] < opacity[sure.name] == 1
    said = open_record(shown, "site", doubtful.site_id).inner_text()
    assert "is not certain" in said


def test_a_click_on_an_event_tells_when_and_where_and_cites_its_sources(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    event = next(row for row in asof.events(dossier, DAY) if row.place and len(str(row.date)) == 10)
    address = f"{server_url}?date={DAY}&layers=events&select=event:{event.event_id}"
    shown = MapPage.open(page, address)
    popup = open_record(shown, "event", event.event_id)
    said = popup.inner_text()
    for part in (event.title, event.summary, event.place, str(event.date.earliest.year)):
        assert part in said
    assert "Later than" not in said
    titles = shown.open_mark(popup.locator("p:has(.marks)").first).locator(".citation-title")
    expected = [dossier.sources[ident].title for ident in event.sources]
    assert titles.all_inner_texts() == expected


def test_events_after_the_day_are_marked_as_later(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, f"{server_url}?date={DAY}&layers=events")
    around = asof.events(dossier, DAY + WINDOW, window_days=2 * WINDOW.days)
    later = [event for event in around if event.date.earliest > DAY]
    assert later
    expect(shown.find(".point-event")).to_have_count(len(around))
    expect(shown.find(".point-event.is-later")).to_have_count(len(later))


def test_the_popup_of_a_later_event_says_that_it_is_later(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    around = asof.events(dossier, DAY + WINDOW, window_days=WINDOW.days)
    later = next(event for event in around if event.date.earliest > DAY)
    address = f"{server_url}?date={DAY}&layers=events&select=event:{later.event_id}"
    shown = MapPage.open(page, address)
    said = open_record(shown, "event", later.event_id).inner_text()
    assert "Later than 18 March 2015." in said


def test_a_symbol_opens_from_the_keyboard(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date={DAY}&layers=military_base")
    first = shown.find(".point-site").first
    first.focus()
    page.keyboard.press("Enter")
    shown.find("article.dossier[data-site]").wait_for()
