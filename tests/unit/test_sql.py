"""Questions in SQL: what is let through gives right numbers, everything else is refused."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from geodata.schema import read_schema
from geodata.sql import Example, Limits, QueryError, examples
from geodata.sql.database import Database
from geodata.typed_tables import typed_columns
from tests.table_rows import rows


@pytest.fixture(scope="module")
def database() -> Database:
    return Database()


@pytest.fixture(scope="module")
def small() -> Database:
    return Database(limits=Limits(seconds=0.5, rows=10, memory_mb=128, characters=500, answer_mb=1))


def refusal(database: Database, sql: str) -> QueryError:
    with pytest.raises(QueryError) as refused:
        database.run(sql)
    # whatever was tried, the next reader gets an answer
    assert database.run("SELECT count(*) AS n FROM states").rows.to_pylist() == [
        {"n": len(rows("states"))}
    ]
    return refused.value


@pytest.mark.parametrize("name", sorted(read_schema().tables))
def test_every_table_is_there_with_all_its_rows(database: Database, name: str) -> None:
    assert database.run(f"FROM {name}").rows.num_rows == len(rows(name))


def test_votes_are_counted_as_the_file_has_them(database: Database) -> None:
    sql = "SELECT vote, count(*) AS n FROM votes WHERE resolution = 'A/RES/62/249' GROUP BY vote"
    found = {row["vote"]: row["n"] for row in database.run(sql).rows.to_pylist()}
    votes = (row["vote"] for row in rows("votes") if row["resolution"] == "A/RES/62/249")
    assert found == Counter(votes)


def test_reduced_dates_have_the_days_that_they_can_mean(database: Database) -> None:
    sql = """SELECT signed_on, signed_on_earliest, signed_on_latest
             FROM treaties WHERE treaty_id = 'so-2022-state-programme'"""
    (row,) = database.run(sql).rows.to_pylist()
    assert row == {
        "signed_on": "2022-08",
        "signed_on_earliest": date(2022, 8, 1),
        "signed_on_latest": date(2022, 8, 31),
    }


def test_columns_are_described_as_in_the_descriptor(database: Database) -> None:
    table = read_schema().tables["aid_flows"]
    names = [row["column_name"] for row in database.run("DESCRIBE aid_flows").rows.to_pylist()]
    assert names == [column.name for column in typed_columns(table)]


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_every_example_gives_rows(database: Database, example: Example) -> None:
    answer = database.run(example.on(date(2015, 3, 18)))
    assert answer.rows.num_rows > 5
    assert not answer.truncated


def test_the_example_of_votes_counts_what_the_file_has(database: Database) -> None:
    sql = next(example.text for example in examples() if example.name == "votes-over-time")
    found = {
        (row["resolution"], row["vote"]): row["states"]
        for row in database.run(sql).rows.to_pylist()
    }
    expected = Counter(
        (row["resolution"], row["vote"])
        for row in rows("votes")
        if row["resolution"].startswith("A/RES/")
    )
    assert found == expected


@pytest.mark.parametrize(
    "sql",
    [
        "FROM votes LIMIT 1",
        "TABLE regions",
        "VALUES (1)",
        "DESCRIBE treaties",
        "SUMMARIZE sites",
        "SHOW TABLES",
        "WITH a AS (SELECT 1 AS x) SELECT * FROM a;",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 9) FROM r",
        "FROM (PIVOT votes ON vote IN ('yes', 'no') USING count(*)) LIMIT 2",
        "SELECT * FROM main.Votes, unnest([1, 2]) LIMIT 1",
        "FROM information_schema.columns LIMIT 1",
        "SELECT 1 -- ; DROP TABLE votes",
    ],
)
def test_reading_in_any_form_is_let_through(database: Database, sql: str) -> None:
    assert database.run(sql).rows.num_rows > 0


@pytest.mark.parametrize(
    "sql",
    [
        "COPY votes TO '{file}'",
        "COPY (SELECT 1) TO '{file}'",
        "EXPORT DATABASE '{file}'",
        "ATTACH '{file}' AS other",
        "INSTALL httpfs",
        "LOAD httpfs",
        "FORCE INSTALL spatial",
        "PRAGMA database_list",
        "PRAGMA memory_limit='9GB'",
        "SET memory_limit = '9GB'",
        "SET GLOBAL enable_external_access = true",
        "RESET lock_configuration",
        "SET VARIABLE x = 1",
        "CALL pragma_version()",
        "CHECKPOINT",
        "CREATE TABLE mine AS SELECT 1",
        "CREATE TEMP TABLE mine AS SELECT 1",
        "CREATE MACRO f(x) AS x",
        "CREATE SECRET (TYPE s3)",
        "INSERT INTO votes VALUES ('a', 'b', 'yes')",
        "UPDATE votes SET vote = 'no'",
        "DELETE FROM votes",
        "DROP TABLE votes",
        "ALTER TABLE votes RENAME TO stolen",
        "COMMENT ON TABLE votes IS 'x'",
        "TRUNCATE votes",
        "PREPARE p AS SELECT 1",
        "EXECUTE p",
        "BEGIN TRANSACTION",
        "COMMIT",
        "USE main",
        "VACUUM",
        "EXPLAIN ANALYZE SELECT 1",
        "DETACH memory",
    ],
)
def test_anything_but_reading_is_refused(database: Database, sql: str, tmp_path: Path) -> None:
    file = tmp_path / "written"
    error = refusal(database, sql.format(file=file))
    assert "is not allowed here" in error.problem.message
    assert "SELECT" in error.problem.remedy
    assert not file.exists()


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('{file}')",
        "SELECT * FROM READ_CSV_AUTO('{file}')",
        "SELECT * FROM read_text('{file}')",
        "SELECT * FROM read_blob('{file}')",
        "SELECT * FROM read_json('{file}')",
        "SELECT * FROM read_ndjson_objects('{file}')",
        "SELECT * FROM read_parquet('{file}')",
        "SELECT * FROM parquet_metadata('{file}')",
        "SELECT * FROM sniff_csv('{file}')",
        "SELECT * FROM glob('/*')",
        "SELECT (SELECT content FROM read_text('{file}'))",
        "SELECT 1 WHERE EXISTS (FROM read_text('{file}'))",
        "WITH a AS (FROM read_text('{file}')) SELECT 1",
        "SELECT 1 UNION ALL SELECT size FROM read_text('{file}')",
        "SELECT * FROM votes, LATERAL (FROM read_text('{file}'))",
        "DESCRIBE FROM read_text('{file}')",
        "SELECT * FROM '{file}'",
        'SELECT * FROM "{file}"',
        "SELECT * FROM 'https://example.org/a.parquet'",
        "SELECT * FROM query('SELECT 1')",
        "SELECT * FROM query_table('votes')",
        "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
        "SELECT * FROM duckdb_settings()",
        "SELECT * FROM duckdb_secrets()",
        "SELECT * FROM duckdb_databases",
        "SELECT * FROM sqlite_master",
        "SELECT * FROM pg_catalog.pg_tables",
        "SELECT * FROM pragma_table_info('votes')",
        "SELECT * FROM arrow_scan(1, 2, 3)",
        "SELECT * FROM pandas_scan(1)",
        "SELECT * FROM python_map_function(1, 2)",
        "SELECT * FROM checkpoint()",
        "SELECT * FROM enable_logging('QueryLog')",
        "SELECT getenv('HOME')",
        "SELECT current_setting('memory_limit')",
        "SELECT getvariable('x')",
        "SELECT nextval('x')",
        "SELECT write_log('x')",
        "SELECT sleep_ms(100000)",
        "SELECT pg_sleep(100)",
        "SELECT * FROM database",
        "SELECT * FROM secret_frame",
    ],
)
def test_sql_reaches_nothing_but_the_tables(database: Database, sql: str, tmp_path: Path) -> None:
    file = tmp_path / "secret.csv"
    file.write_text("word\nxyzzy\n", encoding="utf-8")
    secret_frame = [{"word": "xyzzy"}]
    error = refusal(database, sql.format(file=file))
    assert error.problem.message.startswith(("The function", "There is no table"))
    assert error.problem.line == 1
    assert "xyzzy" not in str(error)
    assert secret_frame


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELECT 1; SELECT 2", "There are 2 statements."),
        ("SELECT 1; DROP TABLE votes; SELECT 2", "There are 3 statements."),
        ("", "There is no query."),
        ("  -- only a comment", "There is no query."),
        ("PIVOT votes ON vote USING count(*)", "PIVOT needs to know its columns."),
        ("SELECT * FROM votes WHERE vote = ?", "The query has a parameter"),
    ],
)
def test_one_statement_without_gaps_is_wanted(database: Database, sql: str, told: str) -> None:
    error = refusal(database, sql)
    assert told in error.problem.message
    assert error.problem.remedy


@pytest.mark.parametrize(
    ("sql", "place", "remedy"),
    [
        ("SELECT *\nFROM treatys", (2, 6), "Did you mean 'treaties'?"),
        ("SELECT 'აფხ' AS a,\n       titel\nFROM sources", (2, 8), "title"),
        ("SELEC 1", (1, 1), "start from an example"),
        ("SELECT 'სოხუმი' FORM votes", (1, 22), "start from an example"),
    ],
)
def test_an_error_says_where_it_is_and_what_to_do(
    database: Database, sql: str, place: tuple[int, int], remedy: str
) -> None:
    problem = refusal(database, sql).problem
    assert (problem.line, problem.column) == place
    assert remedy in problem.remedy


def test_more_rows_than_the_limit_are_cut_off_and_said_to_be(small: Database) -> None:
    cut = small.run("FROM votes")
    assert (cut.rows.num_rows, cut.truncated) == (10, True)
    whole = small.run("FROM votes LIMIT 10")
    assert (whole.rows.num_rows, whole.truncated) == (10, False)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT count(*) FROM votes a, votes b, votes c WHERE a.iso3 || b.iso3 || c.iso3 = 'x'",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r",
    ],
)
def test_a_query_without_end_is_stopped(small: Database, sql: str) -> None:
    assert "was stopped after 0.5 seconds" in refusal(small, sql).problem.message


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM votes a, votes b, votes c ORDER BY a.iso3, b.iso3, c.iso3",
        "SELECT len(list(a.iso3)) FROM votes a, votes b, votes c",
    ],
)
def test_a_query_that_wants_all_memory_is_stopped(sql: str) -> None:
    database = Database(limits=Limits(seconds=30.0, memory_mb=64))
    assert "more memory than it may have (64 MB)" in refusal(database, sql).problem.message


def test_rows_that_are_too_large_are_not_sent(small: Database) -> None:
    message = refusal(small, "SELECT repeat('x', 300000) AS x FROM range(9)").problem.message
    assert "larger than 1 MB" in message


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT " + "+".join(["1"] * 5000),
        "SELECT * FROM " + "(SELECT * FROM " * 900 + "votes" + ")" * 900,
        "SELECT " + "(" * 4000 + "1",
    ],
    ids=["sum", "subqueries", "brackets"],
)
def test_a_query_that_is_too_deep_is_refused(database: Database, sql: str) -> None:
    message = refusal(database, sql).problem.message
    assert message
    assert "SET" not in message


def test_a_query_that_is_too_long_is_refused(small: Database) -> None:
    assert "more than 500" in refusal(small, "SELECT 1" + " " * 500).problem.message
