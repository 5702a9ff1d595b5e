"""Sites, events, treaties and incidents on paper, counted in the files as in the tables."""

import itertools
from datetime import date, timedelta

import pytest

from geodata import asof
from geodata.dossier import Dossier
from tests.table_rows import rows
from tests.unit.drawn_layers import (
    alone_and_together,
    group,
    layer,
    light,
    numbers,
    paths,
    sites_on,
)
from tests.unit.static_maps import texts

FAR = "45,30,3"
"""So far that everything that has happened lies on the map."""


@pytest.mark.parametrize("day", ["2010-06-01", "2015-03-18", "2016-06-01"])
def test_every_crossing_point_of_the_day_is_shown_or_counted(day: str) -> None:
    drawing = layer("crossing_point", date=day)
    rings = paths(drawing, stroke=light("abl"))
    expected = len(sites_on("crossing_point", day))
    assert alone_and_together(len(rings), numbers(drawing)) == expected
    assert str(expected) in texts(layers="crossing_point", date=day)


def test_a_site_whose_days_are_not_known_is_pale() -> None:
    drawing = layer("military_base", date="2015-03-18", at="42.3,42.0,8")
    pale = paths(drawing, fill_opacity="0.6")
    # when the base of Senaki opened was not seen
    assert len(pale) == 1
    assert len(paths(drawing, fill=light("accent"))) > len(pale)


@pytest.mark.parametrize("day", [date(2008, 8, 10), date(2015, 3, 18)])
def test_every_event_within_a_year_is_shown_or_counted(day: date) -> None:
    first, last = (day + timedelta(days=days) for days in (-365, 365))
    expected = [
        row
        for row in rows("events")
        if row["date"] <= last.isoformat()[: len(row["date"])]
        and (row["end_date"] or row["date"])
        >= first.isoformat()[: len(row["end_date"] or row["date"])]
    ]
    drawing = layer("events", date=day.isoformat(), at=FAR)
    bubbles = paths(drawing, stroke=light("ink-3"))
    single = paths(drawing, fill=light("ink-2")) + paths(drawing, stroke=light("ink-2"))
    assert len(bubbles) == len(numbers(drawing))
    assert len(single) + sum(numbers(drawing)) == len(expected)


def test_events_of_a_span_do_not_fade_and_have_their_own_name() -> None:
    span = {"date": "2015-03-18", "since": "2014-01-01", "layers": "events"}
    drawing = group("layer-events", **span)
    assert drawing is not None
    assert "Events in the span" in texts(**span)
    assert not [path for path in paths(drawing, fill=light("ink-2")) if path.get("fill-opacity")]


def test_badges_have_the_number_of_instruments_in_force(dossier: Dossier) -> None:
    day = date(2015, 3, 18)
    in_force = [
        sum(
            1
            for item in asof.instruments(dossier, day, region)
            if item.state is asof.ForceState.IN_FORCE
        )
        for region in ("GE-AB", "GE-SO", "GE")
    ]
    assert numbers(layer("treaties", date="2015-03-18")) == [count for count in in_force if count]


def test_cells_of_incidents_hold_those_up_to_the_day() -> None:
    day = "2014-12-31"
    incidents = [
        row
        for row in rows("events")
        if row["kind"] in {"detention", "borderisation", "war", "displacement"}
        and row["location_precision"] != "country"
        and row["date"] <= day[: len(row["date"])]
    ]
    shown = texts(layers="density", date=day)
    assert ("Incident density", str(len(incidents))) in list(itertools.pairwise(shown))
    assert 0 < len(paths(layer("density", date=day), fill=light("abl"))) < len(incidents)


def test_a_legend_explains_what_the_map_has_and_nothing_else() -> None:
    ring, pale = "Dark red share of a ring:", "Pale: not certain on this day"
    at_war = texts(layers="events,military_base", date="2008-08-10")
    assert ring in at_war
    assert pale in at_war
    assert "Hollow: later than the date" in at_war
    # the opening year of the tunnel and of the settlements is known
    assert pale not in texts(layers="idp_settlement,tunnel", date="2009-01-01")
