"""A worker whose exports do what the id of their story says: for tests of what goes wrong."""

import base64
import os
import signal
import sys
from importlib import import_module
from typing import Any

from dashboard.briefing import ExportError, worker
from dashboard.briefing.jobs import JobLimits, Jobs


def line(**limits: float) -> Jobs:
    """Return a line of exports that this worker makes."""
    return Jobs(limits=JobLimits(**limits), worker=__name__)  # type: ignore[arg-type]


COVER = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
"""A picture of one grey pixel."""


def write(briefing: Any, progress: Any) -> bytes:
    """Write the title of a story, or fail in the way that its id names."""
    progress(1, 2, "Drawing step 1")
    match briefing.story.id:
        case "stays":
            signal.pause()
        case "raises":
            message = "something private"
            raise ValueError(message)
        case "dies":
            os._exit(3)
        case "starves":
            raise MemoryError
        case "refuses":
            message = "There is nothing to draw. Add a step."
            raise ExportError(message)
    sys.stdout.write("what a library prints does not disturb the pipe\n")
    return f"{briefing.story.title}, {briefing.options.as_of}".encode()


if __name__ == "__main__":
    # the package gives the name of this module to its function
    door: Any = import_module("dashboard.briefing.export")
    door._writer = lambda _form: write
    worker.draw_cover = lambda _task: COVER
    worker.main()
