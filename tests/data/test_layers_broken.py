"""What is said of map layers that are not as they should be."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata.errors import DataError
from geodata.layers import FOLDER, check_layers, manifest
from geodata.problems import Problem

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "layers"
    shutil.copytree(FOLDER, copy)
    return copy


def rewrite(folder: Path, file: str, content: bytes) -> None:
    """Replace a file and its checksum, so that only what is in it can be found wrong."""
    (folder / file).write_bytes(content)
    path = folder / "manifest.json"
    described = json.loads(path.read_text("utf-8"))
    for entry in described["layers"]:
        if entry["file"] == file:
            entry["sha256"] = hashlib.sha256(content).hexdigest()
    path.write_text(json.dumps(described), "utf-8")


def only_problem(folder: Path) -> Problem:
    (problem,) = check_layers(folder)
    assert problem.remedy
    return problem


def changed(folder: Path, change: Change) -> Problem:
    collection = json.loads((folder / "lakes.geojson").read_text("utf-8"))
    change(collection)
    rewrite(folder, "lakes.geojson", json.dumps(collection).encode())
    problem = only_problem(folder)
    assert problem.file == "layers/lakes.geojson"
    return problem


def test_a_missing_layer_is_named(folder: Path) -> None:
    (folder / "sea.geojson").unlink()
    problem = only_problem(folder)
    assert problem.file == "layers/sea.geojson"
    assert "cannot be read" in problem.message


def test_a_layer_edited_after_the_build_is_named(folder: Path) -> None:
    path = folder / "rivers.geojson"
    path.write_text(path.read_text("utf-8").replace("Rioni", "Rion"), "utf-8")
    problem = only_problem(folder)
    assert (problem.file, problem.field) == ("layers/rivers.geojson", "sha256")


def test_a_damaged_image_is_named(folder: Path) -> None:
    (folder / "hillshade.webp").write_bytes(b"RIFF")
    assert only_problem(folder).file == "layers/hillshade.webp"


def test_a_layer_that_is_no_json_is_named(folder: Path) -> None:
    rewrite(folder, "lakes.geojson", b'{"type": "FeatureCollection",')
    problem = only_problem(folder)
    assert problem.file == "layers/lakes.geojson"
    assert "not JSON" in problem.message


@pytest.mark.parametrize("content", [b"[]", b'{"type": "Feature"}', b'"text"', b"null"])
def test_json_that_is_no_feature_collection_is_named(folder: Path, content: bytes) -> None:
    rewrite(folder, "lakes.geojson", content)
    assert "FeatureCollection" in only_problem(folder).message


def test_a_feature_without_a_needed_property_is_named(folder: Path) -> None:
    def change(collection: dict[str, Any]) -> None:
        del collection["features"][4]["properties"]["area_km2"]

    problem = changed(folder, change)
    assert (problem.row, problem.field) == (5, "area_km2")


def test_markup_in_a_name_is_named(folder: Path) -> None:
    def change(collection: dict[str, Any]) -> None:
        collection["features"][0]["properties"]["name_en"] = "<b>Van</b>"

    problem = changed(folder, change)
    assert (problem.row, problem.field, problem.value) == (1, "name_en", "<b>Van</b>")


def test_coordinates_beyond_the_globe_are_named(folder: Path) -> None:
    def change(collection: dict[str, Any]) -> None:
        ring = [[4e6, 5e6], [4.1e6, 5e6], [4.1e6, 5.1e6], [4e6, 5e6]]
        collection["features"][1]["geometry"] = {"type": "Polygon", "coordinates": [ring]}

    problem = changed(folder, change)
    assert problem.row == 2
    assert "±180" in problem.message


def test_a_shape_that_crosses_itself_is_named(folder: Path) -> None:
    def change(collection: dict[str, Any]) -> None:
        ring = [[43, 42], [44, 43], [44, 42], [43, 43], [43, 42]]
        collection["features"][2]["geometry"] = {"type": "Polygon", "coordinates": [ring]}

    problem = changed(folder, change)
    assert problem.row == 3
    assert "Self-intersection" in problem.message


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": "far"},
        {"type": "Blob", "coordinates": [1, 2]},
        {"type": "Polygon", "coordinates": []},
    ],
)
def test_a_geometry_that_is_none_is_named(folder: Path, geometry: object) -> None:
    def change(collection: dict[str, Any]) -> None:
        collection["features"][3]["geometry"] = geometry

    problem = changed(folder, change)
    assert (problem.row, problem.field) == (4, "geometry")


def test_a_lost_feature_is_noticed(folder: Path) -> None:
    def change(collection: dict[str, Any]) -> None:
        collection["features"].pop()

    assert changed(folder, change).field == "features"


def test_all_broken_layers_are_named_at_once(folder: Path) -> None:
    for name in ("sea", "lakes", "rivers"):
        (folder / f"{name}.geojson").unlink()
    assert {problem.file for problem in check_layers(folder)} == {
        "layers/sea.geojson",
        "layers/lakes.geojson",
        "layers/rivers.geojson",
    }


@pytest.mark.parametrize("content", ["{", "[]", '{"layers": [{"name": "sea"}]}', '{"layers": 3}'])
def test_a_broken_manifest_is_one_problem_with_a_remedy(folder: Path, content: str) -> None:
    (folder / "manifest.json").write_text(content, "utf-8")
    assert only_problem(folder).file == "layers/manifest.json"
    with pytest.raises(DataError, match=r"manifest\.json"):
        manifest(folder)


def test_a_folder_without_a_manifest_is_one_problem(tmp_path: Path) -> None:
    assert only_problem(tmp_path).file == "layers/manifest.json"
