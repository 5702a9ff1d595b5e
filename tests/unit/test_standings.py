"""Where the states of the world stand on a day, and the incidents by a day, from the tables."""

from collections import Counter
from datetime import date

from geodata import Dossier, asof
from geodata.positions import StateStanding, standings
from tests.table_rows import rows

INCIDENTS = {"detention", "borderisation", "war", "displacement"}


def votes(resolution: str) -> dict[str, str]:
    return {row["iso3"]: row["vote"] for row in rows("votes") if row["resolution"] == resolution}


def test_by_vote_alone_the_colours_are_those_of_the_record(dossier: Dossier) -> None:
    day = date(2012, 12, 31)
    resolution = asof.last_vote(dossier, day)
    assert resolution is not None
    told = {iso3: name for iso3, name in standings(dossier, day, by_vote=True).items() if name}
    assert told == votes(resolution.resolution)
    assert Counter(told.values())["yes"] == resolution.yes


def test_recognition_comes_before_the_vote(dossier: Dossier) -> None:
    told = standings(dossier, dossier.latest_date)
    assert told["RUS"] is StateStanding.RECOGNISES
    assert told["VUT"] is StateStanding.WITHDREW
    assert standings(dossier, dossier.latest_date, by_vote=True)["RUS"] is StateStanding.NO


def test_before_the_first_recognition_nobody_recognises(dossier: Dossier) -> None:
    told = set(standings(dossier, date(2008, 8, 25)).values())
    assert not told & {StateStanding.RECOGNISES, StateStanding.WITHDREW}


def test_incidents_are_events_of_force_with_a_place(dossier: Dossier) -> None:
    expected = {
        row["event_id"]
        for row in rows("events")
        if row["kind"] in INCIDENTS
        and row["location_precision"] != "country"
        and row["date"][:4] <= "2014"
    }
    told = {event.event_id for event in asof.incidents(dossier, date.min, date(2014, 12, 31))}
    assert told == expected


def test_events_between_two_days_are_those_that_touch_them(dossier: Dossier) -> None:
    told = {
        event.event_id
        for event in asof.events_between(dossier, date(2015, 3, 18), date(2015, 3, 18), "GE-SO")
    }
    assert told == {"so-treaty-2015"}
