"""The tables over the open interface, against the files."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geodata.schema import read_schema
from tests.table_rows import rows
from tests.unit.api_client import Ask, Client

TABLES = tuple(read_schema().tables)


@pytest.fixture
def client(ask: Ask) -> Client:
    return Client(ask)


def csv_rows(answer: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.body.decode(), newline="")))


def as_text(value: object, text: str) -> str:
    """Return a value as the file writes it; a number as it is there if it is the same."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return text if float(text) == value else str(value)
    return str(value)


def test_every_table_is_listed_with_its_rows(client: Client) -> None:
    listed = {item["name"]: item["rows"] for item in client.json("/tables")["tables"]}
    assert listed == {name: len(rows(name)) for name in TABLES}


def test_every_link_of_the_list_leads_to_a_table(client: Client) -> None:
    links = [link for item in client.json("/tables")["tables"] for link in item["links"].values()]
    assert len(links) > 2 * len(TABLES)
    for link in links[::7]:
        path, _, query = link.removeprefix("http://dossier.example/api").partition("?")
        assert client.get(path, query).status == 200, link


@pytest.mark.parametrize("name", TABLES)
def test_json_has_the_cells_of_the_file(client: Client, name: str) -> None:
    expected = rows(name)
    found = client.json(f"/tables/{name}")["rows"]
    assert len(found) == len(expected)
    for row, cells in zip(found[::10], expected[::10], strict=True):
        assert {column: as_text(row[column], text) for column, text in cells.items()} == cells


def test_csv_has_the_same_rows_with_sources_and_version(client: Client) -> None:
    found = csv_rows(client.get("/tables/treaties", "f=csv"))
    expected = rows("treaties")
    assert [row["treaty_id"] for row in found] == [row["treaty_id"] for row in expected]
    sources = {row["source_id"] for row in rows("treaty_sources")}
    for row in found:
        assert set(row["source_ids"].split("; ")) <= sources
        assert "data version" in row["taken_from"]


def test_a_vote_cites_the_sources_of_its_resolution(client: Client) -> None:
    row = client.json("/tables/votes", "limit=1")["rows"][0]
    expected = [
        item["source_id"]
        for item in rows("resolution_sources")
        if item["resolution"] == row["resolution"]
    ]
    assert row["source_ids"] == expected


def test_positions_of_a_day_are_those_that_began_and_had_not_ended(client: Client) -> None:
    found = client.json("/tables/positions", "date=2009-06-01&region=GE-AB")["rows"]
    about = {item["position_id"] for item in rows("position_subjects") if item["region"] == "GE-AB"}
    certain = {
        row["position_id"]
        for row in rows("positions")
        if row["position_id"] in about
        and len(row["from"]) == 10
        and row["from"] <= "2009-06-01"
        and not row["to"]
    }
    assert certain
    assert certain <= {row["position_id"] for row in found if row["holds_on_date"] == "holds"}
    later = {row["position_id"] for row in rows("positions") if row["from"] > "2009-06-01"}
    assert not later & {row["position_id"] for row in found}


def test_money_of_a_day_is_that_of_its_year(client: Client) -> None:
    found = client.json("/tables/aid_flows", "date=2012-07-01&region=GE-SO")["rows"]
    given = {item["flow_id"] for item in rows("aid_flow_recipients") if item["region"] == "GE-SO"}
    expected = [
        row["flow_id"]
        for row in rows("aid_flows")
        if row["flow_id"] in given and int(row["start_year"]) <= 2012 <= int(row["end_year"])
    ]
    assert expected
    assert [row["flow_id"] for row in found] == expected


def test_kinds_are_told_apart(client: Client) -> None:
    found = client.json("/tables/sites", "kind=military_base")["rows"]
    expected = [row["site_id"] for row in rows("sites") if row["kind"] == "military_base"]
    assert expected
    assert [row["site_id"] for row in found] == expected


def test_the_answer_says_what_was_chosen(client: Client) -> None:
    about = client.json("/tables/events", "date=2008-08-08&region=GE-SO&limit=1")["about"]
    assert about["As of"] == "8 August 2008"
    assert about["Region"] == "GE-SO"
    assert about["Part"].startswith("1 of ")
    assert "imply no opinion" in about["Disclaimer"]


def test_pages_together_are_the_whole_table(client: Client) -> None:
    expected = [row["source_id"] for row in rows("sources")]
    found: list[str] = []
    query = "f=csv&limit=400"
    while query:
        answer = client.get("/tables/sources", query)
        found += [row["source_id"] for row in csv_rows(answer)]
        link = answer.headers.get("link", "")
        query = link.partition("?")[2].partition(">")[0]
    assert found == expected


def test_places_come_as_geojson_that_geopandas_reads(client: Client, tmp_path: Path) -> None:
    import geopandas  # noqa: PLC0415 - slow to load

    path = tmp_path / "sites.geojson"
    path.write_bytes(client.get("/tables/sites", "f=geojson").body)
    frame = geopandas.read_file(path)
    expected = rows("sites")
    assert list(frame["site_id"]) == [row["site_id"] for row in expected]
    assert [(place.x, place.y) for place in frame.geometry] == [
        (float(row["lon"]), float(row["lat"])) for row in expected
    ]


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/json;q=0.4, text/csv;q=0.9", "text/csv; charset=utf-8"),
        ("text/csv;q=0, application/json", "application/json"),
        ("text/html, */*;q=0.8", "application/json"),
        ("application/geo+json", "application/geo+json"),
        ("text/*", "text/csv; charset=utf-8"),
    ],
)
def test_the_accept_header_chooses_the_format(client: Client, accept: str, media_type: str) -> None:
    answer = client.get("/tables/sites", accept=accept)
    assert answer.headers["content-type"] == media_type
    assert "Accept" in answer.headers["vary"]


@pytest.mark.parametrize(
    ("asked", "status", "parameter", "told"),
    [
        ("/tables/treatise", 404, None, "Did you mean 'treaties'"),
        ("/tables/treaties?dat=2015-01-01", 400, "dat", "There is no parameter 'dat'"),
        ("/tables/treaties?limit=1&limit=2", 400, "limit", "given twice"),
        ("/tables/treaties?date=18.03.2015", 400, "date", "cannot be used"),
        ("/tables/treaties?date=2015-02-30", 400, "date", "not a day of the calendar"),
        ("/tables/treaties?date=", 400, "date", "cannot be used"),
        ("/tables/treaties?region=US", 400, "region", "There is no region 'US'"),
        ("/tables/treaties?kind=x", 400, "kind", "have no kinds"),
        ("/tables/states?date=2015-01-01", 400, "date", "do not belong to days"),
        ("/tables/states?region=GE", 400, "region", "do not belong to regions"),
        ("/tables/treaty_parties?region=GE", 400, "region", "do not belong to regions"),
        ("/tables/sites?kind=castle", 400, "kind", "There is no kind 'castle'"),
        ("/tables/sites?limit=0", 400, "limit", "cannot be used"),
        ("/tables/sites?limit=many", 400, "limit", "cannot be used"),
        ("/tables/sites?offset=-1", 400, "offset", "cannot be used"),
        ("/tables/sites?f=xml", 400, "f", "no format 'xml'"),
        ("/tables/treaties?f=geojson", 400, "f", "no format 'geojson'"),
        ("/tables/..%2f..%2fdatapackage.json", 404, None, "There is no table"),
        ("/nothing", 404, None, "Not Found"),
    ],
)
def test_a_wrong_request_is_told_what_is_wrong_and_what_to_do(
    client: Client, asked: str, status: int, parameter: str | None, told: str
) -> None:
    path, _, query = asked.partition("?")
    problem = client.problem(path, query)
    assert problem["status"] == status
    assert problem.get("parameter") == parameter
    assert told in problem["detail"]


def test_no_format_that_is_accepted_is_said_so(client: Client) -> None:
    problem = client.problem("/tables/treaties", accept="image/png")
    assert problem["status"] == 406
    assert problem["remedy"] == "Use f=json or f=csv."


def test_a_day_before_all_records_gives_an_empty_table(client: Client) -> None:
    assert client.json("/tables/treaties", f"date={date.min.isoformat()}")["rows"] == []
