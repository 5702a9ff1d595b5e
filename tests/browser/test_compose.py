"""My briefings: views become steps, nothing is lost, links and files are copies."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata.dossier import Dossier
from geodata.stories import ExhibitKind, check_story, read_story
from geodata.stories.limits import MOST_STEPS
from tests.browser.axe import violations
from tests.browser.map_page import MapPage
from tests.browser.stillness import box, settle, words

pytestmark = pytest.mark.browser

VIEW = "?date=2015-03-18&select=region:GE-SO"
HOSTILE = '<img src=x onerror="window.evil=1">{{7*7}} [An x](javascript:alert(1)) **b**'
SAVED = "Saved in this browser"


def open_tab(shown: MapPage) -> Locator:
    """Open the card at the reader's own briefing, and return what is in it."""
    shown.find(".briefing-toggle").click()
    shown.find(".briefing [data-tab=compose]").click()
    tab = shown.find(".compose")
    expect(tab).to_be_visible()
    return tab


def headings(shown: MapPage, *expected: str) -> None:
    """Wait until the steps have these headings, in this order."""
    expect(shown.find(".step-name")).to_have_text(list(expected))


def write_heading(tab: Locator, text: str) -> None:
    """Write over the heading of a new step, which has the focus."""
    field = tab.locator(".step-editor input").first
    expect(field).to_be_focused()
    field.press("Control+A")
    field.press_sequentially(text)


def step(heading: str = "A step", **parts: object) -> dict[str, object]:
    """Return a step of a file."""
    return {"view": {"date": "2015-03-18"}, "heading": heading, "text": "", **parts}


def story(*steps: object, **parts: object) -> dict[str, object]:
    """Return the content of a file."""
    head = {"format": "georgia-dossier-story", "version": 1, "id": "a-story", "title": "A story"}
    return {**head, "audience": "", "summary": "", "steps": list(steps), **parts}


def give(tab: Locator, content: object, name: str = "given.json") -> None:
    """Open a file in the tab."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    file = {"name": name, "mimeType": "application/json", "buffer": data}
    tab.locator("input[type=file]").set_input_files(file)


def saved_file(page: Page, tab: Locator, folder: Path) -> str:
    """Save the open briefing as a file, and return its text."""
    with page.expect_download() as started:
        tab.locator(".compose-save").click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path.read_text(encoding="utf-8")


def test_views_become_steps_that_are_ordered_undone_and_kept_without_a_connection(
    page: Page, server_url: str, dossier: Dossier, tmp_path: Path
) -> None:
    shown = MapPage.open(page, f"{server_url}{VIEW}")
    shown.opened("GE-SO")
    shown.find(".compose-add-view").click()
    expect(shown.find(".added-card")).to_contain_text("step 1")
    shown.find(".added-open").click()
    tab = shown.find(".compose")
    headings(shown, "South Ossetia / Tskhinvali region, 18 March 2015")
    shown.find("button[data-date]").last.click()
    tab.locator(".compose-add").click()
    write_heading(tab, "Second")
    tab.locator(".compose-add").click()
    write_heading(tab, "Third")
    first = "South Ossetia / Tskhinvali region, 18 March 2015"
    headings(shown, first, "Second", "Third")

    shown.find(".step-handle").nth(2).focus()
    page.keyboard.press("ArrowUp")
    headings(shown, first, "Third", "Second")
    expect(shown.find(".step-handle").nth(1)).to_be_focused()
    expect(tab.locator(".note-words")).to_have_text("Step 3 is now step 2.")

    tab.get_by_role("button", name="Duplicate").click()
    headings(shown, first, "Third", "Third", "Second")
    tab.get_by_role("button", name="Delete", exact=True).click()
    headings(shown, first, "Third", "Second")
    tab.locator(".note-undo").click()
    headings(shown, first, "Third", "Third", "Second")
    tab.locator(".compose-undo").click()
    headings(shown, first, "Third", "Second")
    assert violations(shown.frame) == []

    # without a connection it goes on, once all that the page asked for has come
    settle(page)
    page.context.set_offline(True)
    tab.get_by_label("Audience").fill("The ministry")
    expect(tab.locator(".compose-saved")).to_have_text(SAVED)
    tab.locator(".compose-read").click()
    expect(shown.find("#reader-heading")).to_have_text(first)
    expect(shown.find(".briefing")).to_be_hidden()
    page.context.set_offline(False)

    shown = MapPage.open(page, server_url)
    tab = open_tab(shown)
    headings(shown, first, "Third", "Second")
    expect(tab.get_by_label("Audience")).to_have_value("The ministry")
    read = read_story(saved_file(page, tab, tmp_path))
    assert read.problems == ()
    assert check_story(dossier, read.story) == ()
    assert read.story.steps[0].view["select"] == "region:GE-SO"
    assert [each.view["date"] for each in read.story.steps] == [
        "2015-03-18",
        str(dossier.latest_date),
        str(dossier.latest_date),
    ]


def test_a_source_is_found_and_marked_and_a_chart_is_chosen(
    page: Page, server_url: str, dossier: Dossier, tmp_path: Path
) -> None:
    shown = MapPage.open(page, server_url)
    tab = open_tab(shown)
    tab.locator(".compose-add").click()
    # a source is found by its title and marked where the caret stands
    ident, source = next(iter(dossier.sources.items()))
    text = tab.get_by_label("Text", exact=True)
    text.fill("A claim.")
    text.press("End")
    text.press("ArrowLeft")
    tab.get_by_role("button", name="Add a source").click()
    expect(tab.get_by_role("combobox", name="Find a source")).to_be_focused()
    page.keyboard.type(ident)
    expect(tab.locator(f"[data-source='{ident}']")).to_be_visible()
    page.keyboard.press("Enter")
    expect(text).to_have_value(f"A claim [{ident}].")
    expect(tab.locator(".compose-sources li")).to_contain_text(source.title)
    text.fill(f"A claim [{ident}]. Another [no-such-source].")
    expect(tab.locator(".compose-sources .is-unknown")).to_contain_text("no-such-source")
    text.fill(f"A claim [{ident}].")
    kinds = tab.get_by_label("Chart or table")
    expect(kinds.locator("option")).to_have_count(len(ExhibitKind) + 1)
    for place, kind in enumerate(ExhibitKind, start=1):
        tab.locator(".compose-add").click()
        expect(shown.find(".step-name")).to_have_count(place + 1)
        kinds.select_option(kind.value)
    # in one file: a browser refuses the eleventh download of a second
    read = read_story(saved_file(page, tab, tmp_path))
    # what is chosen to begin with is a question that the dossier answers
    assert read.problems == ()
    assert check_story(dossier, read.story) == ()
    chosen = [step.exhibit.kind for step in read.story.steps[1:] if step.exhibit is not None]
    assert chosen == list(ExhibitKind)
    assert read.story.steps[0].text == f"A claim [{ident}]."


def test_a_file_comes_back_as_it_was_saved_and_its_steps_are_shown_and_dragged(
    page: Page, server_url: str, tmp_path: Path, dossier: Dossier
) -> None:
    source = next(iter(dossier.sources))
    exhibit = {"kind": "votes", "from": "2010"}
    view = {"date": "2008-08-08", "at": "42.5,44,9", "layers": "regions,events"}
    text = f"A claim [{source}]."
    full = step("Full", view=view, text=text, notes="Line\nbreak", exhibit=exhibit)
    shown = MapPage.open(page, server_url)
    tab = open_tab(shown)
    give(tab, story(full, step("Other"), audience="All", summary="Short"))
    headings(shown, "Full", "Other")
    expect(tab.locator(".note-words")).to_have_text(
        "“A story” was opened from the file given.json."
    )
    first = saved_file(page, tab, tmp_path)
    assert json.loads(first)["steps"][0] == full
    assert json.loads(first)["summary"] == "Short"
    give(tab, first.encode(), "again.json")
    expect(tab.locator(".note-words")).to_contain_text("again.json")
    assert saved_file(page, tab, tmp_path) == first

    handle, target = shown.find(".step-handle").nth(0), shown.find(".step").nth(1)
    handle.hover()
    place = box(target)
    page.mouse.down()
    page.mouse.move(place["x"] + 20, place["y"] + place["height"] - 4, steps=4)
    page.mouse.up()
    headings(shown, "Other", "Full")
    shown.find(".step-show").nth(1).click()
    page.wait_for_function(
        "() => ['date=2008-08-08', 'layers=events,regions', 'at='].every("
        "(part) => location.search.includes(part))"
    )


def test_broken_files_are_named_with_the_step_and_the_rest_is_kept(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, server_url)
    tab = open_tab(shown)
    note = tab.locator(".note-words")
    refused: dict[str, Any] = {
        "not JSON": b"\x00{",
        "not a briefing": {"steps": []},
        "of version 2": story(step(), version=2),
    }
    for said, content in refused.items():
        give(tab, content)
        expect(note).to_contain_text(said)
        expect(shown.find(".step")).to_have_count(0)
    give(
        tab,
        story(
            step("Layer", view={"layers": "regions,no-such-layer"}),
            step("Record", view={"select": "treaty:no-such-treaty"}),
            step("Date", view={"date": "1850-01-01"}),
            7,
            step("Sound"),
        ),
    )
    headings(shown, "Layer", "Record", "Date", "Sound")
    for said in ("Step 1: layers=", "Step 2: select=", "Step 3: date=", "Step 4: It is not a step"):
        expect(note).to_contain_text(said)
    # what is wrong stays with the step until it is mended
    expect(shown.find(".step").nth(1).locator(".step-problems")).to_contain_text("no such record")
    expect(shown.find(".step").nth(3).locator(".step-problems")).to_have_count(0)
    shown.find(".step-title").nth(1).click()
    tab.get_by_role("button", name="Update to the present view").click()
    expect(shown.find(".step").nth(1).locator(".step-problems")).to_have_count(0)
    give(tab, story(*[step(f"Step {number}") for number in range(1000)]))
    expect(note).to_contain_text(f"the first {MOST_STEPS} were read")
    expect(shown.find(".step")).to_have_count(MOST_STEPS)


def test_a_link_opens_as_a_copy_and_only_once(
    new_page: Callable[..., Page], server_url: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    shown = MapPage.open(page, server_url)
    tab = open_tab(shown)
    give(tab, story(step("From far", text=HOSTILE), title=HOSTILE))
    headings(shown, "From far")
    tab.locator(".compose-copy").click()
    expect(tab.locator(".note-words")).to_contain_text("Link copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{server_url}#briefing=")

    other = new_page()
    shown = MapPage.open(other, link)
    tab = shown.find(".compose")
    headings(shown, "From far")
    expect(tab.locator(".note-words")).to_contain_text("your own copy")
    expect(tab.locator(".compose-saved")).to_have_text(SAVED)
    # texts of others are texts, in the tab and where the briefing is read
    expect(tab.locator(".compose-title")).to_have_value(HOSTILE)
    tab.locator(".compose-read").click()
    expect(shown.find(".reader-body")).to_contain_text(HOSTILE)
    assert shown.frame.evaluate("() => window.evil") is None
    # nothing is left in the address of which a reload would make a second copy
    expect(other).not_to_have_url(re.compile("#"))
    shown.find(".reader .dossier-close").click()
    tab = open_tab(shown)
    expect(tab.locator(".compose-shelf summary .count")).to_have_text("1")

    for broken in ("AAAA", "A" * 500_000):
        other.evaluate("(text) => { location.hash = `briefing=${text}` }", broken)
        expect(tab.locator(".note-words")).to_contain_text("Ask for it as a file")
        tab.locator(".note-close").click()
        expect(other).not_to_have_url(re.compile("#"))
    headings(shown, "From far")


def test_two_windows_lose_nothing_of_each_other(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, server_url)
    tab = open_tab(shown)
    give(tab, story(step("One")))
    headings(shown, "One")
    second = page.context.new_page()
    there = MapPage.open(second, server_url)
    open_tab(there)
    headings(there, "One")
    there.find(".compose-add").click()
    write_heading(there.find(".compose"), "Two")
    # the window that did not change it follows
    headings(shown, "One", "Two")
    # one that has not heard of a change yet keeps what it would write over
    shown.frame.evaluate(
        "() => { const key = Object.keys(localStorage).find((each) => each.includes('briefing.1'));"
        " const kept = JSON.parse(localStorage.getItem(key));"
        " kept.stamp = 'unheard'; kept.story.title = 'Written elsewhere';"
        " localStorage.setItem(key, JSON.stringify(kept)) }"
    )
    tab.get_by_label("Audience").fill("Mine")
    expect(tab.locator(".compose-shelf summary .count")).to_have_text("2")
    tab.locator(".compose-shelf summary").click()
    expect(tab.locator(".shelf-open")).to_have_text(
        ["A story", "Written elsewhere (from another window)"]
    )
    tab.get_by_role("button", name="Delete A story").click()
    expect(tab.locator(".shelf-open")).to_have_count(1)
    tab.locator(".note-undo").click()
    expect(tab.locator(".shelf-open")).to_have_count(2)
    headings(shown, "One", "Two")


def test_a_browser_that_keeps_nothing_says_so_and_offers_the_file(
    page: Page, server_url: str, tmp_path: Path
) -> None:
    # what is there may be damaged, and nothing more goes in
    page.add_init_script(
        "const keep = (id, text) => localStorage.setItem(`georgia-dossier.briefing.1.${id}`, text);"
        "keep('a', '{'); keep('b', '{\"story\": {\"steps\": [null, {\"heading\": \"Left\"}]}}');"
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    )
    shown = MapPage.open(page, server_url)
    tab = open_tab(shown)
    headings(shown, "Left")
    tab.locator(".compose-add").click()
    expect(tab.locator(".compose-saved")).to_contain_text("storage of this browser is full")
    assert len(json.loads(saved_file(page, tab, tmp_path))["steps"]) == 2


def test_a_shipped_story_is_copied_and_can_be_changed(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, server_url)
    tab = open_tab(shown)
    shipped = tab.locator("[data-shipped]").first
    title = words(shipped)
    shipped.tap()
    expect(tab.locator(".compose-title")).to_have_value(title)
    expect(tab.locator(".step-problems")).to_have_count(0)
    shown.find(".step-title").first.tap()
    tab.get_by_label("Heading").fill("Mine now")
    expect(shown.find(".step-name").first).to_have_text("Mine now")
    expect(tab.locator(".compose-sources li").first).to_be_visible()
    assert violations(shown.frame) == []


def test_the_card_of_a_record_can_be_added_to_the_briefing_where_it_is_read(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    site = next(iter(dossier.sites.values()))
    shown = MapPage.open(page, f"{server_url}?select=site:{site.site_id}")
    card = shown.find(f".dossier[data-site='{site.site_id}']")
    card.get_by_role("button", name="Add this card to my briefing").click()
    expect(shown.find(".added-card")).to_contain_text("step 1")
    shown.find(".added-open").click()
    expect(shown.find(".step-name")).to_have_count(1)
    expect(shown.find(".step-name")).to_contain_text(site.name)
