"""Files of a shown table, reopened with the libraries that read them."""

import csv
import datetime as dt
import io
import json

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from geodata.dossier import Dossier
from geodata.exports import Format, ShownTable, formats_of, kind_of, write
from geodata.exports.about import DISCLAIMER
from geodata.exports.shown_table import Kind, ShownRow
from tests.unit.shown_tables import FORMULA, HOSTILE, NAMES, places, treaties

TEXTS = [*HOSTILE, *NAMES]


@pytest.fixture(scope="module")
def table(dossier: Dossier) -> ShownTable:
    return treaties(dossier)


@pytest.fixture(scope="module")
def hostile(dossier: Dossier) -> ShownTable:
    return places(next(iter(dossier.sources)))


def rows_of_csv(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8"), newline="")))


def sheet(body: bytes, name: str) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(body))
    return [tuple(cell.value for cell in row) for row in book[name].iter_rows()]


def records(body: bytes, form: Format) -> list[object]:
    match form:
        case Format.CSV:
            return [row["record"] for row in rows_of_csv(body)]
        case Format.XLSX:
            return [row[4] for row in sheet(body, "Data")[1:]]
        case Format.JSON:
            return [row["record"] for row in json.loads(body)["rows"]]
        case _:
            return list(pq.read_table(io.BytesIO(body))["record"].to_pylist())


def words_of(body: bytes, form: Format) -> str:
    match form:
        case Format.CSV:
            return body.decode()
        case Format.XLSX:
            return str(sheet(body, "About"))
        case Format.JSON:
            return str(json.loads(body))
        case _:
            told = pq.read_schema(io.BytesIO(body)).metadata[b"georgia_dossier"]
            return str(json.loads(told))


def test_a_table_is_offered_with_places_only_if_it_has_any(
    table: ShownTable, hostile: ShownTable
) -> None:
    assert formats_of(table) == (Format.CSV, Format.XLSX, Format.JSON, Format.PARQUET)
    assert set(formats_of(hostile)) == set(Format)


@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX, Format.JSON, Format.PARQUET])
def test_every_file_has_a_row_for_each_treaty_of_the_table(
    table: ShownTable, dossier: Dossier, form: Format
) -> None:
    with (dossier.folder / "tables" / "treaties.csv").open(encoding="utf-8", newline="") as file:
        ids = [f"treaty:{row['treaty_id']}" for row in csv.DictReader(file)]
    assert records(write(table, form, dossier), form) == ids


@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX, Format.JSON, Format.PARQUET])
def test_every_file_says_what_it_is_and_cites_every_source(
    table: ShownTable, dossier: Dossier, form: Format
) -> None:
    said = words_of(write(table, form, dossier), form)
    for words in (
        f"data version {dossier.version}",
        "18 March 2015",
        DISCLAIMER,
        "Listing says nothing about validity.",
    ):
        assert words in said, words
    for ident in table.sources:
        url = dossier.sources[ident].url
        assert ident in said
        assert url is None or url in said


def test_a_row_of_csv_has_its_own_citations_and_no_others(
    table: ShownTable, dossier: Dossier
) -> None:
    for row, told in zip(table.rows, rows_of_csv(write(table, Format.CSV, dossier)), strict=True):
        assert told["source_ids"].split("; ") == list(row.sources)
        for ident, source in dossier.sources.items():
            if source.url is not None and f"{source.url}, accessed" in told["citations"]:
                assert ident in row.sources


def test_csv_is_a_plain_table_for_a_common_reader(table: ShownTable, dossier: Dossier) -> None:
    frame = pd.read_csv(io.BytesIO(write(table, Format.CSV, dossier)))
    assert len(frame) == len(table.rows)
    assert list(frame.columns[:4]) == ["title", "signed_on", "duration_years", "parties"]
    terms = [treaty.duration_years for treaty in dossier.treaties.values()]
    assert frame["duration_years"].sum() == sum(years for years in terms if years)


def test_no_text_of_csv_can_be_calculated(hostile: ShownTable, dossier: Dossier) -> None:
    for row in rows_of_csv(write(hostile, Format.CSV, dossier)):
        assert not row["name"].startswith(("=", "+", "-", "@"))
        assert row["name"].lstrip("'") in TEXTS


def test_texts_of_a_workbook_stay_texts(hostile: ShownTable, dossier: Dossier) -> None:
    body = write(hostile, Format.XLSX, dossier)
    book = openpyxl.load_workbook(io.BytesIO(body))
    cells = [row[0] for row in book["Data"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == TEXTS
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert FORMULA in TEXTS


def test_a_workbook_holds_days_numbers_and_truth_values(
    table: ShownTable, hostile: ShownTable, dossier: Dossier
) -> None:
    signed = sheet(write(table, Format.XLSX, dossier), "Data")[1:]
    days = {value for _, value, *_ in signed if value is not None}
    assert dt.datetime(2015, 3, 18) in days  # noqa: DTZ001  # a day has no time zone
    assert {type(row[2]) for row in signed} == {int, type(None)}
    heading, first, second = sheet(write(hostile, Format.XLSX, dossier), "Data")[:3]
    assert heading[2] == "Share (%)"
    assert first[1:4] == (0, None, True)
    assert second[1:4] == (1, 0.25, False)


def test_json_keeps_types_lists_and_letters(hostile: ShownTable, dossier: Dossier) -> None:
    rows = json.loads(write(hostile, Format.JSON, dossier))["rows"]
    assert [row["name"] for row in rows] == TEXTS
    assert rows[1]["list"] == ["a", "+1"]
    assert (rows[0]["share"], rows[1]["share"]) == (None, 0.25)
    assert rows[0]["disputed"] == ["d-1"]


def test_parquet_has_a_type_for_each_column(table: ShownTable, dossier: Dossier) -> None:
    found = pq.read_table(io.BytesIO(write(table, Format.PARQUET, dossier)))
    types = {field.name: str(field.type) for field in found.schema}
    assert types["signed_on"] == "date32[day]"
    assert types["duration_years"] == "int64"
    assert types["parties"].startswith("list")
    assert found["parties"].to_pylist() == [list(t.parties) for t in dossier.treaties.values()]


@pytest.mark.parametrize("form", list(Format))
def test_a_table_without_rows_is_written_as_well(dossier: Dossier, form: Format) -> None:
    empty = places("none").of_rows(())
    assert len(write(empty, form, dossier)) > 0


@pytest.mark.parametrize("form", list(Format))
def test_a_number_that_is_none_breaks_no_file(
    hostile: ShownTable, dossier: Dossier, form: Format
) -> None:
    values = ("x", 2**70, float("nan"), None, ())
    odd = hostile.of_rows([*hostile.rows, ShownRow(values=values)])
    assert len(write(odd, form, dossier)) > 0


def test_a_text_longer_than_a_cell_of_excel_is_cut_and_says_so(
    hostile: ShownTable, dossier: Dossier
) -> None:
    long = hostile.of_rows([ShownRow(values=("x" * 40_000, 1, None, None, ()))])
    text = sheet(write(long, Format.XLSX, dossier), "Data")[1][0]
    assert isinstance(text, str)
    assert len(text) == 32_767
    assert text.endswith("(cut)")


def test_a_text_filter_keeps_the_rows_with_all_of_its_words(table: ShownTable) -> None:
    kept = table.matching(" ALLIANCE  2014 ")
    assert 0 < len(kept.rows) < len(table.rows)
    for row in kept.rows:
        told = str(row.values).casefold()
        assert "alliance" in told
        assert "2014" in told
    assert kept.filters == {"Region": "all", "Text": "ALLIANCE 2014"}
    assert table.matching("  ") is table


def test_the_kind_of_a_column_follows_from_its_values() -> None:
    assert kind_of([1, None, 2.5]) is Kind.NUMBER
    assert kind_of([True, None]) is Kind.FLAG
    assert kind_of([dt.date(2015, 3, 18)]) is Kind.DATE
    assert kind_of(["a", 1]) is Kind.TEXT
    assert kind_of([None]) is Kind.TEXT
