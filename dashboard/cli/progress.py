"""How far a command is: one line that is renewed on a terminal, else a line for each step."""

import shutil
from types import TracebackType
from typing import Self, TextIO

_CLEAR = "\r\x1b[K"
"""Back to the start of the line, and erase it (ECMA-48: EL)."""


class Progress:
    """Tells the steps of a piece of work."""

    def __init__(self, stream: TextIO) -> None:
        """Write to a stream, by which it is known whether somebody watches."""
        self._stream = stream
        self._live = stream.isatty()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the line as if nothing had stood there."""
        if self._live:
            self._stream.write(_CLEAR)
            self._stream.flush()

    def __call__(self, done: int, total: int, what: str) -> None:
        """Tell a step."""
        if self._live:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(f"{_CLEAR}{f'{done} of {total} · {what}'[:width]}")
        else:
            self._stream.write(f"{done} of {total}: {what}\n")
        self._stream.flush()
