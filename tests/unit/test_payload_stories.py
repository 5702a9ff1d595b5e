"""The document of the stories: what the browser reads is what the domain says."""

import json
from typing import Any

import pytest

from dashboard import payload
from dashboard.map.config import map_config
from dashboard.payload.stories import prepared
from geodata.loading import load
from geodata.stories import Exhibit, ExhibitKind, Step, Story, plain_text, show_exhibit, stories


@pytest.fixture(scope="module")
def document() -> list[dict[str, Any]]:
    """Return the stories as the browser gets them."""
    found: list[dict[str, Any]] = json.loads(payload.documents()["stories"])["stories"]
    return found


def test_the_map_is_told_where_the_stories_are() -> None:
    assert str(map_config()["stories"]).partition("?")[0].endswith("/data/stories.json")


def test_every_story_is_there_with_its_steps_and_texts(document: list[dict[str, Any]]) -> None:
    assert [story["id"] for story in document] == list(stories())
    for told, story in zip(document, stories().values(), strict=True):
        assert told["title"] == story.title
        assert [step["heading"] for step in told["steps"]] == [s.heading for s in story.steps]
        for step, given in zip(told["steps"], story.steps, strict=True):
            assert "".join(p["text"] for p in step["passages"]) == plain_text(given.text)
            assert step["view"] == dict(given.view)


def test_every_source_of_the_document_is_in_the_list_of_sources(
    document: list[dict[str, Any]],
) -> None:
    known = set(json.loads(payload.documents()["sources"]))
    for story in document:
        for step in story["steps"]:
            cited = {source for passage in step["passages"] for source in passage["sources"]}
            assert cited <= known
            if step["exhibit"] is not None:
                assert set(step["exhibit"]["sources"]) <= known


def test_an_exhibit_holds_as_of_the_day_of_its_step(document: list[dict[str, Any]]) -> None:
    steps = next(story for story in document if story["id"] == "two-treaties-compared")["steps"]
    aid = next(step["exhibit"] for step in steps if step["view"]["date"] == "2015-12-31")
    assert aid["chart"]["categories"][-1] == "2015"
    assert aid["chart"]["unit"] == "million RUB"
    paid, promised = aid["chart"]["series"]
    # a year without a figure is a gap, which is not zero
    assert paid["values"] == [None, None, None, 2110, 1900]
    assert paid["high"][-1] == 2700
    assert promised["high"][-1] == 9500
    assert [column["unit"] for column in aid["table"]["columns"]][2:] == ["million RUB"] * 2
    assert [row["disputed"] for row in aid["table"]["rows"]].count(True) >= 2


def test_days_of_a_table_are_told_in_words(document: list[dict[str, Any]]) -> None:
    steps = next(s for s in document if s["id"] == "who-recognises-who-votes-how")["steps"]
    votes = next(
        step["exhibit"] for step in steps if step["exhibit"] and step["view"].get("shade") == "vote"
    )
    assert votes["table"]["rows"][0]["values"][:2] == ["15 May 2008", "A/RES/62/249"]
    assert "high" not in votes["chart"]["series"][0]


def test_a_composed_story_is_told_alike_and_an_exhibit_without_an_answer_is_left_out() -> None:
    asked = Exhibit(ExhibitKind.VOTES, {"to": "2008"})
    lost = Exhibit(ExhibitKind.STATEMENTS, {"treaty": "no-such"})
    story = Story(
        "mine",
        "Mine",
        "",
        "",
        (
            Step({"date": "2012-01-01"}, "One", "<b>So.</b> [un-press-ga10708]", "", asked),
            # a day out of range counts as the default one
            Step({"date": "1800-01-01"}, "Two", "So.", "", lost),
        ),
    )
    told: Any = prepared(load(), story)
    assert told["steps"][0]["passages"][0]["text"] == "<b>So.</b>"
    shown = show_exhibit(load(), asked, as_of=load().latest_date)
    assert told["steps"][0]["exhibit"]["chart"]["categories"] == shown.chart.categories  # type: ignore[union-attr]
    assert told["steps"][1]["exhibit"] is None


def test_a_step_that_compares_two_days_brings_what_changed_to_the_presentation() -> None:
    view = {"date": "2015-12-31", "compare": "2014-11-01"}
    story = Story("two-days", "Two days", "", "", (Step(view, "Two days", ""),))
    told: Any = prepared(load(), story)
    (step,) = told["steps"]
    assert step["exhibit"]["title"] == "What changed from 1 November 2014 to 31 December 2015"
    # a copy of the step asks nothing by itself
    assert step["asks"] is None
