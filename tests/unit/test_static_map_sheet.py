"""Printed maps are files of the size of their sheet, the same for the same view."""

import pytest

from dashboard.static_map import Sheet, draw
from tests.unit.static_maps import SLIDE, SVG, drawn, picture, reopened, values


def test_a_picture_has_the_size_of_its_sheet_at_its_resolution() -> None:
    image = picture(drawn(SLIDE).png(dpi=150))

    assert image.size == pytest.approx((240 / 25.4 * 150, 135 / 25.4 * 150), abs=1)
    assert image.info["dpi"] == pytest.approx((150, 150), abs=0.1)


def test_a_vector_file_has_the_size_of_its_sheet() -> None:
    root = reopened(drawn(SLIDE).svg())

    assert (root.get("width"), root.get("height")) == ("240mm", "135mm")


def test_the_same_view_gives_the_same_bytes() -> None:
    assert drawn(SLIDE).svg() == drawn(SLIDE).svg()


def test_layers_stand_in_the_order_of_the_reader() -> None:
    def order(**parameters: str) -> list[str]:
        groups = reopened(drawn(SLIDE, layers="abl,border,regions,rivers", **parameters).svg())
        names = [node.get("id", "") for node in groups.iter(f"{SVG}g")]
        return [name for name in names if name.startswith("layer-")]

    assert order() == ["layer-rivers", "layer-regions", "layer-border", "layer-abl"]
    assert order(order="abl,regions") == [
        "layer-rivers",
        "layer-abl",
        "layer-regions",
        "layer-border",
    ]


def test_layers_that_are_off_are_neither_drawn_nor_explained() -> None:
    root = reopened(drawn(SLIDE, layers="regions").svg())

    assert [node.get("id") for node in root.iter(f"{SVG}g") if node.get("id")] == [
        "ground",
        "layer-regions",
        "scale",
        "legend",
    ]
    assert [node.text for node in root.iter(f"{SVG}text")] == ["50 km", "Breakaway regions"]


def test_a_full_sheet_says_what_when_and_on_whose_word() -> None:
    sheet = draw(
        values(date="2015-03-18"),
        Sheet(297, 210),
        title="Two treaties",
        sources=["A treaty, 2015."],
    )

    words = [node.text or "" for node in reopened(sheet.svg()).iter(f"{SVG}text")]
    for expected in ("Two treaties", "18 March 2015 · Georgia · UN majority", "A treaty, 2015."):
        assert expected in words
    assert any("imply no opinion" in text for text in words)
    assert any("OpenStreetMap" in text for text in words)
