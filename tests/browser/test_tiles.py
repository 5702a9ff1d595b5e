"""Online tiles: asked for only when switched on, credited, and never missed without a network."""

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.map_page import MapPage
from tests.browser.stillness import PATIENCE

pytestmark = pytest.mark.browser

SERVERS = {"osm": "tile.openstreetmap.org", "plain": "gibs.earthdata.nasa.gov"}
# one grey pixel
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOor6//DwAFfgJ/j9yP3wAAAABJRU5ErkJggg=="
)


@dataclass
class TileServers:
    """Stands in for the tile servers, and notes what is asked of them."""

    asked: list[str] = field(default_factory=list)
    referrers: set[str | None] = field(default_factory=set)
    reachable: bool = True

    def answer(self, route: Route) -> None:
        self.asked.append(route.request.url)
        self.referrers.add(route.request.header_value("referer"))
        if self.reachable:
            route.fulfill(body=PICTURE, content_type="image/png")
        else:
            route.abort("internetdisconnected")

    def serve(self, page: Page) -> Page:
        for host in SERVERS.values():
            page.route(f"https://{host}/**", self.answer)
        return page


@pytest.fixture
def servers() -> TileServers:
    return TileServers()


@pytest.fixture
def unwatched(browser: Browser, servers: TileServers) -> Iterator[Page]:
    """Open a page without the watch, as each failed picture is an error in its console."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(PATIENCE)
    yield servers.serve(page)
    page.unroute_all(behavior="ignoreErrors")


def test_no_tile_is_asked_for_until_one_is_chosen(
    page: Page, server_url: str, servers: TileServers
) -> None:
    shown = MapPage.open(servers.serve(page), server_url)
    page.wait_for_load_state("networkidle")
    assert servers.asked == []
    expect(shown.find("#tiles-choice")).to_have_value("none")
    shown.find("#tiles-choice").select_option("osm")
    shown.find("img.leaflet-tile-loaded").first.wait_for()
    assert servers.asked
    assert all(url.startswith(f"https://{SERVERS['osm']}/") for url in servers.asked)
    page.wait_for_function("() => location.search.includes('tiles=osm')")


@pytest.mark.parametrize(("choice", "host"), SERVERS.items())
def test_an_address_restores_the_tiles_with_their_credits(
    page: Page, server_url: str, servers: TileServers, choice: str, host: str
) -> None:
    shown = MapPage.open(servers.serve(page), f"{server_url}?tiles={choice}")
    shown.find("img.leaflet-tile-loaded").first.wait_for()
    assert {url.split("/")[2] for url in servers.asked} == {host}
    expect(shown.find("#tiles-choice")).to_have_value(choice)
    expect(shown.find(".tiles-hint")).to_contain_text(host)
    credit = {"osm": "© OpenStreetMap contributors · ", "plain": "GIBS"}[choice]
    expect(shown.find(".attribution")).to_contain_text(credit)


def test_the_tile_servers_learn_the_site_and_not_the_view(
    page: Page, server_url: str, servers: TileServers
) -> None:
    shown = MapPage.open(servers.serve(page), f"{server_url}?tiles=osm&date=2015-03-18")
    shown.find("img.leaflet-tile-loaded").first.wait_for()
    assert servers.referrers == {server_url}


def test_tiles_lie_over_our_ground_and_under_the_regions(
    page: Page, server_url: str, servers: TileServers
) -> None:
    shown = MapPage.open(servers.serve(page), f"{server_url}?tiles=osm")
    shown.find("img.leaflet-tile-loaded").first.wait_for()
    levels = {
        name: int(
            shown.find(f".leaflet-{name}-pane").evaluate("(node) => getComputedStyle(node).zIndex")
        )
        for name in ("land", "water", "tiles", "area", "abl")
    }
    assert max(levels["land"], levels["water"]) < levels["tiles"]
    assert levels["tiles"] < min(levels["area"], levels["abl"])
    # our relief would darken them, and our names of towns repeat theirs
    expect(shown.find("img.relief")).to_have_css("opacity", "0")
    expect(shown.find(".label-town").first).to_be_hidden()
    expect(shown.find(".label-region").first).to_be_visible()


def test_none_takes_the_tiles_away_and_gives_our_ground_back(
    page: Page, server_url: str, servers: TileServers
) -> None:
    shown = MapPage.open(servers.serve(page), f"{server_url}?tiles=osm")
    shown.find("img.leaflet-tile-loaded").first.wait_for()
    shown.find("#tiles-choice").select_option("none")
    expect(shown.find(".leaflet-tile")).to_have_count(0)
    expect(shown.find(".label-town").first).to_be_visible()
    expect(shown.find("img.relief")).not_to_have_css("opacity", "0")
    expect(shown.find(".attribution")).not_to_contain_text("© OpenStreetMap contributors · ")
    page.wait_for_function("() => !location.search.includes('tiles=')")


def test_without_a_network_a_notice_says_so_and_our_ground_stays(
    unwatched: Page, server_url: str, servers: TileServers
) -> None:
    servers.reachable = False
    shown = MapPage.open(unwatched, f"{server_url}?tiles=osm")
    notice = shown.find(".tiles-notice")
    expect(notice).to_contain_text("showing the map’s own basemap")
    expect(shown.find(".leaflet-land-pane path").first).to_be_visible()
    expect(shown.find("img.relief")).not_to_have_css("opacity", "0")
    servers.reachable = True
    notice.get_by_role("button", name="Try again").click()
    shown.find("img.leaflet-tile-loaded").first.wait_for()
    expect(notice).to_be_hidden()


def test_the_notice_offers_to_switch_the_tiles_off(
    unwatched: Page, server_url: str, servers: TileServers
) -> None:
    servers.reachable = False
    shown = MapPage.open(unwatched, f"{server_url}?tiles=plain")
    shown.find(".tiles-notice").get_by_role("button", name="Switch off").click()
    expect(shown.find(".tiles-notice")).to_be_hidden()
    expect(shown.find("#tiles-choice")).to_have_value("none")


def test_an_unknown_choice_is_ignored_with_a_notice(
    new_page: Callable[..., Page], server_url: str
) -> None:
    shown = MapPage.open(new_page(), f"{server_url}?tiles=other")
    expect(shown.find(".notice-address")).to_contain_text("tiles=other")
    expect(shown.find(".leaflet-tile")).to_have_count(0)
