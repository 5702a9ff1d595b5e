"""Measuring on the map: distances and areas agree with an independent library."""

import random
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pyproj import Geod

from tests.browser.map_page import MapPage
from tests.browser.map_pixels import FREE, in_window, places, press
from tests.browser.stillness import box, words

pytestmark = pytest.mark.browser

WGS84 = Geod(ellps="WGS84")
COPY_ALLOWED = ("clipboard-read", "clipboard-write")
_GEODESY = """
async ([first, second, polygon]) => {
    const { area, distance } = await import('/assets/map/tools/geodesy.js')
    return [first.map((place, index) => distance(place, second[index])), area(polygon)]
}
"""


def started(page: Page, server_url: str) -> MapPage:
    shown = MapPage.open(page, server_url)
    shown.find(".measure-toggle").click()
    expect(shown.find(".measure-card")).to_be_visible()
    return shown


def result(shown: MapPage, word: str) -> float:
    """Return a result of the card in metres or square metres."""
    text = words(shown.find(f".measure-results dt:text-is('{word}') + dd"))
    value, unit = re.fullmatch(r"([\d,.]+) (m|km|km²)", text).groups()  # type: ignore[union-attr]
    return float(value.replace(",", "")) * {"m": 1, "km": 1e3, "km²": 1e6}[unit]


def copied(shown: MapPage) -> list[tuple[float, float]]:
    shown.find(".measure-card .copy-button").click()
    expect(shown.find(".measure-card .copy-status")).to_have_text("Copied.")
    return places(str(shown.page.evaluate("navigator.clipboard.readText()")))


def geod_length(corners: list[tuple[float, float]]) -> float:
    return float(WGS84.line_length([lon for _, lon in corners], [lat for lat, _ in corners]))


def test_two_points_give_the_distance_on_the_ellipsoid(
    new_page: Callable[..., Page], server_url: str
) -> None:
    page = new_page(permissions=COPY_ALLOWED)
    shown = started(page, server_url)
    press(page, *FREE[:2])
    corners = copied(shown)
    assert len(corners) == 2
    # the card says kilometres with one decimal
    assert result(shown, "Distance") == pytest.approx(geod_length(corners), abs=60)


def test_more_points_give_the_whole_length_the_perimeter_and_the_area(
    new_page: Callable[..., Page], server_url: str
) -> None:
    page = new_page(permissions=COPY_ALLOWED)
    shown = started(page, server_url)
    press(page, *FREE)
    corners = copied(shown)
    assert len(corners) == len(FREE)
    assert result(shown, "Distance") == pytest.approx(geod_length(corners), abs=60)
    lats, lons = zip(*corners, strict=True)
    area, perimeter = WGS84.polygon_area_perimeter(lons, lats)
    assert result(shown, "Perimeter") == pytest.approx(perimeter, abs=60)
    assert result(shown, "Area") == pytest.approx(abs(area), rel=1e-4)


def test_any_two_places_are_as_far_apart_as_the_library_says(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    chance = random.Random(2015)  # noqa: S311  # the same places in every run
    first = [[chance.uniform(-80, 80), chance.uniform(-180, 180)] for _ in range(300)]
    # not on opposite sides of the globe, where the formula does not settle
    second = [[lat / 2, lon + chance.uniform(-120, 120)] for lat, lon in first]
    polygon = [[41.2, 40.1], [43.6, 40.0], [42.7, 46.4], [41.0, 46.5]]
    metres, square_metres = shown.frame.evaluate(_GEODESY, [first, second, polygon])
    for (lat, lon), (other_lat, other_lon), found in zip(first, second, metres, strict=True):
        _, _, expected = WGS84.inv(lon, lat, other_lon, other_lat)
        assert found == pytest.approx(expected, abs=0.001)
    area, _ = WGS84.polygon_area_perimeter([lon for _, lon in polygon], [lat for lat, _ in polygon])
    assert square_metres == pytest.approx(abs(area), rel=1e-4)


def test_a_press_while_measuring_opens_nothing(page: Page, server_url: str) -> None:
    shown = started(page, server_url)
    area = box(shown.find("path.region-GE-AB").first)
    page.mouse.click(area["x"] + area["width"] / 2, area["y"] + area["height"] / 2)
    expect(shown.find(".measure-corner")).to_have_count(1)
    expect(shown.find("article.dossier")).to_have_count(0)
    expect(shown.find(".coordinates-pressed")).to_be_hidden()


def test_a_point_can_be_taken_back_and_all_be_cleared(page: Page, server_url: str) -> None:
    shown = started(page, server_url)
    press(page, *FREE[:3])
    expect(shown.find(".measure-area")).to_have_count(1)
    shown.find(".measure-undo").click()
    expect(shown.find(".measure-corner")).to_have_count(2)
    expect(shown.find(".measure-area")).to_have_count(0)
    shown.find(".measure-clear").click()
    expect(shown.find(".measure-corner")).to_have_count(0)
    expect(shown.find(".measure-results dd")).to_have_count(0)


def test_a_double_click_adds_one_point_and_does_not_zoom(page: Page, server_url: str) -> None:
    shown = started(page, server_url)
    before = page.url
    page.mouse.dblclick(*in_window(page, FREE[0]))
    expect(shown.find(".measure-corner")).to_have_count(1)
    shown.still()
    expect(page).to_have_url(before)


def test_an_outline_that_crosses_itself_has_no_area(page: Page, server_url: str) -> None:
    shown = started(page, server_url)
    press(page, (560, 300), (900, 600), (900, 300), (560, 600))
    expect(shown.find(".measure-results dd").last).to_have_text("none: the outline crosses itself")


def test_a_measurement_can_be_made_with_the_keyboard_alone(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    shown.find(".measure-toggle").focus()
    page.keyboard.press("Enter")
    expect(shown.find(".measure-cross")).to_be_visible()
    page.keyboard.press("Enter")
    expect(shown.find(".measure-corner")).to_have_count(1)
    centre = box(shown.find(".measure-corner"))["x"] - shown.corner()[0]
    page.keyboard.press("ArrowRight")
    shown.frame.wait_for_function(
        "(x) => document.querySelector('.measure-corner').getBoundingClientRect().x < x - 60",
        arg=centre,
    )
    shown.still()
    page.keyboard.press("Enter")
    expect(shown.find(".measure-corner")).to_have_count(2)
    assert result(shown, "Distance") > 10_000
    page.keyboard.press("Backspace")
    expect(shown.find(".measure-corner")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(shown.find(".measure-card")).to_be_hidden()
    expect(shown.find(".measure-toggle")).to_be_focused()


def test_after_measuring_a_press_opens_the_region_again(page: Page, server_url: str) -> None:
    shown = started(page, server_url)
    press(page, FREE[0])
    shown.find(".measure-close").click()
    expect(shown.find(".measure-corner")).to_have_count(0)
    shown.click_on_region("GE-AB")


def test_a_finger_measures_too(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    shown.find(".measure-toggle").tap()
    for pixel in ((120, 420), (250, 300)):
        phone.touchscreen.tap(*in_window(phone, pixel))
    assert result(shown, "Distance") > 50_000
    card = box(shown.find(".measure-card"))
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= 390
