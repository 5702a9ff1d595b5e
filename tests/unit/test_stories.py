"""Stories: what is written is read again, and bad input is told with its place and remedy."""

import json
import shutil
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.loading import load
from geodata.problems import Problem
from geodata.stories import (
    Exhibit,
    ExhibitKind,
    Passage,
    Step,
    Story,
    StoryError,
    check_story,
    passages,
    plain_text,
    read_story,
    show_exhibit,
    stories,
    write_story,
)
from geodata.stories.shipped import FOLDER
from geodata.validation import validate, validate_tables
from geodata.validation.stories import check_stories
from tests.unit.package_copy import PackageCopy

GOOD = {
    "format": "georgia-dossier-story",
    "version": 1,
    "id": "a-story",
    "title": "A story",
    "audience": "For everybody",
    "summary": "What it is about.",
    "steps": [
        {"view": {"date": "2015-03-18"}, "heading": "First", "text": "It was so. [seed-2015]"},
        {"view": {}, "heading": "Second", "text": "And then so."},
    ],
}


def text_of(**changes: object) -> str:
    return json.dumps({**GOOD, **changes})


def with_step(**changes: object) -> str:
    first, second = GOOD["steps"]  # type: ignore[misc]
    return text_of(steps=[first, {**second, **changes}])


def test_a_text_is_split_after_each_claim_with_its_sources() -> None:
    assert passages("Signed in Moscow. [a-1; b-2] It runs on; nobody [sic!] knows [c]") == (
        Passage("Signed in Moscow.", ("a-1", "b-2")),
        Passage(" It runs on; nobody [sic!] knows", ("c",)),
    )


def test_two_marks_side_by_side_belong_to_the_same_claim() -> None:
    assert passages("So. [a] [b; a] Then.") == (Passage("So.", ("a", "b")), Passage(" Then."))


line = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=12)
lines = st.lists(line, min_size=1, max_size=4).map(" ".join).filter(lambda t: "<" not in t)
exhibits = st.builds(
    Exhibit,
    st.sampled_from(ExhibitKind),
    st.dictionaries(st.sampled_from(["treaty", "region", "from", "to"]), lines),
)
steps = st.builds(
    Step,
    view=st.dictionaries(st.sampled_from(["date", "select", "layers", "at"]), lines),
    heading=lines,
    text=lines,
    # line breaks count in the notes alone
    notes=st.lists(lines, max_size=3).map("\n".join),
    exhibit=st.none() | exhibits,
)


@given(
    st.builds(
        Story,
        id=st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
        title=lines,
        audience=lines,
        summary=lines,
        steps=st.lists(steps, min_size=1, max_size=5).map(tuple),
    )
)
def test_what_is_written_is_read_again(story: Story) -> None:
    read = read_story(write_story(story))
    assert read.story == story
    assert read.problems == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a story"),
        ('"text"', "not a story"),
        (json.dumps({"type": "FeatureCollection"}), "not a story"),
        (text_of(version=2), "version 2; this dossier reads version 1"),
        (text_of(version=None), "version"),
        (" " * 1_000_001, "too long"),
    ],
)
def test_what_is_no_story_is_refused_with_the_reason(text: str, says: str) -> None:
    with pytest.raises(StoryError, match=says):
        read_story(text)


@pytest.mark.parametrize(
    ("text", "step", "field", "says"),
    [
        (with_step(heading=""), 2, "heading", "missing"),
        (with_step(heading=7), 2, "heading", "not text"),
        (with_step(text="word " * 20_000), 2, "text", "100,000 characters"),
        (with_step(notes=["x"]), 2, "notes", "not text"),
        (with_step(text="<script>alert(1)</script>"), 2, "text", "markup"),
        (with_step(text="turned \u202e round"), 2, "text", "not seen"),
        (with_step(view=[]), 2, "view", "cannot be read"),
        (with_step(view={"date": 2015}), 2, "view", "date"),
        (with_step(view={"Bad Name": "x"}), 2, "view", "Bad Name"),
        (with_step(exhibit={"kind": "weather"}), 2, "exhibit", "weather"),
        (with_step(exhibit="votes"), 2, "exhibit", "votes"),
        (with_step(exhibit={"kind": "votes", "from": 2008}), 2, "exhibit", "option"),
        (text_of(steps=[*GOOD["steps"], "x"]), 3, "steps", "left out"),  # type: ignore[misc]
        (text_of(steps=[]), None, "steps", "no steps"),
        (text_of(title=None), None, "title", "not text"),
        (text_of(id="../secret"), None, "id", "cannot be used"),
    ],
)
def test_a_bad_part_is_told_with_its_step_and_a_remedy_and_the_rest_is_read(
    text: str, step: int | None, field: str, says: str
) -> None:
    read = read_story(text)
    found = [problem for problem in read.problems if problem.field == field]
    assert found
    assert found[0].step == step
    assert says in found[0].message
    assert found[0].remedy.endswith(".")
    if field != "steps" or step is not None:
        assert [step.heading for step in read.story.steps][:1] == ["First"]
        assert len(read.story.steps) == 2


def test_of_five_hundred_steps_the_first_sixty_are_read() -> None:
    step = {"view": {}, "heading": "Again", "text": "The same."}
    read = read_story(text_of(steps=[step] * 500))
    assert len(read.story.steps) == 60
    assert "500 steps" in read.problems[0].message


def test_a_text_that_is_too_long_is_cut_where_it_stops_fitting() -> None:
    read = read_story(with_step(text="word " * 20_000))
    assert len(plain_text(read.story.steps[1].text)) <= 600
    assert read.story.steps[1].text.endswith("word…")


def test_markup_is_kept_as_text() -> None:
    read = read_story(with_step(text="<b>bold</b> & <i>so</i>"))
    assert read.story.steps[1].text == "<b>bold</b> & <i>so</i>"


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"text": "So it is. [no-such-source]"}, "text", "no-such-source"),
        ({"exhibit": {"kind": "statements", "treaty": "none-such"}}, "exhibit", "none-such"),
        ({"exhibit": {"kind": "statements"}}, "exhibit", "which treaty"),
        ({"exhibit": {"kind": "votes", "colour": "red"}}, "exhibit", "colour"),
        ({"exhibit": {"kind": "votes", "from": "soon"}}, "exhibit", "soon"),
        ({"exhibit": {"kind": "votes", "from": "2020", "to": "2010"}}, "exhibit", "2020"),
    ],
)
def test_what_the_dossier_does_not_hold_is_told_with_the_step(
    changes: dict[str, object], field: str, says: str
) -> None:
    read = read_story(with_step(**changes))
    assert read.problems == ()
    (problem,) = check_story(load(), read.story)
    assert (problem.step, problem.field) == (2, field)
    assert says in problem.message
    assert problem.remedy.endswith(".")
    assert str(problem).startswith(f"Step 2, {field}: ")


def test_the_shipped_stories_are_sound() -> None:
    for story in stories().values():
        assert check_story(load(), story) == ()


@pytest.fixture
def shipped(package: PackageCopy) -> PackageCopy:
    """Return a copy of the data package with the shipped stories."""
    shutil.copytree(FOLDER, package.folder / "stories", ignore=shutil.ignore_patterns("*.py"))
    return package


def story_problems(package: PackageCopy) -> list[Problem]:
    return list(check_stories(package.folder))


def test_the_stories_of_a_sound_package_have_no_problem(shipped: PackageCopy) -> None:
    assert story_problems(shipped) == []


def _with_unknown_source(package: PackageCopy) -> tuple[Problem, ...]:
    package.change(
        "stories/treaty-of-18-march-2015.json", "[lenta-2015-03-06; regnum", "[no-such; regnum"
    )
    # the tables are sound, or the stories would not be looked at
    assert validate_tables(package.folder) == ()
    return validate(package.folder)


def test_a_shipped_story_with_an_unknown_source_is_a_problem_with_place_and_remedy(
    shipped: PackageCopy,
) -> None:
    (problem,) = [p for p in _with_unknown_source(shipped) if p.file.startswith("stories/")]
    assert problem.file == "stories/treaty-of-18-march-2015.json"
    assert problem.field == "step 1, text"
    assert "no-such" in problem.message
    assert problem.remedy == "Use the id of a source, or remove the mark."


@pytest.mark.parametrize(
    ("old", "new", "field", "says"),
    [
        ('"format": "georgia-dossier-story"', '"format": "x"', None, "not a story"),
        ('"id": "two-treaties-compared"', '"id": "another"', "id", "another id than its file"),
        ('"heading": "Ten years', '"heading": 10, "x": "', "step 2, heading", "not text"),
        ('"region": "GE-AB"', '"region": "GE-XX"', "step 7, exhibit", "GE-XX"),
    ],
)
def test_a_broken_story_is_named_with_its_place(
    shipped: PackageCopy, old: str, new: str, field: str | None, says: str
) -> None:
    shipped.change("stories/two-treaties-compared.json", old, new)
    found = story_problems(shipped)
    assert (found[0].file, found[0].field) == ("stories/two-treaties-compared.json", field)
    assert says in found[0].message


def test_an_exhibit_tells_nothing_of_what_came_after_its_day() -> None:
    votes = Exhibit(ExhibitKind.VOTES)
    before = show_exhibit(load(), votes, as_of=date(2008, 5, 14))
    assert before.chart is None
    assert before.table.rows == ()
    assert "14 May 2008" in before.note
    after = show_exhibit(load(), votes, as_of=date(2008, 5, 15))
    assert after.chart is not None
    assert after.chart.categories == ("2008",)
