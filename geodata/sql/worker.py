"""The process in which queries run: ``python -m geodata.sql.worker``, started by the service.

DuckDB counts only part of its memory and cannot be interrupted within one function, so that a
single `repeat()` could take the whole application down. In a process of its own, the system bounds
the memory, and the service ends what does not end itself.
"""

import os
import sys
from pathlib import Path
from typing import Any, BinaryIO, Final

from geodata.errors import DataError
from geodata.sql.answer import LIMITS
from geodata.sql.database import Database
from geodata.sql.errors import QueryError, QueryProblem, too_large
from geodata.sql.wire import WorkerLostError, receive, send

_BESIDE_THE_DATABASE: Final = 512 << 20
"""Bytes for what DuckDB takes without counting, and for the rows on their way out."""
_NICENESS: Final = 5
"""Lower priority than the pages: a query must not slow the map of another reader."""


def main() -> None:
    """Answer queries until the service closes the pipe."""
    # Nothing else may write into the pipe of the answers.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    try:
        database = Database()
    except DataError as error:
        problem = QueryProblem(message=str(error), remedy="Run: georgia-dossier check")
        send(out, {"problem": problem.as_dict()})
        return
    _bound_memory((LIMITS.memory_mb << 20) + _BESIDE_THE_DATABASE)
    send(out, {"ready": True})
    _answer_all(database, sys.stdin.buffer, out)


def _answer_all(database: Database, questions: BinaryIO, out: BinaryIO) -> None:
    while True:
        try:
            question, _ = receive(questions)
        except WorkerLostError:
            return
        head, body = _answer(database, question["sql"])
        send(out, head, body)


def _answer(database: Database, sql: str) -> tuple[dict[str, Any], bytes]:
    try:
        answer = database.run(sql)
    except QueryError as error:
        spent = error.problem == too_large(database.limits)
        return {"problem": error.problem.as_dict(), "spent": spent}, b""
    import pyarrow as pa  # noqa: PLC0415 - loaded with the database

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, answer.rows.schema) as writer:
        writer.write_table(answer.rows)
    return {"truncated": answer.truncated}, sink.getvalue().to_pybytes()


def _bound_memory(more: int) -> None:
    """Let the process take some bytes more than it has now, where the system can bound it."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - not on every system

    pages_of_data = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    limit = pages_of_data * resource.getpagesize() + more
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


if __name__ == "__main__":
    main()
