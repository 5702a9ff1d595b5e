"""What came of clauses: carried out in time, late by how much, or nothing found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Dossier, load
from geodata.asof import DueDate
from geodata.dates import ReducedDate
from geodata.treaties import ClauseProgress, Delay, Outcome, Timeliness, delay_of, progress
from tests.table_rows import rows

LATEST = date(2026, 6, 1)


def of(dossier: Dossier, clause: str, on: date = LATEST) -> ClauseProgress:
    return next(item for item in progress(dossier, on) if item.provision.provision_id == clause)


def test_a_text_signed_after_the_last_day_is_late_by_the_days_between(dossier: Dossier) -> None:
    found = of(dossier, "ab-2014-alliance-p07")
    # three years from 5 March 2015; the agreement was signed on 23 August 2019
    days = (date(2019, 8, 23) - date(2018, 3, 5)).days
    assert found.outcome is Outcome.LATE
    assert found.delay == Delay(days, days)


def test_before_its_signature_the_same_clause_has_nothing_yet(dossier: Dossier) -> None:
    assert of(dossier, "ab-2014-alliance-p07", date(2018, 3, 5)).outcome is Outcome.NOT_DUE
    assert of(dossier, "ab-2014-alliance-p07", date(2018, 3, 6)).outcome is Outcome.PASSED
    assert of(dossier, "ab-2014-alliance-p07", date(2019, 8, 22)).outcome is Outcome.PASSED
    assert of(dossier, "ab-2014-alliance-p07", date(2019, 8, 23)).outcome is Outcome.LATE


def test_a_text_signed_before_the_last_day_is_in_time(dossier: Dossier) -> None:
    found = of(dossier, "ab-2014-alliance-p06")
    early = (date(2015, 11, 21) - date(2016, 3, 5)).days
    assert found.outcome is Outcome.ON_TIME
    assert found.delay == Delay(early, early)


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        # no deadline, a text is there
        ("so-2015-alliance-p10", Outcome.CARRIED_OUT),
        # the deadline runs from a ratification whose day no table holds
        ("so-2015-alliance-p05", Outcome.CARRIED_OUT),
        # the only text has no date
        ("so-2015-alliance-p18", Outcome.UNDATED),
        # the only text was voted down
        ("ab-2020-programme-p02", Outcome.NOT_RATIFIED),
        # the only text is the plan of 2008, six years older than the clause
        ("ge-2014-eu-aa-p04", Outcome.EARLIER_TEXT),
        # due by the end of 2030
        ("ab-2025-state-programme-p01", Outcome.NOT_DUE),
        ("ab-2020-programme-p05", Outcome.PASSED),
        ("so-2015-alliance-p01", Outcome.NOTHING_FOUND),
    ],
)
def test_each_outcome_is_told_apart(dossier: Dossier, clause: str, outcome: Outcome) -> None:
    assert of(dossier, clause).outcome is outcome


def test_an_older_text_does_not_carry_a_clause_out(dossier: Dossier) -> None:
    # signed in 2012 and 2020, the treaty in 2014
    before = of(dossier, "ab-2014-alliance-p04", date(2020, 11, 11))
    assert before.outcome is Outcome.EARLIER_TEXT
    assert [text.earlier for text in before.texts] == [True, False]
    assert of(dossier, "ab-2014-alliance-p04").outcome is Outcome.CARRIED_OUT


def test_every_text_of_the_table_is_shown_under_its_clause(dossier: Dossier) -> None:
    shown = {
        (item.provision.provision_id, text.treaty.treaty_id if text.treaty else "")
        for item in progress(dossier, LATEST)
        for text in item.texts
    }
    linked = {(row["provision_id"], row["treaty_id"]) for row in rows("provision_implementations")}
    assert shown == linked


def test_clauses_of_texts_not_yet_signed_or_never_in_force_are_left_out(dossier: Dossier) -> None:
    shown = {item.provision.treaty_id for item in progress(dossier, date(2015, 3, 17))}
    assert "so-2015-alliance" not in shown
    assert "ab-2014-alliance" in shown
    # it ended in 2008, and one can still ask what came of it
    assert "ge-2006-bases" in shown
    latest = {item.provision.treaty_id for item in progress(dossier, LATEST)}
    assert "ab-2024-investment" not in latest


def test_what_can_be_followed_has_a_deadline_or_a_text(dossier: Dossier) -> None:
    assert of(dossier, "ab-2014-alliance-p06").tracked
    assert of(dossier, "so-2015-alliance-p10").tracked
    # a right to stay for up to 90 days, a term of 25 years, and no word on time
    for clause in ("ab-2009-visa-p01", "so-2015-alliance-p17", "so-2015-alliance-p01"):
        assert not of(dossier, clause).tracked


def due(day: ReducedDate) -> DueDate:
    return DueDate(day, "named in the clause")


def test_a_deadline_named_by_its_year_allows_the_whole_year() -> None:
    year = due(ReducedDate.parse("2016"))
    assert delay_of(year, date(2016, 12, 31), date(2016, 12, 31)) == Delay(0, 0)
    assert delay_of(year, date(2017, 1, 1), date(2017, 1, 1)) == Delay(1, 1)


def test_a_text_known_to_the_month_is_late_by_at_least_and_at_most() -> None:
    found = delay_of(due(ReducedDate.parse("2016-06-15")), date(2016, 7, 1), date(2016, 7, 31))
    assert found == Delay(16, 46)
    assert found.timeliness is Timeliness.LATE
    same = delay_of(due(ReducedDate.parse("2016-07-15")), date(2016, 7, 1), date(2016, 7, 31))
    assert same.timeliness is Timeliness.OPEN


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 12, 31))


@given(DAYS, DAYS, DAYS, DAYS)
def test_the_true_delay_lies_within_the_interval(a: date, b: date, c: date, d: date) -> None:
    last, done = sorted((a, b)), sorted((c, d))
    found = delay_of(due(ReducedDate.unknown(earliest=last[0], latest=last[1])), *done)
    for due_on in last:
        for done_on in done:
            assert found.at_least <= (done_on - due_on).days <= found.at_most


@given(DAYS)
def test_on_no_day_is_a_clause_said_to_be_carried_out_before_a_text_was_signed(on: date) -> None:
    signed = {row["treaty_id"]: row["signed_on"] for row in rows("treaties")}
    texts: dict[str, list[str]] = {}
    for row in rows("provision_implementations"):
        texts.setdefault(row["provision_id"], []).append(signed.get(row["treaty_id"], ""))
    carried = {Outcome.ON_TIME, Outcome.LATE, Outcome.MAY_BE_LATE, Outcome.CARRIED_OUT}
    for item in progress(load(), on):
        if item.outcome in carried:
            days = texts[item.provision.provision_id]
            assert any(day and day <= on.isoformat() for day in days)
