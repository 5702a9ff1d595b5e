"""The maps of the slides: sharp enough for print, in the shape of their place, and described."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from dashboard.briefing import brief
from dashboard.briefing.export import no_progress
from dashboard.briefing.pptx import maker, write_pptx
from dashboard.briefing.pptx.pictures import draw_map
from geodata.stories import stories
from tests.unit.briefing_slides import opened, shapes


def test_a_map_is_sharp_in_print_and_says_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []

    def counted(*asked: object) -> object:
        drawn.append(asked)
        return draw_map(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(maker, "draw_map", counted)
    briefing = brief(next(iter(stories().values())))
    first = replace(briefing.pages[0], exhibit=None)
    again = replace(first, heading="The same view again")
    body = write_pptx(replace(briefing, pages=(first, again)), no_progress)
    found = [shape for _, shape in shapes(opened(body)) if shape.name == "Map"]
    assert len(found) == 2
    # the second step shows what the first does, and nothing is drawn or kept twice
    assert len(drawn) == 1
    assert found[0].image.sha1 == found[1].image.sha1  # type: ignore[attr-defined]
    shape = found[0]
    image = Image.open(io.BytesIO(shape.image.blob))  # type: ignore[attr-defined]
    assert image.width / shape.width.inches >= 200
    assert image.width / image.height == pytest.approx(shape.width / shape.height, rel=0.01)
    assert (
        max(
            abs(shape.crop_left),
            abs(shape.crop_top),  # type: ignore[attr-defined]
        )
        < 0.005
    )
    assert "Georgia" in shape._element._nvXxPr.cNvPr.get("descr")
