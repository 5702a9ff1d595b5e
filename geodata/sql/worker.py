"""The process in which queries run: ``python -m geodata.sql.worker``, started by the service.

DuckDB counts only part of its memory and cannot be interrupted within one function, so that a
single `repeat()` could take the whole application down. In a process of its own, the system bounds
the memory, and the service ends what does not end itself.
"""

from typing import Any, BinaryIO, Final

from geodata.errors import DataError
from geodata.processes.inside import bound_memory, open_line, stand_back
from geodata.processes.wire import WorkerLostError, receive, send
from geodata.sql.answer import LIMITS
from geodata.sql.database import Database
from geodata.sql.errors import QueryError, QueryProblem, too_large

_BESIDE_THE_DATABASE: Final = 512 << 20
"""Bytes for what DuckDB takes without counting, and for the rows on their way out."""


def main() -> None:
    """Answer queries until the service closes the pipe."""
    questions, out = open_line()
    stand_back()
    try:
        database = Database()
    except DataError as error:
        problem = QueryProblem(message=str(error), remedy="Run: georgia-dossier check")
        send(out, {"problem": problem.as_dict()})
        return
    bound_memory((LIMITS.memory_mb << 20) + _BESIDE_THE_DATABASE)
    send(out, {"ready": True})
    _answer_all(database, questions, out)


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


if __name__ == "__main__":
    main()
