"""The date of the map: dragged, stepped, played, typed, and stretched to a span."""

import csv
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import geodata
from geodata import asof
from geodata.dossier import Dossier
from geodata.money import claims_in_year
from geodata.words import day_in_words
from tests.browser.map_page import FRAME, MapPage
from tests.browser.stillness import box

pytestmark = pytest.mark.browser

TRIGGER = date(2015, 3, 18)
FIRST = date(1989, 1, 1)

SET_AND_COUNT = """
(days) => {
  const slider = document.querySelector('#time-slider')
  const read = () => Object.fromEntries([...document.querySelectorAll('.layer')].map((row) =>
    [row.getAttribute('for').slice('layer-'.length), row.querySelector('.count').textContent]))
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return (async () => {
    const told = []
    for (const day of days) {
      slider.value = String(Date.parse(day) / 86400000)
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await frame()
      await frame()
      told.push([document.querySelector('.time-date').textContent, read(),
        document.querySelector('.time-summary').textContent])
    }
    return told
  })()
}
"""


def _open(page: Page, server_url: str, query: str = "") -> MapPage:
    return MapPage.open(page, f"{server_url}{query}")


def _date(view: MapPage, day: date) -> None:
    expect(view.find(".time-date")).to_have_text(day_in_words(day))


def _sampled(count: int, last: date) -> list[date]:
    step = (last - FIRST).days / (count - 1)
    return [date.fromordinal(FIRST.toordinal() + round(step * place)) for place in range(count)]


def test_twenty_dates_keep_one_frame_and_count_as_the_domain_does(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    view = _open(page, server_url)
    view.frame.evaluate("() => { window.unbroken = true }")
    days = _sampled(20, dossier.latest_date)
    told = view.frame.evaluate(SET_AND_COUNT, [day.isoformat() for day in days])
    for day, (shown, counts, summary) in zip(days, told, strict=True):
        active = [
            item
            for item in asof.instruments(dossier, day)
            if item.state is asof.ForceState.IN_FORCE
        ]
        members = {
            item.position.actor for item in asof.recognitions(dossier, day) if item.by_un_member
        }
        bases = [item for item in asof.sites(dossier, day) if item.site.kind == "military_base"]
        posts = [item for item in asof.sites(dossier, day) if item.site.kind == "crossing_point"]
        assert shown == day_in_words(day)
        assert counts["treaties"] == str(len(active)), day
        assert counts["states"] == str(len(members)), day
        assert counts["military_base"] == str(len(bases)), day
        assert counts["crossing_point"] == str(len(posts)), day
        noun = "instrument" if len(active) == 1 else "instruments"
        assert summary.startswith(f"{len(active)} {noun} in force · {len(members)} UN"), day
    assert view.frame.evaluate(
        "() => window.unbroken === true && !!document.querySelector('.map-foot')"
    )
    expect(page.locator(FRAME)).to_have_count(1)


def test_a_drag_with_the_mouse_moves_the_date_and_the_address(page: Page, server_url: str) -> None:
    view = _open(page, server_url)
    slider = box(view.still().find("#time-slider"))
    middle = slider["y"] + slider["height"] / 2
    page.mouse.move(slider["x"] + slider["width"] - 10, middle)
    page.mouse.down()
    for share in (0.9, 0.8, 0.7, 0.6, 0.5):
        page.mouse.move(slider["x"] + share * slider["width"], middle)
    page.mouse.up()
    page.wait_for_url(lambda address: "date=200" in address)
    expect(view.find(".time-date")).to_contain_text("200")


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("ArrowRight", date(2015, 3, 19)),
        ("ArrowLeft", date(2015, 3, 17)),
        ("Shift+ArrowRight", date(2015, 4, 18)),
        ("Shift+ArrowLeft", date(2015, 2, 18)),
        ("PageUp", date(2016, 3, 18)),
        ("PageDown", date(2014, 3, 18)),
        ("Home", FIRST),
    ],
)
def test_keys_move_the_date(page: Page, server_url: str, key: str, day: date) -> None:
    view = _open(page, server_url, "?date=2015-03-18")
    view.find("#time-slider").focus()
    page.keyboard.press(key)
    _date(view, day)


def test_the_last_key_goes_to_the_latest_date(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    view = _open(page, server_url, "?date=2015-03-18")
    view.find("#time-slider").focus()
    page.keyboard.press("End")
    _date(view, dossier.latest_date)


def test_a_month_on_from_a_long_month_ends_on_the_last_day(page: Page, server_url: str) -> None:
    view = _open(page, server_url, "?date=2015-01-31")
    view.find("#time-slider").focus()
    page.keyboard.press("Shift+ArrowRight")
    _date(view, date(2015, 2, 28))


def test_steps_go_from_change_to_change_as_the_domain_lists_them(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    view = _open(page, server_url, "?date=2015-03-18")
    day = TRIGGER
    for _ in range(4):
        found = asof.next_change(dossier, day)
        assert found is not None
        button = view.find(".time-step[data-way='1']")
        expect(button).to_have_attribute("title", re.compile(re.escape(day_in_words(found.day))))
        button.click()
        day = found.day
        _date(view, day)
        expect(view.find(".time-tip")).to_contain_text(found.label)
    for _ in range(5):
        before = asof.previous_change(dossier, day)
        assert before is not None
        view.find(".time-step[data-way='-1']").click()
        day = before.day
        _date(view, day)


def test_a_war_is_also_a_place_to_stop(page: Page, server_url: str) -> None:
    view = _open(page, server_url, "?date=1991-01-01")
    view.find(".time-step[data-way='1']").click()
    _date(view, date(1991, 1, 5))
    expect(view.find(".time-tip")).to_contain_text("South Ossetia war begins")


def test_after_the_last_change_the_next_step_does_nothing(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    view = _open(page, server_url)
    button = view.find(".time-step[data-way='1']")
    expect(button).to_have_attribute("aria-disabled", "true")
    button.click(force=True)
    _date(view, dossier.latest_date)


def test_playing_stops_on_the_last_day(page: Page, server_url: str, dossier: Dossier) -> None:
    view = _open(page, server_url, "?date=2026-03-04")
    play = view.find(".time-play")
    play.click()
    _date(view, dossier.latest_date)
    expect(play).to_have_attribute("aria-label", "Play, month by month")


def test_space_plays_and_a_touch_of_the_date_pauses(page: Page, server_url: str) -> None:
    view = _open(page, server_url, "?date=1990-01-01")
    view.find("#time-slider").focus()
    page.keyboard.press("Space")
    play = view.find(".time-play")
    expect(play).to_have_attribute("aria-label", "Pause")
    view.frame.wait_for_function(
        "() => document.querySelector('.time-date').textContent.endsWith('1991')"
    )
    page.keyboard.press("Home")
    expect(play).to_have_attribute("aria-label", "Play, month by month")
    _date(view, FIRST)


def test_with_less_motion_a_press_is_one_month(
    new_page: Callable[..., Page], server_url: str
) -> None:
    view = _open(new_page(reduced_motion="reduce"), server_url, "?date=2015-03-18")
    play = view.find(".time-play")
    expect(play).to_have_attribute("aria-label", "One month on")
    play.click()
    _date(view, date(2015, 4, 18))
    expect(play).to_have_attribute("aria-label", "One month on")


def test_a_date_can_be_typed(page: Page, server_url: str) -> None:
    view = _open(page, server_url)
    view.find(".time-date").click()
    field = view.find("#time-entry-date")
    expect(field).to_be_focused()
    field.fill("2008-08-26")
    page.keyboard.press("Enter")
    _date(view, date(2008, 8, 26))
    expect(view.find(".time-entry")).to_be_hidden()
    expect(view.find(".time-date")).to_be_focused()


def test_a_date_outside_the_data_is_refused_with_a_message(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    view = _open(page, server_url)
    view.find(".time-date").click()
    view.find("#time-entry-date").fill("1950-01-01")
    view.find(".time-entry button").click()
    expect(view.find(".time-message")).to_contain_text("The data go from 1 January 1989 to")
    _date(view, dossier.latest_date)
    view.find("#time-entry-date").fill("")
    view.find(".time-entry button").click()
    expect(view.find(".time-message")).to_contain_text("Type a whole date")
    page.keyboard.press("Escape")
    expect(view.find(".time-entry")).to_be_hidden()


def _point_at(page: Page, view: MapPage, selector: str, place: int) -> None:
    # some marks are lines without a width, which do not count as visible
    mark = view.still().find(selector).nth(place).bounding_box()
    assert mark is not None
    page.mouse.move(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)


@pytest.mark.parametrize(
    ("mark", "place", "says"),
    [
        (".time-axis .axis-war", 0, "South Ossetia war begins"),
        (".time-axis .axis-vote", 0, "UN vote"),
        (".time-axis .axis-treaty", -1, "Signed"),
        (".time-axis .axis-recognition", 0, "Recognition"),
    ],
)
def test_a_mark_says_what_it_is(
    page: Page, server_url: str, mark: str, place: int, says: str
) -> None:
    view = _open(page, server_url)
    _point_at(page, view, mark, place)
    expect(view.find(".time-tip")).to_contain_text(says)


def test_a_click_on_a_mark_goes_to_its_day(page: Page, server_url: str, dossier: Dossier) -> None:
    view = _open(page, server_url)
    first = min(row.date.earliest for row in dossier.resolutions.values() if row.body == "UNGA")
    _point_at(page, view, ".time-axis .axis-vote", 0)
    page.mouse.down()
    page.mouse.up()
    _date(view, first)


def test_the_marks_are_explained(page: Page, server_url: str) -> None:
    view = _open(page, server_url)
    view.find(".time-help").click()
    expect(view.find(".time-legend")).to_contain_text("Recognition withdrawn")
    page.keyboard.press("Escape")
    expect(view.find(".time-legend")).to_be_hidden()


def test_marks_of_a_lane_do_not_overlap(page: Page, server_url: str) -> None:
    view = _open(page, server_url).still()
    for shape in ("axis-treaty", "axis-recognition", "axis-vote"):
        spans = view.frame.evaluate(
            """(shape) => [...document.querySelectorAll(`.time-axis .${shape}`)]
                .map((node) => node.getBoundingClientRect()).map((box) => [box.left, box.right])
                .sort((a, b) => a[0] - b[0])""",
            shape,
        )
        assert len(spans) > 5
        overlaps = [left[1] - right[0] for left, right in pairwise(spans)]
        assert max(overlaps) < 5, shape


def _event_ids(dossier: Dossier, first: date, last: date) -> set[str]:
    found = asof.events(dossier, last, window_days=(last - first).days)
    return {event.event_id for event in found}


def test_a_span_shows_the_events_inside_it(page: Page, server_url: str, dossier: Dossier) -> None:
    first, last = date(2008, 8, 1), date(2008, 9, 30)
    view = _open(page, server_url, f"?date={last}&since={first}&layers=events")
    inside = _event_ids(dossier, first, last)
    assert inside
    expect(view.find(".layer[for=layer-events] .count")).to_have_text(str(len(inside)))
    expect(view.find(".layer[for=layer-events]")).to_contain_text("Events in the span")


def test_a_span_can_be_switched_on_moved_and_off(page: Page, server_url: str) -> None:
    view = _open(page, server_url, "?date=2015-03-18")
    switch = view.find("[data-mode=since]")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(view.find(".time-since")).to_have_text("18 Mar 2010 to")
    view.find("#time-slider-since").focus()
    page.keyboard.press("PageDown")
    expect(view.find(".time-since")).to_have_text("18 Mar 2009 to")
    page.wait_for_url(lambda address: "since=2009-03-18" in address)
    switch.click()
    expect(view.find("#time-slider-since")).to_be_hidden()
    page.wait_for_url(lambda address: "since" not in address)


def test_claims_of_money_are_those_that_touch_the_years_of_the_span(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    view = _open(page, server_url, "?date=2015-03-18&since=2012-06-01&select=region:GE-SO&tab=aid")
    touching = {
        claim.flow_id
        for year in range(2012, 2016)
        for stage in claims_in_year(dossier, year, "GE-SO")
        for donor in stage.donors
        for claim in donor.claims
    }
    assert touching
    panel = view.find("[role=tabpanel]")
    expect(panel).to_contain_text(f"Claims that touch 2012–2015 {len(touching)}")
    shown = view.frame.evaluate(
        """() => [...document.querySelectorAll('[role=tabpanel] .group:not(.totals) [data-flow]')]
            .map((node) => node.dataset.flow)"""
    )
    assert set(shown) == touching


def test_treaties_of_the_table_are_all_behind_a_mark(page: Page, server_url: str) -> None:
    view = _open(page, server_url)
    table = Path(geodata.__file__).parent / "tables" / "treaties.csv"
    with table.open(encoding="utf-8", newline="") as lines:
        signed = [row["signed_on"] for row in csv.DictReader(lines) if row["signed_on"]]
    marked = view.frame.evaluate(
        """async () => {
            const { layOut } = await import('/assets/map/time/marks.js')
            const data = await (await fetch('/data/dossier.json')).json()
            const x = (day) => Date.parse(day) / 1e9
            return layOut(data.changes, data.wars, x, '1989-01-01', data.meta.latest)
                .filter((mark) => mark.lane === 'treaty').flatMap((mark) => mark.items).length
        }"""
    )
    assert marked == len([day for day in signed if day >= "1989"])
