"""A finger on a breakaway region in a phone's first view, and how the ground goes on around it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.map_pixels import in_window

pytestmark = pytest.mark.browser

REGIONS = ("GE-AB", "GE-SO")

# What a finger meets at a pixel: labels answer for themselves.
_MEETS = """
    const labels = '.badge-anchor, .card, .band-label'
    const isInside = (area, x, y) => area.isPointInFill(
        new DOMPoint(x, y).matrixTransform(area.getScreenCTM().inverse()))
    const isLabel = (x, y) => document.elementFromPoint(x, y).closest(labels) !== null
"""
_SHARE_THAT_ANSWERS = f"""
(area) => {{
    {_MEETS}
    const box = area.getBoundingClientRect()
    const answers = []
    for (let x = box.left; x < box.right; x += 2)
        for (let y = box.top; y < box.bottom; y += 2)
            if (isInside(area, x, y) && !isLabel(x, y))
                answers.push(document.elementFromPoint(x, y) === area)
    return answers.filter(Boolean).length / answers.length
}}
"""
_SYMBOLS_ON = f"""
([area, symbols]) => {{
    {_MEETS}
    return symbols.map((node) => node.getBoundingClientRect())
        .map(({{ left, top, width, height }}) => [left + width / 2, top + height / 2])
        .filter(([x, y]) => isInside(area, x, y) && !isLabel(x, y))
}}
"""
_FREE_SYMBOL = """
() => [...document.querySelectorAll('.point-site.is-on-region:not(.point-bundle)')]
    .map((node) => ({ node, box: node.getBoundingClientRect() }))
    .map(({ node, box }) => ({ node, at: [box.left + box.width / 2, box.top + box.height / 2] }))
    .find(({ node, at }) => node.contains(document.elementFromPoint(...at))).at
"""
_HAS_LINE_IN_THE_MIDDLE = """
(pane) => {
    const { width, height } = document.querySelector('.dossier-map').getBoundingClientRect()
    const near = [-2, -1, 0, 1, 2].map((shift) => new DOMPoint(width / 2 + shift, height / 2))
    return [...pane.querySelectorAll('path:not([stroke=none])')].some((path) => near.some((point) =>
        path.isPointInStroke(point.matrixTransform(path.getScreenCTM().inverse()))))
}
"""
_IS_LAND = """
(pixels) => pixels.map(([x, y]) =>
    [...document.querySelectorAll('.leaflet-land-pane path')].some((path) => path.isPointInFill(
        new DOMPoint(x, y).matrixTransform(path.getScreenCTM().inverse()))))
"""


@pytest.mark.parametrize("region", REGIONS)
def test_in_the_first_view_a_finger_anywhere_on_a_region_meets_the_region(
    phone: Page, server_url: str, region: str
) -> None:
    shown = MapPage.open(phone, server_url)
    shown.find(".point-site").first.wait_for()
    shown.still()
    # symbols that belong to no region may reach over its edge
    assert shown.find(f"path.region-{region}").first.evaluate(_SHARE_THAT_ANSWERS) > 0.97


@pytest.mark.parametrize("region", REGIONS)
def test_a_tap_on_a_symbol_of_a_region_in_the_first_view_opens_the_region(
    phone: Page, server_url: str, region: str
) -> None:
    shown = MapPage.open(phone, server_url)
    shown.find(".point-site").first.wait_for()
    shown.still()
    area = shown.find(f"path.region-{region}").first.element_handle()
    symbols = shown.find(".point-site").element_handles()
    spots = shown.frame.evaluate(_SYMBOLS_ON, [area, symbols])
    assert spots
    phone.touchscreen.tap(*in_window(phone, spots[0]))
    shown.opened(region)


def test_from_nearer_the_symbols_answer_to_a_finger(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, f"{server_url}?at=42.25,43.96,10")
    shown.find(".point-site.is-on-region:not(.point-bundle)").first.tap()
    expect(shown.find("article.dossier[data-site]")).to_be_visible()


def test_with_a_mouse_the_symbols_answer_in_the_first_view_too(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?at=42.3,43.4,6")
    shown.find(".point-site").first.wait_for()
    shown.still()
    spot = shown.frame.evaluate(_FREE_SYMBOL)
    page.mouse.click(*in_window(page, spot))
    expect(shown.find("article.dossier[data-site]")).to_be_visible()


def test_the_sea_shows_no_line_where_the_detailed_ground_ends(page: Page, server_url: str) -> None:
    # the western edge of the detailed ground, in the middle of the Black Sea
    shown = MapPage.open(page, f"{server_url}?at=43.5,36,5")
    expect(shown.find(".leaflet-water-pane path[stroke='var(--river)']").first).to_be_attached()
    assert not shown.still().find(".leaflet-water-pane").evaluate(_HAS_LINE_IN_THE_MIDDLE)


def test_land_goes_on_to_every_edge_of_a_phones_first_view(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    # the steppe north of the detailed ground, the mountains south of it
    pixels = [(150, 12), (60, 560), (200, 560), (330, 560)]
    assert shown.still().frame.evaluate(_IS_LAND, pixels) == [True] * len(pixels)
