"""Which instruments and clauses stood on a day, on the real dossier."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Dossier, asof, load
from geodata.asof import ForceState, ImplementationState
from geodata.dates import Certainty
from geodata.records import Topic

SIGNATURE = date(2015, 3, 18)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 12, 31))


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load()


def state(dossier: Dossier, treaty: str, on: date) -> ForceState:
    return asof.instrument_status(dossier.treaties[treaty], on).state


def test_the_alliance_treaty_counts_from_the_day_it_was_signed(dossier: Dossier) -> None:
    assert state(dossier, "so-2015-alliance", date(2015, 3, 17)) is ForceState.NOT_YET
    status = asof.instrument_status(dossier.treaties["so-2015-alliance"], SIGNATURE)
    assert status.state is ForceState.IN_FORCE
    assert "Counted from signature on 18 March 2015" in status.basis
    assert "day of entry into force was not seen" in status.basis
    assert "not verified for today" in status.basis
    assert status.term_end == date(2040, 3, 18)


def test_a_treaty_is_only_signed_until_it_enters_into_force(dossier: Dossier) -> None:
    assert state(dossier, "ab-2014-alliance", date(2014, 11, 23)) is ForceState.NOT_YET
    assert state(dossier, "ab-2014-alliance", date(2014, 11, 24)) is ForceState.SIGNED
    assert state(dossier, "ab-2014-alliance", date(2015, 3, 4)) is ForceState.SIGNED
    assert state(dossier, "ab-2014-alliance", date(2015, 3, 5)) is ForceState.IN_FORCE


def test_an_agreement_holds_on_its_last_day_and_has_ended_the_day_after(dossier: Dossier) -> None:
    assert state(dossier, "ge-2006-bases", date(2008, 12, 31)) is ForceState.IN_FORCE
    assert state(dossier, "ge-2006-bases", date(2009, 1, 1)) is ForceState.ENDED


def test_an_agreement_never_ratified_is_never_in_force(dossier: Dossier) -> None:
    assert state(dossier, "ab-2024-investment", date(2024, 10, 29)) is ForceState.NOT_YET
    assert state(dossier, "ab-2024-investment", date(2024, 10, 30)) is ForceState.NEVER_IN_FORCE
    assert state(dossier, "ab-2024-rosgvardia", SIGNATURE) is ForceState.NEVER_IN_FORCE


def test_an_instrument_without_a_signing_date_is_undated(dossier: Dossier) -> None:
    assert state(dossier, "so-gazprom", date(2020, 1, 1)) is ForceState.UNDATED


def test_a_signature_known_to_the_year_is_certain_only_when_the_year_is_over(
    dossier: Dossier,
) -> None:
    treaty = dossier.treaties["so-2022-tariff"]
    during = asof.instrument_status(treaty, date(2022, 6, 1))
    after = asof.instrument_status(treaty, date(2023, 1, 1))
    assert (during.state, during.certainty) == (ForceState.SIGNED, Certainty.MAY_HOLD)
    assert (after.state, after.certainty) == (ForceState.SIGNED, Certainty.HOLDS)
    assert "Signed in 2022" in after.basis


def test_a_term_that_ran_out_is_said_to_count_as_prolonged(dossier: Dossier) -> None:
    status = asof.instrument_status(dossier.treaties["so-2009-border"], SIGNATURE)
    assert status.state is ForceState.IN_FORCE
    assert "first term ran out on 30 April 2014 and it counts as prolonged" in status.basis


def test_an_instrument_for_two_regions_counts_for_each(dossier: Dossier) -> None:
    for region in ("GE-AB", "GE-SO"):
        on_day = asof.instruments(dossier, SIGNATURE, region)
        assert "ge-2008-six-point" in {status.treaty.treaty_id for status in on_day}
    abkhaz = {status.treaty.treaty_id for status in asof.instruments(dossier, SIGNATURE, "GE-AB")}
    assert "so-2015-alliance" not in abkhaz


@given(DAYS)
def test_every_instrument_has_one_state_with_a_sentence_for_it(on: date) -> None:
    statuses = asof.instruments(load(), on)
    assert len(statuses) == len(load().treaties)
    assert all(status.basis.endswith(".") for status in statuses)
    order = [list(ForceState).index(status.state) for status in statuses]
    assert order == sorted(order)


@given(DAYS, DAYS)
def test_what_was_signed_never_becomes_unsigned(one: date, two: date) -> None:
    before, after = sorted((one, two))
    earlier = {s.treaty.treaty_id for s in asof.instruments(load(), before) if _signed(s.state)}
    later = {s.treaty.treaty_id for s in asof.instruments(load(), after) if _signed(s.state)}
    assert earlier <= later


def _signed(found: ForceState) -> bool:
    return found not in (ForceState.NOT_YET, ForceState.UNDATED)


def test_clauses_come_by_topic_and_only_from_instruments_of_the_day(dossier: Dossier) -> None:
    clauses = asof.provisions(dossier, SIGNATURE, "GE-SO")
    topics = [list(Topic).index(clause.provision.topic) for clause in clauses]
    assert topics == sorted(topics)
    assert {clause.provision.treaty_id for clause in clauses} >= {"so-2015-alliance"}
    assert "so-2017-forces" not in {clause.provision.treaty_id for clause in clauses}
    before = asof.provisions(dossier, date(2015, 3, 17), "GE-SO")
    assert "so-2015-alliance" not in {clause.provision.treaty_id for clause in before}


def test_a_clause_is_implemented_from_the_day_the_implementing_text_was_signed(
    dossier: Dossier,
) -> None:
    def implementers(on: date) -> tuple[list[str], list[str]]:
        clauses = asof.provisions(dossier, on, "GE-SO")
        clause = next(c for c in clauses if c.provision.provision_id == "so-2015-alliance-p05")
        done = [item.treaty.treaty_id for item in clause.implemented if item.treaty]
        return done, [item.treaty.treaty_id for item in clause.later if item.treaty]

    assert implementers(date(2017, 3, 30)) == ([], ["so-2017-forces"])
    assert implementers(date(2017, 3, 31)) == (["so-2017-forces"], [])


def test_an_implementing_text_never_ratified_does_not_count_as_done(dossier: Dossier) -> None:
    clauses = asof.provisions(dossier, dossier.latest_date, "GE-AB")
    clause = next(c for c in clauses if c.provision.provision_id == "ab-2020-programme-p02")
    assert clause.implemented == ()
    found = clause.in_state(ImplementationState.NEVER_RATIFIED)
    assert [item.treaty.treaty_id for item in found if item.treaty] == ["ab-2024-investment"]


@pytest.mark.parametrize(
    ("provision", "last_day"),
    [
        ("ab-2014-alliance-p06", date(2016, 3, 5)),  # one year from entry into force
        ("ab-2015-wages-p01", date(2018, 4, 14)),  # three years from signature
        ("ge-2008-09-08-p01", date(2008, 9, 15)),  # within 7 days
        ("ge-2008-09-08-p04", date(2008, 10, 1)),  # the clause names the day
        ("so-1992-sochi-p02", date(1992, 7, 2)),  # three days from 29 June 1992
        ("so-2015-alliance-p19", date(2017, 12, 31)),  # by end of 2017
        ("so-2022-state-programme-p01", date(2025, 12, 31)),  # 2022-2025
    ],
)
def test_a_deadline_falls_on_the_day_that_the_text_gives(
    dossier: Dossier, provision: str, last_day: date
) -> None:
    clause = dossier.provisions[provision]
    due = asof.due_date(clause, dossier.treaties[clause.treaty_id])
    assert due is not None
    assert due.day.latest == last_day
    assert due.basis
    assert not due.passed(last_day)


@pytest.mark.parametrize(
    "provision",
    [
        "so-2015-alliance-p05",  # after ratification, whose day is in no table
        "so-2015-alliance-p17",  # the length of the term
        "ab-2009-visa-p01",  # the length of a stay
        "ab-2014-alliance-p18",  # a draft
        "so-2017-forces-p03",  # entry into force, whose day was not seen
    ],
)
def test_a_deadline_that_no_day_can_be_given_for_has_none(dossier: Dossier, provision: str) -> None:
    clause = dossier.provisions[provision]
    assert asof.due_date(clause, dossier.treaties[clause.treaty_id]) is None
