"""Money per inhabitant and as a share of a budget: with its population, and gaps that say why."""

import pytest

from geodata import load
from geodata.money import Gap, MissingRate, Restated, Wish, budget_share, per_head, restate
from geodata.money.budget_share import BudgetShare
from geodata.money.per_head import PerHead, populations_for
from tests.table_rows import rows


def amount(value: float, *, high: float | None = None) -> Restated:
    return Restated(value, value if high is None else high, "RUB", ())


def people(indicator: str, region: str, year: int) -> float:
    return next(
        float(row["value"])
        for row in rows("indicators")
        if (row["indicator"], row["region"], row["year"]) == (indicator, region, str(year))
    )


def value(series_id: str, year: int) -> float:
    return next(
        float(row["value"])
        for row in rows("aid_series")
        if (row["series_id"], row["year"]) == (series_id, str(year))
    )


def told(result: object) -> PerHead:
    assert isinstance(result, PerHead), str(result)
    return result


def test_in_a_year_of_a_count_the_amount_is_divided_by_it() -> None:
    result = told(per_head(load(), amount(1e9), "GE-SO", 2015))
    counted = people("census_population", "GE-SO", 2015)
    assert result.low == result.high == pytest.approx(1e9 / counted)
    assert [item.year for item in result.populations] == [2015]
    assert result.sources


def test_between_two_figures_the_amount_per_head_is_a_range() -> None:
    result = told(per_head(load(), amount(7.2e9), "GE-SO", 2010))
    before = people("population_estimate", "GE-SO", 2006)
    after = people("census_population", "GE-SO", 2015)
    assert (result.low, result.high) == pytest.approx((7.2e9 / before, 7.2e9 / after))
    assert [item.year for item in result.populations] == [2006, 2015]


def test_after_the_last_count_it_is_used_and_its_year_told() -> None:
    result = told(per_head(load(), amount(5.2e9), "GE-AB", 2021))
    assert result.low == pytest.approx(5.2e9 / people("census_population", "GE-AB", 2011))
    assert [item.year for item in result.populations] == [2011]


def test_a_range_of_amounts_stays_one_per_head() -> None:
    result = told(per_head(load(), amount(1e9, high=2e9), "GE-SO", 2015))
    assert result.high == pytest.approx(2 * result.low)


def test_the_population_of_georgia_follows_from_aid_and_aid_per_person() -> None:
    result = told(per_head(load(), amount(1e8), "GE", 2020))
    implied = value("wdi-net-oda-received", 2020) / value("wdi-net-oda-per-capita", 2020)
    assert result.low == pytest.approx(1e8 / implied)
    # the division is ours, so it counts as an estimate
    assert all(item.estimate for item in result.populations)


def test_before_the_first_figure_there_is_none_per_head() -> None:
    assert populations_for(load(), "GE-SO", 1988) == ()
    gap = per_head(load(), amount(1), "GE-SO", 1988)
    assert isinstance(gap, Gap)
    assert "1988" in gap.reason


def test_shares_of_the_budget_are_those_of_the_table() -> None:
    for row in rows("aid_series"):
        if row["unit"].startswith("percent of local budget"):
            share = budget_share(load(), row["donor"], row["recipient"], int(row["year"]))
            assert isinstance(share, BudgetShare), row
            assert share.percent == float(row["value"])
            assert share.sources == (row["source_id"],)
            assert ("computed here" in row["unit"]) == (share.note == "computed here")


@pytest.mark.parametrize(("donor", "region", "year"), [("RUS", "GE-AB", 2020), ("USA", "GE", 2015)])
def test_a_share_that_no_source_tells_is_a_gap_that_says_why(
    donor: str, region: str, year: int
) -> None:
    gap = budget_share(load(), donor, region, year)
    assert isinstance(gap, Gap)
    assert str(year) in gap.reason
    assert load().regions[region].name_en in gap.reason


def test_a_converted_amount_is_restated_with_the_index_of_its_new_currency() -> None:
    rates = {f"{row['pair']}:{row['year']}": float(row["value"]) for row in rows("exchange_rates")}
    factor = 1.0
    for year in range(2011, 2026):
        factor *= 1 + rates[f"EMU_CPI_inflation_pct:{year}"] / 100
    result = restate((7.2e9, 8e9), "RUB", 2010, Wish("EUR", 2025), load().exchange_rates)
    assert isinstance(result, Restated)
    assert result.low == pytest.approx(7.2e9 / rates["RUB_per_EUR:2010"] * factor)
    assert result.high / result.low == pytest.approx(8 / 7.2)
    assert result.path[0].pair == "RUB_per_EUR"
    assert len(result.path) == 1 + 15


def test_a_rate_that_lacks_is_named_and_not_guessed() -> None:
    result = restate((1, 1), "RUB", 2026, Wish("EUR"), load().exchange_rates)
    assert result == MissingRate("RUB_per_EUR", 2026)
