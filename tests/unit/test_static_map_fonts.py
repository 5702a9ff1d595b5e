"""Print fonts hold every letter that maps set, and vector files carry the letters that they use."""

import base64
import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from dashboard.static_map import fonts as fonts_module
from dashboard.static_map.fonts import FAMILIES, PRINT_FACES, print_font_files
from dashboard.static_map.layers import GROUND_UP
from geodata.layers import layer_path
from geodata.schema import FOLDER
from tests.unit.static_maps import SLIDE, SVG, root, texts


def names() -> Iterator[str]:
    for layer in ("places", "neighbours", "sea", "rivers", "georgia_regions", "world_countries"):
        content = json.loads(layer_path(layer).read_text("utf-8"))
        for feature in content["features"]:
            for key, value in feature["properties"].items():
                if key.startswith("name_") and value:
                    yield value
    with (FOLDER / "tables" / "regions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from (value for key, value in row.items() if key.startswith("name_"))


@pytest.fixture(scope="module")
def fonts() -> list[TTFont]:
    return [TTFont(path) for path in print_font_files()]


def test_fonts_are_static_and_named_as_documents_ask_for_them(fonts: list[TTFont]) -> None:
    assert [font["name"].getDebugName(1) for font in fonts] == [face.family for face in PRINT_FACES]
    assert {font["name"].getDebugName(1) for font in fonts} == set(FAMILIES)
    assert [font["OS/2"].usWeightClass for font in fonts] == [face.weight for face in PRINT_FACES]
    assert not any("fvar" in font for font in fonts)


@pytest.mark.parametrize("weight", [400, 700])
def test_every_letter_of_every_name_can_be_set(fonts: list[TTFont], weight: int) -> None:
    letters = {letter for name in names() for letter in name + name.upper()}
    known = {
        chr(code)
        for font in fonts
        if font["OS/2"].usWeightClass == weight
        for code in font.getBestCmap()
    }

    assert letters - known == set()


@pytest.mark.parametrize(
    "view",
    [
        {"names": "pair"},
        {"names": "ka"},
        {"names": "ru"},
        {"names": "local", "layers": ",".join(GROUND_UP), "at": "43.0,41.0,11"},
        {"date": "2015-03-18", "layers": "transfers,western,states,graticule", "at": "30,30,3"},
    ],
    ids=str,
)
def test_a_vector_file_carries_the_letters_that_it_uses(view: dict[str, str]) -> None:
    svg = root(SLIDE, **view)
    style = next(svg.iter(f"{SVG}style")).text or ""
    bodies = re.findall(r"base64,([\w+/=]+)\)", style)
    carried = {
        chr(code)
        for body in bodies
        for code in TTFont(io.BytesIO(base64.b64decode(body))).getBestCmap()
    }

    assert set("".join(texts(SLIDE, **view))) <= carried


def test_fonts_are_cut_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cut = []
    monkeypatch.setattr(fonts_module, "cache_folder", lambda: tmp_path)
    monkeypatch.setattr(fonts_module, "_cut", lambda face: cut.append(face) or b"font")

    first, second = (fonts_module.print_font_files.__wrapped__() for _ in range(2))

    assert first == second
    assert cut == list(PRINT_FACES)
    assert {path.parent.parent for path in first} == {tmp_path}
    assert sorted(path.name for path in first[0].parent.iterdir()) == sorted(
        face.file_name for face in PRINT_FACES
    )


def test_without_a_place_to_keep_them_fonts_are_cut_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file and no folder"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setattr(fonts_module, "cache_folder", lambda: blocked)
    monkeypatch.setattr(fonts_module, "_cut", lambda _face: b"font")
    monkeypatch.setattr(fonts_module, "mkdtemp", lambda **_: str(tmp_path / "of this start"))

    paths = fonts_module.print_font_files.__wrapped__()

    assert {path.parent.name for path in paths} == {"of this start"}
    assert all(path.read_bytes() == b"font" for path in paths)
