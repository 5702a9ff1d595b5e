"""Queries in a process of their own: waited for, cancelled, ended when they overrun."""

import subprocess
import sys
from pathlib import Path

import pytest

from geodata.sql import Query, QueryError, ask
from geodata.sql.workers import Worker

PATIENCE = 300.0
"""Seconds after which a program that should have ended counts as hanging."""
ENDLESS = "SELECT count(*) FROM votes a, votes b, votes c WHERE a.iso3 || b.iso3 || c.iso3 = 'x'"


def one_row(query: Query) -> dict[str, object]:
    (row,) = query.result().rows.to_pylist()
    found: dict[str, object] = row
    return found


def running(sql: str) -> Query:
    """Start a query and wait until it is its turn."""
    query = ask(sql)
    while not query.running:
        assert not query.wait(0.02)
    return query


def test_a_query_gives_its_rows_and_is_done() -> None:
    query = ask("SELECT 6 * 7 AS n, 'Sokhumi / Sukhum' AS place")
    assert one_row(query) == {"n": 42, "place": "Sokhumi / Sukhum"}
    assert query.done
    assert not query.running


def test_an_error_comes_with_its_place() -> None:
    with pytest.raises(QueryError) as error:
        ask("SELECT *\nFROM vote").result()
    assert (error.value.problem.line, error.value.problem.column) == (2, 6)


def test_a_cancelled_query_ends_at_once_and_the_next_one_runs() -> None:
    query = running(ENDLESS)
    query.cancel()
    with pytest.raises(QueryError, match="was cancelled"):
        query.result()
    assert one_row(ask("SELECT 1 AS n")) == {"n": 1}


def test_a_query_that_waits_for_its_turn_can_be_cancelled() -> None:
    before = [running(ENDLESS), running(ENDLESS)]
    waiting = ask("SELECT 1 AS n")
    assert not waiting.wait(0.3)
    assert not waiting.running
    waiting.cancel()
    with pytest.raises(QueryError, match="was cancelled"):
        waiting.result()
    for query in before:
        query.cancel()
        query.wait()


def test_more_queries_than_can_wait_are_asked_to_come_again() -> None:
    queries = [ask(ENDLESS) for _ in range(30)]
    for query in queries:
        query.cancel()
    told = []
    for query in queries:
        with pytest.raises(QueryError) as error:
            query.result()
        told.append(error.value.problem.message)
    assert "22 other queries are waiting." in told
    assert one_row(ask("SELECT 1 AS n")) == {"n": 1}


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is bounded on Linux")
@pytest.mark.parametrize(
    "sql",
    [
        "SELECT length(repeat('x', 2000000000))",
        "SELECT length(printf('%2000000000d', 1))",
        "SELECT len(range(400000000))",
    ],
)
def test_memory_that_the_database_does_not_count_is_bounded_as_well(sql: str) -> None:
    with pytest.raises(QueryError, match="more memory than it may have"):
        ask(sql).result()
    assert one_row(ask("SELECT 1 AS n")) == {"n": 1}


def test_a_function_that_cannot_be_interrupted_is_ended() -> None:
    slow = "SELECT levenshtein(repeat('ab', 200000), repeat('ba', 200000))"
    with pytest.raises(QueryError, match="was stopped after 10 seconds"):
        ask(slow).result()
    assert one_row(ask("SELECT 1 AS n")) == {"n": 1}


@pytest.mark.skipif(not Path("/proc").exists(), reason="Linux lists the processes")
def test_no_worker_outlives_the_program_that_started_it() -> None:
    program = f"""
from geodata.sql import ask
query = ask({ENDLESS!r})
while not query.running or not query._worker._ready:
    query.wait(0.05)
print(query._worker._process.pid)
"""
    line = [sys.executable, "-c", program]
    told = subprocess.run(line, capture_output=True, text=True, check=True, timeout=PATIENCE)
    assert not Path(f"/proc/{int(told.stdout)}").exists()


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="Linux shows the environment")
def test_a_worker_does_not_see_the_secrets_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_PASSWORD", "xyzzy")
    worker = Worker()
    try:
        worker.wait_until_ready()
        seen = Path(f"/proc/{worker._process.pid}/environ").read_bytes()
        assert b"PATH=" in seen
        assert b"xyzzy" not in seen
    finally:
        worker.close()
