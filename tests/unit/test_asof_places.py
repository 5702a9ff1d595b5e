"""Sites, events, changes and the whole briefing of a region on a day, on the real dossier."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Dossier, asof, load
from geodata.asof import ForceState
from geodata.dates import Certainty

SIGNATURE = date(2015, 3, 18)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2026, 12, 31))
REGIONS = st.sampled_from([None, "GE", "GE-AB", "GE-SO"])


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load()


def operating(dossier: Dossier, on: date) -> dict[str, Certainty]:
    return {item.site.site_id: item.certainty for item in asof.sites(dossier, on)}


def test_a_crossing_closed_in_2017_is_open_before_and_gone_after(dossier: Dossier) -> None:
    assert operating(dossier, date(2016, 6, 1))["cp-khurcha"] is Certainty.MAY_HOLD
    assert "cp-khurcha" not in operating(dossier, date(2018, 1, 1))


def test_the_un_mission_left_in_june_2009(dossier: Dossier) -> None:
    assert operating(dossier, date(2009, 5, 31))["unomig-sukhumi"] is Certainty.HOLDS
    assert operating(dossier, date(2009, 6, 15))["unomig-sukhumi"] is Certainty.MAY_HOLD
    assert "unomig-sukhumi" not in operating(dossier, date(2009, 7, 1))


def test_a_planned_terminal_is_never_in_operation(dossier: Dossier) -> None:
    assert "terminal-gali" not in operating(dossier, dossier.latest_date)


def test_what_is_not_known_of_a_site_is_said(dossier: Dossier) -> None:
    notes = {item.site.site_id: item.note for item in asof.sites(dossier, SIGNATURE)}
    assert notes["airfield-bombora"] == "The opening day was not seen."
    assert notes["eumm-poti"] == "Reported as closed; the day was not seen."
    assert notes["eumm-gori"] is None


def test_events_of_a_window_end_with_the_day_asked(dossier: Dossier) -> None:
    found = {event.event_id for event in asof.events(dossier, SIGNATURE, 0, "GE-SO")}
    assert found == {"so-treaty-2015"}
    assert "so-treaty-2015" not in {
        event.event_id for event in asof.events(dossier, date(2015, 3, 17), 365)
    }


def test_a_negative_window_is_refused(dossier: Dossier) -> None:
    with pytest.raises(ValueError, match="window_days is -1: give 0 or more days"):
        asof.events(dossier, SIGNATURE, -1)


@given(DAYS, st.integers(0, 4000), st.integers(0, 4000))
def test_a_wider_window_never_loses_an_event(on: date, one: int, two: int) -> None:
    narrow, wide = sorted((one, two))
    inner = {event.event_id for event in asof.events(load(), on, narrow)}
    outer = {event.event_id for event in asof.events(load(), on, wide)}
    assert inner <= outer


def test_stepping_from_the_2015_treaty_leads_to_the_nearest_changes(dossier: Dossier) -> None:
    before = asof.previous_change(dossier, SIGNATURE, "GE-SO")
    after = asof.next_change(dossier, date(2015, 3, 17), "GE-SO")
    assert before is not None
    assert (before.day, before.record_id) == (date(2015, 2, 18), "so-2015-border")
    assert after is not None
    assert (after.day, after.record_id) == (SIGNATURE, "so-2015-alliance")


def test_there_is_no_change_outside_the_data(dossier: Dossier) -> None:
    assert asof.previous_change(dossier, date(1900, 1, 1)) is None
    assert asof.next_change(dossier, date(2100, 1, 1)) is None


@given(DAYS, REGIONS)
def test_stepping_forward_and_back_returns_to_the_same_day(on: date, region: str | None) -> None:
    step = asof.next_change(load(), on, region)
    if step is not None:
        assert step.day > on
        back = asof.previous_change(load(), step.day + timedelta(days=1), region)
        assert back is not None
        assert back.day == step.day


@given(DAYS)
def test_between_two_changes_the_certain_answers_stay_the_same(on: date) -> None:
    step = asof.next_change(load(), on)
    last = step.day - timedelta(days=1) if step else on
    assert _recognising(on) == _recognising(last)
    assert asof.last_vote(load(), on) == asof.last_vote(load(), last)


def _recognising(on: date) -> set[str]:
    found = asof.recognitions(load(), on)
    return {item.position.position_id for item in found}


@pytest.mark.parametrize("region", ["GE", "GE-AB", "GE-SO"])
def test_a_regions_briefing_agrees_with_the_single_questions(dossier: Dossier, region: str) -> None:
    briefing = asof.briefing(dossier, region, SIGNATURE)
    assert {status.state for status in briefing.instruments} <= {
        ForceState.IN_FORCE,
        ForceState.SIGNED,
    }
    listed = [clause for _, clauses in briefing.provisions for clause in clauses]
    assert tuple(listed) == asof.provisions(dossier, SIGNATURE, region)
    assert briefing.recognitions == asof.recognitions(dossier, SIGNATURE, region)
    assert [actor for actor, _ in briefing.statements] == list(asof.SPEAKERS)
    assert briefing.last_vote == asof.last_vote(dossier, SIGNATURE)


def test_every_statement_of_a_briefing_has_a_source(dossier: Dossier) -> None:
    briefing = asof.briefing(dossier, "GE-SO", SIGNATURE)
    cited = [clause.provision.sources for _, clauses in briefing.provisions for clause in clauses]
    cited += [status.treaty.sources for status in briefing.instruments]
    cited += [position.sources for _, position in briefing.statements if position]
    cited += [flow.sources for stage in briefing.claims for d in stage.donors for flow in d.claims]
    assert len(cited) > 100
    assert all(sources and set(sources) <= set(dossier.sources) for sources in cited)


def test_a_region_that_does_not_exist_is_refused(dossier: Dossier) -> None:
    with pytest.raises(KeyError, match="GE-XX"):
        asof.briefing(dossier, "GE-XX", SIGNATURE)
