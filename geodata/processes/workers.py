"""A few workers that are shared: started when needed, used again, ended when they overrun."""

import atexit
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from geodata.processes.worker import Worker

_W = TypeVar("_W", bound=Worker)


class Workers(Generic[_W]):
    """A few workers, shared by all readers."""

    def __init__(self, make: Callable[[], _W]) -> None:
        """Start none.

        Args:
            make: starts one.
        """
        self._make = make
        self._idle: list[_W] = []
        self._lent: set[_W] = set()
        self._lock = threading.Lock()
        atexit.register(self.close)

    @contextmanager
    def one(self) -> Iterator[_W]:
        """Lend a worker; one that was lost or did not come through is not lent again."""
        with self._lock:
            worker = self._sound_one()
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

    def _sound_one(self) -> _W:
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                return worker
            # the system may have ended it while it waited
            worker.close()
        return self._make()

    def close_idle(self) -> None:
        """End the workers that are not lent."""
        with self._lock:
            ending, self._idle = self._idle, []
        for worker in ending:
            worker.close()

    def close(self) -> None:
        """End all workers: the idle ones, and those that would outlive this program."""
        with self._lock:
            for worker in self._lent:
                worker.end()
                worker.wait_until_ended()
        self.close_idle()
