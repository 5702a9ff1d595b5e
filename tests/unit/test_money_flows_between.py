"""Money between donors and recipients in a period: one figure for each pair, the rest named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import load
from geodata.money import (
    Basis,
    FlowsBetween,
    Measure,
    MoneyFlow,
    Per,
    Reason,
    Standing,
    Wish,
    comparison,
    flows_between,
    pairs,
)
from tests.table_rows import rows

YEARS = st.tuples(st.integers(2000, 2026), st.integers(2000, 2026)).map(
    lambda ends: (min(ends), max(ends))
)


def between(first: int, last: int, standing: Standing = Standing.PAID) -> FlowsBetween:
    return flows_between(load(), (first, last), standing=standing, currency="EUR")


def flow(found: FlowsBetween, donor: str, region: str) -> MoneyFlow:
    (one,) = [
        item
        for item in found.flows
        if (item.headline.donor, item.headline.region) == (donor, region)
    ]
    return one


def series(series_id: str, first: int, last: int) -> dict[int, float]:
    return {
        int(row["year"]): float(row["value"])
        for row in rows("aid_series")
        if row["series_id"] == series_id and first <= int(row["year"]) <= last
    }


def rate(pair: str, year: int) -> float:
    return next(
        float(row["value"])
        for row in rows("exchange_rates")
        if (row["pair"], row["year"]) == (pair, str(year))
    )


def test_yearly_figures_of_one_series_are_added_each_at_its_own_rate() -> None:
    found = flow(between(2009, 2014), "RUS", "GE-SO")
    yearly = series("rus-so-total-aid", 2009, 2014)
    expected = sum(value / rate("RUB_per_EUR", year) for year, value in yearly.items())
    assert found.headline.basis is Basis.SUM
    assert found.low == found.high == pytest.approx(expected)
    assert found.years == tuple(yearly)


def test_of_two_figures_the_one_that_covers_more_years_speaks() -> None:
    found = flow(between(2008, 2024), "RUS", "GE-AB")
    assert found.headline.flows == ("rus-ab-2008-2023-01",)
    assert found.rate_year == 2023
    assert found.low == pytest.approx(110e9 / rate("RUB_per_EUR", 2023))


def test_rival_figures_of_one_year_are_a_range() -> None:
    found = flow(between(2015, 2015), "RUS", "GE-AB")
    amounts = {
        float(row["amount"])
        for row in rows("aid_flows")
        if row["flow_id"] in ("rus-ab-2015-07", "rus-ab-2015-08")
    }
    assert (found.headline.low, found.headline.high) == (min(amounts), max(amounts))


@settings(deadline=None, max_examples=25)
@given(YEARS, st.sampled_from(list(Standing)))
def test_a_pair_has_one_figure_and_every_other_claim_of_the_period_is_named(
    years: tuple[int, int], standing: Standing
) -> None:
    found = between(*years, standing)
    told = [*(item.headline for item in found.flows), *(item.headline for item in found.undrawn)]
    at = [(item.donor, item.region) for item in told]
    assert len(at) == len(set(at))
    assert all(item.standing is standing for item in told)
    speaking = {ident for item in told for ident in item.flows}
    left = {item.claim.flow_id for item in found.left_out}
    in_period = {
        row["flow_id"]
        for row in rows("aid_flows")
        if int(row["start_year"]) <= years[1] and int(row["end_year"]) >= years[0]
    }
    assert not speaking & left
    assert in_period == left | (speaking & in_period)


def test_what_was_left_out_says_why() -> None:
    reasons = {item.claim.flow_id: item.reason for item in between(2009, 2014).left_out}
    assert reasons["rus-ab+so-2009-01"] is Reason.SEVERAL_RECIPIENTS
    assert reasons["multi-ge-2009-02"] is Reason.SEVERAL_DONORS
    assert reasons["rus-so-2008-2014-01"] is Reason.REACHES_OUT
    assert reasons["rus-so-2009-02"] is Reason.OTHER_STANDING
    assert reasons["rus-ab-2010-2030-01"] is Reason.NO_AID
    assert reasons["rus-so-2009-04"] is Reason.OTHER_SPEAKS


def test_a_figure_without_a_rate_is_named_and_not_drawn() -> None:
    found = between(2026, 2026, Standing.PROMISED)
    (lacking,) = [item for item in found.undrawn if item.headline.donor == "RUS"]
    assert "RUB per EUR is known for 2026" in lacking.why


def test_a_comparison_has_a_row_for_every_pair_and_year() -> None:
    wanted = pairs(load())
    found = comparison(load(), wanted, (2006, 2026), Measure(Wish("EUR")))
    assert [(row.donor, row.region, row.year) for row in found] == [
        (*pair, year) for pair in wanted for year in range(2006, 2027)
    ]
    for row in found:
        assert (row.low is None) == (row.gap is not None)
        assert row.low is None or row.sources


def test_figures_of_a_series_are_compared_at_the_rate_of_their_year() -> None:
    told = {
        row.year: row.low
        for row in comparison(load(), [("EU", "GE")], (2008, 2023), Measure(Wish("EUR")))
    }
    for year, value in series("dac-net-bilateral-eu", 2008, 2023).items():
        assert told[year] == pytest.approx(value / rate("USD_per_EUR", year))


def test_only_money_paid_or_only_money_promised_is_compared_on_request() -> None:
    for standing in Standing:
        found = comparison(
            load(), pairs(load()), (2006, 2026), Measure(Wish("EUR")), standing=standing
        )
        told = [row.headline.standing for row in found if row.headline is not None]
        assert told
        assert set(told) == {standing}


def test_a_share_of_the_budget_needs_no_rate() -> None:
    measure = Measure(Wish("EUR"), Per.BUDGET)
    found = comparison(load(), [("RUS", "GE-AB")], (2026, 2026), measure)
    assert found[0].low == series("rus-ab-share-of-budget", 2026, 2026)[2026]
