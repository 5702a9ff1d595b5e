"""What the layers of a printed map show: colours, lines and names, as the reader chose them."""

import csv
import math
import re
from collections.abc import Iterator

import pytest
from PIL import ImageChops, ImageStat

from dashboard.serving.layers import layers
from dashboard.static_map import Furniture, Sheet, draw
from dashboard.static_map.geometry import projected
from dashboard.style import STYLES, TOKENS, Theme
from geodata.schema import FOLDER
from tests.unit.static_maps import (
    GROUND_LAYERS,
    SLIDE,
    SVG,
    group,
    image,
    reopened,
    root,
    texts,
    values,
    words,
)

DARK = Sheet(240, 135, theme=Theme.DARK, furniture=Furniture.MAP)
FAR_READ = Sheet(240, 135, lettering=1.35, furniture=Furniture.MAP)
SEA, RUSSIA, IMERETI, ABKHAZIA = "42.0,40.2", "44.6,43.0", "42.2,42.75", "43.07,41.35"
SOUTH_OSSETIA = "42.45,43.9"


def rows(table: str) -> Iterator[dict[str, str]]:
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def rgb(token: str, theme: Theme) -> tuple[int, ...]:
    return tuple(bytes.fromhex(TOKENS[token].on(theme)[1:]))


def middle(place: str, sheet: Sheet, layers: str, **parameters: str) -> list[float]:
    """Return the mean colour around the middle of a map: that is where the camera looks."""
    shown = image(sheet, at=f"{place},10", layers=layers, **parameters)
    # without a legend the map fills the sheet; with one it stands below or beside
    x, y = shown.width * 0.45, shown.height * 0.45
    return list(ImageStat.Stat(shown.crop((int(x) - 40, int(y) - 40, int(x), int(y)))).mean)


def mixed(ground: tuple[int, ...], ink: tuple[int, ...], share: float) -> list[float]:
    return [under + (over - under) * share for under, over in zip(ground, ink, strict=True)]


@pytest.mark.parametrize("sheet", [SLIDE, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("place", "token"), [(SEA, "sea"), (RUSSIA, "land-2"), (IMERETI, "land"), (ABKHAZIA, "land")]
)
def test_the_ground_has_the_colours_of_the_style_table(
    sheet: Sheet, place: str, token: str
) -> None:
    assert middle(place, sheet, "none") == pytest.approx(rgb(token, sheet.theme), abs=1)


@pytest.mark.parametrize(
    ("place", "region", "viewpoint"),
    [
        (place, region, viewpoint)
        for place, region in ((ABKHAZIA, "GE-AB"), (SOUTH_OSSETIA, "GE-SO"))
        for viewpoint in ("majority", "recognising", "control")
    ],
)
def test_regions_are_filled_and_hatched_as_the_viewpoint_draws_them(
    place: str, region: str, viewpoint: str
) -> None:
    name = next(
        row["style"]
        for row in rows("viewpoint_drawings")
        if (row["viewpoint"], row["region"], row["part"]) == (viewpoint, region, "area")
    )
    style = STYLES[name]
    filled = mixed(rgb("land", Theme.LIGHT), rgb(style.fill or "", Theme.LIGHT), style.fill_opacity)
    # lines 0.8 pixels wide, nine apart, at 42 % of their colour
    share = 0 if style.hatch is None else 0.42 * 0.8 / 9
    expected = mixed(tuple(map(int, filled)), rgb(style.fill or "", Theme.LIGHT), share)

    shown = middle(place, SLIDE, "regions", viewpoint=viewpoint)
    assert shown == pytest.approx(expected, abs=3)
    assert shown != pytest.approx(rgb("land", Theme.LIGHT), abs=5)


def test_hatches_of_the_two_regions_run_in_opposite_directions() -> None:
    def slopes(at: str) -> set[int]:
        layer = group(root(SLIDE, at=f"{at},10", layers="regions"), "layer-regions")
        lines = [
            path.get("d", "") for path in layer.iter(f"{SVG}path") if path.get("fill") == "none"
        ]
        ends = re.findall(r"M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)", "".join(lines))
        return {
            round(math.degrees(math.atan2(y2 - y1, x2 - x1))) % 180
            for x1, y1, x2, y2 in (tuple(map(float, pair)) for pair in ends)
            # the angle of a short line is lost in the rounding of its ends
            if math.dist((x1, y1), (x2, y2)) > 10
        }

    assert slopes(ABKHAZIA) == {135}
    assert slopes(SOUTH_OSSETIA) == {45}


@pytest.mark.parametrize("layer", GROUND_LAYERS)
def test_a_layer_is_drawn_where_it_is_on(layer: str) -> None:
    name = f"words-{layer}" if layer == "places" else f"layer-{layer}"
    assert len(group(root(SLIDE, layers=layer), name)) > 0
    assert root(SLIDE, layers="none").find(f".//{SVG}g[@id='{name}']") is None

    # faded to nothing it leaves the same sheet without it
    seen, faded = image(SLIDE, layers=layer), image(SLIDE, layers=layer, opacity=f"{layer}:0")
    changed = ImageChops.difference(seen, faded).convert("L").point(lambda value: value > 20)
    assert ImageStat.Stat(changed).sum[0] > 100


def test_a_faded_layer_shows_less_of_its_colour() -> None:
    full = middle(ABKHAZIA, SLIDE, "regions")
    faded = middle(ABKHAZIA, SLIDE, "regions", opacity="regions:50")
    land = rgb("land", Theme.LIGHT)

    assert land[0] - faded[0] == pytest.approx((land[0] - full[0]) / 2, abs=2)


def test_layers_stand_in_the_order_of_the_reader() -> None:
    def order(**parameters: str) -> list[str]:
        groups = root(SLIDE, layers="abl,border,regions,rivers", **parameters).iter(f"{SVG}g")
        names = [node.get("id", "").partition("layer-")[2] for node in groups]
        return [name for name in names if name]

    assert order() == ["rivers", "regions", "border", "abl"]
    assert order(order="abl,regions") == ["rivers", "abl", "regions", "border"]


@pytest.mark.parametrize("viewpoint", ["majority", "recognising", "control"])
def test_the_legend_and_the_captions_are_those_of_the_viewpoint(viewpoint: str) -> None:
    shown = texts(SLIDE, viewpoint=viewpoint, at="42.4,42.9,8")
    drawings = [row for row in rows("viewpoint_drawings") if row["viewpoint"] == viewpoint]

    for row in drawings:
        if row["part"] == "area" and row["region"] != "GE":
            assert row["legend"] in shown
        if row["caption"]:
            assert row["caption"] in shown
    assert any(drawings[-1]["legend"] in text for text in shown)


@pytest.mark.parametrize(
    ("choice", "column"), [("ka", "name_ka"), ("ru", "name_ru"), ("pair", "name_en")]
)
def test_names_are_in_the_language_of_the_reader(choice: str, column: str) -> None:
    shown = {text.casefold() for text in texts(SLIDE, names=choice, at="42.4,42.9,8")}

    for row in rows("regions"):
        for line in re.split(r"(?<= /) ", row[column]):
            assert line.casefold() in shown
    town = {"ka": "თბილისი", "ru": "Тбилиси", "pair": "Tbilisi"}[choice]
    assert town.casefold() in shown


def test_local_names_are_abkhaz_and_ossetian_in_their_regions_only() -> None:
    shown = texts(SLIDE, names="local", at="42.4,42.9,8")

    for expected in ("Аҟәа", "Цхинвал", "Аԥсны".upper(), "Хуссар Ирыстон".upper(), "Tbilisi"):
        assert expected in shown


def test_seas_and_neighbours_are_named() -> None:
    assert {"RUSSIA", "TÜRKIYE", "ARMENIA", "AZERBAIJAN", "BLACK SEA"} <= set(texts(SLIDE))


def test_no_name_covers_the_dot_of_another_town() -> None:
    layers = "abl,border,border_guard_base,crossing_point,places,regions,rivers"
    names = group(root(FAR_READ, date="2015-03-18", layers=layers), "words-places")
    lines = [path for path in names.iter(f"{SVG}path") if float(path.get("stroke-width", "")) < 1.3]
    dots = [list(map(float, re.findall(r"[\d.]+", path.get("d", ""))[:2])) for path in lines]

    # the first point of a dot is its highest
    wide = 2 * 1.9 * FAR_READ.unit
    assert len(dots) > 2
    for x, y in dots:
        for word in words(names):
            left, top, right, bottom = word.box
            assert not (left < x < right and top < y + wide and y < bottom), word


def test_capitals_are_named_beside_events_that_cover_them() -> None:
    assert "Sokhumi / Sukhum" in texts(Sheet(210, 297), date="2010-06-01", layers="events,places")


def test_nearer_maps_name_more_places() -> None:
    far, near = (texts(SLIDE, at=f"42.2,43.96,{zoom}", layers="places") for zoom in ("7.5", "11"))

    assert "Tskhinvali / Tskhinval" in far
    assert "Tskhinvali / Tskhinval" in near
    assert "Tamarasheni" not in far
    assert len(set(near) - set(far)) > 3


@pytest.mark.parametrize("at", ["42,43,8", "60,30,5", "0,20,3"])
def test_the_scale_bar_is_as_long_as_its_distance_at_the_latitude_of_the_map(at: str) -> None:
    svg = root(SLIDE, at=at, layers="none")
    bar = group(svg, "scale")
    text = next(bar.iter(f"{SVG}text")).text or ""
    line = next(path for path in bar.iter(f"{SVG}path") if path.get("fill") == "none")
    numbers = [float(number) for number in re.findall(r"[\d.]+", line.get("d", ""))]
    length_mm = (max(numbers[::2]) - min(numbers[::2])) / 72 * 25.4

    lat, _, zoom = map(float, at.split(","))
    # a pane of 1180 × 760 CSS pixels fits the sheet
    millimetres = min(240 / 1180, 135 / 760)
    metres = 40_075_016.686 / 256 / 2**zoom * math.cos(math.radians(lat))
    kilometres = float(text.removesuffix(" km").replace(",", ""))
    assert length_mm == pytest.approx(kilometres * 1000 / metres * millimetres, rel=0.01)


def test_land_goes_on_across_the_date_line() -> None:
    shown = image(SLIDE, at="67.5,179.9,7", layers="none")
    row = shown.height // 2

    for share in (0.3, 0.45, 0.55, 0.7):
        assert shown.getpixel((int(shown.width * share), row)) == pytest.approx(
            rgb("land-2", Theme.LIGHT), abs=1
        )


def test_a_map_goes_on_without_a_broken_layer_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = {name: file for name, file in layers().items() if name != "rivers.geojson"}
    monkeypatch.setattr("dashboard.serving.layers.layers", lambda: sound)

    made = draw(values(), Sheet(297, 210))

    assert {"layer-relief", "layer-border"} <= {part.name for part in made.drawing.groups}
    assert "layer-rivers" not in {part.name for part in made.drawing.groups}
    said = [word.text for word in words(reopened(made.svg()))]
    assert "Rivers" not in said
    assert "Not drawn, as its file is broken: Rivers." in said
    assert projected.__wrapped__("rivers") == ()
