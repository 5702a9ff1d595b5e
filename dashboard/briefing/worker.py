"""The process in which exports are made: ``python -m dashboard.briefing.worker``.

Maps, slides and documents take seconds of computing and much memory. In a process of its own an
export holds up no reader, can be cancelled at any moment, and takes nobody along when it fails.
"""

import logging
from typing import Any, BinaryIO, Final

from dashboard.briefing.brief import brief
from dashboard.briefing.cover import CoverTask, draw_cover
from dashboard.briefing.export import FileKind, export, file_kind
from dashboard.briefing.task import Task
from dashboard.errors import DashboardError
from geodata.errors import GeodataError
from geodata.processes import WorkerLostError, receive, send
from geodata.processes.inside import bound_memory, open_line, stand_back

MEMORY_MB: Final = 2048
"""Mebibytes that an export may take: many times what a story of sixty steps needs."""
_LOG = logging.getLogger(__name__)


def main() -> None:
    """Make exports until the pipe is closed."""
    tasks, out = open_line()
    stand_back()
    bound_memory(MEMORY_MB << 20)
    while True:
        try:
            values, _ = receive(tasks)
        except WorkerLostError:
            return
        head, body = _answer(values, _Line(out))
        send(out, head, body)


class _Line:
    """Tells the other side how far an export is."""

    def __init__(self, out: BinaryIO) -> None:
        """Write into the pipe of the answers."""
        self._out = out
        self.what = "Preparing"

    def __call__(self, done: int, total: int, what: str) -> None:
        """Send a step."""
        self.what = what
        send(self._out, {"progress": [done, total, what]})


def _answer(values: dict[str, Any], progress: _Line) -> tuple[dict[str, Any], bytes]:
    try:
        kind, body = _make(values, progress)
    except (DashboardError, GeodataError) as error:
        return {"error": str(error)}, b""
    except MemoryError:
        return {"error": too_large()}, b""
    # whatever it is, the reader must hear of it, and the next export must go on
    except Exception as error:  # noqa: BLE001
        _LOG.exception("An export failed.")
        what = f"“{progress.what}”"
        message = f"An error of this dossier stopped the export at {what} ({type(error).__name__})."
        return {"error": f"{message} Choose another format; the server's log says more."}, b""
    return {"file": [kind.name, kind.media_type]}, body


def _make(values: dict[str, Any], progress: _Line) -> tuple[FileKind, bytes]:
    if "cover" in values:
        return FileKind("cover.png", "image/png"), draw_cover(CoverTask.read(values))
    task = Task.read(values)
    briefing = brief(task.story, task.options)
    return file_kind(briefing, task.format), export(briefing, task.format, progress)


def too_large() -> str:
    """Return what to say of an export that needs more memory than it may have."""
    return (
        f"The export needs more memory than it may have ({MEMORY_MB} MB). "
        "Export fewer steps at a time."
    )


if __name__ == "__main__":
    main()
