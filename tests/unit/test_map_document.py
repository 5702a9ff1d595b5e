"""The folium map that carries the plugin."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.assets import assets
from dashboard.map.catalogue import BASE_FILES, CATALOGUE, GROUPS
from dashboard.map.config import map_config
from dashboard.map.document import dossier_map
from dashboard.map.tiles import tile_config, tile_origins
from dashboard.serving.documents import documents
from dashboard.serving.layers import layers
from dashboard.state import ZOOMS
from geodata.layers import layer_names

GEORGIA_SOUTH, GEORGIA_NORTH = 41.05, 43.59
GEORGIA_WEST, GEORGIA_EAST = 40.0, 46.74


def rendered() -> str:
    return str(dossier_map().get_root().render())


def offered() -> list[str]:
    catalogue: Any = map_config()["catalogue"]
    return [entry["id"] for entry in catalogue]


def addresses(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from addresses(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from addresses(part)
    elif isinstance(value, str) and value.startswith("/"):
        yield value


def files() -> set[str]:
    """Return the addresses of the files that the map may fetch; briefings are sent, not fetched."""
    return set(addresses({name: part for name, part in map_config().items() if name != "briefing"}))


def test_nothing_in_the_map_comes_from_another_host_but_tiles_that_a_reader_switches_on() -> None:
    named = set(re.findall(r"(?:https?:)?//[\w.-]+", rendered()))
    assert named == set(tile_origins())


def test_the_tiles_are_offered_with_credits_and_need_no_key() -> None:
    assert list(tile_config()) == ["osm", "plain"]
    for tiles in tile_config().values():
        assert tiles["attribution"]
        places = re.findall(r"\{(\w+)\}", str(tiles["url"]))
        assert sorted(places) == ["x", "y", "z"]
    assert "OpenStreetMap contributors" in str(tile_config()["osm"]["attribution"])


def test_every_file_that_the_map_names_is_served() -> None:
    named = {path.split("?")[0] for path in files()}
    named |= set(re.findall(r'"(/assets/[^"?]+)', rendered()))
    served = {f"/assets/{name}" for name in assets()} | {f"/layers/{name}" for name in layers()}
    served |= {f"/data/{name}.json" for name in documents()}
    assert named
    assert named <= served


def test_every_address_carries_its_version() -> None:
    assert [path for path in files() if not re.search(r"\?v=[0-9a-f]+$", path)] == []


def test_the_map_stops_at_the_zooms_that_an_address_can_say() -> None:
    widest, closest = (str(int(zoom)) for zoom in ZOOMS)
    text = rendered()
    assert re.search(rf'"minZoom": {widest}\b', text)
    assert re.search(rf'"maxZoom": {closest}\b', text)


def test_the_plugin_starts_once_and_with_the_whole_catalogue() -> None:
    assert rendered().count("plugin.start(") == 1
    groups = {group.id for group in GROUPS}
    assert all(entry.group in groups for entry in CATALOGUE)
    assert {entry.group for entry in CATALOGUE} == groups


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.id)
def test_a_layer_is_offered_when_its_files_are_there_and_named_as_missing_otherwise(
    entry: Any,
) -> None:
    missing: Any = map_config()["missing"]
    there = set(entry.files) <= set(layer_names())
    assert (entry.id in offered()) is there
    assert (entry.label in missing) is not there


def test_no_two_layers_share_a_name() -> None:
    assert len({entry.id for entry in CATALOGUE}) == len(CATALOGUE)
    assert len({entry.label for entry in CATALOGUE}) == len(CATALOGUE)


def test_the_relief_lies_over_georgia() -> None:
    relief: Any = map_config()["relief"]
    (south, west), (north, east) = relief["bounds"]
    assert south < GEORGIA_SOUTH
    assert north > GEORGIA_NORTH
    assert west < GEORGIA_WEST
    assert east > GEORGIA_EAST


def test_the_credits_name_where_the_layers_come_from() -> None:
    credits_line = str(map_config()["attribution"])
    assert "OpenStreetMap contributors" in credits_line
    assert "Natural Earth" in credits_line


def test_the_ground_is_drawn_from_layers_of_the_package() -> None:
    assert set(BASE_FILES) <= set(layer_names())
