"""The document for the browser must give the domain's answers; here its rules are read in Python.

``tests/browser/test_dates_parity.py`` asks the browser's own code the same questions.
"""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from dashboard import payload
from geodata import asof
from geodata.dates import Certainty
from geodata.dossier import Dossier
from geodata.loading import load
from geodata.records import VoteChoice
from tests.sampled_days import SAMPLED_DAYS

BREAKAWAY = ("GE-AB", "GE-SO")
EVERYWHERE = (None, "GE", *BREAKAWAY)
LETTERS = {"y": VoteChoice.YES, "n": VoteChoice.NO, "a": VoteChoice.ABSTAIN, "x": VoteChoice.ABSENT}

on_sampled_days = pytest.mark.parametrize("day", SAMPLED_DAYS, ids=str)


@pytest.fixture(scope="module")
def document() -> Any:
    return json.loads(payload.documents()["dossier"])


def certainty(bounds: list[str | None], day: date) -> Certainty:
    start_earliest, start_latest, end_earliest, end_latest = bounds
    text = day.isoformat()
    if end_latest is not None and text > end_latest:
        return Certainty.DOES_NOT
    if start_earliest is not None and text < start_earliest:
        return Certainty.DOES_NOT
    if start_latest is None or text < start_latest:
        return Certainty.MAY_HOLD
    if end_earliest is not None and text > end_earliest:
        return Certainty.MAY_HOLD
    return Certainty.HOLDS


def step(row: dict[str, Any], day: date) -> dict[str, str]:
    begun = [value for start, value in row["states"] if start <= day.isoformat()]
    return dict(begun[-1])


def in_region(row: dict[str, Any], region: str | None) -> bool:
    return region is None or region in row["regions"]


def test_the_sampled_days_reach_the_latest_day_of_the_data(dossier: Dossier) -> None:
    assert max(SAMPLED_DAYS) == dossier.latest_date


@on_sampled_days
@pytest.mark.parametrize("region", EVERYWHERE)
def test_every_instrument_is_in_the_same_state_for_the_same_reason(
    document: Any, dossier: Dossier, day: date, region: str | None
) -> None:
    told = {row["id"]: step(row, day) for row in document["instruments"] if in_region(row, region)}
    expected = {
        status.treaty.treaty_id: {"state": status.state.value, "basis": status.basis}
        for status in asof.instruments(dossier, day, region)
    }
    assert told == expected


def test_every_day_around_a_turning_point_has_the_same_state(
    document: Any, dossier: Dossier
) -> None:
    rows = {row["id"]: row for row in document["instruments"]}
    for treaty in dossier.treaties.values():
        dates = (treaty.signed_on, treaty.in_force_on, treaty.ends_on)
        around = {
            edge + timedelta(days=offset)
            for reduced in dates
            if reduced is not None
            for edge in (reduced.earliest, reduced.latest)
            for offset in (-1, 0, 1)
        }
        for day in around:
            told = step(rows[treaty.treaty_id], day)["state"]
            assert told == asof.instrument_status(treaty, day).state, (treaty.treaty_id, day)


@on_sampled_days
@pytest.mark.parametrize("region", [None, *BREAKAWAY])
def test_the_same_actors_recognise_with_the_same_certainty(
    document: Any, dossier: Dossier, day: date, region: str | None
) -> None:
    told = {
        row["id"]: certainty(row["bounds"], day)
        for row in document["positions"]
        if row["recognition"]
        and in_region(row, region)
        and certainty(row["bounds"], day) is not Certainty.DOES_NOT
    }
    expected = {
        item.position.position_id: item.certainty
        for item in asof.recognitions(dossier, day, region)
    }
    assert told == expected


@on_sampled_days
@pytest.mark.parametrize("region", BREAKAWAY)
def test_the_same_actors_have_withdrawn_recognition(
    document: Any, dossier: Dossier, day: date, region: str
) -> None:
    told = {
        row["actor"]
        for row in document["positions"]
        if row["recognition"]
        and in_region(row, region)
        and row["bounds"][2] is not None
        and row["bounds"][2] <= day.isoformat()
    }
    expected = {item.position.actor for item in asof.withdrawals(dossier, day, region)}
    assert told == expected


@on_sampled_days
def test_the_same_sites_are_in_operation_with_the_same_certainty(
    document: Any, dossier: Dossier, day: date
) -> None:
    told = {
        row["id"]: certainty(row["bounds"], day)
        for row in document["sites"]
        if certainty(row["bounds"], day) is not Certainty.DOES_NOT
    }
    assert told == {item.site.site_id: item.certainty for item in asof.sites(dossier, day)}


@on_sampled_days
def test_the_last_vote_is_the_same_and_so_is_how_every_state_voted(
    document: Any, dossier: Dossier, day: date
) -> None:
    adopted = [
        row
        for row in document["resolutions"]
        if row["outcome"] == "adopted" and row["date"] <= day.isoformat()
    ]
    expected = asof.last_vote(dossier, day)
    assert (adopted[-1]["id"] if adopted else None) == (expected.resolution if expected else None)
    told = (
        {
            iso3: LETTERS[letter]
            for iso3, letter in zip(document["states"], adopted[-1]["votes"], strict=True)
            if letter != "."
        }
        if adopted
        else {}
    )
    assert told == asof.state_votes(dossier, day)


@on_sampled_days
def test_the_same_events_touch_the_year_before_the_day(
    document: Any, dossier: Dossier, day: date
) -> None:
    first = (day - timedelta(days=asof.places.DEFAULT_WINDOW_DAYS)).isoformat()
    told = {
        row["id"]
        for row in document["events"]
        if row["bounds"][3] >= first and row["bounds"][0] <= day.isoformat()
    }
    assert told == {event.event_id for event in asof.events(dossier, day)}


def test_the_document_tells_of_every_record(document: Any) -> None:
    dossier = load()
    assert [row["id"] for row in document["instruments"]] == list(dossier.treaties)
    assert {row["id"] for row in document["provisions"]} == set(dossier.provisions)
    assert {row["id"] for row in document["positions"]} == set(dossier.positions)
    assert {row["id"] for row in document["sites"]} == set(dossier.sites)
    assert {row["id"] for row in document["events"]} == set(dossier.events)
    assert {row["id"] for row in document["flows"]} == set(dossier.aid_flows)
    assert set(document["discrepancies"]) == set(dossier.discrepancies)
