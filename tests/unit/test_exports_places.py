"""Files with places, reopened with the libraries that read them."""

import io
import json
from pathlib import Path

import geopandas
import pyogrio
import pytest
from shapely import LinearRing
from shapely.geometry import shape

from geodata.dossier import Dossier
from geodata.exports import Format, ShownTable, write
from geodata.exports.about import DISCLAIMER
from tests.unit.shown_tables import HOSTILE, NAMES, places

TEXTS = [*HOSTILE, *NAMES]


@pytest.fixture(scope="module")
def table(dossier: Dossier) -> ShownTable:
    return places(next(iter(dossier.sources)))


def test_geojson_has_each_row_with_its_place(table: ShownTable, dossier: Dossier) -> None:
    document = json.loads(write(table, Format.GEOJSON, dossier))
    assert document["type"] == "FeatureCollection"
    for row, feature in zip(table.rows, document["features"], strict=True):
        assert feature["properties"]["name"] == row.values[0]
        if row.geometry is None:
            assert feature["geometry"] is None
        else:
            assert shape(feature["geometry"]).equals(row.geometry)


def test_the_rings_of_geojson_run_as_the_standard_asks(table: ShownTable, dossier: Dossier) -> None:
    features = json.loads(write(table, Format.GEOJSON, dossier))["features"]
    rings = [
        feature["geometry"]["coordinates"][0]
        for feature in features
        if feature["geometry"] and feature["geometry"]["type"] == "Polygon"
    ]
    assert rings
    assert all(LinearRing(ring).is_ccw for ring in rings)


def test_geojson_says_what_it_is_in_a_member_of_its_own(
    table: ShownTable, dossier: Dossier
) -> None:
    told = json.loads(write(table, Format.GEOJSON, dossier))["metadata"]
    assert told["about"]["Disclaimer"] == DISCLAIMER
    assert f"data version {dossier.version}" in told["about"]["Taken from"]
    assert set(told["citations"]) == set(table.sources)


def test_geojson_is_read_by_a_geographic_library(table: ShownTable, dossier: Dossier) -> None:
    frame = geopandas.read_file(io.BytesIO(write(table, Format.GEOJSON, dossier)))
    assert list(frame["name"]) == TEXTS
    assert frame.crs.to_epsg() == 4326


def test_a_geopackage_has_each_row_with_its_place_and_what_it_is(
    table: ShownTable, dossier: Dossier, tmp_path: Path
) -> None:
    path = tmp_path / "places.gpkg"
    path.write_bytes(write(table, Format.GEOPACKAGE, dossier))
    frame = geopandas.read_file(path, layer="places")
    assert list(frame["name"]) == TEXTS
    assert list(frame["number"]) == list(range(len(TEXTS)))
    assert frame.crs.to_epsg() == 4326
    for row, geometry in zip(table.rows, frame.geometry, strict=True):
        assert (geometry is None) == (row.geometry is None)
        assert row.geometry is None or geometry.equals(row.geometry)
    told = pyogrio.read_info(path, layer="places")["layer_metadata"]
    assert DISCLAIMER in told.values()
    assert set(json.loads(told["Citations"])) == set(table.sources)
