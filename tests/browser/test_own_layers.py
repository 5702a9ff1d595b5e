"""A layer of the reader's own: added, dated, read, removed, and seen by nobody else."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import FRAME, MapPage
from tests.browser.map_pixels import in_window
from tests.browser.stillness import settle
from tests.unit.uploaded_files import geojson

pytestmark = pytest.mark.browser

EVIL = "<img src=x onerror=\"window.evil=1\"> {{'x'}} feature_group_0 map_div"
SQUARE = [[44.2, 41.9], [44.9, 41.9], [44.9, 42.3], [44.2, 42.3], [44.2, 41.9]]
POSTS = geojson(
    ((42.5, 42.2), {"name": EVIL, "opened": "2008-08", "closed": "2012"}),
    ((43.2, 41.8), {"name": "Later", "opened": "2016"}),
    ({"type": "Polygon", "coordinates": [SQUARE]}, {"name": "Area", "opened": "2010"}),
)


# A painted pixel of the canvas on which nothing else lies, far from the cards.
_PIXEL_OF_THE_AREA = """
() => {
  const canvas = document.querySelector('.leaflet-own-1-pane canvas')
  const box = canvas.getBoundingClientRect()
  const scale = canvas.width / box.width
  const pen = canvas.getContext('2d')
  for (let x = 300; x < window.innerWidth - 300; x += 8) {
    for (let y = 120; y < window.innerHeight - 160; y += 8) {
      const painted = pen.getImageData((x - box.left) * scale, (y - box.top) * scale, 1, 1).data[3]
      const top = document.elementFromPoint(x, y)
      if (painted > 0 && !top.closest('.card, .leaflet-marker-icon, .leaflet-popup')) return [x, y]
    }
  }
  return null
}
"""


def ask(shown: MapPage, name: str, data: bytes) -> None:
    """Open the dialog from the layer card, and give it a file."""
    shown.find(".own-add").click()
    chooser = shown.page.locator("[role=dialog] input[type=file]")
    chooser.wait_for(state="attached")
    chooser.set_input_files({"name": name, "mimeType": "application/json", "buffer": data})


def choose(page: Page, label: str, option: str) -> None:
    field = page.get_by_role("combobox", name=label)
    field.scroll_into_view_if_needed()
    # its options close again while the dialog scrolls, or is drawn anew after a choice before
    settle(page)
    field.click()
    page.get_by_role("option", name=option, exact=True).click()
    expect(field).to_have_value(option)


def add(shown: MapPage) -> None:
    """Add the posts, each shown from its opening to its closing."""
    ask(shown, "posts.geojson", POSTS)
    choose(shown.page, "Shown from the date in", "opened")
    choose(shown.page, "until the date in", "closed")
    shown.page.get_by_role("button", name="Add to the map").click()
    shown.find("[data-own]").wait_for()


def press_the_area(shown: MapPage) -> None:
    """Click in the middle of the map, which shows the area alone after a zoom to the layer."""
    pixel = shown.frame.wait_for_function(_PIXEL_OF_THE_AREA).json_value()
    shown.page.mouse.click(*in_window(shown.page, pixel))


def count(shown: MapPage, number: str) -> None:
    expect(shown.find("[data-own] .count")).to_have_text(number)


def test_an_own_layer_follows_the_date_and_its_texts_stay_texts(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2011-01-01")
    shown.frame.evaluate("() => { window.theSame = true }")
    add(shown)
    count(shown, "2")
    shown.find(".list-toggle").click()
    group = shown.find(".features [data-group=own-1]")
    expect(group.locator(".feature-name")).to_have_text([EVIL, "Area"])
    group.locator("button.feature").first.click()
    expect(shown.find(".own-popup h3")).to_have_text(EVIL)
    expect(shown.find(".own-popup dd")).to_have_text([EVIL, "2008-08", "2012"])
    shown.find(".own-popup .dossier-close").click()
    shown.go_to_trigger()
    count(shown, "1")
    expect(group.locator(".feature-name")).to_have_text(["Area"])
    assert shown.frame.evaluate("() => window.theSame && !window.evil && !window.parent.evil")


def test_an_own_layer_is_pressed_faded_downloaded_and_removed(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18")
    add(shown)
    shown.find("[data-own] .layer").hover()
    shown.find("[data-own] .layer-more").click()
    shown.find("[data-own] .menu-button").filter(has_text="Zoom to").click()
    # the address says where the map stands once it has arrived
    page.wait_for_url("**at=**")
    shown.still()
    press_the_area(shown)
    expect(shown.find(".own-popup h3")).to_have_text("Area")
    shown.find(".own-popup .dossier-close").click()
    shown.find("[data-own] input[type=range]").fill("40")
    expect(shown.find("[data-own] .menu-amount")).to_have_text("40 %")
    expect(shown.find(".leaflet-own-1-pane")).to_have_css("opacity", "0.4")
    with page.expect_download() as started:
        page.get_by_text("Your own layers (1)").click()
        page.locator(".st-key-own-1-geojson button").click()
    document = json.loads(started.value.path().read_text("utf-8"))
    assert [item["properties"]["name"] for item in document["features"]] == [EVIL, "Later", "Area"]
    assert "CC BY" not in json.dumps(document["metadata"])
    shown.find("[data-own] .menu-button").filter(has_text="Remove").click()
    expect(shown.find("[data-own]")).to_have_count(0)
    expect(page.get_by_text("Your own layers (1)")).to_have_count(0)


def test_an_own_layer_comes_back_with_the_map_and_nobody_else_sees_it(
    page: Page, new_page: Callable[..., Page], server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18")
    add(shown)
    other = MapPage.open(new_page(), f"{server_url}?date=2015-03-18")
    expect(other.find(".own-add")).to_be_visible()
    expect(other.find("[data-own]")).to_have_count(0)
    expect(other.page.get_by_text("Your own layers (1)")).to_have_count(0)
    page.get_by_role("link", name="About").click()
    page.get_by_role("heading", level=1).wait_for()
    expect(page.locator(FRAME)).to_have_count(0)
    page.get_by_role("link", name="Map", exact=True).click()
    again = MapPage.on(page)
    again.find("[data-own]").wait_for()
    count(again, "1")


def test_a_refused_file_says_what_would_work(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    ask(shown, "swapped.geojson", geojson(((42.2, 143.9), {})))
    alert = page.locator("[role=dialog] [data-testid=stAlert]")
    expect(alert).to_contain_text("Feature 1: (42.2, 143.9) lies outside the map.")
    expect(alert).to_contain_text("Longitude comes first")
    page.locator("[role=dialog]").press("Escape")
    expect(page.locator("[role=dialog]")).to_have_count(0)


def test_an_embedded_map_offers_no_upload(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?embed=true")
    expect(shown.find(".own-add")).to_have_count(0)


def test_the_search_finds_what_an_own_layer_holds_also_what_the_date_leaves_out(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18&at=43.2,40.5,9")
    add(shown)
    shown.find("#search-input").fill("later")
    option = shown.find("[role=option][data-reference^='own:']")
    expect(option).to_have_text(re.compile("^LaterYour own layer · posts"))
    option.click()
    expect(shown.find(".own-popup h3")).to_have_text("Later")
    expect(shown.find(".own-popup")).to_contain_text("Not on the map on 18 March 2015")
    shown.find(".own-popup .dossier-close").click()
    shown.find("[data-own] input[role=switch]").uncheck()
    shown.find("#search-input").fill("later")
    expect(shown.find(".search-results")).to_be_visible()
    expect(option).to_have_count(0)
