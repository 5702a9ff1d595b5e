"""Conversion at yearly averages and to constant prices; what lacks is named."""

import csv
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from geodata import load
from geodata.money import (
    Conversion,
    MissingRate,
    Unconvertible,
    convert,
    convert_flow,
    to_constant,
)

RATES = load().exchange_rates
AMOUNTS = st.floats(min_value=-1e12, max_value=1e12).filter(lambda amount: abs(amount) > 1e-6)
CURRENCIES = st.sampled_from(["EUR", "USD", "RUB", "GEL", "SEK", "TRY"])
YEARS = st.integers(1990, 2027)


def rate(pair: str, year: int) -> float:
    path = load().folder / "tables" / "exchange_rates.csv"
    with path.open(encoding="utf-8", newline="") as file:
        found = [r for r in csv.DictReader(file) if (r["pair"], r["year"]) == (pair, str(year))]
    return float(found[0]["value"])


def converted(result: object) -> Conversion:
    assert isinstance(result, Conversion), str(result)
    return result


def test_43_billion_roubles_at_the_rate_of_2015() -> None:
    result = converted(convert(43e9, "RUB", 2015, "EUR", RATES))
    assert result.amount == pytest.approx(43e9 / rate("RUB_per_EUR", 2015))
    assert [(use.pair, use.year) for use in result.path] == [("RUB_per_EUR", 2015)]
    assert result.sources
    assert set(result.sources) <= set(load().sources)


def test_a_cross_rate_names_both_its_legs() -> None:
    result = converted(convert(100, "GEL", 2015, "RUB", RATES))
    expected = 100 / rate("GEL_per_EUR", 2015) * rate("RUB_per_EUR", 2015)
    assert result.amount == pytest.approx(expected)
    assert [use.pair for use in result.path] == ["GEL_per_EUR", "RUB_per_EUR"]


def test_before_the_euro_a_cross_rate_goes_through_the_dollar() -> None:
    result = converted(convert(1, "GEL", 1997, "RUB", RATES))
    assert [use.pair for use in result.path] == ["GEL_per_USD", "RUB_per_USD"]


@pytest.mark.parametrize(
    ("currency", "to", "year", "pair"),
    [
        ("RUB", "EUR", 1995, "RUB_per_EUR"),
        ("EUR", "RUB", 2026, "RUB_per_EUR"),
        ("TRY", "USD", 2000, "TRY_per_EUR"),
        ("RUB", "USD", 1994, "RUB_per_USD"),
    ],
)
def test_a_rate_that_lacks_is_named_with_its_year(
    currency: str, to: str, year: int, pair: str
) -> None:
    result = convert(1, currency, year, to, RATES)
    assert result == MissingRate(pair, year)
    written = pair.replace("_per_", " per ")
    assert str(result) == f"No yearly average of {written} is known for {year}."


def test_a_currency_that_is_in_no_table_is_named() -> None:
    assert "XTS" in str(convert(1, "XTS", 2015, "EUR", RATES))


@pytest.mark.parametrize("amount", [math.nan, math.inf])
def test_an_amount_that_is_no_number_is_refused(amount: float) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        convert(amount, "EUR", 2015, "USD", RATES)


@given(AMOUNTS, CURRENCIES, YEARS)
def test_converting_to_the_same_currency_changes_nothing(
    amount: float, currency: str, year: int
) -> None:
    assert convert(amount, currency, year, currency, RATES) == Conversion(
        amount, currency, year, ()
    )


@given(AMOUNTS, CURRENCIES, CURRENCIES, YEARS)
def test_there_and_back_gives_the_amount_again(
    amount: float, currency: str, to: str, year: int
) -> None:
    there = convert(amount, currency, year, to, RATES)
    assume(isinstance(there, Conversion))
    back = converted(convert(converted(there).amount, to, year, currency, RATES))
    assert back.amount == pytest.approx(amount, rel=1e-9)


@given(AMOUNTS, CURRENCIES, CURRENCIES, YEARS)
def test_a_result_uses_only_rates_of_its_year_and_a_refusal_a_rate_not_in_the_table(
    amount: float, currency: str, to: str, year: int
) -> None:
    result = convert(amount, currency, year, to, RATES)
    if isinstance(result, Conversion):
        assert {use.year for use in result.path} <= {year}
        assert math.copysign(1, result.amount) == math.copysign(1, amount)
    else:
        assert f"{result.pair}:{result.year}" not in RATES
        assert result.year == year


def test_a_claim_over_several_years_is_not_converted_at_one_rate() -> None:
    flow = load().aid_flows["rus-so-2008-2014-01"]
    refused = convert_flow(flow, "EUR", RATES)
    assert isinstance(refused, Unconvertible)
    assert "2008 to 2014" in str(refused)
    chosen = converted(convert_flow(flow, "EUR", RATES, at_year=2014))
    assert chosen.amount == pytest.approx(43e9 / rate("RUB_per_EUR", 2014))


def test_a_claim_over_several_years_needs_no_rate_in_its_own_currency() -> None:
    flow = load().aid_flows["rus-so-2008-2014-01"]
    assert converted(convert_flow(flow, "RUB", RATES)).amount == 43e9


def test_a_claim_of_one_year_uses_that_years_rate() -> None:
    flow = load().aid_flows["rus-so-2016-02"]
    result = converted(convert_flow(flow, "USD", RATES))
    assert result.amount == pytest.approx(8225870000 / rate("RUB_per_USD", 2016))


def test_dollars_are_restated_by_the_ratio_of_the_index_levels() -> None:
    index = "US_CPI_U_annual_avg_1982_84_eq_100"
    result = converted(to_constant(1e9, "USD", 2008, 2024, RATES))
    assert result.amount == pytest.approx(1e9 * rate(index, 2024) / rate(index, 2008))


def test_roubles_are_restated_by_chained_inflation() -> None:
    index = "RUS_CPI_inflation_pct"
    result = converted(to_constant(100, "RUB", 2014, 2016, RATES))
    factor = (1 + rate(index, 2015) / 100) * (1 + rate(index, 2016) / 100)
    assert result.amount == pytest.approx(100 * factor)
    assert [use.year for use in result.path] == [2015, 2016]


@pytest.mark.parametrize(
    ("currency", "year", "base_year", "missing"),
    [
        ("RUB", 2020, 2026, MissingRate("RUS_CPI_inflation_pct", 2026)),
        ("GEL", 1993, 2015, MissingRate("GEO_CPI_inflation_pct", 1994)),
        ("USD", 1989, 2015, MissingRate("US_CPI_U_annual_avg_1982_84_eq_100", 1989)),
        ("SEK", 2015, 2020, MissingRate("SEK consumer price index", 2015)),
    ],
)
def test_an_index_value_that_lacks_is_named_with_its_year(
    currency: str, year: int, base_year: int, missing: MissingRate
) -> None:
    assert to_constant(1, currency, year, base_year, RATES) == missing


@given(AMOUNTS, st.sampled_from(["USD", "EUR", "RUB", "GEL"]), YEARS, YEARS)
def test_restating_and_restating_back_gives_the_amount_again(
    amount: float, currency: str, year: int, base_year: int
) -> None:
    there = to_constant(amount, currency, year, base_year, RATES)
    assume(isinstance(there, Conversion))
    back = converted(to_constant(converted(there).amount, currency, base_year, year, RATES))
    assert back.amount == pytest.approx(amount, rel=1e-9)


@given(st.integers(1996, 2025), st.integers(1996, 2025))
def test_roubles_lose_value_in_every_year_of_the_table(one: int, two: int) -> None:
    early, late = sorted((one, two))
    assume(early != late)
    assert converted(to_constant(1, "RUB", early, late, RATES)).amount > 1
