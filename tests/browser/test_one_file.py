"""A briefing as one HTML file, opened from the disk without any network."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard.briefing import brief
from dashboard.briefing.html import content_of, one_file
from geodata.loading import load
from geodata.stories import Story, stories
from geodata.words import day_in_words
from tests.browser.map_page import READY, START_WITHIN, MapPage

pytestmark = pytest.mark.browser

MADE = date(2026, 11, 30)
STORY = "treaty-of-18-march-2015"
HOSTILE = "</script><img src=x onerror=alert(1)>"
VIEW = {"date": "2008-08-26", "layers": "abl,airport,military_base,regions,states,treaties"}
LEGEND = """
(rows) => rows.map((row) => [row.querySelector('.switch').id, row.querySelector('.switch').checked,
  row.innerText.trim()])
"""

Opened = Callable[..., MapPage]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


def file_of(folder: Path, story: Story) -> Path:
    """Write the file of a story once."""
    path = folder / f"{story.id}.html"
    if not path.exists():
        path.write_bytes(one_file(content_of(brief(story), made=MADE)))
    return path


@pytest.fixture
def opened(new_page: Callable[..., Page], folder: Path) -> Opened:
    """Give a function that opens the file of a story in a browser without network."""

    def open_file(story: Story | None = None, view: str = "", **options: object) -> MapPage:
        path = file_of(folder, story or stories()[STORY])
        page = new_page(offline=True, **options)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{path.as_uri()}{view}")
        page.wait_for_selector(READY, timeout=START_WITHIN)
        assert {urlsplit(url).scheme for url in asked} <= {"file", "data", "blob"}
        assert [url.split("?")[0] for url in asked if url.startswith("file:")] == [path.as_uri()]
        return MapPage(page, page.main_frame).painted()

    return open_file


def test_a_region_tells_its_terms_as_of_the_date(opened: Opened) -> None:
    shown = opened(view="?date=2015-03-18")
    expect(shown.find(".reader")).to_be_hidden()
    shown.click_on_region("GE-SO")
    popup = shown.opened("GE-SO")
    expect(popup).to_contain_text("as of 18 March 2015")
    expect(popup).to_contain_text("Alliance and integration treaty 2015")


def test_nothing_is_offered_that_needs_the_server(opened: Opened) -> None:
    shown = opened(view="?date=2015-03-18&select=region:GE-SO")
    shown.opened("GE-SO").locator(".mark:not(.mark-disputed)").first.click()
    expect(shown.find(".citation-detail:not([hidden]) .citation-title").first).to_be_visible()
    shown.find(".briefing-toggle").click()
    expect(shown.find(".briefing [role=tab]")).to_have_text(["Stories", "My briefing"])
    for absent in ("a[href^='file:']", ".share-toggle", ".own-add", "#tiles-choice"):
        expect(shown.find(absent)).to_have_count(0)


def test_date_layers_viewpoint_names_and_search_work(opened: Opened) -> None:
    shown = opened(view="?date=2015-03-18")
    shown.find("#time-slider").focus()
    shown.page.keyboard.press("End")
    expect(shown.find(".time-date")).to_have_text(day_in_words(load().latest_date))
    expect(shown.find("path.state")).to_have_count(0)
    shown.find("label[for=layer-states]").click()
    expect(shown.find("path.state").first).to_be_attached()
    shown.find("[role=radio]").filter(has_text="Recognising states").click()
    expect(shown.find(".leaflet-abl-pane path.boundary-core").first).to_be_attached()
    shown.find("#name-choice").select_option("ka")
    expect(shown.find(".label").filter(has_text="თბილისი").first).to_be_visible()
    shown.find("#search-input").fill("gudauta")
    shown.find("[role=option]").first.click()
    expect(shown.find("article.dossier, .sheet").first).to_be_visible()


def test_the_story_opens_at_its_first_step_and_goes_on_to_its_tables(opened: Opened) -> None:
    told = brief(stories()[STORY])
    reader = opened().find(".reader")
    for page in told.pages:
        expect(reader.locator("#reader-heading")).to_have_text(page.heading)
        if page.exhibit:
            expect(reader).to_contain_text(page.exhibit.title)
            return
        reader.locator(".reader-next").click()
    pytest.fail("no step of the story has a chart or table")


def test_the_story_is_presented_with_notes_in_a_second_window(opened: Opened) -> None:
    first, second, *_ = brief(stories()[STORY]).pages
    shown = opened()
    shown.find(".reader-present").click()
    expect(shown.find(".is-presenting")).to_be_visible()
    expect(shown.page.get_by_role("heading", name=first.heading)).to_be_visible()
    with shown.page.expect_popup() as popup:
        shown.page.keyboard.press("n")
    expect(popup.value.get_by_role("heading", name=first.heading)).to_be_visible()
    popup.value.keyboard.press("ArrowRight")
    expect(popup.value.get_by_role("heading", name=second.heading)).to_be_visible()
    expect(shown.page.get_by_role("heading", name=second.heading)).to_be_visible()


def test_the_file_says_what_it_is_and_what_its_text_rests_on(opened: Opened) -> None:
    shown = opened()
    told = brief(stories()[STORY])
    expect(shown.find(".map-foot")).to_contain_text("Made 30 November 2026 from data")
    shown.find(".about-toggle").click()
    card = shown.find(".about-card")
    expect(card).to_contain_text(f"data version {told.data_version}")
    expect(card).to_contain_text(told.disclaimer)
    expect(card).to_contain_text("18 March 2015 · Georgia · UN majority")
    expect(card.locator("li")).to_have_count(len(told.citations))
    shown.page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(shown.find(".about-toggle")).to_be_focused()


def test_hostile_words_are_shown_as_words(opened: Opened) -> None:
    story = stories()[STORY]
    steps = tuple(replace(step, heading=HOSTILE, text=HOSTILE) for step in story.steps)
    hostile = replace(story, id="hostile", title=HOSTILE, summary=HOSTILE, steps=steps)
    shown = opened(hostile)
    expect(shown.page).to_have_title(HOSTILE)
    expect(shown.find(".reader")).to_contain_text(HOSTILE)
    expect(shown.find("img[src=x]")).to_have_count(0)


def test_the_same_view_has_the_same_legend_as_in_the_app(
    opened: Opened, page: Page, server_url: str
) -> None:
    address = f"?{urlencode(VIEW)}"
    file = opened(view=address)
    app = MapPage.open(page, f"{server_url}{address}")
    for shown in (file, app):
        expect(shown.find("path.state").first).to_be_attached()
    rows = [shown.find(".panel .layer").evaluate_all(LEGEND) for shown in (app, file)]
    assert len(rows[0]) > 10
    assert rows[0] == rows[1]
    for selector in (".badge", "path.region-GE-AB", "path.boundary-core", "path.state"):
        expect(file.find(selector)).to_have_count(app.find(selector).count())


def test_without_scripts_the_story_is_a_text_with_its_sources(
    new_page: Callable[..., Page], folder: Path
) -> None:
    story = stories()[STORY]
    page = new_page(offline=True, java_script_enabled=False)
    page.goto(file_of(folder, story).as_uri())
    for step in story.steps:
        expect(page.get_by_role("heading", name=step.heading)).to_be_visible()
    expect(page.locator("#about li").first).to_be_visible()


def test_an_old_browser_gets_the_text_and_is_told_why(
    new_page: Callable[..., Page], folder: Path
) -> None:
    story = stories()[STORY]
    page = new_page(offline=True)
    page.add_init_script("delete window.DecompressionStream")
    page.goto(file_of(folder, story).as_uri())
    expect(page.get_by_role("alert")).to_contain_text("a browser of 2023 or later")
    expect(page.get_by_role("heading", name=story.steps[0].heading)).to_be_visible()


def test_a_damaged_file_gives_its_text(
    new_page: Callable[..., Page], folder: Path, tmp_path: Path
) -> None:
    story = stories()[STORY]
    whole = file_of(folder, story).read_text(encoding="utf-8")
    damaged = tmp_path / "damaged.html"
    damaged.write_text(whole.replace('id="document-dossier">', 'id="document-dossier">!'), "utf-8")
    page = new_page(offline=True)
    page.goto(damaged.as_uri())
    expect(
        page.get_by_text("that takes a browser of 2023 or later, and the whole file")
    ).to_be_visible()
    expect(page.get_by_role("heading", name=story.steps[0].heading)).to_be_visible()


def test_paper_gets_the_map_and_the_text(opened: Opened) -> None:
    story = stories()[STORY]
    shown = opened()
    expect(shown.find(".reader")).to_contain_text(story.steps[0].heading)
    expect(shown.find("#paper")).to_be_hidden()
    shown.page.evaluate("() => { window.dispatchEvent(new Event('beforeprint')) }")
    shown.page.emulate_media(media="print")
    expect(shown.find("#paper")).to_be_visible()
    expect(shown.find("#print-caption")).to_have_text(re.compile("18 March 2015 · Georgia"))
    expect(shown.find("path.region-GE-SO").first).to_be_visible()
    expect(shown.find(".timebar")).to_be_hidden()
    expect(shown.find(".panel .layer[for=layer-regions]")).to_be_visible()
