"""The answer to a query as a table to show: its sources, its records, the kinds of its columns."""

import csv
from datetime import date

import pytest

from geodata.dossier import Dossier
from geodata.exports import Format, Kind, ShownTable, write
from geodata.schema import FOLDER
from geodata.sql import Limits, shown
from geodata.sql.database import Database


@pytest.fixture(scope="module")
def database() -> Database:
    return Database()


def table_of(database: Database, dossier: Dossier, sql: str) -> ShownTable:
    return shown(database.run(sql), dossier, title="An answer")


def test_a_row_rests_on_the_sources_that_its_cells_name(
    database: Database, dossier: Dossier
) -> None:
    sql = """SELECT treaty_id, string_agg(source_id, ', ') AS sources
             FROM treaty_sources GROUP BY treaty_id ORDER BY treaty_id"""
    table = table_of(database, dossier, sql)
    path = FOLDER / "tables" / "treaty_sources.csv"
    with path.open(encoding="utf-8", newline="") as file:
        pairs = [(row["treaty_id"], row["source_id"]) for row in csv.DictReader(file)]
    for row in table.rows:
        assert set(row.sources) == {source for treaty, source in pairs if treaty == row.values[0]}
        assert row.record == f"treaty:{row.values[0]}"


def test_a_word_that_is_no_source_or_record_is_none(database: Database, dossier: Dossier) -> None:
    sql = "SELECT 'nothing, at all' AS sources, 'none' AS treaty_id, NULL AS site_id"
    (row,) = table_of(database, dossier, sql).rows
    assert (row.sources, row.record, row.disputed) == ((), None, ())


def test_a_disputed_record_is_marked(database: Database, dossier: Dossier) -> None:
    sql = "SELECT treaty_id FROM treaties WHERE treaty_id = 'so-2010-base'"
    (row,) = table_of(database, dossier, sql).rows
    assert "treaties-so-base-signed" in row.disputed


def test_columns_have_the_kinds_of_their_values(database: Database, dossier: Dossier) -> None:
    sql = """SELECT 1 AS whole, sum(n) AS sum, 0.5::DOUBLE AS part, 1.25 AS exact, 2015 AS year,
                    true AS flag, DATE '2015-03-18' AS day, ['a', 'b'] AS words,
                    {'a': 1} AS record, 'x' AS text, NULL AS nothing,
                    TIMESTAMP '2015-03-18 12:00:00' AS moment
             FROM (SELECT 9007199254740993 AS n) GROUP BY ALL"""
    table = table_of(database, dossier, sql)
    kinds = {column.name: column.kind for column in table.columns}
    assert kinds == {
        "whole": Kind.INTEGER,
        "sum": Kind.INTEGER,
        "part": Kind.NUMBER,
        "exact": Kind.NUMBER,
        "year": Kind.YEAR,
        "flag": Kind.FLAG,
        "day": Kind.DATE,
        "words": Kind.LIST,
        "record": Kind.TEXT,
        "text": Kind.TEXT,
        "nothing": Kind.INTEGER,
        "moment": Kind.TEXT,
    }
    values = dict(zip(kinds, table.rows[0].values, strict=True))
    # more digits than a floating-point number holds
    assert values["sum"] == 9007199254740993
    assert values["exact"] == 1.25
    assert values["day"] == date(2015, 3, 18)
    assert values["words"] == ("a", "b")
    assert values["record"] == '{"a": 1}'
    assert values["moment"] == "2015-03-18 12:00:00"


@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX, Format.JSON, Format.PARQUET])
def test_columns_with_the_same_name_or_none_can_be_written(
    database: Database, dossier: Dossier, form: Format
) -> None:
    sql = 'SELECT 1 AS a, 2 AS a, 3 AS "a b", 4 AS "**", \'x\' AS "source_ids"'
    assert write(table_of(database, dossier, sql), form, dossier)


def test_a_table_that_was_cut_off_says_so(dossier: Dossier) -> None:
    few = Database(limits=Limits(rows=5))
    table = table_of(few, dossier, "FROM votes")
    assert len(table.rows) == 5
    assert table.note == "The first 5 rows; there are more."
    assert table.filters["Query"] == "FROM votes"
