"""Bands of money on paper: their words, rims and ends."""

import itertools

import pytest
from shapely import Point

from dashboard.static_map.camera import frame_of
from dashboard.static_map.canvas import Canvas
from dashboard.static_map.map_view import MapView
from dashboard.static_map.transfers import placed_bands
from dashboard.style import Theme
from tests.unit.drawn_layers import (
    group,
    layer,
)
from tests.unit.static_maps import SVG, texts, values


@pytest.mark.parametrize(
    ("parameters", "donor", "words"),
    [
        ({"layers": "transfers"}, "Russia", "◐ RUB 1.9–2.7 bn paid · 2015"),
        ({"layers": "western"}, "United States", "USD 153.4 m paid · 2015"),
        (
            {"layers": "transfers", "money": "promised"},
            "Russia",
            "◐ RUB 5–9.5 bn promised · 2015",
        ),
    ],
)
def test_a_band_says_the_donor_the_amount_and_what_became_of_it(
    parameters: dict[str, str], donor: str, words: str
) -> None:
    shown = texts(date="2015-03-18", **parameters)
    assert (donor, words) in list(itertools.pairwise(shown))


def test_a_year_without_a_figure_is_told_in_the_legend() -> None:
    shown = " ".join(texts(date="2015-03-18", layers="transfers"))
    assert "No figure for 2015 (South Ossetia, total)" in shown


def test_promised_money_has_a_broken_rim() -> None:
    promised = layer("transfers", date="2026-01-01")
    paid = layer("transfers", date="2014-06-01")
    assert [path for path in promised.iter(f"{SVG}path") if path.get("stroke-dasharray")]
    assert not [path for path in paid.iter(f"{SVG}path") if path.get("stroke-dasharray")]


def test_the_mark_of_disputed_figures_is_set_in_the_family_that_has_it() -> None:
    band = group("words-transfers", layers="transfers", date="2015-03-18")
    assert band is not None
    families = {part.text: part.get("font-family", "") for part in band.iter(f"{SVG}tspan")}
    assert families["◐"].startswith("'Dossier Signs'")
    assert families[" RUB 1.9–2.7 bn paid · 2015"].startswith("'Source Sans'")


@pytest.mark.parametrize("at", [(35.0, 20.0, 2.5), (42.3, 43.5, 7.0)])
def test_money_for_georgia_ends_in_georgia_however_far_the_view(
    at: tuple[float, float, float],
) -> None:
    view = MapView.of(
        values(
            date="2012-06-01",
            layers="western",
            period="to_date",
            at=",".join(f"{part:g}" for part in at),
        )
    )
    canvas = Canvas(frame_of(at, 900, 600), origin=(0, 0), unit=0.75, theme=Theme.LIGHT)
    (georgia,) = canvas.features("georgia_outline")
    bands = placed_bands(canvas, view)
    assert len(bands) > 5
    for band in bands:
        assert georgia.geometry.distance(Point(band.course[-1])) < 12, band.figure.item.donor
