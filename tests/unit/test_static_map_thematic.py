"""What holds for all thematic layers on paper, the mark of what is selected, and the words."""

import itertools

import pytest

from dashboard.map.catalogue import CATALOGUE
from dashboard.static_map import Furniture, Sheet, glyphs
from dashboard.static_map.ink import Words
from tests.unit.drawn_layers import (
    WORLD,
    group,
    layer,
    light,
    paths,
    sites_on,
)
from tests.unit.static_maps import SLIDE, SVG, drawn, texts

THEMATIC = tuple(
    entry.id
    for entry in CATALOGUE
    if entry.group in {"sites", "money", "positions", "events"} or entry.id == "graticule"
)
SHEETS = (
    SLIDE,
    Sheet(160, 120, furniture=Furniture.MAP),
    Sheet(297, 210),
    Sheet(90, 70, furniture=Furniture.MAP),
)


def test_the_graticule_names_its_lines() -> None:
    shown = texts(layers="graticule")
    assert {"42° N", "40° E", "42° E", "44° E"} <= set(shown)


def test_layers_that_are_on_are_drawn_and_those_that_are_off_are_not() -> None:
    day = "2015-03-18"
    for name in THEMATIC:
        on = group(f"layer-{name}", layers=name, date=day)
        assert on is not None, name
        assert len(on) > 0, name
        assert group(f"layer-{name}", layers="regions", date=day) is None


def test_a_layer_is_as_pale_as_the_reader_made_it() -> None:
    parameters = {"layers": "military_base", "date": "2015-03-18"}
    faint = group("layer-military_base", opacity="military_base:50", **parameters)
    assert faint is not None
    shown = {path.get("fill-opacity") for path in paths(faint, fill=light("accent"))}
    assert shown == {"0.5", "0.3"}
    full = layer("military_base", date="2015-03-18")
    assert {path.get("fill-opacity") for path in paths(full, fill=light("accent"))} == {None, "0.6"}


@pytest.mark.parametrize(
    ("select", "name"),
    [
        ("region:GE-SO", None),
        ("treaty:so-2015-alliance", "Alliance and integration treaty 2015"),
        ("site:base-4-java", "Java"),
        ("state:BRA", "Brazil"),
        ("state:NRU", "Nauru"),
        ("place:611717", "Tbilisi"),
    ],
)
def test_what_is_selected_is_marked_and_named(select: str, name: str | None) -> None:
    parameters = {"layers": "regions", "at": WORLD if "state" in select else "42.3,44.1,8"}
    mark = group("selected", select=select, **parameters)
    label = group("words-selected", select=select, **parameters)
    assert mark is not None
    assert len(paths(mark, fill="none")) > 0
    if name is None:
        assert label is None
    else:
        assert label is not None
        assert name in " ".join(text.text or "" for text in label.iter(f"{SVG}text"))


def test_georgia_is_named_without_an_outline_that_would_leave_its_regions_out() -> None:
    assert group("selected", layers="regions", select="region:GE") is None
    assert "Selected: Georgia" in texts(layers="regions", select="region:GE")


def test_nothing_is_marked_where_nothing_is_selected() -> None:
    assert group("selected", layers="regions") is None
    assert group("words-selected", layers="regions") is None


def boxes(sheet: Sheet, **parameters: str) -> list[tuple[str, float, float, float, float]]:
    """Return the words on a map that stand level, with their boxes in points."""
    found = []
    for part in drawn(sheet, **parameters).drawing.groups:
        if part.name in {"legend", "furniture"}:
            continue
        for mark in part.marks:
            if isinstance(mark, Words) and mark.angle == 0:
                wide = mark.size * glyphs.width(mark.text, bold=mark.bold, spacing=mark.spacing)
                top, bottom = mark.y - 0.6 * mark.size, mark.y
                found.append((mark.text, mark.x, top, mark.x + wide, bottom))
    return found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.width_mm}x{sheet.height_mm}")
@pytest.mark.parametrize(
    "parameters",
    [
        {"date": "2015-03-18"},
        {"date": "2015-03-18", "layers": "transfers,western,treaties,places,regions,graticule"},
        {"date": "2008-08-10", "layers": "events,density,places,regions,military_base"},
        {"date": "2026-01-01", "layers": "states,transfers,places,graticule", "at": "25,20,2"},
    ],
    ids=["home", "money", "war", "world"],
)
def test_no_words_cover_others_on_any_sheet(sheet: Sheet, parameters: dict[str, str]) -> None:
    shown = boxes(sheet, **parameters)
    for one, other in itertools.combinations(shown, 2):
        apart = one[1] >= other[3] or other[1] >= one[3] or one[2] >= other[4] or other[2] >= one[4]
        assert apart, (one, other)


def test_the_alternative_text_says_what_the_map_shows() -> None:
    alt = drawn(SLIDE, date="2015-03-18", select="region:GE-SO").alt
    assert "18 March 2015" in alt
    assert "Georgia · UN majority" in alt
    crossing = len(sites_on("crossing_point", "2015-03-18"))
    assert f"Crossing points ({crossing})" in alt
    assert "Selected: South Ossetia" in alt
    assert "Relief" not in alt
    assert "Russia to Abkhazia, sources differ, RUB 1.9–2.7 bn paid, 2015" in alt
    assert "no figure for 2015 (South Ossetia, total)" in alt
