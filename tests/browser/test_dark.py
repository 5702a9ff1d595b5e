"""A reader who prefers dark colours gets the dark theme, on the map and around it."""

import pytest
from playwright.sync_api import Page, expect

from dashboard.style import Theme, css_variables
from tests.browser.map_page import MapPage
from tests.browser.stillness import settle

pytestmark = pytest.mark.browser

_TOKENS = """
(names) => Object.fromEntries(names.map((name) =>
    [name, getComputedStyle(document.documentElement).getPropertyValue(name).trim()]))
"""


def colours(shown: MapPage, theme: Theme) -> object:
    return shown.frame.evaluate(_TOKENS, list(css_variables(theme)))


def background(shown: MapPage, selector: str) -> object:
    return shown.find(selector).first.evaluate("(node) => getComputedStyle(node).backgroundColor")


def rgb(text: str) -> str:
    return f"rgb({', '.join(str(int(text[place : place + 2], 16)) for place in (1, 3, 5))})"


def test_a_dark_page_has_the_dark_colours_of_the_style_table(
    dark_page: Page, server_url: str
) -> None:
    shown = MapPage.open(dark_page, server_url)
    expect(shown.find("html")).to_have_attribute("data-theme", "dark")
    assert colours(shown, Theme.DARK) == dict(css_variables(Theme.DARK))


def test_a_light_page_has_the_light_ones(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    expect(shown.find("html")).to_have_attribute("data-theme", "light")
    assert colours(shown, Theme.LIGHT) == dict(css_variables(Theme.LIGHT))


def test_sea_and_popup_are_dark(dark_page: Page, server_url: str) -> None:
    shown = MapPage.open(dark_page, f"{server_url}?select=region:GE-SO")
    shown.opened("GE-SO")
    shown.still()
    dark = css_variables(Theme.DARK)
    assert background(shown, ".dossier-map") == rgb(dark["--sea"])
    assert background(shown, ".leaflet-popup-content-wrapper") == rgb(dark["--paper"])
    ink = shown.find(".dossier h3").evaluate("(node) => getComputedStyle(node).color")
    assert ink == rgb(dark["--ink"])


def test_the_page_around_the_map_is_dark_too(dark_page: Page, server_url: str) -> None:
    MapPage.open(dark_page, server_url)
    settle(dark_page)
    colour = dark_page.locator("[data-testid=stApp]").evaluate(
        "(node) => getComputedStyle(node).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    assert max(colour) < 60
