"""A switch of the panel paints or unpaints its layer, in place and without asking the server."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from dashboard.map.catalogue import CATALOGUE
from geodata import asof
from geodata.asof import ForceState
from geodata.dossier import Dossier
from geodata.records import SiteKind
from tests.browser.map_page import AHEAD, FRAME, MapPage
from tests.browser.stillness import settle, words

pytestmark = pytest.mark.browser

# one thing that is on the map while the layer is on, and not while it is off
PAINTED = {
    "regions": ".region-GE-AB:not(.is-quiet)",
    "abl": 'path[stroke-dasharray="7 5"]',
    "border": 'path[stroke-dasharray="2 4"]',
    "treaties": ".badge",
    "transfers": "g.band-russian",
    "western": "g.band-western",
    "places": ".leaflet-label-pane:not(.is-hidden) .label-town",
    "relief": "img.relief",
    "rivers": ".leaflet-rivers-pane path",
    "graticule": ".graticule-line",
    "events": ".point-event",
    "density": "path.density-cell",
    "states": "path.state",
    "adm1": 'path[stroke-dasharray="1 3"]',
    "subjects": 'path[stroke-dasharray="6 3 1 3"]',
}
SITE_LAYERS = tuple(kind.value for kind in SiteKind)
DAYS = (date(2015, 3, 18), date(2024, 1, 1))
WINDOW = timedelta(days=365)


@dataclass
class Requests:
    """What the map's frame asked for; the page around it runs anew when it hears of a change."""

    paths: list[str] = field(default_factory=list)

    def note(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"http", "https"} or request.is_navigation_request():
            return
        if request.frame.parent_frame is not None:
            self.paths.append(parts.path)


@pytest.fixture
def requests(page: Page) -> Requests:
    made = Requests()
    page.on("request", made.note)
    return made


def switch(shown: MapPage, layer: str, *, on: bool) -> None:
    box = shown.find(f"#layer-{layer}")
    folded = shown.find(f"details:not([open]):has(#layer-{layer}) > summary")
    if folded.count():
        folded.click()
    if box.is_checked() is not on:
        box.click()


def count(shown: MapPage, layer: str) -> Locator:
    return shown.find(f"label[for=layer-{layer}] .count")


def expected_counts(dossier: Dossier, day: date) -> Iterator[tuple[str, int]]:
    for kind in SITE_LAYERS:
        yield kind, sum(item.site.kind == kind for item in asof.sites(dossier, day))
    states = [item.state for item in asof.instruments(dossier, day)]
    yield "treaties", states.count(ForceState.IN_FORCE)
    around = asof.events(dossier, day + WINDOW, window_days=2 * WINDOW.days)
    yield "events", len(around)
    members = {item.position.actor for item in asof.recognitions(dossier, day) if item.by_un_member}
    yield "states", len(members)


def test_each_layer_has_a_sign_by_which_it_is_tested() -> None:
    assert {entry.id for entry in CATALOGUE} == set(PAINTED) | set(SITE_LAYERS)


def test_the_panel_offers_every_layer_and_says_which_are_on(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    for entry in CATALOGUE:
        row = shown.find(f"label[for=layer-{entry.id}]")
        expect(shown.find(f"#layer-{entry.id}"), entry.id).to_be_checked(checked=entry.on)
        expect(row.locator(".layer-name")).to_have_text(entry.label)
        expect(row.locator(".swatch svg")).to_have_count(1)


def test_every_switch_paints_and_unpaints_its_layer(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18")
    for layer, selector in PAINTED.items():
        switch(shown, layer, on=True)
        shown.find(selector).first.wait_for(state="attached")
        switch(shown, layer, on=False)
        expect(shown.find(selector), layer).to_have_count(0)
        switch(shown, layer, on=True)
        shown.find(selector).first.wait_for(state="attached")


def test_every_kind_of_site_shows_as_many_symbols_as_the_legend_counts(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18")
    for layer in SITE_LAYERS:
        switch(shown, layer, on=False)
    shown.symbols("site", 0)
    for layer in SITE_LAYERS:
        switch(shown, layer, on=True)
        shown.symbols("site", int(words(count(shown, layer))))
        switch(shown, layer, on=False)
        shown.symbols("site", 0)


def test_a_switch_does_not_load_the_frame_anew(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.frame.evaluate("() => { window.stillHere = true }")
    page.evaluate(
        """(selector) => {
            window.loads = 0
            window.added = 0
            document.querySelector(selector).addEventListener('load', () => { window.loads += 1 })
            new MutationObserver((changes) => {
                const frames = changes.flatMap((change) => [...change.addedNodes])
                    .filter((node) => node.matches?.('iframe') || node.querySelector?.('iframe'))
                window.added += frames.length
            }).observe(document.body, { childList: true, subtree: true })
        }""",
        FRAME,
    )
    for layer in ("abl", "military_base", "events", "states", "abl", "relief"):
        shown.find(f"#layer-{layer}").click()
    shown.go_to_trigger()
    shown.find(".leaflet-world-pane path.state").first.wait_for(state="attached")
    # the view is reported to the server, which runs the page again: the address shows it is done
    page.wait_for_function("() => location.search.includes('date=2015-03-18')")
    settle(page)
    expect(page.locator(FRAME)).to_have_count(1)
    assert page.evaluate("() => [window.loads, window.added]") == [0, 0]
    assert shown.frame.evaluate("() => window.stillHere") is True


def test_a_switch_asks_the_server_for_nothing(
    page: Page, server_url: str, requests: Requests
) -> None:
    shown = MapPage.open(page, server_url)
    shown.find(PAINTED["rivers"]).first.wait_for(state="attached")
    shown.frame.wait_for_selector(AHEAD)
    page.wait_for_load_state("networkidle")
    requests.paths.clear()
    for entry in CATALOGUE:
        if entry.on:
            shown.find(f"#layer-{entry.id}").click()
            shown.find(f"#layer-{entry.id}").click()
    shown.still()
    assert requests.paths == []


def test_a_layer_is_fetched_when_it_is_first_switched_on_and_only_then(
    page: Page, server_url: str, requests: Requests
) -> None:
    shown = MapPage.open(page, server_url)
    page.wait_for_load_state("networkidle")
    assert "/layers/world_countries.geojson" not in requests.paths
    for turn in range(2):
        requests.paths.clear()
        switch(shown, "states", on=True)
        shown.find(PAINTED["states"]).first.wait_for(state="attached")
        switch(shown, "states", on=False)
        expect(shown.find(PAINTED["states"])).to_have_count(0)
        assert requests.paths.count("/layers/world_countries.geojson") == (1 if turn == 0 else 0)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_legend_counts_what_the_domain_counts_on_the_day(
    page: Page, server_url: str, dossier: Dossier, day: date
) -> None:
    shown = MapPage.open(page, f"{server_url}?date={day}")
    for layer, number in expected_counts(dossier, day):
        expect(count(shown, layer), layer).to_have_text(str(number))


def test_the_legend_and_the_badges_count_alike(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18")
    by_region = [
        sum(
            item.state is ForceState.IN_FORCE for item in asof.instruments(dossier, DAYS[0], region)
        )
        for region in dossier.regions
    ]
    expected = sorted(number for number in by_region if number)
    expect(shown.find(".badge")).to_have_count(len(expected))
    assert sorted(int(text) for text in shown.find(".badge").all_inner_texts()) == expected


def test_the_panel_folds_and_unfolds(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    toggle = shown.find(".panel-toggle")
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "false")
    expect(shown.find(".panel-body")).to_be_hidden()
    toggle.click()
    expect(shown.find(".panel-body")).to_be_visible()


def test_a_switch_works_from_the_keyboard(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find("#layer-abl").focus()
    page.keyboard.press("Space")
    expect(shown.find(PAINTED["abl"])).to_have_count(0)
