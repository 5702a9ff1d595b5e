"""Briefings by HTTP: started, followed, fetched and cancelled, and refused with a remedy."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from dashboard.briefing.job import Job
from dashboard.briefing.jobs import Jobs
from dashboard.serving.briefings import exports
from dashboard.serving.routes import routes
from dashboard.serving.security import SecurityHeaders
from geodata.stories import Step, Story, stories, write_story
from tests.export_worker import line

Ask = Callable[..., Any]
OWN = {"host": "dossier.example", "sec-fetch-site": "same-origin"}
EXPORTS = "/briefings/exports"
PATIENCE = 60.0


class Client:
    """A page of the dossier that asks for briefings."""

    def __init__(self, ask: Ask, jobs: Jobs) -> None:
        self._ask = ask
        self._app = Starlette(routes=routes(), middleware=[Middleware(SecurityHeaders)])
        self.jobs = jobs

    def send(
        self, method: str, path: str, query: str = "", body: bytes = b"", **headers: str
    ) -> Any:
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        return self._ask(
            self._app, path, method=method, query=query, body=body, headers={**OWN, **named}
        )

    def start(self, story: Story, query: str = "format=pdf", **headers: str) -> Any:
        return self.send("POST", EXPORTS, query, write_story(story).encode(), **headers)

    def started(self, story: Story, query: str = "format=pdf") -> Job:
        answer = self.start(story, query)
        assert answer.status == 202, answer.body
        job = self.jobs.find(json.loads(answer.body)["id"])
        assert job is not None
        return job

    def status(self, job: Job) -> Any:
        answer = self.send("GET", f"{EXPORTS}/{job.id}")
        assert answer.status == 200
        assert answer.headers["cache-control"] == "no-store"
        return json.loads(answer.body)


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    made = line(at_once=1, of_one_client=3)
    yield made
    made.close()


@pytest.fixture
def client(ask: Ask, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(exports, "JOBS", jobs)
    return Client(ask, jobs)


def story(story_id: str = "fine", **view: str) -> Story:
    steps = (Step(view={}, heading="Good", text=""), Step(view=view, heading="Second", text=""))
    return Story(id=story_id, title="Title", audience="", summary="", steps=steps)


def refused(answer: Any, status: int) -> Any:
    assert answer.status == status, answer.body
    told = json.loads(answer.body)
    assert told["message"]
    assert told["remedy"]
    return told


def test_an_export_is_started_followed_and_fetched(client: Client) -> None:
    job = client.started(story(), "format=pdf&as_of=2015-03-18&paper=letter")
    assert job.wait(PATIENCE)
    assert client.status(job) == {
        "state": "done",
        "done": 1,
        "total": 2,
        "what": "Drawing step 1",
        "error": None,
        "filename": "georgia-dossier-fine.pdf",
    }
    answer = client.send("GET", f"{EXPORTS}/{job.id}/file")
    assert answer.status == 200
    assert answer.body == b"Title, 2015-03-18"
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"] == (
        'attachment; filename="georgia-dossier-fine.pdf"'
    )


def test_a_file_that_is_not_ready_or_failed_says_so(client: Client) -> None:
    job = client.started(story("stays"))
    told = refused(client.send("GET", f"{EXPORTS}/{job.id}/file"), 409)
    assert "there is no file" in told["message"]
    assert client.send("DELETE", f"{EXPORTS}/{job.id}").status == 200
    assert client.status(job)["state"] == "cancelled"
    failed = client.started(story("refuses"))
    assert failed.wait(PATIENCE)
    assert client.status(failed)["error"] == "There is nothing to draw. Add a step."
    refused(client.send("GET", f"{EXPORTS}/{failed.id}/file"), 409)


@pytest.mark.parametrize("path", ["/nothing", "/nothing/file"])
def test_an_export_that_is_not_there_says_how_long_files_are_kept(
    client: Client, path: str
) -> None:
    told = refused(client.send("GET", f"{EXPORTS}{path}"), 404)
    assert "10 minutes" in told["remedy"]


def test_problems_of_the_story_are_told_by_step_before_anything_is_made(client: Client) -> None:
    before = len(client.jobs._jobs)
    told = refused(client.start(story(date="1066-10-14")), 422)
    assert "Step 2" in told["message"]
    (problem,) = told["problems"]
    assert (problem["step"], problem["field"]) == (2, "date")
    assert problem["message"]
    assert problem["remedy"]
    assert len(client.jobs._jobs) == before


def test_the_rest_is_exported_where_the_reader_agrees(client: Client) -> None:
    answer = client.start(story(date="1066-10-14"), "format=pdf&skip_problems=1")
    assert answer.status == 202
    told = json.loads(answer.body)
    assert [problem["step"] for problem in told["problems"]] == [2]
    job = client.jobs.find(told["id"])
    assert job is not None
    assert job.wait(PATIENCE)
    assert client.status(job)["state"] == "done"


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("", "format"),
        ("format=docx", "docx"),
        ("format=pdf&paper=a3", "a3"),
        ("format=pdf&as_of=1066-10-14", "1066-10-14"),
        ("format=pdf&viewpoint=mars", "mars"),
        ("format=pdf&names=klingon", "klingon"),
        ("format=pdf&theme=pink", "pink"),
    ],
)
def test_a_wrong_option_is_refused_with_what_there_is(
    client: Client, query: str, word: str
) -> None:
    assert word in refused(client.start(story(), query), 400)["message"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b'{"format": "something else"}', 400),
        (b"\xff\xfe", 400),
        (b"[" * 900_000, 400),
        (b" " * 1_000_001, 413),
    ],
)
@pytest.mark.parametrize("path", [EXPORTS, "/briefings/prepared"])
def test_a_body_that_is_no_story_is_refused(
    client: Client, path: str, body: bytes, status: int
) -> None:
    refused(client.send("POST", path, "format=pdf", body), status)


@pytest.mark.parametrize(
    "headers",
    [
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"sec_fetch_site": "cross-site", "origin": "http://dossier.example"},
    ],
)
def test_a_page_of_another_site_can_do_nothing(client: Client, headers: dict[str, str]) -> None:
    refused(client.start(story(), **headers), 403)
    for method, path in [
        ("POST", "/briefings/prepared"),
        ("GET", f"{EXPORTS}/x"),
        ("DELETE", f"{EXPORTS}/x"),
        ("GET", f"{EXPORTS}/x/file"),
    ]:
        refused(client.send(method, path, **headers), 403)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://dossier.example"}, 404),
        ({"origin": "https://dossier.example"}, 404),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({}, 404),
    ],
)
def test_a_browser_that_tells_no_more_than_the_origin_is_judged_by_it(
    client: Client, ask: Ask, headers: dict[str, str], status: int
) -> None:
    sent = {"host": "dossier.example", **headers}
    refused(ask(client._app, f"{EXPORTS}/x", method="DELETE", headers=sent), status)


def test_a_client_with_too_many_exports_is_asked_to_wait(client: Client) -> None:
    started = [client.started(story("stays")) for _ in range(3)]
    told = refused(client.start(story()), 429)
    assert "3 exports of yours" in told["message"]
    assert client.status(started[2])["what"].startswith("Waiting")
    for job in started:
        client.send("DELETE", f"{EXPORTS}/{job.id}")


def test_a_story_comes_back_with_its_exhibits_filled(client: Client) -> None:
    shipped = next(iter(stories().values()))
    body = write_story(shipped).encode()
    answer = client.send("POST", "/briefings/prepared", body=body)
    assert answer.status == 200
    told = json.loads(answer.body)
    assert told["problems"] == []
    (prepared,) = told["stories"]
    assert prepared["id"] == shipped.id
    for step, shown in zip(shipped.steps, prepared["steps"], strict=True):
        assert shown["heading"] == step.heading
        assert (shown["exhibit"] is None) == (step.exhibit is None)


def test_a_prepared_story_lists_its_problems_and_keeps_its_steps(client: Client) -> None:
    body = write_story(story(select="site:no-such")).encode()
    told = json.loads(client.send("POST", "/briefings/prepared", body=body).body)
    assert [problem["step"] for problem in told["problems"]] == [2]
    assert len(told["stories"][0]["steps"]) == 2
