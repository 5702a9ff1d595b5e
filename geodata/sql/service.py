"""Asking a query without waiting for it: it can be waited for, looked at and cancelled."""

import threading
import time
from typing import Any, Final

from geodata.processes import WorkerLostError, Workers
from geodata.sql.answer import LIMITS, Answer
from geodata.sql.errors import QueryError, QueryProblem, too_large, too_long
from geodata.sql.workers import Worker

_AT_ONCE: Final = 2
"""Queries that run at the same time; the others wait for their turn."""
_WAITING: Final = 20
"""Queries that may wait; more are asked to come again."""
_GRACE: Final = 2.0
"""Seconds after which a query that ignores its time limit is ended with its worker."""
_LOOK_AGAIN: Final = 0.1
"""Seconds after which a waiting query looks whether it was cancelled."""

_workers = Workers(Worker)
_turns = threading.Semaphore(_AT_ONCE)
_places = threading.BoundedSemaphore(_AT_ONCE + _WAITING)


class Query:
    """A query on its way."""

    def __init__(self, sql: str) -> None:
        """Start it in the background."""
        self.sql = sql
        self.asked_at = time.monotonic()
        self._answer: Answer | None = None
        self._problem: QueryProblem | None = None
        self._cancelled = threading.Event()
        self._overran = threading.Event()
        self._worker: Worker | None = None
        # A worker must not be ended when it is already another's.
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._go, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Whether there is an answer or a problem."""
        return not self._thread.is_alive()

    @property
    def running(self) -> bool:
        """Whether it is its turn, and it is not done."""
        return self._worker is not None and not self.done

    @property
    def seconds(self) -> float:
        """Time since it was asked."""
        return time.monotonic() - self.asked_at

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it is done, and return whether it is.

        Args:
            seconds: the longest time to wait; None for as long as it takes.
        """
        self._thread.join(seconds)
        return self.done

    def cancel(self) -> None:
        """Stop it; nothing happens if it is done."""
        self._end_worker(self._cancelled)

    def result(self) -> Answer:
        """Wait for the rows and return them.

        Raises:
            QueryError: it was refused, is wrong, overran its limits or was cancelled.
        """
        self.wait()
        if self._answer is None:
            raise QueryError(self._problem or _stopped())
        return self._answer

    def _go(self) -> None:
        if not _places.acquire(blocking=False):
            self._problem = QueryProblem(
                message=f"{_AT_ONCE + _WAITING} other queries are waiting.",
                remedy="Run it again in a moment.",
            )
            return
        try:
            self._take_turn()
        finally:
            _places.release()

    def _take_turn(self) -> None:
        while not _turns.acquire(timeout=_LOOK_AGAIN):
            if self._cancelled.is_set():
                return
        try:
            if not self._cancelled.is_set():
                self._run()
        except QueryError as error:
            self._problem = error.problem
        except WorkerLostError:
            self._problem = self._reason()
        finally:
            _turns.release()

    def _run(self) -> None:
        with _workers.one() as worker:
            self._worker = worker
            try:
                worker.wait_until_ready()
                if self._cancelled.is_set():
                    raise WorkerLostError
                head, body = self._ask(worker)
            finally:
                with self._lock:
                    self._worker = None
            if self._cancelled.is_set() or self._overran.is_set():
                raise WorkerLostError
            if head.get("spent"):
                # Its memory may be in pieces now: the next query gets a fresh one.
                raise QueryError(QueryProblem(**head["problem"]))
        if "problem" in head:
            raise QueryError(QueryProblem(**head["problem"]))
        self._answer = _answer(self.sql, body, truncated=head["truncated"])

    def _ask(self, worker: Worker) -> tuple[dict[str, Any], bytes]:
        timer = threading.Timer(LIMITS.seconds + _GRACE, self._end_worker, [self._overran])
        timer.start()
        try:
            return worker.run(self.sql)
        finally:
            timer.cancel()

    def _end_worker(self, why: threading.Event) -> None:
        why.set()
        with self._lock:
            if self._worker is not None:
                self._worker.end()

    def _reason(self) -> QueryProblem:
        if self._cancelled.is_set():
            return _stopped()
        # A worker that ended by itself could get no more memory.
        return too_long(LIMITS) if self._overran.is_set() else too_large(LIMITS)


def ask(sql: str) -> Query:
    """Start a query over the tables of the data package; see `Query`."""
    return Query(sql)


def make_ready() -> None:
    """Read the tables ahead, so that the first query need not wait for it."""
    ask("SELECT 1")


def _answer(sql: str, body: bytes, *, truncated: bool) -> Answer:
    import pyarrow as pa  # noqa: PLC0415 - slow to load, and the map does without

    with pa.ipc.open_stream(body) as reader:
        return Answer(sql=sql, rows=reader.read_all(), truncated=truncated)


def _stopped() -> QueryProblem:
    return QueryProblem(message="The query was cancelled.", remedy="Run it again when you like.")
