"""Layers and features over the open interface, and how it answers in general."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate

from geodata.layers import layer_path, manifest
from geodata.schema import FOLDER
from tests.unit.api_client import Ask, Client

LAYERS = [name for name, info in manifest().items() if info.geometry_types]


@pytest.fixture
def client(ask: Ask) -> Client:
    return Client(ask)


def file_of(layer: str) -> Any:
    return json.loads(layer_path(layer).read_text(encoding="utf-8"))


def sites() -> list[dict[str, str]]:
    path = FOLDER / "tables" / "sites.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_has_the_features_of_its_file_and_names_its_licence(
    client: Client, name: str
) -> None:
    found = client.json(f"/layers/{name}")
    expected = file_of(name)["features"]
    assert [item["properties"] for item in found["features"]] == [
        item["properties"] for item in expected
    ]
    assert [item["geometry"]["type"] for item in found["features"]] == [
        item["geometry"]["type"] for item in expected
    ]
    assert found["licence"] == manifest()[name].licence
    assert found["attribution"] == manifest()[name].attribution
    ids = [item["id"] for item in found["features"]]
    assert len(set(ids)) == len(ids)


def test_a_layer_as_geojson_is_read_by_geopandas(client: Client, tmp_path: Path) -> None:
    import geopandas  # noqa: PLC0415 - slow to load

    path = tmp_path / "layer.geojson"
    path.write_bytes(client.get("/layers/georgia_regions").body)
    frame = geopandas.read_file(path)
    assert set(frame["region"]) == {"GE", "GE-AB", "GE-SO"}
    west, south, east, north = frame.total_bounds
    assert (int(west), int(south), int(east), int(north)) == (40, 41, 46, 43)


def test_a_layer_as_csv_has_its_geometry_as_text(client: Client) -> None:
    csv.field_size_limit(sys.maxsize)
    text = client.get("/layers/rivers", "f=csv").body.decode()
    found = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(found) == len(file_of("rivers")["features"])
    assert all(row["wkt"].startswith("LINESTRING (") for row in found)


def test_features_of_a_region_and_of_a_kind(client: Client) -> None:
    found = client.json("/layers/boundary_lines", "region=GE-AB&kind=administrative_boundary_line")
    expected = [
        item["properties"]["id"]
        for item in file_of("boundary_lines")["features"]
        if item["properties"]["region"] == "GE-AB"
        and item["properties"]["kind"] == "administrative_boundary_line"
    ]
    assert expected
    assert [item["id"] for item in found["features"]] == expected


def test_features_in_a_box_are_those_whose_points_lie_in_it(client: Client) -> None:
    found = client.json("/collections/sites/items", "bbox=43.5,42.0,44.5,42.7")
    expected = {
        row["site_id"]
        for row in sites()
        if 43.5 <= float(row["lon"]) <= 44.5 and 42.0 <= float(row["lat"]) <= 42.7
    }
    assert expected
    assert {item["id"] for item in found["features"]} == expected
    assert found["numberMatched"] == found["numberReturned"] == len(expected)


def test_a_planned_site_is_among_the_features_but_on_no_day(client: Client) -> None:
    planned = {row["site_id"] for row in sites() if row["status"] == "planned"}
    assert planned
    whole = client.json("/collections/sites/items")["features"]
    assert {item["id"] for item in whole} == {row["site_id"] for row in sites()}
    dated = client.json("/collections/sites/items", "datetime=1992-01-01/..")["features"]
    assert not planned & {item["id"] for item in dated}


def test_a_box_may_cross_the_180th_meridian(client: Client) -> None:
    found = client.json("/collections/world_small_states_points/items", "bbox=170,-20,-170,0")
    longitudes = [item["geometry"]["coordinates"][0] for item in found["features"]]
    assert longitudes
    assert all(longitude >= 170 or longitude <= -170 for longitude in longitudes)


@pytest.mark.parametrize("period", ["2008-08-08", "2008-08-08T12:00:00Z", "2008-08-08/2008-08-08"])
def test_events_of_a_day_are_those_that_it_falls_into(client: Client, period: str) -> None:
    found = client.json("/collections/events/items", f"datetime={period}")
    for item in found["features"]:
        start, end = item["properties"]["date"], item["properties"]["end_date"]
        assert start <= "2008-08-08"
        assert (end or start) >= "2008-08-08"[: len(end or start)]
    assert found["numberMatched"] > 0


def test_an_open_interval_reaches_to_its_side(client: Client) -> None:
    matched = {
        period: client.json("/collections/events/items", f"datetime={period}")["numberMatched"]
        for period in ("../..", "../2008-08-07", "2008-08-08/..")
    }
    whole = client.json("/collections/events/items")["numberMatched"]
    assert matched["../.."] == whole
    assert max(matched.values()) == whole
    assert whole <= matched["../2008-08-07"] + matched["2008-08-08/.."] < 2 * whole


def test_pages_of_features_follow_each_other(client: Client) -> None:
    ids: list[str] = []
    query = "limit=100"
    while query:
        page = client.json("/collections/places/items", query)
        ids += [item["id"] for item in page["features"]]
        following = [link["href"] for link in page["links"] if link["rel"] == "next"]
        query = following[0].partition("?")[2] if following else ""
    assert ids == [str(item["properties"]["id"]) for item in file_of("places")["features"]]


@pytest.mark.parametrize("ident", ["GE-AB GE", "GE-SO GE"])
def test_one_feature_by_its_id(client: Client, ident: str) -> None:
    assert client.json(f"/collections/boundary_lines/items/{ident}")["id"] == ident


def test_the_first_page_leads_to_all_that_the_standard_asks_for(client: Client) -> None:
    links = {link["rel"]: link["href"] for link in client.json("/")["links"]}
    assert {"self", "service-desc", "conformance", "data"} <= set(links)
    for address in links.values():
        assert address.startswith("http://dossier.example/api/")
        assert client.get(address.removeprefix("http://dossier.example/api")).status == 200
    conforms = client.json("/conformance")["conformsTo"]
    assert "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core" in conforms


def test_every_collection_is_described_and_has_items(client: Client) -> None:
    listed = client.json("/collections")["collections"]
    assert [item["id"] for item in listed] == [*LAYERS, "sites", "events"]
    for item in listed:
        links = {link["rel"]: link["href"] for link in item["links"]}
        path = links["items"].removeprefix("http://dossier.example/api")
        assert client.json(path, "limit=1")["numberReturned"] == 1
        west, south, east, north = item["extent"]["spatial"]["bbox"][0]
        assert -180 <= west < east <= 180
        assert -90 <= south < north <= 90


@pytest.mark.parametrize(
    ("path", "query", "status", "told"),
    [
        ("/layers/hillshade", "", 404, "There is no layer"),
        ("/layers/rivers", "date=2015-01-01", 400, "There is no parameter 'date'"),
        ("/layers/rivers", "region=GE", 400, "The features have no region"),
        ("/layers/boundary_lines", "region=XX", 400, "There is no region 'XX'"),
        ("/collections/nothing/items", "", 404, "There is no collection"),
        ("/collections/sites/items", "bbox=1,2,3", 400, "does not have four finite numbers"),
        ("/collections/sites/items", "bbox=a,b,c,d", 400, "not a list of numbers"),
        ("/collections/sites/items", "bbox=nan,0,1,1", 400, "does not have four finite numbers"),
        ("/collections/sites/items", "bbox=0,50,1,40", 400, "upside down"),
        ("/collections/sites/items", "bbox=0,0,999,1", 400, "not on the globe"),
        ("/collections/sites/items", "datetime=yesterday", 400, "not a day"),
        ("/collections/sites/items", "datetime=2010-01-01/2009-01-01", 400, "not an interval"),
        ("/collections/sites/items", "datetime=a/b/c", 400, "not an interval"),
        ("/collections/sites/items", "limit=10001", 400, "cannot be used"),
        ("/collections/sites/items", "f=html", 400, "cannot be used"),
        ("/collections/sites/items/nothing", "", 404, "There is no feature"),
        ("/conformance", "f=html", 400, "cannot be used"),
    ],
)
def test_a_wrong_request_is_told_what_is_wrong(
    client: Client, path: str, query: str, status: int, told: str
) -> None:
    problem = client.problem(path, query)
    assert problem["status"] == status
    assert told in problem["detail"]


def test_the_description_is_valid_and_names_every_parameter(client: Client) -> None:
    description = client.json("/openapi.json")
    validate(description)
    items = description["paths"]["/collections/{name}/items"]["get"]
    named = {parameter["name"] for parameter in items["parameters"]}
    assert {"bbox", "datetime", "limit", "offset", "region", "kind", "f"} <= named
    table = description["paths"]["/tables/{name}"]["get"]
    assert {parameter["name"] for parameter in table["parameters"]} == {
        "name", "date", "region", "kind", "limit", "offset", "f",
    }  # fmt: skip


def test_any_origin_may_read_and_no_cookie_is_set(client: Client) -> None:
    for answer in (client.get("/tables/regions"), client.get("/nothing")):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers
        assert "set-cookie" not in answer.headers
    asked = client.send("OPTIONS", "/tables/regions")
    assert asked.status == 204
    assert asked.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client: Client, method: str) -> None:
    answer = client.send(method, "/tables/regions")
    assert answer.status == 405
    assert "can only be read" in json.loads(answer.body)["remedy"]


def test_a_client_that_has_the_answer_is_sent_nothing_again(client: Client) -> None:
    first = client.get("/tables/sites", "region=GE-AB")
    assert first.headers["cache-control"] == "public, max-age=3600"
    again = client.get("/tables/sites", "region=GE-AB", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    other = client.get("/tables/sites", "region=GE-SO", if_none_match=first.headers["etag"])
    assert other.status == 200


def test_answers_are_compressed(client: Client) -> None:
    plain = client.get("/tables/votes", "f=csv")
    small = client.get("/tables/votes", "f=csv", accept_encoding="br")
    assert small.headers["content-encoding"] == "br"
    assert len(small.body) * 20 < len(plain.body)


def test_the_links_lead_to_the_host_that_was_asked(client: Client) -> None:
    first = client.get("/collections/places/items", "limit=1").body
    other = client.get("/collections/places/items", "limit=1", host="other.example").body
    assert b"other.example" not in first
    assert b"http://other.example/api/collections/places" in other


def test_a_head_request_gets_the_headers_of_a_get(client: Client) -> None:
    got, head = client.get("/tables/regions"), client.send("HEAD", "/tables/regions")
    assert head.body == b""
    assert head.headers["etag"] == got.headers["etag"]
    assert head.headers["content-length"] == str(len(got.body))


def test_the_bare_address_leads_to_the_first_page(client: Client) -> None:
    answer = client.get("")
    assert (answer.status, answer.headers["location"]) == (308, "/api/")
