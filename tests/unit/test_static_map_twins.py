"""What printed maps take over from the map on screen is the same in both places."""

import re
from pathlib import Path

import dashboard
from dashboard.static_map import name_places
from dashboard.static_map.camera import frame_of
from dashboard.static_map.layers import GROUND_UP

LAYERS = Path(dashboard.__file__).parent / "map" / "static" / "layers"


def constant(file: str, name: str) -> str:
    """Return the source of a constant of a module of the map."""
    source = (LAYERS / file).read_text("utf-8")
    found = re.search(rf"const {name} = (.*?)\n(?:\n|$|export|/\*\*)", source, re.DOTALL)
    assert found is not None, name
    return found[1]


def test_layers_lie_in_the_order_of_the_screen() -> None:
    assert tuple(re.findall(r"'(\w+)'", constant("stacking.js", "GROUND_UP"))) == GROUND_UP


def test_names_stand_where_they_stand_on_screen() -> None:
    for name in ("REGION_NAMES_AT", "CLOSE_AT", "COUNTRY_NAMES_AT", "SEA_NAMES_AT"):
        pairs = re.findall(
            r"'?([\w -]+?)'?: \[([\d.]+), ([\d.]+)\]", constant("name_places.js", name)
        )
        assert pairs, name
        assert {key.strip(): (float(lat), float(lon)) for key, lat, lon in pairs} == dict(
            getattr(name_places, name)
        )
    assert float(constant("name_places.js", "CLOSE")) == name_places.CLOSE


def test_the_first_view_shows_what_the_screen_fits() -> None:
    source = (LAYERS.parent / "home.js").read_text("utf-8")
    found = re.search(r"const HOME = \[\[([\d.]+), ([\d.]+)\], \[([\d.]+), ([\d.]+)\]\]", source)
    assert found is not None
    south, west, north, east = map(float, found.groups())

    for width, height in ((1180, 760), (400, 700), (300, 200)):
        frame = frame_of(None, width, height)
        left, bottom = frame.pixel(west, south)
        right, top = frame.pixel(east, north)
        assert 0 < left < right < width
        assert 0 < top < bottom < height
        # no more room than a margin on the tighter sides
        assert min(left, top) < 20
