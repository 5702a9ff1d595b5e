"""Roll calls, changes of mind, agreement, groups and recognition, against the files."""

import csv
from collections import Counter
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.positions.words import GROUPS, short_name
from geodata import Dossier, load
from geodata.positions import (
    Group,
    Scope,
    Turn,
    agreement,
    agreements_of,
    changes_of_vote,
    members,
    recognition_periods,
    roll_calls,
    state_record,
    statements_on,
    tally,
    treaties_spoken_of,
    without_roll_call,
)
from geodata.records import VoteChoice

LATEST = load().latest_date
STATES = st.sampled_from(sorted(load().states))
DAYS = st.dates(min_value=date(2008, 1, 1), max_value=LATEST)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load()


def rows(dossier: Dossier, table: str) -> list[dict[str, str]]:
    path = dossier.folder / "tables" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_text_is_either_a_roll_call_or_said_to_have_none(dossier: Dossier) -> None:
    voted = {row["resolution"] for row in rows(dossier, "votes")}
    told = {row["resolution"] for row in rows(dossier, "resolutions")}
    assert {text.key for text in roll_calls(dossier, Scope.ALL)} == voted
    assert {text.key for text in without_roll_call(dossier)} == told - voted


def test_motions_and_the_security_council_are_no_resolutions_of_the_assembly(
    dossier: Dossier,
) -> None:
    only = {text.key for text in roll_calls(dossier)}
    others = {text.key for text in roll_calls(dossier, Scope.ALL)} - only
    assert {key for key in others if key.startswith("A/")} == {
        "A/63/L.79 no-action motion",
        "A/64/L.62 no-action motion",
    }
    assert all(key.startswith("A/RES/") for key in only)


def test_roll_calls_have_different_names_above_their_columns(dossier: Dossier) -> None:
    names = [short_name(text) for text in roll_calls(dossier, Scope.ALL)]
    assert len(set(names)) == len(names)


def test_votes_are_counted_as_in_the_file(dossier: Dossier) -> None:
    told = Counter((row["resolution"], row["vote"]) for row in rows(dossier, "votes"))
    for text in roll_calls(dossier, Scope.ALL):
        counts = tally(dossier, text, dossier.states)
        assert {choice: told[text.key, choice.value] for choice in VoteChoice} == {
            choice: counts[choice] for choice in VoteChoice
        }


def test_a_state_that_was_no_member_counts_nowhere(dossier: Dossier) -> None:
    first = roll_calls(dossier)[0]
    assert tally(dossier, first, ["SSD"]).total() == 0


@given(STATES, STATES, DAYS)
@settings(max_examples=40, deadline=None)
def test_agreement_is_the_same_from_both_sides(one: str, other: str, on: date) -> None:
    told, back = agreement(load(), one, other, on=on), agreement(load(), other, one, on=on)
    assert (told.common, told.alike, told.one_absent) == (back.common, back.alike, back.one_absent)
    assert 0 <= told.alike <= told.common


def test_two_states_that_never_both_voted_have_no_share(dossier: Dossier) -> None:
    by_state: dict[str, set[str]] = {iso3: set() for iso3 in dossier.states}
    only = {text.key for text in roll_calls(dossier)}
    for row in rows(dossier, "votes"):
        if row["vote"] != "absent" and row["resolution"] in only:
            by_state[row["iso3"]].add(row["resolution"])
    pair = next(
        pair for pair in combinations(by_state, 2) if not by_state[pair[0]] & by_state[pair[1]]
    )
    assert agreement(dossier, *pair).share is None
    assert agreements_of(dossier, pair[0])[-1].share is None


def test_two_abstentions_are_alike_and_absence_is_no_vote(dossier: Dossier) -> None:
    told = agreement(dossier, "CHN", "IND")
    votes = {(row["resolution"], row["iso3"]): row["vote"] for row in rows(dossier, "votes")}
    pairs = [(votes[text.key, "CHN"], votes[text.key, "IND"]) for text in roll_calls(dossier)]
    assert told.alike == sum(one == other != "absent" for one, other in pairs)
    assert told.one_absent == sum((one == "absent") != (other == "absent") for one, other in pairs)
    assert told.both_absent == pairs.count(("absent", "absent"))


def test_a_turn_follows_from_the_two_votes(dossier: Dossier) -> None:
    for item in changes_of_vote(dossier):
        match item.turn:
            case Turn.APPEARED:
                assert item.before.vote is VoteChoice.ABSENT
            case Turn.STAYED_AWAY:
                assert item.after.vote is VoteChoice.ABSENT
            case Turn.TOWARDS_YES:
                assert VoteChoice.YES is item.after.vote or VoteChoice.NO is item.before.vote
            case Turn.TOWARDS_NO:
                assert VoteChoice.NO is item.after.vote or VoteChoice.YES is item.before.vote


def test_with_absence_passed_over_nobody_appears_or_stays_away(dossier: Dossier) -> None:
    turns = {item.turn for item in changes_of_vote(dossier, pass_over_absence=True)}
    assert turns == {Turn.TOWARDS_YES, Turn.TOWARDS_NO}


def test_every_group_has_a_name_and_states_and_each_state_a_source(dossier: Dossier) -> None:
    assert set(GROUPS) == set(Group)
    for group in Group:
        found = members(dossier, group, LATEST)
        assert found
        assert all(row.sources for held in found.values() for row in held)


def test_groups_are_of_the_day(dossier: Dossier) -> None:
    assert set(members(dossier, Group.RECOGNISE, date(2012, 1, 1))) == {
        "RUS",
        "NIC",
        "VEN",
        "NRU",
        "VUT",
        "TUV",
    }
    assert set(members(dossier, Group.RECOGNISE, date(2016, 1, 1))) == {"RUS", "NIC", "VEN", "NRU"}
    assert set(members(dossier, Group.WITHDREW, date(2016, 1, 1))) == {"VUT", "TUV"}
    assert not members(dossier, Group.WITHDREW, date(2012, 1, 1))


def test_recognitions_run_from_their_first_to_their_last_day(dossier: Dossier) -> None:
    found = recognition_periods(dossier, LATEST)
    told = [
        row
        for row in rows(dossier, "positions")
        if row["kind"] == "recognition" and row["stance"] == "recognises"
    ]
    assert {item.position.position_id for item in found} == {row["position_id"] for row in told}
    assert [item.by_un_member for item in found] == sorted(
        (item.by_un_member for item in found), reverse=True
    )
    ended = {item.position.actor for item in found if item.position.end}
    assert ended == {row["actor"] for row in told if row["to"]}


def test_the_record_of_a_state_holds_all_its_votes_and_dated_positions(dossier: Dossier) -> None:
    votes = [row for row in rows(dossier, "votes") if row["iso3"] == "USA"]
    said = [row for row in rows(dossier, "positions") if row["actor"] == "USA" and row["from"]]
    found = state_record(dossier, "USA")
    assert len(found) == len(votes) + len(said)
    days = [entry.start.earliest for entry in found]
    assert days == sorted(days, reverse=True)


def test_statements_on_an_instrument_are_those_of_the_file_by_date(dossier: Dossier) -> None:
    told = [row for row in rows(dossier, "positions") if row["about"] in dossier.treaties]
    for treaty in treaties_spoken_of(dossier):
        found = statements_on(dossier, treaty)
        assert {row.position_id for row in found} == {
            row["position_id"] for row in told if row["about"] == treaty
        }
        days = [row.start.earliest for row in found if row.start]
        assert days == sorted(days)
    assert set(treaties_spoken_of(dossier)) == {row["about"] for row in told}
