"""Who recognised, said and voted what by a day, on the real dossier and against its files."""

import csv
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Dossier, asof, load
from geodata.dates import Certainty
from geodata.records import VoteChoice

SIGNATURE = date(2015, 3, 18)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 12, 31))


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load()


def rows(dossier: Dossier, table: str) -> list[dict[str, str]]:
    path = dossier.folder / "tables" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def members(dossier: Dossier, on: date, region: str) -> set[str]:
    return {
        item.position.actor
        for item in asof.recognitions(dossier, on, region)
        if item.by_un_member and item.certainty is Certainty.HOLDS
    }


@pytest.mark.parametrize("region", ["GE-AB", "GE-SO"])
def test_four_un_members_recognised_each_region_when_the_2015_treaty_was_signed(
    dossier: Dossier, region: str
) -> None:
    assert members(dossier, SIGNATURE, region) == {"RUS", "NIC", "VEN", "NRU"}


def test_vanuatu_recognised_abkhazia_alone_and_until_2013(dossier: Dossier) -> None:
    assert "VUT" in members(dossier, date(2013, 7, 12), "GE-AB")
    assert "VUT" not in members(dossier, date(2013, 7, 13), "GE-AB")
    assert "VUT" not in members(dossier, date(2012, 1, 1), "GE-SO")


def test_tuvalu_withdrew_on_31_march_2014(dossier: Dossier) -> None:
    for region in ("GE-AB", "GE-SO"):
        assert "TUV" in members(dossier, date(2014, 3, 30), region)
        assert "TUV" not in members(dossier, date(2014, 4, 1), region)
        before = asof.withdrawals(dossier, date(2014, 3, 30), region)
        after = asof.withdrawals(dossier, date(2014, 3, 31), region)
        assert "TUV" not in {item.position.actor for item in before}
        assert [item.day.text for item in after if item.position.actor == "TUV"] == ["2014-03-31"]


def test_syria_recognised_after_2015(dossier: Dossier) -> None:
    assert members(dossier, dossier.latest_date, "GE-SO") == {"RUS", "NIC", "VEN", "NRU", "SYR"}


def test_recognition_by_other_de_facto_authorities_is_kept_apart(dossier: Dossier) -> None:
    found = asof.recognitions(dossier, SIGNATURE, "GE-SO")
    others = {item.position.actor for item in found if not item.by_un_member}
    assert {"PMR", "NKR", "GE-AB"} <= others
    assert [item.by_un_member for item in found] == sorted(
        (item.by_un_member for item in found), reverse=True
    )


def test_a_recognition_dated_to_a_year_is_not_certain_within_it(dossier: Dossier) -> None:
    during = asof.recognitions(dossier, date(2006, 6, 1), "GE-AB")
    certainty = {item.position.position_id: item.certainty for item in during}
    assert certainty["artsakh-recognition"] is Certainty.MAY_HOLD


@given(DAYS)
def test_georgia_itself_is_answered_with_both_regions(on: date) -> None:
    both = asof.recognitions(load(), on, "GE")
    either = {
        item.position.position_id
        for region in ("GE-AB", "GE-SO")
        for item in asof.recognitions(load(), on, region)
    }
    assert {item.position.position_id for item in both} == either


def test_the_latest_statement_includes_one_made_that_day(dossier: Dossier) -> None:
    on_day = asof.latest_statement(dossier, SIGNATURE, "GEO", "GE-SO")
    assert on_day is not None
    assert on_day.position_id == "geo-treaty-so-2015"
    before = asof.latest_statement(dossier, date(2015, 3, 17), "GEO", "GE-SO")
    assert before is not None
    assert before.position_id != "geo-treaty-so-2015"


@given(DAYS, st.sampled_from(["GEO", "RUS", "USA", "EU", "NATO"]))
def test_no_statement_comes_from_the_future(on: date, actor: str) -> None:
    found = asof.latest_statement(load(), on, actor)
    own = [position for position in load().positions.values() if position.actor == actor]
    made = [p.start.earliest for p in own if p.start and p.start.earliest <= on]
    if found is None:
        assert made == []
    else:
        assert found.start is not None
        assert found.start.earliest == max(made)


def test_an_actor_that_had_said_nothing_is_listed_without_a_statement(dossier: Dossier) -> None:
    assert asof.statements(dossier, date(1990, 1, 1), ("RUS", "EU")) == (
        ("RUS", None),
        ("EU", None),
    )


def test_the_last_vote_before_the_2015_treaty_is_that_of_june_2014(dossier: Dossier) -> None:
    vote = asof.last_vote(dossier, SIGNATURE)
    assert vote is not None
    assert vote.resolution == "A/RES/68/274"
    assert (vote.yes, vote.no, vote.abstain) == (69, 13, 79)
    counted = Counter(
        row["vote"] for row in rows(dossier, "votes") if row["resolution"] == vote.key
    )
    assert (
        Counter(str(choice) for choice in asof.state_votes(dossier, SIGNATURE).values()) == counted
    )


def test_a_resolution_counts_from_the_day_of_its_adoption(dossier: Dossier) -> None:
    on_day = asof.last_vote(dossier, date(2008, 5, 15))
    assert on_day is not None
    assert on_day.resolution == "A/RES/62/249"
    assert asof.last_vote(dossier, date(2008, 5, 14)) is None
    assert asof.state_votes(dossier, date(2008, 5, 14)) == {}


def test_a_motion_on_procedure_is_not_the_last_vote(dossier: Dossier) -> None:
    vote = asof.last_vote(dossier, date(2009, 9, 9))
    assert vote is not None
    assert vote.resolution == "A/RES/63/307"


def test_a_states_last_vote_passes_over_resolutions_that_it_missed(dossier: Dossier) -> None:
    last = asof.last_cast(dossier, dossier.latest_date)
    dates = {row["resolution"]: row["date"] for row in rows(dossier, "resolutions")}
    cast: dict[str, tuple[str, str]] = {}
    for row in rows(dossier, "votes"):
        is_resolution = row["resolution"].startswith("A/RES/")
        if is_resolution and row["vote"] != "absent":
            entry = (dates[row["resolution"]], row["vote"])
            cast[row["iso3"]] = max(cast.get(row["iso3"], ("", "")), entry)
    assert {iso3: (b.resolution.date.text, str(b.vote)) for iso3, b in last.items()} == cast
    assert all(ballot.vote is not VoteChoice.ABSENT for ballot in last.values())


def test_a_states_history_runs_from_its_first_vote_to_the_day_asked(dossier: Dossier) -> None:
    history = asof.vote_history(dossier, "GEO", SIGNATURE)
    days = [ballot.resolution.date.text for ballot in history]
    assert days == sorted(days)
    assert (days[0], days[-1]) == ("2008-05-15", "2014-06-05")
    assert all(ballot.vote is VoteChoice.YES for ballot in history)
