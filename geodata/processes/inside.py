"""What a process does for its part when it starts to work for another one."""

import os
import sys
from pathlib import Path
from typing import BinaryIO, Final

_NICENESS: Final = 5
"""Lower priority than the pages: work must not slow the map of another reader."""


def open_line() -> tuple[BinaryIO, BinaryIO]:
    """Return where messages come from and where they go; nothing else can write among them."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return sys.stdin.buffer, out


def stand_back() -> None:
    """Lower the priority of this process, where the system knows priorities."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def bound_memory(more: int) -> None:
    """Let this process take some bytes more than it has now, where the system can bound it."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - not on every system

    pages_of_data = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    limit = pages_of_data * resource.getpagesize() + more
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
