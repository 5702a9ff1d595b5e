"""Which figure speaks for a donor and a recipient, and how it is restated."""

import pytest

from geodata import Dossier, load
from geodata.money import (
    Headline,
    Restated,
    Standing,
    Unconvertible,
    Wish,
    restate_headline,
    speaking,
)
from tests.table_rows import rows


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load()


def one(dossier: Dossier, donor: str, region: str, year: int, **choice: object) -> Headline:
    found = [
        item
        for item in speaking(dossier, year, **choice)  # type: ignore[arg-type]  # named by tests
        if (item.donor, item.region) == (donor, region)
    ]
    assert len(found) == 1
    return found[0]


def test_money_paid_speaks_before_money_promised_where_both_tell_all_aid(dossier: Dossier) -> None:
    assert one(dossier, "RUS", "GE-AB", 2015).standing is Standing.PAID
    promised = one(dossier, "RUS", "GE-AB", 2015, standing=Standing.PROMISED)
    assert promised.standing is Standing.PROMISED


def test_a_year_without_a_figure_is_silent(dossier: Dossier) -> None:
    regions = {item.region for item in speaking(dossier, 2015) if item.donor == "RUS"}
    assert regions == {"GE-AB"}


def test_money_to_date_stays_that_of_the_last_year_with_a_figure(dossier: Dossier) -> None:
    usual = one(dossier, "RUS", "GE-SO", 2015, to_date=True)
    assert (usual.start_year, usual.end_year) == (2008, 2014)
    assert one(dossier, "RUS", "GE-SO", 2016, to_date=True).end_year >= usual.end_year
    assert not any(item.donor == "RUS" for item in speaking(dossier, 2007, to_date=True))


def test_a_sum_is_restated_year_by_year(dossier: Dossier) -> None:
    item = one(dossier, "USA", "GE", 2015, to_date=True)
    told = restate_headline(dossier, item, Wish("EUR"))
    rates = {
        row["year"]: float(row["value"])
        for row in rows("exchange_rates")
        if row["pair"] == "USD_per_EUR"
    }
    expected = sum(
        float(row["value"]) / rates[row["year"]]
        for row in rows("aid_series")
        if row["series_id"] == item.series_id and item.start_year <= int(row["year"]) <= 2015
    )
    assert isinstance(told, Restated)
    assert told.low == told.high == pytest.approx(expected)


def test_a_claim_about_several_years_is_not_converted_but_can_be_compared(dossier: Dossier) -> None:
    item = one(dossier, "RUS", "GE-SO", 2015, to_date=True)
    assert isinstance(restate_headline(dossier, item, Wish("EUR")), Unconvertible)
    assert isinstance(restate_headline(dossier, item, Wish("USD"), at_end=True), Restated)
    assert restate_headline(dossier, item, Wish()) == Restated(item.low, item.high, "RUB", ())
