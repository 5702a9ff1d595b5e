"""Exports in processes of their own: their line, what goes wrong in them, and what they leave."""

import datetime as dt
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard.briefing import BriefingOptions, ExportFormat
from dashboard.briefing.job import Job, State
from dashboard.briefing.jobs import BusyError, Jobs
from dashboard.briefing.task import Task
from geodata.processes import Worker
from geodata.stories import Step, Story
from tests.export_worker import line

Make = Callable[..., Jobs]
PATIENCE = 300.0
"""Seconds after which a process that should have ended counts as hanging."""


@pytest.fixture
def make() -> Iterator[Make]:
    """Return a function that makes a line of exports with the worker of the tests."""
    made: list[Jobs] = []

    def make(**limits: float) -> Jobs:
        made.append(line(**limits))
        return made[-1]

    yield make
    for jobs in made:
        jobs.close()


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    """Return a line with one process, which need not start anew for each test."""
    jobs = line(at_once=1)
    yield jobs
    jobs.close()


def task(story_id: str = "fine", **options: dt.date) -> Task:
    step = Step(view={}, heading="Heading", text="A sentence.")
    story = Story(id=story_id, title="Title", audience="", summary="", steps=(step,))
    return Task(story, BriefingOptions(as_of=options.get("as_of")), ExportFormat.PDF)


def ended(job: Job) -> Job:
    assert job.wait(PATIENCE)
    return job


def working(job: Job) -> Job:
    """Wait until the writer of an export has told its first step."""
    until = time.monotonic() + PATIENCE
    while job.step.what != "Drawing step 1":
        assert time.monotonic() < until
        assert not job.wait(0.02)
    return job


def idle(jobs: Jobs) -> Worker:
    """Wait until the one worker of a line is free: it gives back its file before itself."""
    until = time.monotonic() + PATIENCE
    while not jobs._workers._idle:
        assert time.monotonic() < until
        time.sleep(0.01)
    (worker,) = jobs._workers._idle
    return worker


def written(jobs: Jobs) -> list[str]:
    folder = jobs._results._folder
    return [] if folder is None else [path.name for path in folder.iterdir()]


def test_an_export_gives_its_file_and_its_name(jobs: Jobs) -> None:
    job = ended(jobs.start(task(as_of=dt.date(2015, 3, 18)), "a"))
    assert job.state is State.DONE
    assert job.error is None
    assert job.result is not None
    assert job.result.path.read_bytes() == b"Title, 2015-03-18"
    assert job.result.kind.name == "georgia-dossier-fine.pdf"
    assert job.result.kind.media_type == "application/pdf"
    assert job.step.what == "Drawing step 1"


def test_a_worker_is_used_again_for_the_next_export(jobs: Jobs) -> None:
    ended(jobs.start(task(), "a"))
    worker = idle(jobs)
    assert ended(jobs.start(task(), "a")).state is State.DONE
    assert idle(jobs) is worker


@pytest.mark.parametrize(
    ("story", "words"),
    [
        ("raises", "ValueError"),
        ("dies", "process of the export ended"),
        ("starves", "more memory"),
        ("refuses", "There is nothing to draw. Add a step."),
    ],
)
def test_a_failed_export_says_why_leaves_no_file_and_the_next_one_runs(
    jobs: Jobs, story: str, words: str
) -> None:
    job = ended(jobs.start(task(story), "a"))
    assert job.state is State.FAILED
    assert words in str(job.error)
    assert "private" not in str(job.error)
    assert job.result is None
    assert not [name for name in written(jobs) if name.startswith(job.id)]
    assert ended(jobs.start(task(), "a")).state is State.DONE


def test_a_worker_that_is_killed_fails_its_export_alone(make: Make) -> None:
    jobs = make(at_once=2)
    victim, other = (working(jobs.start(task("stays"), "a")) for _ in range(2))
    assert victim._worker is not None
    os.kill(victim._worker._process.pid, signal.SIGKILL)
    assert ended(victim).state is State.FAILED
    assert "Drawing step 1" in str(victim.error)
    assert other.state is State.WORKING
    assert written(jobs) == []


def test_a_worker_that_was_ended_while_idle_is_not_used_again(jobs: Jobs) -> None:
    ended(jobs.start(task(), "a"))
    worker = idle(jobs)
    os.kill(worker._process.pid, signal.SIGKILL)
    worker.wait_until_ended()
    assert ended(jobs.start(task(), "a")).state is State.DONE


def test_a_cancelled_export_ends_its_process_and_the_next_one_runs(jobs: Jobs) -> None:
    job = working(jobs.start(task("stays"), "a"))
    worker = job._worker
    assert worker is not None
    jobs.cancel(job)
    assert ended(job).state is State.CANCELLED
    worker.wait_until_ended()
    assert not worker.alive
    assert not [name for name in written(jobs) if name.startswith(job.id)]
    assert ended(jobs.start(task(), "a")).state is State.DONE


def test_cancelling_an_export_that_is_done_keeps_its_file_and_its_worker(jobs: Jobs) -> None:
    job = ended(jobs.start(task(), "a"))
    jobs.cancel(job)
    assert job.state is State.DONE
    assert job.id in written(jobs)
    assert ended(jobs.start(task(), "a")).state is State.DONE


def test_an_export_that_takes_too_long_is_stopped(make: Make) -> None:
    job = ended(make(seconds=0.5).start(task("stays"), "a"))
    assert job.state is State.FAILED
    assert "took too long" in str(job.error)


def test_who_waits_hears_how_many_are_ahead_and_moves_up(jobs: Jobs) -> None:
    first = working(jobs.start(task("stays"), "a"))
    second, third, fourth = (jobs.start(task(), "a") for _ in range(3))
    assert jobs.words(first) == "Drawing step 1"
    assert jobs.words(second) == "Waiting: next in line"
    assert jobs.words(third) == "Waiting: 1 ahead"
    assert jobs.words(fourth) == "Waiting: 2 ahead"
    jobs.cancel(second)
    assert second.state is State.CANCELLED
    assert jobs.words(fourth) == "Waiting: 1 ahead"
    jobs.cancel(first)
    assert ended(third).state is State.DONE
    assert ended(fourth).state is State.DONE


def test_two_exports_are_made_at_the_same_time(make: Make) -> None:
    jobs = make()
    for job in [jobs.start(task("stays"), client) for client in ("a", "b")]:
        working(job)
    assert [job.state for job in jobs._jobs.values()] == [State.WORKING, State.WORKING]


def test_a_client_may_have_a_few_exports_on_their_way(make: Make) -> None:
    jobs = make(at_once=1, of_one_client=2)
    mine = [jobs.start(task("stays"), "a") for _ in range(2)]
    with pytest.raises(BusyError, match="2 exports of yours"):
        jobs.start(task(), "a")
    other = jobs.start(task(), "b")
    for job in mine:
        jobs.cancel(job)
    assert ended(jobs.start(task(), "a")).state is State.DONE
    assert ended(other).state is State.DONE


def test_more_exports_than_can_wait_are_asked_to_come_again(make: Make) -> None:
    jobs = make(at_once=1, waiting=1)
    working(jobs.start(task("stays"), "a"))
    jobs.start(task("stays"), "b")
    with pytest.raises(BusyError, match="1 exports are waiting"):
        jobs.start(task(), "c")


def test_a_file_is_kept_for_a_while_and_then_goes_with_the_workers(make: Make) -> None:
    jobs = make(kept_seconds=100.0)
    job = ended(jobs.start(task(), "a"))
    idle(jobs)
    now = time.monotonic()
    jobs.tidy(now)
    assert jobs.find(job.id) is job
    jobs.tidy(now + 101)
    assert jobs.find(job.id) is None
    assert written(jobs) == []
    assert jobs._workers._idle == []


def test_the_oldest_files_go_when_all_together_are_too_large(make: Make) -> None:
    jobs = make(at_once=1, kept_bytes=2 * len(b"Title, None"))
    made = [ended(jobs.start(task(), "a")) for _ in range(3)]
    jobs.tidy(time.monotonic())
    assert [jobs.find(job.id) is not None for job in made] == [False, True, True]
    assert len(written(jobs)) == 2


def test_nothing_is_left_when_the_server_ends(make: Make) -> None:
    jobs = make()
    ended(jobs.start(task(), "a"))
    job = working(jobs.start(task("stays"), "a"))
    folder, worker = jobs._results._folder, job._worker
    assert folder is not None
    assert worker is not None
    jobs.close()
    assert not folder.exists()
    worker.wait_until_ended()
    assert job.state is State.CANCELLED


def test_a_full_disk_fails_the_export_with_a_reason(
    jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_bytes(_path: Path, _body: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    job = ended(jobs.start(task(), "a"))
    assert job.state is State.FAILED
    assert "No space left on device" in str(job.error)
    assert not [name for name in written(jobs) if name.startswith(job.id)]


def test_ids_cannot_be_guessed(make: Make) -> None:
    jobs = make(at_once=1)
    ids = {jobs.start(task("stays"), client).id for client in "abcdef"}
    assert len(ids) == 6
    assert min(len(ident) for ident in ids) >= 24
