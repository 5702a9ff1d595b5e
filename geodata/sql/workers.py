"""The processes that run queries."""

from typing import Any

from geodata import processes
from geodata.sql.errors import QueryError, QueryProblem


class Worker(processes.Worker):
    """A process that runs one query at a time."""

    def __init__(self) -> None:
        """Start the process; it is not ready yet."""
        super().__init__("geodata.sql.worker")
        self._ready = False

    def wait_until_ready(self) -> None:
        """Wait until the tables are read.

        Raises:
            QueryError: they cannot be read.
            WorkerLostError: the process ended.
        """
        if not self._ready:
            head, _ = self.receive()
            if "problem" in head:
                raise QueryError(QueryProblem(**head["problem"]))
            self._ready = True

    def run(self, sql: str) -> tuple[dict[str, Any], bytes]:
        """Run a query and return what it gave.

        Raises:
            WorkerLostError: the process ended.
        """
        self.send({"sql": sql})
        return self.receive()
