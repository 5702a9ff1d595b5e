"""Taking a briefing away: the file that the reader gets, and what is said while it is made."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect
from pptx import Presentation

from tests.browser.axe import violations
from tests.browser.conftest import Watch
from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

MADE_WITHIN = 300_000
"""Milliseconds for a file on a busy machine."""
HEADING = "A step that can be shown"
BROKEN = "A step on a record that does not exist"


def story() -> bytes:
    """Return a briefing of which the second step cannot be shown."""
    view = {"date": "2015-03-18", "select": "region:GE-SO"}
    head = {"format": "georgia-dossier-story", "version": 1, "id": "mine", "title": "Mine"}
    steps = [
        {"view": view, "heading": HEADING, "text": "It is told here."},
        {"view": {"select": "treaty:no-such-treaty"}, "heading": BROKEN, "text": "Nothing."},
    ]
    return json.dumps({**head, "audience": "", "summary": "", "steps": steps}).encode()


def open_tab(shown: MapPage) -> None:
    """Open the card at what can be taken away, with slides chosen."""
    shown.find(".briefing-toggle").click()
    shown.find(".briefing [data-tab=takeaway]").click()
    shown.find(".takeaway").get_by_label("Slides").check()


def only_refusals(watch: Watch) -> None:
    """Forget what the browser itself writes of an answer that was meant to be a refusal."""
    assert all("/briefings/exports" in line for line in watch.console_errors)
    watch.console_errors.clear()


def texts_of(path: Path) -> str:
    """Return all words on the slides of a file."""
    shapes = (shape for slide in Presentation(str(path)).slides for shape in slide.shapes)
    return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)


def test_slides_of_a_briefing_come_without_the_step_that_cannot_be_shown(
    page: Page, server_url: str, watch: Watch, tmp_path: Path
) -> None:
    shown = MapPage.open(page, server_url)
    shown.find(".briefing-toggle").click()
    shown.find(".briefing [data-tab=compose]").click()
    given = {"name": "mine.json", "mimeType": "application/json", "buffer": story()}
    shown.find(".compose input[type=file]").set_input_files(given)
    expect(shown.find(".step-name")).to_have_text([HEADING, BROKEN])
    shown.find(".briefing .dossier-close").click()
    open_tab(shown)
    tab = shown.find(".takeaway")
    expect(tab.locator(".takeaway-sentence")).to_contain_text("Georgia · UN majority")
    tab.get_by_label("Mine").check()
    expect(tab.locator(".takeaway-sentence")).to_contain_text("Each step on its own day")
    assert violations(shown.frame) == []
    tab.locator(".takeaway-make").click()
    problems = tab.locator(".takeaway-problems li")
    expect(problems.first).to_contain_text("Step 2:", timeout=MADE_WITHIN)
    with page.expect_download(timeout=MADE_WITHIN) as started:
        tab.locator(".takeaway-rest").click()
    assert started.value.suggested_filename.endswith(".pptx")
    expect(tab.locator(".takeaway-words")).to_contain_text(started.value.suggested_filename)
    started.value.save_as(tmp_path / "slides.pptx")
    told = texts_of(tmp_path / "slides.pptx")
    assert HEADING in told
    assert BROKEN not in told
    only_refusals(watch)


def test_a_lost_connection_is_waited_for_and_the_export_can_be_cancelled(
    page: Page, server_url: str, watch: Watch
) -> None:
    looks: list[str] = []

    def answer(route: Route) -> None:
        looks.append(route.request.method)
        if route.request.method == "DELETE":
            route.continue_()
        elif len(looks) == 1:
            route.abort("connectionrefused")
        else:
            state = {"state": "working", "done": 1, "total": 3, "what": "Drawing the map"}
            route.fulfill(json=state)

    page.route("**/briefings/exports/*", answer)
    shown = MapPage.open(page, server_url)
    open_tab(shown)
    words = shown.find(".takeaway-words")
    shown.find(".takeaway-make").click()
    expect(words).to_contain_text("The connection is lost", timeout=MADE_WITHIN)
    expect(words).to_contain_text("1 of 3: Drawing the map", timeout=MADE_WITHIN)
    # the map is the reader's meanwhile
    shown.go_to_trigger()
    expect(shown.find(".takeaway-sentence")).to_contain_text("18 March 2015")
    with page.expect_request(lambda request: request.method == "DELETE"):
        shown.find(".takeaway-cancel").click()
    expect(words).to_have_text("Cancelled.")
    expect(shown.find(".takeaway-make")).to_be_enabled()
    only_refusals(watch)
