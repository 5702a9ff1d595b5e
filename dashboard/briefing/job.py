"""One export on its way: it can be looked at, cancelled, and its file fetched."""

import secrets
import threading
import time
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dashboard.briefing.export import FileKind
from dashboard.briefing.worker import too_large
from geodata.processes import WorkerLostError

if TYPE_CHECKING:
    from dashboard.briefing.results import Results
    from dashboard.briefing.task import Work
    from geodata.processes import Worker

LONGEST: Final = 120.0
"""Seconds after which an export is stopped that tells of no further step; one takes two or less."""
_LONGEST_IN_ALL: Final = 5
"""After so many times these seconds an export is stopped even if it goes on."""
_ID_BYTES: Final = 18
"""144 random bits: an id cannot be guessed, and is the right to fetch the file."""


class State(StrEnum):
    """How far an export is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self in {State.DONE, State.FAILED, State.CANCELLED}


@dataclass(frozen=True, slots=True)
class Step:
    """What an export is at."""

    done: int = 0
    total: int = 0
    what: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """The file that an export gave."""

    path: Path
    kind: FileKind
    size: int
    """Bytes."""


@dataclass(eq=False, kw_only=True)
class Job:
    """An export.

    Attributes:
        task: what to make.
        client: who asked for it.
        seconds: after which it is stopped if it tells of no further step.
        id: nobody can guess it.
    """

    task: "Work"
    client: str
    seconds: float = LONGEST
    id: str = field(default_factory=lambda: secrets.token_urlsafe(_ID_BYTES))
    state: State = State.WAITING
    step: Step = field(default_factory=Step)
    error: str | None = None
    result: Result | None = None
    ended_at: float | None = None
    """Seconds of the monotonic clock."""
    _worker: "Worker | None" = None
    _overran: bool = False
    # A worker must not be ended when it is already another's.
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _ended: threading.Event = field(default_factory=threading.Event)

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it has ended, and return whether it has.

        Args:
            seconds: the longest time to wait; None for as long as it takes.
        """
        return self._ended.wait(seconds)

    def cancel(self) -> None:
        """Stop it; nothing happens if it has ended."""
        with self._lock:
            if self.state.ended:
                return
            self._end(State.CANCELLED)
            if self._worker is not None:
                self._worker.end()

    def run(self, worker: "Worker", results: "Results") -> None:
        """Let a worker do it, unless it was cancelled.

        Args:
            worker: that is free.
            results: keep the file.

        Raises:
            WorkerLostError: the worker ended, by itself or because it was told to.
        """
        with self._lock:
            if self.state.ended:
                return
            self.state, self._worker = State.WORKING, worker
            self.step = Step(what="Starting")
        try:
            self._take(worker, results)
        except WorkerLostError:
            self.fail(self._why_lost())
            raise
        finally:
            with self._lock:
                self._worker = None

    def fail(self, error: str) -> None:
        """End it with a reason, unless it has ended."""
        with self._lock:
            if not self.state.ended:
                self.error = error
                self._end(State.FAILED)

    def _take(self, worker: "Worker", results: "Results") -> None:
        until = time.monotonic() + _LONGEST_IN_ALL * self.seconds
        worker.send(self.task.as_dict())
        head, body = self._receive(worker, until)
        while "progress" in head:
            done, total, what = head["progress"]
            self.step = Step(done, total, what)
            head, body = self._receive(worker, until)
        if "error" in head:
            self.fail(head["error"])
            return
        try:
            path = results.keep(self.id, body)
        except OSError as error:
            self.fail(f"The file cannot be kept on the server: {error.strerror}. Try again later.")
            return
        with self._lock:
            if self.state.ended:
                # cancelled in the last moment: nobody will fetch it
                results.remove(path)
                raise WorkerLostError
            self.result = Result(path, FileKind(*head["file"]), len(body))
            self._end(State.DONE)

    def _receive(self, worker: "Worker", until: float) -> tuple[dict[str, Any], bytes]:
        """Wait for a message of the worker, and end it if none comes in time."""
        seconds = min(self.seconds, max(until - time.monotonic(), 0.0))
        timer = threading.Timer(seconds, self._overrun)
        timer.daemon = True
        timer.start()
        try:
            return worker.receive()
        finally:
            timer.cancel()

    def _overrun(self) -> None:
        with self._lock:
            if self._worker is not None and not self.state.ended:
                self._overran = True
                self._worker.end()

    def _why_lost(self) -> str:
        if self._overran:
            what = f"“{self.step.what}”"
            return f"The export was stopped: {what} took too long. Export fewer steps at a time."
        # the system ends a process that takes too much, as does whoever runs the server
        return f"The process of the export ended at “{self.step.what}”. Try again. {too_large()}"

    def _end(self, state: State) -> None:
        if not self.state.ended:
            self.state = state
            self.ended_at = time.monotonic()
            self._ended.set()
