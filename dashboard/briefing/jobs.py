"""Exports for all readers: two at a time in processes of their own, the others wait in a line."""

import contextlib
import threading
import time
from collections import deque
from dataclasses import dataclass
from typing import Final

from dashboard.briefing.job import LONGEST, Job, State
from dashboard.briefing.results import Results
from dashboard.briefing.task import Work
from dashboard.errors import DashboardError
from geodata.processes import Worker, WorkerLostError, Workers

_NEEDED: Final = ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE", "TMPDIR", "TEMP", "TMP")
"""What a worker needs of the environment: where fonts that were cut once are kept."""
_LOOK_AGAIN: Final = 30.0
"""Seconds between two looks for files that are no longer kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLimits:
    """What exports may take.

    Attributes:
        at_once: exports that are made at the same time.
        waiting: exports that may wait.
        of_one_client: exports of one client that have not ended.
        seconds: after which an export is stopped that tells of no further step.
        kept_seconds: for which a file can be fetched.
        kept_bytes: of all files together; the oldest go first.
    """

    at_once: int = 2
    waiting: int = 20
    of_one_client: int = 6
    seconds: float = LONGEST
    kept_seconds: float = 600.0
    kept_bytes: int = 512 << 20


class BusyError(DashboardError):
    """No more exports can be taken now.

    Attributes:
        message: why, as one sentence.
        remedy: what to do about it, as one sentence.
    """

    def __init__(self, message: str, remedy: str) -> None:
        """Keep what is wrong."""
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class Jobs:
    """All exports of this server."""

    def __init__(
        self, *, limits: JobLimits | None = None, worker: str = "dashboard.briefing.worker"
    ) -> None:
        """Start nothing yet.

        Args:
            limits: what exports may take.
            worker: the module that makes them, in a process of its own.
        """
        self.limits = limits or JobLimits()
        self._workers = Workers(lambda: Worker(worker, passed_on=_NEEDED))
        self._results = Results()
        self._jobs: dict[str, Job] = {}
        self._line: deque[Job] = deque()
        self._changed = threading.Condition()
        self._threads: list[threading.Thread] = []

    def start(self, task: Work, client: str) -> Job:
        """Put an export into the line.

        Args:
            task: what to make.
            client: who asks.

        Raises:
            BusyError: too many are waiting, of this client or of all.
        """
        with self._changed:
            running = [job for job in self._jobs.values() if not job.state.ended]
            if sum(job.client == client for job in running) >= self.limits.of_one_client:
                message = f"{self.limits.of_one_client} exports of yours are on their way."
                raise BusyError(message, "Wait for one of them, or cancel it.")
            if len(self._line) >= self.limits.waiting:
                message = f"{len(self._line)} exports are waiting."
                raise BusyError(message, "Try again in a minute.")
            job = Job(task=task, client=client, seconds=self.limits.seconds)
            self._jobs[job.id] = job
            self._line.append(job)
            self._start_threads()
            self._changed.notify()
        return job

    def find(self, ident: str) -> Job | None:
        """Return an export by its id, if there is one and it is still kept."""
        return self._jobs.get(ident)

    def cancel(self, job: Job) -> None:
        """Stop an export, and let the next one move up."""
        with self._changed, contextlib.suppress(ValueError):
            self._line.remove(job)
        job.cancel()

    def words(self, job: Job) -> str:
        """Return what an export is at, or how many wait before it."""
        with self._changed:
            ahead = self._line.index(job) if job in self._line else None
        if ahead is None:
            return job.step.what or "Starting"
        return f"Waiting: {ahead} ahead" if ahead else "Waiting: next in line"

    def tidy(self, now: float) -> None:
        """Forget what is no longer kept, and end workers that nobody has needed for as long.

        Args:
            now: seconds of the monotonic clock.
        """
        with self._changed:
            ended = [job for job in self._jobs.values() if job.ended_at is not None]
            size = sum(job.result.size for job in ended if job.result)
            for job in sorted(ended, key=lambda job: job.ended_at or 0.0):
                too_old = now - (job.ended_at or now) > self.limits.kept_seconds
                if too_old or (job.result and size > self.limits.kept_bytes):
                    size -= job.result.size if job.result else 0
                    self._forget(job)
            unused = not self._jobs
        if unused:
            self._workers.close_idle()

    def close(self) -> None:
        """End everything, and remove all files."""
        for job in list(self._jobs.values()):
            self.cancel(job)
        self._workers.close()
        self._results.close()

    def _forget(self, job: Job) -> None:
        if job.result is not None:
            self._results.remove(job.result.path)
        del self._jobs[job.id]

    def _start_threads(self) -> None:
        if self._threads:
            return
        aims = [*[self._work] * self.limits.at_once, self._keep_tidy]
        self._threads = [threading.Thread(target=aim, daemon=True) for aim in aims]
        for thread in self._threads:
            thread.start()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._line)
                job = self._line.popleft()
            self._make(job)

    def _make(self, job: Job) -> None:
        if job.state is not State.WAITING:
            return
        try:
            with self._workers.one() as worker:
                job.run(worker, self._results)
        except WorkerLostError:
            # the job knows why, and the next one gets a new worker
            return
        except OSError as error:
            job.fail(f"No process could be started for the export: {error.strerror}. Try again.")

    def _keep_tidy(self) -> None:
        while True:
            time.sleep(_LOOK_AGAIN)
            self.tidy(time.monotonic())


JOBS: Final = Jobs()
"""Of this server; nothing runs before the first export."""
