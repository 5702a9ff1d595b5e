"""The shipped stories say what the tables say, and each step shows a view that the map knows."""

import re
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import geodata
from dashboard.state import parse
from dashboard.state_fields import known_record, state_fields
from dashboard.style import TOKENS
from geodata.loading import load
from geodata.stories import (
    ShownExhibit,
    Step,
    check_story,
    marked_sources,
    passages,
    plain_text,
    read_story,
    show_exhibit,
    stories,
    write_story,
)
from geodata.stories.story import ExhibitKind
from tests.table_rows import rows

FOLDER = Path(geodata.__file__).parent / "stories"
STEPS = [(story, n) for story in stories() for n in range(1, len(stories()[story].steps) + 1)]

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Words that take a side, or that the dossier has a neutral word for.
LOADED = re.compile(
    r"\b(regime|separatist|puppet|so-called|annex|liberat|occup|republic of|aggress|rebel)",
    re.IGNORECASE,
)

# Numbers that are computed from rows instead of standing in one, with the computation.
COMPUTED = {
    ("two-treaties-compared", 8): {
        # one year from entry into force on 5 March 2015, and three years from it
        (date(2016, 3, 5) - date(2015, 11, 21)).days: "105",
        (date(2019, 8, 23) - date(2018, 3, 5)).days: "536",
        round((date(2019, 8, 23) - date(2018, 3, 5)).days / 30.44): "18",
    },
}


def step_of(story: str, number: int) -> Step:
    return stories()[story].steps[number - 1]


def values_of(step: Step) -> dict[str, object]:
    told = parse(state_fields(), step.view, lambda kind, key: known_record(load(), kind, key))
    assert [str(notice) for notice in told.notices] == []
    return dict(told.values)


def shown(step: Step) -> ShownExhibit | None:
    if step.exhibit is None:
        return None
    day = date.fromisoformat(str(values_of(step)["date"]))
    return show_exhibit(load(), step.exhibit, as_of=day)


def numbers_in(text: str) -> set[float]:
    """Return the numbers of a text, and large ones also in millions and billions."""
    found = {float(word.replace(",", "")) for word in NUMBER.findall(text)}
    return found | {value / size for value in found for size in (1e6, 1e9)}


@cache
def texts_by_source() -> dict[str, list[str]]:
    """Return the text of every row that cites a source, by the id of the source."""
    by_key = {
        "treaties": "treaty_id",
        "provisions": "provision_id",
        "positions": "position_id",
        "resolutions": "resolution",
        "events": "event_id",
        "aid_flows": "flow_id",
        "sites": "site_id",
    }
    found = defaultdict(list)
    for table, key in by_key.items():
        texts = {row[key]: " ".join(row.values()) for row in rows(table)}
        link = "aid_flow" if table == "aid_flows" else table.removesuffix("s")
        link = "treaty" if table == "treaties" else link
        for row in rows(f"{link}_sources"):
            found[row["source_id"]].append(texts[row[key]])
    reasons = {row["discrepancy_id"]: row["reason"] for row in rows("discrepancies")}
    values = {
        (row["discrepancy_id"], row["value_no"]): f"{row['value']} {row['note']}"
        for row in rows("discrepancy_values")
    }
    for row in rows("discrepancy_value_sources"):
        at = row["discrepancy_id"], row["value_no"]
        found[row["source_id"]].append(f"{values[at]} {reasons[at[0]]}")
    for row in rows("aid_series"):
        found[row["source_id"]].append(" ".join(row.values()))
    return found


def test_there_are_three_stories_in_order() -> None:
    assert list(stories()) == [
        "treaty-of-18-march-2015",
        "two-treaties-compared",
        "who-recognises-who-votes-how",
    ]


@pytest.mark.parametrize("story", stories())
def test_a_story_is_sound_and_its_file_is_as_the_dossier_writes_it(story: str) -> None:
    text = (FOLDER / f"{story}.json").read_text(encoding="utf-8")
    read = read_story(text)
    assert read.problems == ()
    assert check_story(load(), read.story) == ()
    assert read.story.id == story
    assert write_story(read.story) == text
    assert 7 <= len(read.story.steps) <= 9
    assert read.story.audience.startswith("For ")


@pytest.mark.parametrize(("story", "number"), STEPS)
def test_a_step_is_short_enough_for_a_slide_and_every_claim_is_marked(
    story: str, number: int
) -> None:
    step = step_of(story, number)
    assert 0 < len(step.heading) <= 60
    assert len(plain_text(step.text)) <= 420
    assert step.notes
    assert not LOADED.search(f"{step.heading} {step.text} {step.notes}".replace("-", " "))
    for passage in passages(step.text):
        assert passage.sources, passage.text
    assert set(marked_sources(step.text)) <= {row["source_id"] for row in rows("sources")}


@pytest.mark.parametrize(("story", "number"), STEPS)
def test_every_number_of_a_claim_stands_in_a_row_that_its_sources_are_cited_for(
    story: str, number: int
) -> None:
    computed = {float(word) for word in COMPUTED.get((story, number), {}).values()}
    step = step_of(story, number)
    for passage in passages(step.text):
        known = set(computed)
        for source in passage.sources:
            for text in texts_by_source()[source]:
                known |= numbers_in(text)
        wanted = {float(word.replace(",", "")) for word in NUMBER.findall(passage.text)}
        assert wanted <= known, passage
    exhibit = shown(step)
    cells = [] if exhibit is None else [value for row in exhibit.table.rows for value in row.values]
    told = numbers_in(" ".join(map(str, [plain_text(step.text), *cells]))) | computed
    assert {float(word) for word in NUMBER.findall(step.heading)} <= told


@pytest.mark.parametrize(("story", "number"), STEPS)
def test_every_number_of_the_notes_stands_in_what_the_step_shows_or_in_a_dispute_on_it(
    story: str, number: int
) -> None:
    step = step_of(story, number)
    exhibit = shown(step)
    cited = {*marked_sources(step.text), *(() if exhibit is None else exhibit.sources)}
    known = {float(word) for word in COMPUTED.get((story, number), {}).values()}
    for source in cited:
        for text in texts_by_source()[source]:
            known |= numbers_in(text)
    disputes = {
        row["discrepancy_id"]
        for row in rows("discrepancy_value_sources")
        if row["source_id"] in cited
    }
    if exhibit is not None:
        disputes |= {ident for row in exhibit.table.rows for ident in row.disputed}
    for row in (*rows("discrepancy_values"), *rows("discrepancies")):
        if row["discrepancy_id"] in disputes:
            known |= numbers_in(" ".join(row.values()))
    cells = [] if exhibit is None else [value for row in exhibit.table.rows for value in row.values]
    known |= numbers_in(" ".join(map(str, cells)))
    if exhibit is not None:
        known |= numbers_in(exhibit.note)
    assert {float(word.replace(",", "")) for word in NUMBER.findall(step.notes)} <= known


@pytest.mark.parametrize("numbers", COMPUTED.values())
def test_what_is_computed_is_computed_from_days(numbers: dict[int, str]) -> None:
    assert {number: str(number) for number in numbers} == numbers


def test_the_deadlines_are_counted_from_rows() -> None:
    treaties = {row["treaty_id"]: row for row in rows("treaties")}
    clauses = {row["provision_id"]: row for row in rows("provisions")}
    assert treaties["ab-2014-alliance"]["in_force_on"] == "2015-03-05"
    assert treaties["ab-2015-joint-forces"]["signed_on"] == "2015-11-21"
    assert treaties["ab-2019-modernisation"]["signed_on"] == "2019-08-23"
    assert clauses["ab-2014-alliance-p06"]["deadline_months"] == "12"
    assert clauses["ab-2014-alliance-p07"]["deadline_months"] == "36"


def test_the_sums_of_the_article_equal_the_roubles_at_the_rate_that_is_told() -> None:
    flows = {row["flow_id"]: float(row["amount"]) for row in rows("aid_flows")}
    for euros, roubles in (
        ("rus-so-2008-2014-02", "rus-so-2008-2014-01"),
        ("rus-so-2015-2017-01", "rus-so-2015-2017-02"),
    ):
        assert round(flows[roubles] / flows[euros]) == 64


def test_the_votes_that_are_told_are_those_of_the_record() -> None:
    votes = {
        row["date"][:4]: row
        for row in rows("resolutions")
        if row["body"] == "UNGA" and row["outcome"] == "adopted"
    }
    first, grown, last = (
        plain_text(step_of("who-recognises-who-votes-how", n).text) for n in (1, 6, 7)
    )
    year = votes["2008"]
    assert f"{year['yes']} states in favour, {year['no']} against, {year['abstain']} ab" in first
    assert (
        f"{votes['2009']['yes']} states in 2009, {votes['2013']['yes']} in 2013 and "
        f"{votes['2016']['yes']} in 2016"
    ) in grown
    assert f"from {year['abstain']} to {votes['2016']['abstain']}" in grown
    assert f"from {year['no']} to {votes['2016']['no']}" in grown
    assert f"from {votes['2017']['yes']} to {votes['2026']['yes']}" in last
    assert f"from {votes['2017']['no']} to {votes['2026']['no']}" in last
    assert (
        f"another {votes['2026']['abstain']} states abstained and {votes['2026']['absent']} took"
    ) in last


def test_five_un_members_recognise_and_two_of_them_voted_against() -> None:
    members = {row["iso3"]: row["name_en"] for row in rows("states")}
    held = {
        members[row["actor"]]
        for row in rows("positions")
        if row["kind"] == "recognition"
        and row["stance"] == "recognises"
        and row["actor"] in members
        and not row["to"]
    }
    step = plain_text(step_of("who-recognises-who-votes-how", 5).text)
    assert len(held) == 5
    assert all(name in step for name in held)
    ballots = {
        members[row["iso3"]]: row["vote"]
        for row in rows("votes")
        if row["resolution"] == "A/RES/80/264"
    }
    assert {name for name in held if ballots[name] == "no"} == {"Russia", "Nicaragua"}
    assert {name for name in held if ballots[name] == "abstain"} == {"Syria"}
    assert {name for name in held if ballots[name] == "absent"} == {"Venezuela", "Nauru"}


@pytest.mark.parametrize(("story", "number"), STEPS)
def test_a_step_moves_the_camera_or_changes_layers(story: str, number: int) -> None:
    now = values_of(step_of(story, number))
    if number > 1:
        before = values_of(step_of(story, number - 1))
        assert now["at"] == before["at"] or now["layers"] == before["layers"]


@pytest.mark.parametrize(("story", "number"), STEPS)
def test_an_exhibit_fits_a_slide_and_each_row_has_sources(story: str, number: int) -> None:
    exhibit = shown(step_of(story, number))
    if exhibit is None:
        return
    assert 0 < len(exhibit.table.rows) <= 12
    assert len(exhibit.table.columns) <= 6
    known = {row["source_id"] for row in rows("sources")}
    for row in exhibit.table.rows:
        assert row.sources
        assert set(row.sources) <= known
        assert len(row.values) == len(exhibit.table.columns)
    if exhibit.chart is not None:
        assert len(exhibit.chart.categories) <= 12
        assert len(exhibit.chart.series) <= 6
        for item in exhibit.chart.series:
            assert len(item.values) == len(exhibit.chart.categories)
            assert item.token in TOKENS
            assert item.high is None or len(item.high) == len(item.values)


def test_every_kind_of_exhibit_is_shown_in_a_story() -> None:
    kinds = [
        step.exhibit.kind
        for story in stories().values()
        for step in story.steps
        if step.exhibit is not None
    ]
    # what changed stands beside steps that compare two days, without being asked
    assert {*kinds, ExhibitKind.CHANGES} == set(ExhibitKind)
