"""The page 'Briefings' as Streamlit runs it, with exports that take no time."""

import base64
import json
import time
import zlib
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.briefing.export import ExportFormat
from dashboard.briefing.jobs import Jobs
from dashboard.briefings import covers, taking
from geodata.stories import Step, Story, stories, write_story
from tests.export_worker import line
from tests.page_runs import run_page

NAME = "treaty-of-18-march-2015"
PATIENCE = 300.0
"""Seconds after which an export that should have ended counts as hanging."""


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    made = line()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _quick(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (covers, taking):
        monkeypatch.setattr(module, "JOBS", jobs)


def opened(**parameters: str) -> AppTest:
    return run_page("briefings", **parameters)


def settled(app: AppTest, jobs: Jobs) -> AppTest:
    """Run the page again once nothing is on its way."""
    for job in list(jobs._jobs.values()):
        assert job.wait(PATIENCE)
    app.run()
    assert not app.exception
    return app


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.get("download_button")]


def own(story_id: str = "mine", **view: str) -> bytes:
    steps = (
        Step(view={}, heading="Good", text="A sentence."),
        Step(view=view, heading="Second", text=""),
    )
    story = Story(id=story_id, title="*My* story", audience="", summary="", steps=steps)
    return write_story(story).encode()


def with_file(content: bytes, **parameters: str) -> AppTest:
    app = opened(**parameters)
    app.file_uploader(key="own-story").upload("story.json", content, "application/json").run()
    assert not app.exception
    return app


def own_buttons(app: AppTest) -> list[str]:
    return [button.label for button in app.button if str(button.key).startswith("take-own-")]


def test_every_story_has_a_card_with_its_words_steps_and_sources(jobs: Jobs) -> None:
    app = settled(opened(), jobs)
    assert [item.value for item in app.subheader] == [
        taking.plain(story.title) for story in stories().values()
    ]
    told = [caption.value for caption in app.caption]
    for story in stories().values():
        assert taking.plain(story.audience) in told
        assert f"{len(story.steps)} steps" in told


def test_the_cards_lead_to_the_map_to_present_and_to_read() -> None:
    app = opened()
    links = app.get("page_link")
    for label, present in (("Present", True), ("Read on the map", False)):
        queries = [link.proto.query_string for link in links if link.proto.label == label]
        assert len(queries) == len(stories())
        for query, name in zip(queries, stories(), strict=True):
            assert f"story={name}" in query
            assert "step=1" in query
            assert ("present=1" in query) is present


def test_the_covers_come_without_holding_up_the_page(jobs: Jobs) -> None:
    app = settled(opened(), jobs)
    assert len(app.get("image")) == len(stories())
    assert {name for name, _ in covers._drawn} == set(stories())


@pytest.mark.parametrize("form", list(ExportFormat))
def test_a_button_makes_a_file_of_each_format(jobs: Jobs, form: ExportFormat) -> None:
    app = opened()
    app.button(key=f"take-{NAME}-{form.value}").click().run()
    app = settled(app, jobs)
    assert labels(app) == [f"Download {form.label} · 0.1 MB"]


def test_what_is_chosen_holds_for_the_file(jobs: Jobs) -> None:
    app = opened(date="2015-03-18", viewpoint="control", paper="letter")
    app.button(key=f"take-{NAME}-pdf").click().run()
    (job,) = app.session_state["briefings taken away"][f"take-{NAME}"].values()
    assert job.task.options.texts() == {
        "as_of": "2015-03-18",
        "viewpoint": "control",
        "paper": "letter",
        "theme": "light",
    }
    settled(app, jobs)


def test_without_a_choice_each_step_keeps_its_own_day_and_viewpoint(jobs: Jobs) -> None:
    app = opened()
    app.button(key=f"take-{NAME}-pdf").click().run()
    (job,) = app.session_state["briefings taken away"][f"take-{NAME}"].values()
    assert job.task.options.texts() == {"paper": "a4", "theme": "light"}
    settled(app, jobs)


def test_an_export_on_its_way_shows_its_step_and_can_be_cancelled(jobs: Jobs) -> None:
    app = with_file(own("stays"))
    next(button for button in app.button if button.label == "PDF" and "own" in button.key).click()
    app.run()
    until = time.monotonic() + PATIENCE
    while not any("Drawing step 1" in str(bar.proto.text) for bar in app.get("progress")):
        assert time.monotonic() < until
        app.run()
    next(button for button in app.button if button.label == "Cancel PDF").click().run()
    app = settled(app, jobs)
    assert any("was cancelled" in caption.value for caption in app.caption)
    assert not labels(app)


def test_an_export_that_fails_says_why(jobs: Jobs) -> None:
    app = with_file(own("refuses"))
    next(button for button in app.button if button.label == "PDF" and "own" in button.key).click()
    app = settled(app.run(), jobs)
    assert "There is nothing to draw" in app.error[0].value


def test_a_sound_story_of_ones_own_is_offered_as_text(jobs: Jobs) -> None:
    app = with_file(own())
    assert app.subheader[-1].value == r"\*My\* story"
    assert not app.warning
    assert own_buttons(app) == [label for label, _ in taking._BUTTONS.values()]
    settled(app, jobs)


def test_problems_are_told_by_step_and_the_rest_is_offered_on_agreement() -> None:
    app = with_file(own(select="site:no-such"))
    assert "Step 2\\, select" in app.warning[0].value
    assert "no\\-such" in app.warning[0].value
    assert own_buttons(app) == []
    app.checkbox(key="own-story-rest").check().run()
    assert own_buttons(app) != []


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff", b'{"format": "other"}', b""])
def test_a_file_that_is_no_story_is_refused_and_the_page_goes_on(content: bytes) -> None:
    app = with_file(content)
    assert len(app.error) == 1
    assert len(app.subheader) == len(stories())


def test_the_copy_for_the_map_holds_the_whole_story() -> None:
    app = with_file(own(date="2015-03-18"))
    (link,) = app.get("link_button")
    packed = link.proto.url.partition("#briefing=")[2]
    text = zlib.decompress(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)), -15)
    assert json.loads(text) == json.loads(own(date="2015-03-18"))


def test_a_word_of_the_address_that_is_no_paper_is_told() -> None:
    app = opened(paper="a3")
    assert any("paper" in warning.value for warning in app.warning)
