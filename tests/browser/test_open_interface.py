"""The open interface as other programs use it, against the running server."""

import geopandas
import pandas as pd
import pyogrio

from geodata.features import collections
from tests.table_rows import rows


def test_a_geographic_program_finds_every_collection(server_url: str) -> None:
    found = pyogrio.list_layers(f"OAPIF:{server_url}api/")
    assert [name for name, _ in found] == list(collections())


def test_a_geographic_program_reads_the_features_of_a_box(server_url: str) -> None:
    box = (40.0, 42.3, 42.2, 43.6)
    frame = pyogrio.read_dataframe(f"OAPIF:{server_url}api/", layer="sites", bbox=box)
    west, south, east, north = box
    expected = {
        row["site_id"]
        for row in rows("sites")
        if west <= float(row["lon"]) <= east and south <= float(row["lat"]) <= north
    }
    assert set(frame["site_id"]) == expected


def test_a_data_frame_is_read_from_an_address(server_url: str) -> None:
    frame = pd.read_csv(f"{server_url}api/tables/votes?f=csv")
    assert list(frame["vote"]) == [row["vote"] for row in rows("votes")]


def test_a_layer_is_read_from_an_address(server_url: str) -> None:
    frame = geopandas.read_file(f"{server_url}api/layers/georgia_regions")
    assert set(frame["region"]) == {"GE", "GE-AB", "GE-SO"}
