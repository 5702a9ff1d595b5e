"""Presenting a story: by keys, clicker, presses, swipes and marks, on screens of every size."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from dashboard import payload
from tests.browser.axe import violations
from tests.browser.map_page import MapPage
from tests.browser.stillness import box

pytestmark = pytest.mark.browser

STORIES: list[dict[str, Any]] = json.loads(payload.documents()["stories"])["stories"]
STORY = max(STORIES, key=lambda story: len(story["steps"]))
LAST = len(STORY["steps"])
SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
HOSTILE = "<img src=x onerror=\"window.top.attacked = window.attacked = 'image'\">${7*7}{{7*7}} "
REFUSE_SCREEN = (
    "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'))"
)

# What would look wrong on a projected step.
FAULTS = """
() => {
  const faults = []
  const seen = (selector) => [...document.querySelectorAll(selector)]
      .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0)
  const box = (node) => node.getBoundingClientRect()
  const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1
      || a.bottom <= b.top + 1 || b.bottom <= a.top + 1
  const parts = ['.stage-heading', '.stage-words p', '.stage-exhibit .exhibit', '.stage-foot',
      '.stage-exhibit svg', '.stage-caption', '.stage-sources', '.story-marks', '.stage-count',
      '.stage-legend']
  for (const selector of parts) {
    for (const node of seen(selector)) {
      const { left, top, right, bottom } = box(node)
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        faults.push(`${selector} is outside the window`)
    }
  }
  const separate = [['.stage-words', '.stage-exhibit'], ['.stage-side', '.stage-foot'],
      ['.stage-side', '.stage-legend'], ['.stage-legend', '.stage-credits'],
      ['.stage-told', '.stage-progress']]
  for (const [one, other] of separate) {
    const [a, b] = [seen(one)[0], seen(other)[0]]
    if (a && b && !apart(box(a), box(b))) faults.push(`${one} covers ${other}`)
  }
  for (const selector of ['.stage-words', '.stage-side', '.stage-told', '.has-chart .chart-box']) {
    for (const node of seen(selector))
      if (node.scrollHeight > node.clientHeight + 2) faults.push(`${selector} is cut off`)
  }
  const letters = seen('.stage-words p')[0]
  const size = parseFloat(getComputedStyle(letters).fontSize)
  const scale = box(document.querySelector('.dossier-map')).height / 720
  if (size * scale < innerHeight / 45) faults.push('the letters are small')
  return faults
}
"""

FILLS = """
(width) => {
  const map = document.querySelector('.dossier-map').getBoundingClientRect()
  return innerWidth === width && Math.abs(map.width - width) < 1
}
"""

# Both regions stand in the part of the map that words and foot leave free.
IN_VIEW = """
() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect()
  const [side, foot] = [box('.stage-side'), box('.stage-foot')]
  return ['GE-AB', 'GE-SO'].map((region) => box(`path.region-${region}`)).every(
    ({ left, right, top, bottom, width }) => width > 0 && left >= side.right && top >= 0
      && right <= innerWidth && bottom <= foot.top)
}
"""


def open_story(page: Page, server_url: str, step: int = 1, story: str = STORY["id"]) -> MapPage:
    shown = MapPage.open(page, f"{server_url}?story={story}&step={step}")
    expect(shown.find(".reader")).to_be_visible()
    return shown


def present(page: Page, server_url: str, step: int = 1) -> MapPage:
    shown = open_story(page, server_url, step)
    shown.find(".reader-present").click()
    expect(shown.find(".stage")).to_be_visible()
    return shown


def at(shown: MapPage, step: int) -> None:
    """Wait until a step is shown and the address says so."""
    expect(shown.find(".stage-count")).to_have_text(f"{step} / {LAST}")
    expect(shown.find(".stage-heading")).to_have_text(STORY["steps"][step - 1]["heading"])
    shown.page.wait_for_function(
        "(step) => new URLSearchParams(location.search).get('step') === String(step)", arg=step
    )


def test_a_story_is_presented_by_keys_clicker_presses_and_marks(
    page: Page, server_url: str
) -> None:
    shown = present(page, server_url)
    shown.frame.wait_for_function("() => document.fullscreenElement !== null")
    expect(shown.find(".panel")).to_be_hidden()
    expect(shown.find(".timebar")).to_be_hidden()
    at(shown, 1)
    walk = [
        ("ArrowRight", 2),
        ("Backspace", 1),
        ("Space", 2),
        ("PageUp", 1),
        ("PageDown", 2),
        ("ArrowUp", 1),
        ("Enter", 2),
        ("ArrowLeft", 1),
        ("End", LAST),
        ("ArrowDown", LAST),
        ("Home", 1),
        ("ArrowLeft", 1),
    ]
    for key, step in walk:
        page.keyboard.press(key)
        at(shown, step)
    page.keyboard.press("2")
    expect(shown.find(".stage-number")).to_contain_text("2")
    page.keyboard.press("Enter")
    at(shown, 2)
    page.mouse.click(100, 300)
    at(shown, 1)
    page.mouse.click(1300, 300)
    at(shown, 2)
    # a source mark opens its source and does not lead on
    mark = shown.find(".stage-words .mark").first
    mark.click()
    expect(shown.find(".stage .citation-title").first).to_be_visible()
    at(shown, 2)
    shown.find(".stage .story-mark").first.click()
    at(shown, 1)
    # after a press the keys are the presenter's again
    page.keyboard.press("Space")
    at(shown, 2)
    page.keyboard.press("Escape")
    expect(shown.find(".stage")).to_be_hidden()
    expect(shown.find(".reader-count")).to_have_text(f"Step 2 of {LAST}")
    shown.frame.wait_for_function("() => document.fullscreenElement === null")
    expect(shown.find(".panel")).to_be_visible()


def test_the_screen_goes_black_and_the_pointer_follows_the_mouse(
    page: Page, server_url: str
) -> None:
    page.add_init_script(REFUSE_SCREEN)
    shown = present(page, server_url)
    # without the screen the map fills the window, over the header of the page
    frame = page.locator('iframe[title^="streamlit_folium"]')
    expect(frame).to_have_css("top", "0px")
    expect(page.locator(".st-key-header")).to_be_hidden()
    veil = shown.find(".stage-veil")
    page.keyboard.press("b")
    expect(veil).to_have_css("background-color", "rgb(0, 0, 0)")
    page.keyboard.press("w")
    expect(veil).to_have_css("background-color", "rgb(255, 255, 255)")
    page.keyboard.press("ArrowRight")
    expect(veil).to_be_hidden()
    at(shown, 1)
    page.keyboard.press("p")
    page.mouse.move(900, 300)
    dot = box(shown.find(".stage-dot"))
    assert abs(dot["x"] + dot["width"] / 2 - 900) < 3
    assert abs(dot["y"] + dot["height"] / 2 - 300) < 3
    page.keyboard.press("?")
    expect(shown.find(".keys-overlay")).to_contain_text("black screen")
    page.keyboard.press("Escape")
    expect(shown.find(".keys-overlay")).to_be_hidden()
    page.keyboard.press("c")
    expect(shown.find("#time-slider")).to_be_visible()
    page.keyboard.press("Escape")
    expect(shown.find(".timebar")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(shown.find(".stage")).to_be_hidden()
    expect(page.locator(".st-key-header")).to_be_visible()


def test_the_notes_stand_in_a_window_of_their_own_that_drives_as_well(
    page: Page, server_url: str
) -> None:
    shown = present(page, server_url)
    context: BrowserContext = page.context
    with context.expect_page() as opened:
        page.keyboard.press("n")
    notes = opened.value
    expect(notes.locator(".notes-count")).to_have_text(f"Step 1 of {LAST}")
    expect(notes.locator(".notes-next")).to_contain_text(STORY["steps"][1]["heading"])
    expect(notes.locator(".notes-text")).to_contain_text(STORY["steps"][0]["notes"][:40])
    notes.keyboard.press("PageDown")
    at(shown, 2)
    expect(notes.locator(".notes-heading")).to_have_text(STORY["steps"][1]["heading"])
    notes.locator(".notes-previous").click()
    at(shown, 1)
    with notes.expect_event("close"):
        shown.find(".stage-end").click(force=True)
    expect(shown.find(".reader")).to_be_visible()


def test_a_link_offers_the_presentation_and_notes_lie_over_it_where_no_window_opens(
    page: Page, server_url: str
) -> None:
    page.add_init_script("window.open = () => null")
    shown = MapPage.open(page, f"{server_url}?story={STORY['id']}&step=2&present=1")
    shown.find(".present-offer").get_by_role("button", name="Present").click()
    at(shown, 2)
    assert violations(shown.frame) == []
    page.keyboard.press("n")
    overlay = shown.find(".notes-overlay")
    expect(overlay).to_contain_text("Allow pop-ups")
    expect(overlay).to_contain_text(STORY["steps"][1]["notes"][:40])
    page.keyboard.press("ArrowLeft")
    at(shown, 1)
    expect(overlay).to_contain_text(STORY["steps"][1]["heading"])
    page.keyboard.press("n")
    expect(overlay).to_be_hidden()
    # what the browser does by itself on Escape
    shown.frame.evaluate("() => document.exitFullscreen()")
    expect(shown.find(".stage")).to_be_hidden()


def test_every_step_of_every_story_fits_screens_of_every_size(
    new_page: Callable[..., Page], server_url: str
) -> None:
    width, height = SIZES[0]
    page = new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    shown = present(page, server_url)
    # what is checked are the words and exhibits; painting the map at this size takes long
    shown.frame.add_style_tag(content=".leaflet-map-pane { visibility: hidden; }")
    for story in [STORY, *(story for story in STORIES if story is not STORY)]:
        if story is not STORY:
            page.keyboard.press("Escape")
            shown.find(".briefing-toggle").click()
            shown.find(f"[data-story={story['id']}] .story-present").click()
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            # the page lays out the frame, and the frame its own contents
            shown.frame.wait_for_function(FILLS, arg=width)
            count = len(story["steps"])
            for number, step in enumerate(story["steps"], 1):
                page.keyboard.press("Home" if number == 1 else "PageDown")
                expect(shown.find(".stage-count")).to_have_text(f"{number} / {count}")
                expect(shown.find(".stage-heading")).to_have_text(step["heading"])
                faults = shown.frame.evaluate(FAULTS)
                assert not faults, f"{story['id']} step {number}, {width} × {height}: {faults}"
                if "at" not in step["view"]:
                    shown.frame.wait_for_function(IN_VIEW)


def test_a_swipe_leads_on_and_back(phone: Page, server_url: str) -> None:
    shown = present(phone, server_url)
    swipe = """
    ([from, to]) => {
      const target = document.querySelector('.stage-words')
      const touch = (x) => new Touch({ identifier: 1, target, clientX: x, clientY: 500 })
      const send = (type, touches, changed) => target.dispatchEvent(
        new TouchEvent(type, { bubbles: true, touches, changedTouches: changed }))
      send('touchstart', [touch(from)], [touch(from)])
      send('touchend', [], [touch(to)])
    }
    """
    shown.frame.evaluate(swipe, [300, 80])
    at(shown, 2)
    shown.frame.evaluate(swipe, [80, 300])
    at(shown, 1)


def spoiled(value: Any, key: str = "") -> Any:
    """Return a story with hostile text in front of every text that is shown."""
    if isinstance(value, dict):
        return {name: spoiled(part, name) for name, part in value.items() if name != "view"}
    if isinstance(value, list):
        return [spoiled(part, key) for part in value]
    kept = {"id", "sources", "token", "kind"}
    return HOSTILE + value if isinstance(value, str) and key not in kept else value


def test_hostile_stories_are_shown_as_they_stand(page: Page, server_url: str) -> None:
    stories = spoiled([{**story, "steps": story["steps"]} for story in STORIES])
    for story in stories:
        for step in story["steps"]:
            step["view"] = {"select": f"region:{HOSTILE}", "layers": HOSTILE}

    def answer(route: Route) -> None:
        route.fulfill(body=json.dumps({"stories": stories}), content_type="application/json")

    page.route("**/data/stories.json*", answer)
    shown = open_story(page, server_url)
    expect(shown.find(".reader-ignored")).to_contain_text("layers=<img")
    shown.find(".reader-present").click()
    for number in range(1, LAST + 1):
        expect(shown.find(".stage-count")).to_have_text(f"{number} / {LAST}")
        expect(shown.find(".stage-heading")).to_contain_text(HOSTILE.strip())
        page.keyboard.press("PageDown")
    page.keyboard.press("Escape")
    shown.find(".briefing-toggle").click()
    expect(shown.find(".story-item").first).to_contain_text(HOSTILE.strip())
    assert shown.frame.evaluate("() => window.attacked ?? null") is None
    assert page.evaluate("() => window.attacked ?? null") is None
    attacks = shown.find("img[src=x], .dossier-map script, .dossier-map [onerror]")
    expect(attacks).to_have_count(0)


# The states at both ends of the world map stand beside the words, and above the foot.
WORLD_IN_VIEW = """
() => {
  const box = (selector) => document.querySelector(selector)?.getBoundingClientRect()
  const [side, foot] = [box('.stage-side'), box('.stage-foot')]
  const [west, east, south] = ['United States', 'Russia', 'Argentina'].map(
    (name) => box(`path.state[aria-label^="${name}"]`))
  return Boolean(west && east && south) && west.width > 0 && west.left >= side.right
    && east.right <= innerWidth && south.bottom <= foot.top
}
"""


def test_a_step_on_the_world_shows_the_whole_of_it_beside_its_words_and_charts(
    new_page: Callable[..., Page], server_url: str
) -> None:
    page = new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    story = next(item for item in STORIES if item["id"] == "who-recognises-who-votes-how")
    charted = next(n for n, step in enumerate(story["steps"], 1) if step["exhibit"])
    shown = open_story(page, server_url, step=charted, story=story["id"])
    shown.find(".reader-present").click()
    expect(shown.find(".stage-heading")).to_have_text(story["steps"][charted - 1]["heading"])
    shown.frame.wait_for_function(WORLD_IN_VIEW)
    page.keyboard.press("Home")
    expect(shown.find(".stage-heading")).to_have_text(story["steps"][0]["heading"])
    shown.frame.wait_for_function(WORLD_IN_VIEW)
    # the address keeps to what it can say, and the map to what it shows without a presentation
    page.wait_for_function(
        """
        () => {
          const at = new URLSearchParams(location.search).get('at')?.split(',').map(Number)
          return at && Math.abs(at[0]) <= 85 && Math.abs(at[1]) <= 180 && at[2] >= 2
        }
        """
    )
    page.keyboard.press("Escape")
    expect(shown.find(".reader")).to_be_visible()
