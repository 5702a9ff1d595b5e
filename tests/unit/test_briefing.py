"""A story as a briefing: views parsed, sources numbered, problems told by step."""

import datetime as dt
import itertools

import pytest

from dashboard.briefing import BriefingOptions, OptionError, Paper, brief, read_options
from dashboard.style import Theme
from geodata.stories import Exhibit, ExhibitKind, Step, Story, stories
from tests.table_rows import rows


def one_step(text: str = "A sentence.", exhibit: Exhibit | None = None, **view: str) -> Story:
    return told(Step(view=view, heading="Heading", text=text, exhibit=exhibit))


def told(*steps: Step) -> Story:
    return Story(id="tried", title="Tried", audience="", summary="", steps=steps)


def sources(count: int) -> list[str]:
    return [row["source_id"] for row in rows("sources")[:count]]


@pytest.mark.parametrize("name", list(stories()))
def test_a_shipped_story_becomes_a_briefing_without_problems(name: str) -> None:
    story = stories()[name]
    briefing = brief(story)
    assert briefing.problems == ()
    assert [page.number for page in briefing.pages] == list(range(1, len(story.steps) + 1))
    assert [page.heading for page in briefing.pages] == [step.heading for step in story.steps]


@pytest.mark.parametrize("name", list(stories()))
def test_every_page_lists_exactly_what_its_text_and_exhibit_cite(name: str) -> None:
    for page in brief(stories()[name]).pages:
        marks = {mark for passage in page.passages for mark in passage.marks}
        cited = {item.number: item.source_id for item in page.sources}
        assert marks <= set(cited)
        of_exhibit = set(page.exhibit.sources) if page.exhibit else set()
        assert {cited[number] for number in set(cited) - marks} <= of_exhibit


def test_sources_are_numbered_once_in_the_order_in_which_they_are_first_cited() -> None:
    a, b, c = sources(3)
    briefing = brief(
        told(
            Step(view={}, heading="One", text=f"First [{b}]. Second [{a}; {b}]."),
            Step(view={}, heading="Two", text=f"Third [{c}; {a}]."),
        )
    )
    assert [item.source_id for item in briefing.citations] == [b, a, c]
    assert [item.number for item in briefing.citations] == [1, 2, 3]
    marks = [[passage.marks for passage in page.passages] for page in briefing.pages]
    assert marks == [[(1,), (2, 1), ()], [(3, 2), ()]]
    assert [[item.number for item in page.sources] for page in briefing.pages] == [[1, 2], [2, 3]]


def test_a_citation_names_publisher_title_and_address() -> None:
    row = next(row for row in rows("sources") if row["url"])
    (cited,) = brief(one_step(f"So it is [{row['source_id']}].")).citations
    assert cited.url == row["url"]
    for part in (row["publisher"], row["title"], row["url"]):
        assert " ".join(part.split()) in cited.text


def test_the_caption_says_day_and_viewpoint_in_words() -> None:
    name = {row["viewpoint"]: row["name"] for row in rows("viewpoints")}
    (page,) = brief(one_step(date="2015-03-18", viewpoint="control")).pages
    assert page.caption == f"18 March 2015 · {name['control']}"
    assert page.on == dt.date(2015, 3, 18)
    (page,) = brief(one_step(date="2015-03-18", compare="2008-08-01", names="ka")).pages
    expected = f"18 March 2015, compared with 1 August 2008 · {name['majority']} · Georgian names"
    assert page.caption == expected
    (page,) = brief(one_step(date="2015-03-18", since="2014-01-01")).pages
    assert page.caption == f"1 January 2014 to 18 March 2015 · {name['majority']}"


def test_a_chosen_day_is_that_of_the_steps_that_name_none() -> None:
    story = told(
        Step(view={}, heading="One", text=""),
        Step(view={"date": "2008-08-26"}, heading="Two", text=""),
    )
    pages = brief(story, BriefingOptions(as_of=dt.date(2015, 3, 18))).pages
    assert [page.on for page in pages] == [dt.date(2015, 3, 18), dt.date(2008, 8, 26)]


def test_chosen_viewpoint_and_names_are_those_of_every_step() -> None:
    story = told(
        Step(view={"viewpoint": "recognising", "names": "ru"}, heading="One", text=""),
        Step(view={}, heading="Two", text=""),
    )
    pages = brief(story, BriefingOptions(viewpoint="control", names="ka")).pages
    assert [page.values["viewpoint"] for page in pages] == ["control", "control"]
    assert [page.values["names"] for page in pages] == ["ka", "ka"]


@pytest.mark.parametrize(
    ("view", "field", "word"),
    [
        ({"date": "1066-10-14"}, "date", "1066-10-14"),
        ({"date": "yesterday"}, "date", "yesterday"),
        ({"select": "treaty:no-such"}, "select", "treaty:no-such"),
        ({"viewpoint": "mars"}, "viewpoint", "mars"),
        ({"layers": "canals"}, "layers", "canals"),
        ({"at": "91,0,5"}, "at", "91,0,5"),
    ],
)
def test_a_step_whose_view_cannot_be_shown_is_left_out_and_named(
    view: dict[str, str], field: str, word: str
) -> None:
    good = Step(view={}, heading="Good", text="")
    briefing = brief(told(good, Step(view=view, heading="Bad", text=""), good))
    assert [page.number for page in briefing.pages] == [1, 3]
    (problem,) = briefing.problems
    assert (problem.step, problem.field) == (2, field)
    assert word in problem.message
    assert problem.remedy


def test_a_step_goes_on_without_a_layer_that_is_no_longer_there() -> None:
    briefing = brief(one_step(layers="abl,canals,regions"))
    (page,) = briefing.pages
    assert page.values["layers"] == ["abl", "regions"]
    (problem,) = briefing.problems
    assert "canals" in problem.message
    assert "shown without it" in problem.message


def test_a_step_goes_on_with_the_usual_opacity_where_its_own_cannot_be_read() -> None:
    briefing = brief(one_step(opacity="abl:300", zoom="7"))
    assert len(briefing.pages) == 1
    assert [problem.field for problem in briefing.problems] == ["view", "opacity"]


def test_a_claim_whose_source_is_not_there_is_not_shown() -> None:
    briefing = brief(told(*one_step("So it is [no-such-source].").steps, *one_step().steps))
    assert [page.number for page in briefing.pages] == [2]
    (problem,) = briefing.problems
    assert problem.step == 1
    assert "no-such-source" in problem.message


def test_a_step_goes_on_without_an_exhibit_that_cannot_be_shown() -> None:
    exhibit = Exhibit(ExhibitKind.STATEMENTS, {"treaty": "no-such"})
    briefing = brief(one_step(exhibit=exhibit))
    (page,) = briefing.pages
    assert page.exhibit is None
    assert [problem.field for problem in briefing.problems] == ["exhibit"]


def test_a_story_of_which_nothing_can_be_shown_says_so() -> None:
    briefing = brief(one_step(date="1066-10-14"))
    assert briefing.pages == ()
    assert "No step" in briefing.problems[0].message


def test_options_are_read_from_texts_and_written_as_such() -> None:
    texts = {
        "as_of": "2015-03-18",
        "viewpoint": "control",
        "names": "ka",
        "paper": "letter",
        "theme": "dark",
    }
    options = read_options(texts)
    assert options == BriefingOptions(
        as_of=dt.date(2015, 3, 18),
        viewpoint="control",
        names="ka",
        paper=Paper.LETTER,
        theme=Theme.DARK,
    )
    assert options.texts() == texts
    assert read_options({}) == BriefingOptions()
    assert read_options(dict.fromkeys(texts, "")) == BriefingOptions()


@pytest.mark.parametrize(
    ("option", "text"),
    [
        *itertools.product(["as_of"], ["1066-10-14", "2999-01-01", "2015", "x" * 5000]),
        *itertools.product(["viewpoint", "names", "paper", "theme"], ["other", "A4 "]),
    ],
)
def test_an_option_that_there_is_not_is_named_with_what_there_is(option: str, text: str) -> None:
    with pytest.raises(OptionError) as error:
        read_options({option: text})
    assert error.value.option == option
    assert text[:20] in error.value.message
    assert error.value.remedy
    assert len(str(error.value)) < 300


@pytest.mark.parametrize(
    "view",
    [
        {"date": "2015-12-31", "compare": "2014-11-01"},
        # the day on the map may be the earlier one
        {"date": "2014-11-01", "compare": "2015-12-31"},
    ],
)
def test_a_step_that_compares_two_days_lists_what_changed_between_them(
    view: dict[str, str],
) -> None:
    (page,) = brief(one_step(**view)).pages
    assert page.exhibit is not None
    assert page.exhibit.title == "What changed from 1 November 2014 to 31 December 2015"
    told = {row.values[2] for row in page.exhibit.table.rows}
    assert {"Alliance and strategic partnership treaty 2014", "A/RES/69/286"} <= told
    assert {item.source_id for item in page.sources} == set(page.exhibit.sources)


def test_a_step_that_compares_two_days_keeps_an_exhibit_of_its_own() -> None:
    own = Exhibit(ExhibitKind.RECOGNITIONS)
    (page,) = brief(one_step(exhibit=own, date="2015-12-31", compare="2014-11-01")).pages
    assert page.exhibit is not None
    assert page.exhibit.title == "UN members that recognised a region"
