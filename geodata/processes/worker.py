"""A process that does one piece of work at a time, as its program sees it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from geodata.processes.wire import WorkerLostError, receive, send

_PASSED_ON: Final = ("PATH", "PYTHONPATH", "SYSTEMROOT", "LANG", "LC_ALL")
"""What every worker sees of the environment; it could hold secrets of the server."""


class Worker:
    """A process that answers messages, one at a time."""

    def __init__(self, module: str, *, passed_on: tuple[str, ...] = ()) -> None:
        """Start the process; it may not be ready yet.

        Args:
            module: that it runs; it answers each message on its input by messages on its output.
            passed_on: names of more variables of the environment that it needs.
        """
        self._process = subprocess.Popen(  # noqa: S603 - a module of ours
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_environment((*_PASSED_ON, *passed_on)),
        )

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def send(self, head: dict[str, Any], body: bytes = b"") -> None:
        """Send a message.

        Raises:
            WorkerLostError: the process ended.
        """
        try:
            send(cast("BinaryIO", self._process.stdin), head, body)
        except OSError:
            raise WorkerLostError from None

    def receive(self) -> tuple[dict[str, Any], bytes]:
        """Wait for a message of the process.

        Raises:
            WorkerLostError: the process ended.
        """
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


def _environment(names: tuple[str, ...]) -> dict[str, str]:
    found = {name: os.environ[name] for name in names if name in os.environ}
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
