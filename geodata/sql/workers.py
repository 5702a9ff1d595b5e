"""The processes that run queries: started when needed, used again, ended when they overrun."""

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from geodata.sql.errors import QueryError, QueryProblem
from geodata.sql.wire import WorkerLostError, receive, send

_PASSED_ON: Final = ("PATH", "PYTHONPATH", "SYSTEMROOT", "LANG", "LC_ALL")
"""What a worker sees of the environment; it could hold secrets of the server."""


class Worker:
    """A process that runs one query at a time."""

    def __init__(self) -> None:
        """Start the process; it is not ready yet."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "geodata.sql.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_environment(),
        )
        self._ready = False

    def wait_until_ready(self) -> None:
        """Wait until the tables are read.

        Raises:
            QueryError: they cannot be read.
            WorkerLostError: the process ended.
        """
        if not self._ready:
            head, _ = receive(cast("BinaryIO", self._process.stdout))
            if "problem" in head:
                raise QueryError(QueryProblem(**head["problem"]))
            self._ready = True

    def run(self, sql: str) -> tuple[dict[str, Any], bytes]:
        """Run a query and return what it gave.

        Raises:
            WorkerLostError: the process ended.
        """
        try:
            send(cast("BinaryIO", self._process.stdin), {"sql": sql})
        except OSError:
            raise WorkerLostError from None
        return receive(cast("BinaryIO", self._process.stdout))

    def end(self) -> None:
        """End the process, whatever it does; may be called from another thread."""
        self._process.kill()

    def wait_until_ended(self) -> None:
        """Wait for a process that was ended."""
        self._process.wait()

    def close(self) -> None:
        """End the process and free what it holds here."""
        self.end()
        self.wait_until_ended()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close_quietly(stream)


class Workers:
    """A few workers, shared by all readers."""

    def __init__(self) -> None:
        """Start none."""
        self._idle: list[Worker] = []
        self._lent: set[Worker] = set()
        self._lock = threading.Lock()
        atexit.register(self.close)

    @contextmanager
    def one(self) -> Iterator[Worker]:
        """Lend a worker; one that was lost or did not come through is not lent again."""
        with self._lock:
            worker = self._idle.pop() if self._idle else Worker()
            self._lent.add(worker)
        try:
            yield worker
        except BaseException:
            with self._lock:
                self._lent.discard(worker)
            worker.close()
            raise
        with self._lock:
            self._lent.discard(worker)
            self._idle.append(worker)

    def close(self) -> None:
        """End all workers: the idle ones, and those that would outlive this program."""
        with self._lock:
            for worker in self._lent:
                worker.end()
                worker.wait_until_ended()
            ending, self._idle = self._idle, []
        for worker in ending:
            worker.close()


def _environment() -> dict[str, str]:
    found = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    # The worker must find this package wherever it was loaded from.
    home = str(Path(__file__).parents[2])
    found["PYTHONPATH"] = os.pathsep.join(filter(None, (home, found.get("PYTHONPATH"))))
    return found


def _close_quietly(stream: Any) -> None:  # noqa: ANN401 - either end of a pipe
    try:
        stream.close()
    except OSError:
        # What was still to be written has no reader any more.
        return
