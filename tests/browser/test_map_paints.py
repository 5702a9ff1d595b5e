"""The map paints everything it has, and asks nobody else for it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response, expect

from geodata.dossier import Dossier
from tests.browser.map_page import MapPage
from tests.browser.stillness import box

pytestmark = pytest.mark.browser

VECTOR_PANES = ("land", "water", "rivers", "area", "border", "abl", "flow")
REGIONS = ("GE", "GE-AB", "GE-SO")
BREAKAWAY = REGIONS[1:]


def test_every_pane_paints(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?date=2015-03-18")
    for pane in VECTOR_PANES:
        shown.find(f".leaflet-{pane}-pane path").first.wait_for(state="attached")
    shown.find(".leaflet-relief-pane img.relief").wait_for(state="attached")
    shown.find(".leaflet-military_base-pane .point-site").first.wait_for()
    shown.find(".leaflet-label-pane .label").first.wait_for()


def test_each_region_has_an_area_and_the_breakaway_ones_are_hatched(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, server_url)
    for region in REGIONS:
        area = box(shown.find(f"path.region-{region}").first)
        assert area["width"] > 50
        assert area["height"] > 50
    for region in BREAKAWAY:
        path = shown.find(f"path.region-{region}").first
        expect(path).to_have_attribute("fill", f"url(#hatch-{region})")
        expect(shown.find(f"#hatch-{region} line")).to_have_count(1)


def test_the_boundary_line_is_dashed_and_the_border_is_not(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    line = shown.find(".leaflet-abl-pane path").first
    line.wait_for(state="attached")
    expect(line).to_have_attribute("stroke", "var(--abl)")
    expect(line).to_have_attribute("stroke-dasharray", "7 5")
    border = shown.find(".leaflet-border-pane path:not([stroke=none])")
    border.first.wait_for(state="attached")
    assert {node.get_attribute("stroke") for node in border.all()} == {"var(--border)"}
    assert {node.get_attribute("stroke-dasharray") for node in border.all()} == {None, "2 4"}


def test_the_regions_are_named_on_the_map_in_pairs_where_usage_differs(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    shown = MapPage.open(page, server_url)
    labels = shown.still().find(".label-region:visible")
    expect(labels).to_have_count(len(REGIONS))
    named = [" ".join(text.split()) for text in labels.all_inner_texts()]
    for row in dossier.regions.values():
        assert [text for text in named if text.startswith(row.name_en.upper())], row.region
    breakaway = [text for text in named if text.endswith("breakaway region")]
    assert len(breakaway) == len(BREAKAWAY)


def test_the_tiles_are_none_and_every_answer_comes_from_this_server(
    page: Page, server_url: str
) -> None:
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    shown = MapPage.open(page, server_url)
    assert shown.find(".leaflet-tile").count() == 0
    here = urlsplit(server_url).netloc
    told = [urlsplit(answer.url) for answer in answers]
    assert {part.netloc for part in told if part.scheme in {"http", "https"}} == {here}
    assert [answer.url for answer in answers if answer.status >= 400] == []
    assert any(part.path.startswith("/layers/") for part in told)


def test_the_map_fills_the_window_below_the_header(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    page.get_by_role("button", name="Hide details").click()
    shown.frame.wait_for_function(
        "() => document.querySelector('.dossier-map').clientWidth === 1440"
    )
    assert shown.find(".dossier-map").evaluate("(node) => node.clientHeight") > 800


def test_the_fonts_of_all_scripts_come_with_the_app(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?select=region:GE-AB")
    shown.opened("GE-AB")
    # a font is asked for once the first of its letters is laid out
    shown.still()
    loaded = shown.frame.evaluate(
        """() => [...document.fonts].filter((face) => face.status === 'loaded')
            .map((face) => face.family.replaceAll('"', '')).sort()"""
    )
    assert loaded == ["Noto Sans Dossier", "Noto Sans Georgian Dossier", "Source Sans"]


def test_the_about_page_is_one_click_away_and_the_map_one_click_back(
    page: Page, server_url: str
) -> None:
    MapPage.open(page, server_url)
    page.get_by_role("link", name="About").click()
    page.get_by_role("heading", name="About this dossier").wait_for()
    page.get_by_role("link", name="Map").click()
    page.wait_for_selector('iframe[title^="streamlit_folium"]')
