"""Names on the map layers, and the places that carry them."""

import json
from typing import Any

import pytest
from shapely.geometry import shape

from geodata.layers import layer_path, manifest

VECTOR = [name for name, info in manifest().items() if info.features is not None]


def features(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(layer_path(name).read_text("utf-8"))["features"]
    return found


@pytest.mark.parametrize("name", VECTOR)
def test_names_are_plain_text(name: str) -> None:
    for feature in features(name):
        for key, value in feature["properties"].items():
            if key.startswith("name"):
                assert value == value.strip() != ""
                assert not set(value) & set("<>&{}$")


def test_places_of_georgia_lie_in_the_region_that_they_name() -> None:
    regions = {
        feature["properties"]["id"]: shape(feature["geometry"])
        for feature in features("georgia_regions")
    }
    for feature in features("places"):
        properties = feature["properties"]
        if properties["country"] == "GE":
            distance = regions[properties["region"]].distance(shape(feature["geometry"]))
            assert distance < 0.02, properties["name_en"]


@pytest.mark.parametrize(
    "name",
    [
        "Sokhumi / Sukhum",
        "Tskhinvali / Tskhinval",
        "Gali / Gal",
        "Akhalgori / Leningor",
        "Ochamchire / Ochamchira",
        "Java / Dzau",
    ],
)
def test_a_disputed_place_is_named_as_both_sides_name_it(name: str) -> None:
    found = {
        feature["properties"]["name_en"]: feature["properties"] for feature in features("places")
    }
    properties = found[name]
    assert properties["name_ka"]
    assert properties["name_ru"]
    assert properties["name_ab" if properties["region"] == "GE-AB" else "name_os"]


@pytest.mark.parametrize("name", ["places", "rivers", "lakes", "georgia_regions"])
def test_names_are_in_the_script_of_their_language(name: str) -> None:
    for feature in features(name):
        properties = feature["properties"]
        assert (
            not set(properties.get("name_ka", ""))
            - set(map(chr, range(0x10D0, 0x1100)))
            - set(" -–.()")
        )
        for key in ("name_ru", "name_ab", "name_os"):
            letters = [letter for letter in properties.get(key, "") if letter.isalpha()]
            assert all("\u0400" <= letter <= "\u052f" for letter in letters), properties


def test_capitals_are_labelled_first() -> None:
    first = {
        feature["properties"]["name_en"]
        for feature in features("places")
        if feature["properties"]["rank"] == 1 and feature["properties"]["country"] == "GE"
    }
    assert first == {"Tbilisi", "Sokhumi / Sukhum", "Tskhinvali / Tskhinval"}
