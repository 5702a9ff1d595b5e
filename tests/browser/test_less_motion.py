"""Readers who asked their system for less motion get a map that does not fly, slide or blink."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

# The view at every frame from a press until the map has come to rest. A flight goes by the clock,
# which here goes on by the frames of a usual screen: a machine that paints seldom skips no view.
VIEWS = """
async (selector) => {
  const parts = '.leaflet-map-pane, .leaflet-proxy, .badge-anchor'
  const view = () => [...document.querySelectorAll(parts)].map((one) => one.style.transform).join()
  const seen = new Set()
  let moving = false
  let now = Date.now()
  Date.now = () => now
  document.querySelector(selector).click()
  for (let frame = 0; frame < 50; frame += 1) {
    await new Promise(requestAnimationFrame)
    now += 16
    seen.add(view())
    moving ||= document.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim') !== null
  }
  return { views: seen.size, moving }
}
"""
ENTRY = "[data-group=crossing_point] .feature"


def views(page: Page, server_url: str, selector: str) -> dict[str, object]:
    """Return how many views a press leads through."""
    shown = MapPage.open(page, server_url)
    shown.find(".list-toggle").click()
    shown.find(ENTRY).first.wait_for()
    found: dict[str, object] = shown.still().frame.evaluate(VIEWS, selector)
    return found


@pytest.mark.parametrize("selector", ["button[aria-label='Zoom in']", ENTRY])
def test_without_motion_the_map_is_at_once_where_it_goes(
    new_page: Callable[..., Page], server_url: str, selector: str
) -> None:
    still = views(new_page(reduced_motion="reduce"), server_url, selector)
    assert not still["moving"]
    assert isinstance(still["views"], int)
    assert still["views"] <= 2


@pytest.mark.parametrize("selector", ["button[aria-label='Zoom in']", ENTRY])
def test_with_motion_the_map_moves_there(page: Page, server_url: str, selector: str) -> None:
    moved = views(page, server_url, selector)
    assert isinstance(moved["views"], int)
    assert moved["moving"] or moved["views"] > 3
