"""What the thematic layers draw on paper, counted in the files and compared with the tables."""

import itertools
import json
from collections import Counter
from datetime import date, timedelta
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from dashboard.map.catalogue import CATALOGUE
from dashboard.static_map import Furniture, Sheet, glyphs
from dashboard.static_map.ink import Words
from dashboard.style import TOKENS
from geodata import asof
from geodata.dossier import Dossier
from geodata.layers import layer_path
from tests.table_rows import rows
from tests.unit.static_maps import SLIDE, SVG, drawn, reopened

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
FAR = "45,30,3"
"""So far that everything that has happened lies on the map."""
WORLD = "20,0,2"


@cache
def root(**parameters: str) -> ET.Element:
    return reopened(drawn(SLIDE, **parameters).svg())


def texts(**parameters: str) -> list[str]:
    return ["".join(node.itertext()) for node in root(**parameters).iter(f"{SVG}text")]


def group(name: str, **parameters: str) -> ET.Element | None:
    groups = root(**parameters).iter(f"{SVG}g")
    return next((node for node in groups if node.get("id") == name), None)


def layer(name: str, **parameters: str) -> ET.Element:
    found = group(f"layer-{name}", layers=name, **parameters)
    assert found is not None
    return found


def paths(node: ET.Element, **attributes: str) -> list[ET.Element]:
    wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
    return [
        path
        for path in node.iter(f"{SVG}path")
        if all(path.get(name) == value for name, value in wanted.items())
    ]


def numbers(node: ET.Element) -> list[int]:
    return [int(text.text or "") for text in node.iter(f"{SVG}text")]


def alone_and_together(symbols: int, counts: list[int]) -> int:
    """Return how many things are shown: symbols with a count stand for as many."""
    return symbols - len(counts) + sum(counts)


def light(token: str) -> str:
    return TOKENS[token].light


def sites_on(kind: str, day: str) -> list[dict[str, str]]:
    return [
        row
        for row in rows("sites")
        if row["kind"] == kind
        and row["status"] != "planned"
        and (not row["since"] or row["since"] <= day[: len(row["since"])])
        and (not row["until"] or row["until"] >= day[: len(row["until"])])
    ]


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


def votes_on(resolution: str) -> dict[str, str]:
    return {row["iso3"]: row["vote"] for row in rows("votes") if row["resolution"] == resolution}


def shapes_of_states(votes: dict[str, str]) -> Counter[str]:
    """Return how many areas and circles there are of each vote."""
    areas = json.loads(layer_path("world_countries").read_text(encoding="utf-8"))["features"]
    small = json.loads(layer_path("world_small_states_points").read_text("utf-8"))["features"]
    codes = [item["properties"]["iso_a3"] for item in areas]
    codes += [
        item["properties"]["iso_a3"] for item in small if item["properties"]["kind"] != "Dependency"
    ]
    return Counter(votes[code] for code in codes if code in votes and code != "GEO")


def test_states_have_the_colour_of_their_vote(dossier: Dossier) -> None:
    vote = asof.last_vote(dossier, date(2012, 12, 31))
    assert vote is not None
    drawing = layer("states", date="2012-12-31", shade="vote", at=WORLD)
    told = {
        choice: len(paths(drawing, fill=light(choice)))
        for choice in ("yes", "no", "abstain", "absent")
    }
    assert told == shapes_of_states(votes_on(vote.resolution))


def test_the_legend_counts_the_votes_of_the_record() -> None:
    shown = texts(layers="states", shade="vote", date="2012-12-31", at=WORLD)
    (record,) = [row for row in rows("resolutions") if row["resolution"] == "A/RES/66/283"]
    for words, count in (("Voted yes", "yes"), ("Voted no", "no"), ("Abstained", "abstain")):
        assert (words, record[count]) in list(itertools.pairwise(shown))


def test_nobody_recognises_before_the_first_recognition() -> None:
    before = layer("states", date="2008-08-25", at=WORLD)
    assert not paths(before, fill=light("recognises"))
    assert not paths(before, fill=light("withdrew"))
    assert paths(layer("states", date="2008-08-26", at=WORLD), fill=light("recognises"))


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


def test_a_legend_explains_what_the_map_has_and_nothing_else() -> None:
    ring, pale = "Dark red share of a ring:", "Pale: not certain on this day"
    at_war = texts(layers="events,military_base", date="2008-08-10")
    assert ring in at_war
    assert pale in at_war
    assert "Hollow: later than the date" in at_war
    # the opening year of the tunnel and of the settlements is known
    assert pale not in texts(layers="idp_settlement,tunnel", date="2009-01-01")


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


def test_the_alternative_text_of_the_world_tells_the_votes() -> None:
    (record,) = [row for row in rows("resolutions") if row["resolution"] == "A/RES/66/283"]
    view = {"layers": "states", "shade": "vote", "date": "2012-12-31", "at": WORLD}
    alt = drawn(SLIDE, **view).alt
    assert alt.startswith("Map of the world on 31 December 2012")
    assert f"voted yes {record['yes']}, voted no {record['no']}" in alt
    assert "recognises" not in alt


def test_the_mark_of_disputed_figures_is_set_in_the_family_that_has_it() -> None:
    band = group("words-transfers", layers="transfers", date="2015-03-18")
    assert band is not None
    families = {part.text: part.get("font-family", "") for part in band.iter(f"{SVG}tspan")}
    assert families["◐"].startswith("'Dossier Signs'")
    assert families[" RUB 1.9–2.7 bn paid · 2015"].startswith("'Source Sans'")
