"""Printed maps are files of the size of their sheet, the same for the same view."""

import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from dashboard.static_map import Furniture, Sheet, draw
from dashboard.style import Theme
from tests.unit.static_maps import SLIDE, SVG, Box, drawn, image, reopened, root, values, words

SHEETS = {
    "A4 landscape": Sheet(297, 210),
    "A4 portrait": Sheet(210, 297),
    "Letter": Sheet(279.4, 215.9, theme=Theme.DARK),
    "slide": SLIDE,
    "half of a slide": Sheet(160, 120, furniture=Furniture.MAP),
    "small": Sheet(90, 70, furniture=Furniture.MAP),
    "small with all": Sheet(120, 90, theme=Theme.DARK),
}
VIEWS = (
    {},
    {"names": "ka", "viewpoint": "recognising"},
    {"at": "42.2,43.9,10", "names": "ru", "viewpoint": "control"},
    {"at": "20,20,2.2", "date": "2015-03-18"},
)
ADDRESS = "https://example.org/" + "a-long-way-to-a-page/" * 14
SOURCES = [f"Author {number}. A title of some length, as titles are. 2015." for number in range(30)]
SOURCES.insert(1, f"An address. {ADDRESS}")


def test_a_picture_has_the_size_of_its_sheet_at_its_resolution() -> None:
    shown = image(SLIDE)

    assert shown.size == pytest.approx((240 / 25.4 * 100, 135 / 25.4 * 100), abs=1)
    assert shown.info["dpi"] == pytest.approx((100, 100), abs=0.1)


def test_a_vector_file_has_the_size_of_its_sheet() -> None:
    svg = root(SLIDE)

    assert (svg.get("width"), svg.get("height")) == ("240mm", "135mm")


def test_files_are_small_enough_to_send() -> None:
    sheet = drawn(Sheet(297, 210))

    assert len(sheet.png(dpi=300)) < 4_000_000
    assert len(sheet.svg()) < 2_000_000


def test_the_same_view_gives_the_same_bytes() -> None:
    first, second = (draw(values(date="2015-03-18"), SLIDE) for _ in range(2))

    assert first.svg() == second.svg()
    assert first.png(dpi=50) == second.png(dpi=50)


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("name", SHEETS)
def test_no_words_touch_others_or_leave_the_sheet(name: str, view: dict[str, str]) -> None:
    sheet = SHEETS[name]
    title = "A title that is rather long for a sheet as small as some of these are"
    svg = root_of(sheet, view, title)
    found = list(words(svg))

    assert len(found) > 3
    for word in found:
        left, top, right, bottom = word.box
        assert left >= 0, word
        assert top >= 0, word
        assert right <= sheet.width_pt, word
        assert bottom <= sheet.height_pt, word
    for number, word in enumerate(found):
        for other in found[:number]:
            assert not _overlap(word.box, other.box), (word, other)


def root_of(sheet: Sheet, view: dict[str, str], title: str) -> ET.Element:
    made = draw(values(**view), sheet, title=title, sources=SOURCES)
    return reopened(made.svg())


def _overlap(one: Box, other: Box) -> bool:
    """Return whether boxes overlap by more than the rounding of a file."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.1 and down > 0.1


def test_a_full_sheet_says_what_when_and_on_whose_word() -> None:
    view = values(date="2015-03-18")
    sheet = draw(view, Sheet(297, 210), title="Two treaties", sources=["A treaty, 2015."])

    said = [word.text for word in words(reopened(sheet.svg()))]
    for expected in ("Two treaties", "18 March 2015 · Georgia · UN majority", "A treaty, 2015."):
        assert expected in said
    for expected in ("imply no opinion", "OpenStreetMap", "GeoNames", "data version"):
        assert any(expected in text for text in said), expected


def test_sources_without_room_are_counted() -> None:
    short = [source for source in SOURCES if ADDRESS not in source]
    sheet = draw(values(), Sheet(297, 210), sources=short)
    said = [word.text for word in words(reopened(sheet.svg()))]

    shown = [text for text in said if text in short]
    assert shown
    assert f"and {len(short) - len(shown)} more" in said


def test_a_viewpoint_without_a_picture_yet_says_whose_is_drawn() -> None:
    sheet = draw(values(date="2005-01-01", viewpoint="recognising"), Sheet(297, 210))

    said = [word.text for word in words(reopened(sheet.svg()))]
    assert "1 January 2005 · Recognising states, drawn as by Georgia · UN majority" in said
    assert "Before 26 August 2008 no UN member recognised either region" in sheet.alt


def test_the_map_is_told_in_words_in_the_vector_file() -> None:
    made = drawn(SLIDE, at="42.2,43.9,8", date="2015-03-18", layers="abl,regions")
    svg = root(SLIDE, at="42.2,43.9,8", date="2015-03-18", layers="abl,regions")

    described = svg.find(f"{SVG}desc")
    assert described is not None
    assert described.text == made.alt
    for expected in (
        "18 March 2015",
        "Georgia · UN majority",
        "Breakaway regions, Boundary line (ABL)",
    ):
        assert expected in made.alt


def test_asking_for_the_package_loads_no_drawing_library() -> None:
    code = (
        "import sys, dashboard.static_map as maps; maps.Sheet(240, 135); "
        "sys.exit('matplotlib' in sys.modules or 'geopandas' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
