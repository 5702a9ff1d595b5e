"""The map layers that the project ships."""

import hashlib
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shapely
from pyproj import Geod
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geodata.boundary_kinds import BoundaryKind
from geodata.dossier import Dossier
from geodata.layers import (
    FOLDER,
    check_layers,
    layer_names,
    layer_path,
    manifest,
    missing_layers,
)

WGS84 = Geod(ellps="WGS84")
VECTOR = [name for name, info in manifest().items() if info.features is not None]
REGIONS = ("GE", "GE-AB", "GE-SO")
# One step of the grid that coordinates are on, in degrees.
STEP = 1e-4


def features(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(layer_path(name).read_text("utf-8"))["features"]
    return found


def geometries(name: str, key: str = "id") -> dict[str, BaseGeometry]:
    return {feature["properties"][key]: shape(feature["geometry"]) for feature in features(name)}


def area_km2(geometry: BaseGeometry) -> float:
    area, _ = WGS84.geometry_area_perimeter(shapely.orient_polygons(geometry))
    return abs(float(area)) / 1e6


def length_km(geometry: BaseGeometry) -> float:
    return float(WGS84.geometry_length(geometry)) / 1e3


def points(value: Any) -> Iterator[tuple[float, ...]]:
    if isinstance(value[0], list):
        for inner in value:
            yield from points(inner)
    else:
        yield tuple(value)


def test_the_shipped_layers_have_no_problem() -> None:
    assert check_layers() == ()


def test_every_file_of_the_folder_is_described_and_the_other_way_round() -> None:
    described = {info.file for info in manifest().values()} | {"manifest.json"}
    assert {path.name for path in FOLDER.iterdir()} == described


@pytest.mark.parametrize("name", layer_names())
def test_a_layer_is_the_file_that_its_manifest_entry_describes(name: str) -> None:
    info = manifest()[name]
    content = layer_path(name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == info.sha256
    assert len(content) == info.size


@pytest.mark.parametrize("name", layer_names())
def test_the_manifest_says_what_a_layer_was_made_from_and_under_which_licence(name: str) -> None:
    info = manifest()[name]
    assert info.packages
    assert all(len(package.sha256) == 64 and package.version for package in info.packages)
    assert info.licence in {"ODbL-1.0", "CC0-1.0", "CC-BY-4.0", "MIT"}
    assert info.attribution
    module = info.generator.removeprefix("geodata.").replace(".", "/") + ".py"
    assert (FOLDER.parent / module).is_file()


@pytest.mark.parametrize("name", VECTOR)
def test_whatever_is_made_from_open_street_map_says_so(name: str) -> None:
    info = manifest()[name]
    if any("OpenStreetMap" in package.holds for package in info.packages) and name != "places":
        assert info.licence == "ODbL-1.0"
        assert "OpenStreetMap" in info.attribution


@pytest.mark.parametrize("name", VECTOR)
def test_geometries_are_valid_and_inside_the_box_that_the_manifest_states(name: str) -> None:
    west, south, east, north = manifest()[name].bbox
    for feature in features(name):
        assert shape(feature["geometry"]).is_valid, feature["properties"]
        for lon, lat in points(feature["geometry"]["coordinates"]):
            assert west - STEP <= lon <= east + STEP
            assert south - STEP <= lat <= north + STEP


@pytest.mark.parametrize("name", VECTOR)
def test_outer_rings_run_counter_clockwise_as_geojson_asks(name: str) -> None:
    for feature in features(name):
        for part in shapely.get_parts(shape(feature["geometry"])):
            if part.geom_type == "Polygon":
                assert part.exterior.is_ccw, feature["properties"]


@pytest.mark.parametrize("name", VECTOR)
def test_coordinates_have_no_more_decimals_than_the_source_is_good_for(name: str) -> None:
    for feature in features(name):
        for position in points(feature["geometry"]["coordinates"]):
            assert all(round(value, 5) == value for value in position)


@pytest.mark.parametrize(
    ("region", "official_km2", "tolerance"), [("GE-AB", 8660, 0.005), ("GE-SO", 3900, 0.015)]
)
def test_a_breakaway_region_has_its_official_area(
    region: str, official_km2: float, tolerance: float
) -> None:
    found = area_km2(geometries("georgia_regions")[region])
    assert found == pytest.approx(official_km2, rel=tolerance)


def test_georgia_has_its_official_area() -> None:
    found = area_km2(geometries("georgia_outline")["GEO"])
    assert found == pytest.approx(69_700, rel=0.005)


def test_the_stated_areas_are_those_of_the_shapes() -> None:
    for feature in features("georgia_regions") + features("georgia_outline"):
        stated = feature["properties"]["area_km2"]
        assert area_km2(shape(feature["geometry"])) == pytest.approx(stated, rel=0.001)


def test_the_regions_fill_the_outline_without_gap_or_overlap() -> None:
    regions = geometries("georgia_regions")
    assert set(regions) == set(REGIONS)
    outline = geometries("georgia_outline")["GEO"]
    assert area_km2(shapely.union_all(list(regions.values())).symmetric_difference(outline)) < 0.01
    for first, second in itertools.combinations(regions.values(), 2):
        assert first.intersection(second).area == 0


def test_regions_neighbours_and_seas_share_their_edges() -> None:
    shared = [*geometries("georgia_regions").values(), *geometries("neighbours").values()]
    shared += geometries("sea").values()
    assert shapely.coverage_is_valid(shared)


def test_the_same_border_is_drawn_by_the_region_and_by_the_line() -> None:
    regions = geometries("georgia_regions")
    for feature in features("boundary_lines"):
        line, region = shape(feature["geometry"]), feature["properties"]["region"]
        assert line.difference(regions[region].boundary.buffer(1e-9)).is_empty


def test_administrative_boundary_lines_run_between_a_region_and_the_rest_of_georgia() -> None:
    regions = geometries("georgia_regions")
    found = {
        feature["properties"]["region"]: shape(feature["geometry"])
        for feature in features("boundary_lines")
        if feature["properties"]["kind"] == BoundaryKind.ADMINISTRATIVE_BOUNDARY_LINE
    }
    assert set(found) == {"GE-AB", "GE-SO"}
    for region, line in found.items():
        for side in (region, "GE"):
            assert line.difference(regions[side].boundary.buffer(1e-9)).is_empty


def test_only_the_breakaway_regions_have_a_border_beyond_control() -> None:
    for feature in features("boundary_lines"):
        properties = feature["properties"]
        kind = BoundaryKind(properties["kind"])
        beyond = kind is BoundaryKind.BORDER_NOT_CONTROLLED
        assert beyond == (properties["region"] != "GE" and properties["other"] == "RUS")


@pytest.mark.parametrize(
    ("other", "published_km"),
    [("RUS", 894), ("ARM", 224), ("AZE", 428), ("TUR", 273)],
)
def test_border_lengths_are_near_the_published_ones(other: str, published_km: float) -> None:
    lengths = [
        feature["properties"]["length_km"]
        for feature in features("boundary_lines")
        if feature["properties"]["other"] == other
    ]
    assert sum(lengths) == pytest.approx(published_km, rel=0.03)


def test_a_drawn_line_is_nearly_as_long_as_stated() -> None:
    for feature in features("boundary_lines"):
        stated = feature["properties"]["length_km"]
        assert 0.8 * stated < length_km(shape(feature["geometry"])) <= stated * 1.01


def test_all_members_of_the_united_nations_are_on_the_world_layer(dossier: Dossier) -> None:
    drawn = geometries("world_countries", "iso_a3")
    assert len(dossier.states) == 193
    assert set(dossier.states) - set(drawn) == set()
    assert not any(drawn[code].is_empty for code in dossier.states)


def test_a_state_too_small_to_be_seen_has_a_point(dossier: Dossier) -> None:
    drawn = geometries("world_countries", "iso_a3")
    small = geometries("world_small_states_points", "iso_a3")
    for code in dossier.states:
        if area_km2(drawn[code]) < 3000:
            assert code in small
    assert {"NRU", "TUV", "VUT"} <= set(small)


def test_the_world_layer_shows_georgia_and_ukraine_whole() -> None:
    world = geometries("world_countries", "iso_a3")
    tskhinvali, sokhumi, simferopol = (43.97, 42.23), (41.1, 43.1), (34.1, 44.95)
    assert world["GEO"].contains(shapely.Point(tskhinvali))
    assert world["GEO"].contains(shapely.Point(sokhumi))
    assert world["UKR"].contains(shapely.Point(simferopol))


@pytest.mark.parametrize(
    ("river", "shortest_km"), [("Mtkvari / Kura", 500), ("Rioni", 200), ("Enguri / Ingur", 150)]
)
def test_a_main_river_runs_unbroken_from_the_mountains_on(river: str, shortest_km: float) -> None:
    line = geometries("rivers")[river]
    assert line.geom_type == "LineString"
    assert length_km(line) > shortest_km


def test_rivers_of_abkhazia_end_at_the_sea() -> None:
    sea = geometries("sea")["Black Sea"]
    for river in ("Kodori / Kodor", "Bzipi / Bzyb", "Gumista", "Enguri / Ingur", "Psou"):
        assert geometries("rivers")[river].distance(sea) < 0.03


def test_first_level_units_fill_the_regions() -> None:
    units = geometries("adm1_regions")
    assert len(units) == 13
    whole = shapely.union_all(list(units.values()))
    outline = geometries("georgia_outline")["GEO"]
    assert area_km2(whole.symmetric_difference(outline)) < 30


def test_the_relief_covers_georgia_and_its_neighbours() -> None:
    info = manifest()["hillshade"]
    (south, west), (north, east) = info.bounds
    assert shapely.box(west, south, east, north).contains(geometries("georgia_outline")["GEO"])
    assert layer_path("hillshade").read_bytes()[8:12] == b"WEBP"


def test_the_layers_of_the_first_view_stay_small() -> None:
    names = ["georgia_regions", "georgia_outline", "boundary_lines", "neighbours", "sea"]
    names += ["lakes", "rivers", "places", "hillshade"]
    brotli = pytest.importorskip("brotli")
    packed = {name: len(brotli.compress(layer_path(name).read_bytes())) for name in names}
    assert sum(packed.values()) < 250_000, packed


def test_what_is_missing_is_named_with_the_reason() -> None:
    assert {layer.name for layer in missing_layers()} == {"adm2_districts", "roads", "railways"}
    assert all(layer.title and layer.reason for layer in missing_layers())


def test_a_layer_of_an_unknown_name_is_not_found() -> None:
    with pytest.raises(KeyError):
        layer_path("nowhere")


def test_paths_are_inside_the_folder_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes((FOLDER / "manifest.json").read_bytes())
    assert layer_path("sea", tmp_path) == tmp_path / "sea.geojson"
