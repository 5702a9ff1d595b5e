"""States of the world: how they stand on the day, on the map, in the card and in their record."""

import re
from collections import Counter
from datetime import date

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from geodata import asof
from geodata.dossier import Dossier
from tests.browser.map_page import MapPage
from tests.browser.stillness import box
from tests.table_rows import rows

pytestmark = pytest.mark.browser

ORGANISATIONS = ("EU", "NATO", "OSCE", "COE")
WORLD = "layers=states"


def votes_on(resolution: str) -> dict[str, str]:
    return {row["iso3"]: row["vote"] for row in rows("votes") if row["resolution"] == resolution}


def recognising(day: str) -> set[str]:
    """Return the members that recognise on a day, by the full dates in the table."""
    members = {row["iso3"] for row in rows("states")}
    return {
        row["actor"]
        for row in rows("positions")
        if (row["kind"], row["stance"]) == ("recognition", "recognises")
        and row["actor"] in members
        and row["from"] <= day
        and (not row["to"] or day <= row["to"])
    }


def legend(shown: MapPage) -> dict[str, int]:
    expect(shown.find(".world-legend details .count").first).to_be_visible()
    found = shown.find(".world-legend details").evaluate_all(
        """(rows) => rows.map((row) =>
            [row.dataset.standing, row.querySelector('.count').textContent])"""
    )
    return {name: int(count) for name, count in found}


def record(shown: MapPage, iso3: str) -> Locator:
    found = shown.find(f"article.dossier[data-state={iso3}]")
    found.wait_for()
    return found


def shape(shown: MapPage, name: str) -> Locator:
    found = shown.find(f"path.state[aria-label^='{name}:']").first
    found.wait_for(state="attached")
    return found


def test_the_legend_by_vote_counts_what_the_roll_call_says(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?{WORLD}&shade=vote&date=2016-01-01")
    expected = Counter(votes_on("A/RES/69/286").values())
    assert legend(shown) == dict(expected)
    expect(shown.find(".world-vote")).to_contain_text("A/RES/69/286, 3 June 2015")


def test_the_legend_by_position_puts_recognition_before_the_vote(
    page: Page, server_url: str
) -> None:
    day = "2016-01-01"
    shown = MapPage.open(page, f"{server_url}?{WORLD}&date={day}")
    recognise, withdrew = recognising(day), {"TUV", "VUT"}
    rest = {
        iso3: vote
        for iso3, vote in votes_on("A/RES/69/286").items()
        if iso3 not in recognise | withdrew
    }
    expected = {"recognises": len(recognise), "withdrew": len(withdrew), **Counter(rest.values())}
    assert legend(shown) == expected


def test_before_the_first_vote_nobody_has_voted_and_the_card_says_so(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?{WORLD}&date=2008-05-14")
    assert legend(shown)["none"] == len(rows("states"))
    expect(shown.find(".world-vote")).to_contain_text("No vote in the UN General Assembly by")
    expect(shown.find(".world-vote .later")).to_contain_text("A/RES/62/249, 15 May 2008")


def test_the_switch_colours_by_vote_and_the_address_follows(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?{WORLD}&date=2016-01-01&at=40,60,2.5")
    expect(shape(shown, "Russia")).to_have_class(re.compile("state-recognises"))
    shown.find("[data-shade=vote]").click()
    expect(shape(shown, "Russia")).to_have_class(re.compile("state-no"))
    page.wait_for_url(re.compile("shade=vote"))
    shown.find("[data-shade=position]").click()
    expect(shape(shown, "Russia")).to_have_class(re.compile("state-recognises"))


def test_a_state_too_small_to_see_is_a_circle_large_enough_to_click(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?{WORLD}&at=0,150,3")
    circle = box(shape(shown.still(), "Nauru"))
    assert min(circle["width"], circle["height"]) >= 10
    page.mouse.click(circle["x"] + circle["width"] / 2, circle["y"] + circle["height"] / 2)
    expect(record(shown, "NRU").locator("h3")).to_have_text("Nauru")


def test_a_state_s_record_is_in_the_view_however_it_is_opened(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?select=state:TUV&date=2012-06-01")
    found = record(shown, "TUV")
    expect(found).to_be_in_viewport(ratio=0.99)
    expect(found.locator(".state-standing")).to_have_text("Recognises")


def test_a_recognition_that_ended_later_is_open_and_its_end_stands_under_later(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?select=state:TUV&date=2012-06-01")
    acts = record(shown, "TUV").locator("[data-part=recognition] li")
    expect(acts.first).to_contain_text("Abkhazia: since 18 September 2011.")
    later = shown.find(".later-part")
    later.locator("summary").click()
    expect(later).to_contain_text("Recognition of Abkhazia ended 31 March 2014")

    shown = MapPage.open(page, f"{server_url}?select=state:TUV&date=2015-03-18")
    acts = record(shown, "TUV").locator("[data-part=recognition] li")
    expect(acts.first).to_contain_text("18 September 2011 to 31 March 2014, withdrawn.")
    expect(shown.find(".state-standing")).to_have_text("Withdrew recognition")


@pytest.mark.parametrize("iso3", ["UKR", "NRU", "SSD"])
def test_a_record_shows_every_vote_by_the_day_and_the_others_later(
    page: Page, server_url: str, iso3: str
) -> None:
    day = "2015-03-18"
    shown = MapPage.open(page, f"{server_url}?select=state:{iso3}&date={day}")
    found = record(shown, iso3)
    adopted = {row["resolution"]: row["date"] for row in rows("resolutions")}
    cast = {
        row["resolution"]: row["vote"]
        for row in rows("votes")
        if row["iso3"] == iso3 and row["resolution"].startswith("A/RES/")
    }
    by_then = [vote for resolution, vote in cast.items() if adopted[resolution] <= day]
    cells = found.locator("[data-part=votes] .vote-strip span")
    expect(cells).to_have_count(len(by_then))
    told = Counter(
        str(name).removeprefix("vote-")
        for name in cells.evaluate_all("(spans) => spans.map((span) => span.className)")
    )
    assert told == Counter(by_then)
    expect(found.locator(".later-part .vote-strip span")).to_have_count(len(cast) - len(by_then))


def test_runs_of_votes_carry_the_sources_of_their_resolutions(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?select=state:UKR&date=2026-06-04")
    run = record(shown, "UKR").locator("[data-part=votes] li[data-vote]").first
    detail = shown.open_mark(run)
    cited = {row["source_id"] for row in rows("resolution_sources")}
    titles = {row["title"] for row in rows("sources") if row["source_id"] in cited}
    assert set(detail.locator(".citation-title").all_text_contents()) <= titles


def test_states_are_walked_by_the_arrow_keys_and_opened_by_enter(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?{WORLD}&at=20,20,2.5")
    shape(shown, "Zimbabwe")
    expect(shown.find("path.state[tabindex='0']")).to_have_count(1)
    names = sorted(row["name_en"] for row in rows("states"))
    assert names[0] == "Afghanistan"
    shown.find("path.state[tabindex='0']").focus()
    page.keyboard.press("End")
    expect(shown.find("path.state:focus")).to_have_attribute("aria-label", re.compile("^Zimbabwe:"))
    page.keyboard.press("ArrowRight")
    expect(shown.find("path.state:focus")).to_have_attribute("aria-label", re.compile("^Afghan"))
    page.keyboard.press("Enter")
    record(shown, "AFG")


def test_the_tab_key_stops_at_a_state_in_view_and_arrows_bring_others_into_view(
    page: Page, server_url: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?{WORLD}")
    stop = shown.find("path.state[tabindex='0']")
    expect(stop).to_be_in_viewport()
    for _ in range(2):
        shown.find("#layer-states").click()
    expect(stop).to_be_in_viewport()
    stop.focus()
    page.keyboard.press("End")
    focused = shown.find("path.state:focus")
    expect(focused).to_have_attribute("aria-label", re.compile("^Zimbabwe:"))
    expect(focused).to_be_in_viewport()


def test_the_legend_names_the_states_and_opens_their_records(page: Page, server_url: str) -> None:
    day = "2012-06-01"
    shown = MapPage.open(page, f"{server_url}?{WORLD}&date={day}")
    row = shown.find("[data-standing=recognises]")
    row.locator("summary").click()
    listed = row.locator("[data-state]")
    # the states are drawn once their outlines have come
    expect(listed).to_have_count(len(recognising(day)))
    told = listed.evaluate_all("(all) => all.map((one) => one.dataset.state)")
    assert set(told) == recognising(day)
    row.locator("[data-state=NIC]").click()
    record(shown, "NIC")


@pytest.mark.parametrize("day", ["2008-08-27", "2015-03-18", "2026-06-04"])
def test_organisations_say_what_they_said_last_by_the_day(
    page: Page, server_url: str, dossier: Dossier, day: str
) -> None:
    shown = MapPage.open(page, f"{server_url}?{WORLD}&date={day}")
    for actor in ORGANISATIONS:
        voice = shown.find(f".world-voice[data-actor={actor}]")
        last = asof.latest_statement(dossier, date.fromisoformat(day), actor)
        if last is None:
            expect(voice).to_contain_text("No statement recorded by this date.")
        else:
            told = voice.locator("[data-position]").first
            expect(told).to_have_attribute("data-position", last.position_id)
            expect(told.locator(".stance")).to_be_attached()
            expect(shown.open_mark(told)).to_have_text(re.compile(r"\S"))


def test_show_the_world_zooms_out_to_it(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?{WORLD}")
    shown.find(".world-zoom").click()
    for name in ("Nicaragua", "Australia", "Norway"):
        expect(shape(shown, name)).to_be_in_viewport(ratio=0.3)


def overlap(one: FloatRect, other: FloatRect) -> bool:
    return bool(
        one["x"] < other["x"] + other["width"]
        and other["x"] < one["x"] + one["width"]
        and one["y"] < other["y"] + other["height"]
        and other["y"] < one["y"] + one["height"]
    )


def test_the_cards_of_money_and_of_states_stand_in_one_column(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?layers=states,transfers")
    money, world = ".money-card .side-toggle", ".world-card .side-toggle"
    for opened, folded in ((world, money), (money, world)):
        if opened != world:
            shown.find(opened).click()
        expect(shown.find(opened)).to_have_attribute("aria-expanded", "true")
        # 900 pixels have no room for both
        expect(shown.find(folded)).to_have_attribute("aria-expanded", "false")
        cards = (".money-card", ".world-card", ".timebar")
        first, second, time = (box(shown.find(card)) for card in cards)
        assert not overlap(first, second)
        assert not overlap(first, time)
        assert not overlap(second, time)


def test_on_a_phone_both_cards_are_parts_of_the_layer_panel(phone: Page, server_url: str) -> None:
    shown = MapPage.open(phone, f"{server_url}?layers=states,transfers")
    expect(shown.find(".world-card")).to_be_hidden()
    shown.find(".panel-toggle").tap()
    expect(shown.find(".panel .world-card, .panel .money-card")).to_have_count(2)
    shown.find("[data-shade=vote]").tap()
    expect(shown.find("[data-shade=vote]")).to_have_attribute("aria-pressed", "true")
    row = shown.find("[data-standing=no]")
    row.locator("summary").tap()
    row.locator("[data-state=RUS]").tap()
    expect(record(shown, "RUS")).to_be_in_viewport()
