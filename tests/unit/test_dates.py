"""Reduced dates are intervals of days, and a question asked of a day has three answers."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dates import Certainty, DateError, Precision, ReducedDate, Validity, add_months

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
LENGTHS = st.sampled_from([4, 7, 10])
ONE_DAY = timedelta(days=1)


@st.composite
def reduced_dates(draw: st.DrawFn) -> ReducedDate:
    return ReducedDate.parse(draw(DAYS).isoformat()[: draw(LENGTHS)])


OPTIONAL = st.none() | reduced_dates()


def test_a_year_means_all_its_days() -> None:
    year = ReducedDate.parse("2008")
    assert (year.earliest, year.latest) == (date(2008, 1, 1), date(2008, 12, 31))
    assert year.precision is Precision.YEAR


def test_a_month_ends_on_its_last_day_even_in_a_leap_year() -> None:
    assert ReducedDate.parse("2008-02").latest == date(2008, 2, 29)
    assert ReducedDate.parse("1900-02").latest == date(1900, 2, 28)


def test_a_full_date_is_a_single_day() -> None:
    day = ReducedDate.parse("2015-03-18")
    assert day.earliest == day.latest == date(2015, 3, 18)
    assert str(day) == "2015-03-18"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "15",
        "2015-3-18",
        "2015-13",
        "2015-02-29",
        "2015-00",
        "0000",
        "2015-03-18T00:00",
        " 2015",
    ],
)
def test_a_text_that_is_no_date_is_named_in_the_error(text: str) -> None:
    with pytest.raises(DateError, match=r"YYYY-MM-DD|calendar") as caught:
        ReducedDate.parse(text)
    assert repr(text) in str(caught.value)


def test_digits_of_other_scripts_are_not_a_date() -> None:
    with pytest.raises(DateError):
        ReducedDate.parse("２０１５")


@given(DAYS, LENGTHS)
def test_a_shortened_date_contains_the_day_it_was_cut_from(day: date, length: int) -> None:
    reduced = ReducedDate.parse(day.isoformat()[:length])
    assert reduced.earliest <= day <= reduced.latest
    assert reduced.earliest.isoformat().startswith(reduced.text)
    assert reduced.latest.isoformat().startswith(reduced.text)
    assert not (reduced.latest + ONE_DAY).isoformat().startswith(reduced.text)


def test_the_last_day_is_still_inside_and_the_next_is_not() -> None:
    span = Validity(ReducedDate.parse("2011-09-18"), ReducedDate.parse("2014-03-31"))
    assert span.at(date(2011, 9, 17)) is Certainty.DOES_NOT
    assert span.at(date(2011, 9, 18)) is Certainty.HOLDS
    assert span.at(date(2014, 3, 31)) is Certainty.HOLDS
    assert span.at(date(2014, 4, 1)) is Certainty.DOES_NOT


def test_an_unknown_start_may_hold_until_the_end() -> None:
    span = Validity(None, ReducedDate.parse("2009"))
    assert span.at(date(1900, 1, 1)) is Certainty.MAY_HOLD
    assert span.at(date(2009, 12, 31)) is Certainty.MAY_HOLD
    assert span.at(date(2010, 1, 1)) is Certainty.DOES_NOT


def test_an_open_end_stays_open() -> None:
    assert Validity(ReducedDate.parse("2008")).at(date.max) is Certainty.HOLDS


@given(OPTIONAL, OPTIONAL, DAYS)
def test_the_answer_is_what_every_reading_of_the_dates_agrees_on(
    start: ReducedDate | None, end: ReducedDate | None, day: date
) -> None:
    """Compare with the extreme readings, each of which is a pair of full days."""
    starts = [date.min, date.max] if start is None else [start.earliest, start.latest]
    ends = [date.max] if end is None else [end.earliest, end.latest]
    readings = {first <= day <= last for first in starts for last in ends}
    expected = {
        frozenset({True}): Certainty.HOLDS,
        frozenset({False}): Certainty.DOES_NOT,
    }.get(frozenset(readings), Certainty.MAY_HOLD)
    assert Validity(start, end).at(day) is expected


@given(reduced_dates(), st.none() | reduced_dates(), DAYS)
def test_a_better_known_date_never_contradicts_a_certain_answer(
    start: ReducedDate, end: ReducedDate | None, day: date
) -> None:
    rough = Validity(start, end).at(day)
    for known in (start.earliest, start.latest):
        sharp = Validity(ReducedDate.parse(known.isoformat()), end).at(day)
        if rough is not Certainty.MAY_HOLD:
            assert sharp is rough


@given(reduced_dates(), st.none() | reduced_dates(), DAYS, DAYS, DAYS)
def test_what_holds_on_two_days_holds_on_every_day_between(
    start: ReducedDate, end: ReducedDate | None, one: date, two: date, three: date
) -> None:
    first, middle, last = sorted((one, two, three))
    span = Validity(start, end)
    if span.at(first) is span.at(last) is Certainty.HOLDS:
        assert span.at(middle) is Certainty.HOLDS


@given(OPTIONAL, OPTIONAL, DAYS)
def test_the_four_bounds_as_text_give_a_browser_the_same_answer(
    start: ReducedDate | None, end: ReducedDate | None, day: date
) -> None:
    first, known, ending, ended = Validity(start, end).bounds()
    asked = day.isoformat()
    if (ended is not None and asked > ended) or (first is not None and asked < first):
        answer = Certainty.DOES_NOT
    elif known is None or asked < known or (ending is not None and asked > ending):
        answer = Certainty.MAY_HOLD
    else:
        answer = Certainty.HOLDS
    assert Validity(start, end).at(day) is answer


def test_months_are_counted_to_the_last_day_of_a_shorter_month() -> None:
    assert add_months(date(2015, 1, 31), 1) == date(2015, 2, 28)
    assert add_months(date(2008, 2, 29), 12) == date(2009, 2, 28)
    assert add_months(date(2010, 4, 7), 588) == date(2059, 4, 7)
    assert add_months(date(2014, 12, 15), 1) == date(2015, 1, 15)
