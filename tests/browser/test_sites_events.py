"""Sites and events on the map, and what their popups say."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeVar

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata import asof
from geodata.dates import Certainty
from geodata.dossier import Dossier
from geodata.records import Event, Site, SiteKind
from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

DAY = date(2015, 3, 18)
WINDOW = timedelta(days=365)
CLOSE = 12
"""Zoom at which only what stands on the very same spot is gathered."""

Place = TypeVar("Place", Site, Event)


def alone(places: Iterable[Place]) -> list[Place]:
    """Return the places that share their spot with no other."""
    found = list(places)
    spots = Counter((place.lat, place.lon) for place in found)
    return [place for place in found if spots[place.lat, place.lon] == 1]


def view(server_url: str, layer: str, place: Site | Event) -> str:
    return f"{server_url}?date={DAY}&layers={layer}&at={place.lat:.3f},{place.lon:.3f},{CLOSE}"


def open_record(shown: MapPage, kind: str, ident: str) -> Locator:
    popup = shown.find(f"article.dossier[data-{kind}='{ident}']")
    popup.wait_for()
    return popup


def operating(dossier: Dossier, kind: SiteKind, certainty: Certainty) -> list[Site]:
    sites = [item for item in asof.sites(dossier, DAY) if item.site.kind is kind]
    single = alone(item.site for item in sites)
    return [item.site for item in sites if item.certainty is certainty and item.site in single]


def around(dossier: Dossier) -> tuple[Event, ...]:
    return asof.events(dossier, DAY + WINDOW, window_days=2 * WINDOW.days)


def says(found: Locator, *texts: str) -> None:
    """Wait until a record says all texts."""
    for text in texts:
        expect(found).to_contain_text(text)


def cites(shown: MapPage, popup: Locator, dossier: Dossier, sources: Iterable[str]) -> None:
    """Open the source mark of a record's first statement, and compare what it lists."""
    detail = shown.open_mark(popup.locator("p:has(.marks)").first)
    titles = [dossier.sources[ident].title for ident in sources]
    expect(detail.locator(".citation-title")).to_have_text(titles)


def test_a_click_on_a_base_tells_what_it_is_who_runs_it_and_where_that_was_read(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    base = operating(dossier, SiteKind.MILITARY_BASE, Certainty.HOLDS)[0]
    shown = MapPage.open(page, view(server_url, "military_base", base))
    shown.find(f".point-site[title='{base.name}']").click()
    popup = open_record(shown, "site", base.site_id)
    says(popup, base.name, base.summary, base.operator, "Military base", "Point:")
    cites(shown, popup, dossier, base.sources)


def test_every_site_of_the_day_is_on_the_map_and_no_other(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    kinds = ",".join(kind.value for kind in SiteKind)
    shown = MapPage.open(page, f"{server_url}?date={DAY}&layers={kinds}")
    shown.symbols("site", len(asof.sites(dossier, DAY)))


def test_a_site_that_may_have_been_in_use_is_paler_and_says_so(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    kind = SiteKind.BORDER_GUARD_BASE
    sure = operating(dossier, kind, Certainty.HOLDS)[0]
    shown = MapPage.open(page, view(server_url, kind, sure))
    expect(shown.find(f".point-site[title='{sure.name}']")).to_have_css("opacity", "1")
    doubtful = operating(dossier, kind, Certainty.MAY_HOLD)[0]
    shown = MapPage.open(page, view(server_url, kind, doubtful))
    symbol = shown.find(f".point-site[title='{doubtful.name}']")
    expect(symbol).to_have_css("opacity", re.compile(r"^0\.\d"))
    symbol.click()
    says(open_record(shown, "site", doubtful.site_id), "is not certain")


def test_a_click_on_an_event_tells_when_and_where_and_cites_its_sources(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    event = next(row for row in alone(around(dossier)) if row.date.latest <= DAY)
    shown = MapPage.open(page, view(server_url, "events", event))
    marker = shown.find(f'.point-event[title="{event.title}, {event.place}"]')
    expect(marker).not_to_have_class(re.compile("is-later"))
    marker.click()
    popup = open_record(shown, "event", event.event_id)
    says(popup, event.title, event.summary, event.place, str(event.date.earliest.year))
    expect(popup).not_to_contain_text("Later than")
    cites(shown, popup, dossier, event.sources)


def test_an_event_after_the_day_is_marked_as_later_on_the_map_and_in_its_popup(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    event = next(row for row in alone(around(dossier)) if row.date.earliest > DAY)
    shown = MapPage.open(page, view(server_url, "events", event))
    marker = shown.find(f'.point-event.is-later[title="{event.title}, {event.place}"]')
    marker.click()
    says(open_record(shown, "event", event.event_id), "Later than 18 March 2015.")


def test_all_events_within_a_year_are_on_the_map(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, f"{server_url}?date={DAY}&layers=events")
    shown.symbols("event", len(around(dossier)))


def test_a_symbol_opens_from_the_keyboard(page: Page, server_url: str, dossier: Dossier) -> None:
    base = operating(dossier, SiteKind.MILITARY_BASE, Certainty.HOLDS)[0]
    shown = MapPage.open(page, view(server_url, "military_base", base))
    shown.find(f".point-site[title='{base.name}']").focus()
    page.keyboard.press("Enter")
    open_record(shown, "site", base.site_id)
