"""The viewpoints: what is drawn on which day, and on what it rests."""

from datetime import date
from itertools import product

import pytest

from dashboard.state_fields import VIEWPOINTS
from dashboard.style import STYLES
from geodata.asof import picture
from geodata.dossier import Dossier
from geodata.records import Part, PublisherDrawing

TODAY = date(2026, 6, 4)
PARTS = {
    *product(("GE", "GE-AB", "GE-SO"), [Part.AREA]),
    *product(("GE-AB", "GE-SO"), [Part.ADMINISTRATIVE_BOUNDARY_LINE, Part.BORDER_NOT_CONTROLLED]),
    ("GE", Part.BORDER),
}


def styles(dossier: Dossier, viewpoint: str, on: date) -> dict[tuple[str, Part], str]:
    found = picture(dossier, viewpoint, on).drawings
    return {(drawing.region, drawing.part): drawing.style for drawing in found}


def test_the_viewpoints_are_those_that_an_address_can_name(dossier: Dossier) -> None:
    assert tuple(dossier.viewpoints) == VIEWPOINTS


@pytest.mark.parametrize("viewpoint", VIEWPOINTS)
def test_a_viewpoint_draws_every_area_and_line_in_a_style_that_exists(
    dossier: Dossier, viewpoint: str
) -> None:
    drawn = styles(dossier, viewpoint, TODAY)
    assert set(drawn) == PARTS
    assert set(drawn.values()) <= set(STYLES)


@pytest.mark.parametrize("viewpoint", VIEWPOINTS)
def test_every_area_has_a_name_and_every_line_has_words_in_the_legend(
    dossier: Dossier, viewpoint: str
) -> None:
    for drawing in dossier.viewpoints[viewpoint].drawings:
        assert drawing.legend
        assert (drawing.label is not None) == (drawing.part is Part.AREA)


@pytest.mark.parametrize("viewpoint", VIEWPOINTS[1:])
def test_no_viewpoint_differs_from_the_default_by_colour_alone(
    dossier: Dossier, viewpoint: str
) -> None:
    usual = styles(dossier, VIEWPOINTS[0], TODAY)
    for place, style in styles(dossier, viewpoint, TODAY).items():
        if style != usual[place]:
            one, other = STYLES[style], STYLES[usual[place]]
            forms = [(look.hatch, look.dash, look.weight, look.core) for look in (one, other)]
            assert forms[0] != forms[1], place


def test_no_state_border_is_drawn_before_a_state_recognised_one(dossier: Dossier) -> None:
    before = picture(dossier, "recognising", date(2008, 8, 25))
    assert not before.holds
    assert before.drawings == dossier.viewpoints["majority"].drawings
    assert "no UN member" in before.note
    on_the_day = picture(dossier, "recognising", date(2008, 8, 26))
    assert on_the_day.holds
    assert on_the_day.drawings == dossier.viewpoints["recognising"].drawings
    assert on_the_day.note == dossier.viewpoints["recognising"].note


def test_no_line_of_control_is_drawn_for_the_years_that_have_none(dossier: Dossier) -> None:
    before = picture(dossier, "control", date(2005, 1, 1))
    assert not before.holds
    assert "line_of_control" not in {drawing.style for drawing in before.drawings}
    assert picture(dossier, "control", date(2009, 1, 1)).holds


def test_the_default_holds_on_every_day(dossier: Dossier) -> None:
    assert picture(dossier, "majority", dossier.first_date).holds


def test_only_the_russian_edition_draws_separate_states(dossier: Dossier) -> None:
    table = dossier.publisher_viewpoints
    separate = [
        code for code, row in table.items() if row.abkhazia is PublisherDrawing.SEPARATE_STATE
    ]
    assert separate == ["RU"]
    differing = [code for code, row in table.items() if row.abkhazia is not row.south_ossetia]
    assert differing == ["OSM"]
    assert len(table) == 35
