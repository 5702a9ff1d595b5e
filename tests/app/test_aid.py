"""The page 'Aid' as Streamlit runs it, against the CSV files themselves."""

from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.page_runs import run_page
from tests.table_rows import rows


def opened(**parameters: str) -> AppTest:
    return run_page("aid", **parameters)


def as_table(app: AppTest, key: str) -> list[dict[str, Any]]:
    """Return the rows of a chart's table, after asking for it."""
    app.button_group(key=f"{key}-form").set_value("Table").run()
    assert not app.exception
    return records(app)


def records(app: AppTest, place: int = 0) -> list[dict[str, Any]]:
    frame = app.dataframe[place].value
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.to_numpy()]


def said(app: AppTest) -> str:
    texts = (*app.markdown, *app.text, *app.caption, *app.info, *app.warning, *app.subheader)
    return " ".join(str(element.value) for element in texts).replace("\\", "")


def rate(pair: str, year: int) -> float:
    return next(
        float(row["value"])
        for row in rows("exchange_rates")
        if (row["pair"], row["year"]) == (pair, str(year))
    )


def yearly(series_id: str) -> dict[int, float]:
    return {
        int(row["year"]): float(row["value"])
        for row in rows("aid_series")
        if row["series_id"] == series_id
    }


def inflated(pair: str, first: int, last: int) -> float:
    factor = 1.0
    for year in range(first + 1, last + 1):
        factor *= 1 + rate(pair, year) / 100
    return factor


def test_russian_and_western_money_stand_on_one_scale_at_the_rates_of_their_years() -> None:
    told = {
        (row["donor"], row["recipient"], row["year"]): row
        for row in as_table(opened(date="2022-12-31"), "aid-compare")
    }
    south_ossetia = next(row["name_en"] for row in rows("regions") if row["region"] == "GE-SO")
    for year, value in yearly("rus-so-total-aid").items():
        row = told["Russia", south_ossetia, year]
        assert row["low"] == pytest.approx(value / rate("RUB_per_EUR", year), abs=0.01)
    for year, value in yearly("dac-net-bilateral-eu").items():
        if 2006 <= year <= 2022:
            row = told["European Union", "Georgia", year]
            assert row["low"] == pytest.approx(value / rate("USD_per_EUR", year), abs=0.01)


def test_the_comparison_warns_that_definitions_differ() -> None:
    assert "Definitions differ" in said(opened())


def test_a_year_without_a_figure_is_a_gap_that_says_why() -> None:
    app = opened(date="2022-12-31", donor="RUS", recipient="GE-SO", money="paid")
    told = {row["year"]: row for row in as_table(app, "aid-compare")}
    assert pd.isna(told[2015]["low"])
    assert "No figure for 2015" in told[2015]["gap"]


def test_rival_figures_are_a_range() -> None:
    app = opened(date="2015-12-31", donor="RUS", recipient="GE-AB", currency="RUB", money="paid")
    told = {row["year"]: row for row in as_table(app, "aid-compare")}
    amounts = [
        float(row["amount"])
        for row in rows("aid_flows")
        if row["flow_id"] in ("rus-ab-2015-07", "rus-ab-2015-08")
    ]
    assert (told[2015]["low"], told[2015]["high"]) == (min(amounts), max(amounts))
    assert told[2015]["◐"] == "◐"


def test_constant_prices_follow_the_index_of_the_currency_shown() -> None:
    app = opened(date="2014-12-31", donor="RUS", currency="EUR", prices="constant")
    told = {
        row["year"]: row
        for row in as_table(app, "aid-compare")
        if row["recipient"].startswith("South Ossetia")
    }
    expected = (
        yearly("rus-so-total-aid")[2010]
        / rate("RUB_per_EUR", 2010)
        * inflated("EMU_CPI_inflation_pct", 2010, 2025)
    )
    assert told[2010]["low"] == pytest.approx(expected)
    assert "price inflation in the euro area, 2011–2025" in told[2010]["computed"]


def test_money_per_head_tells_the_population_and_its_year() -> None:
    app = opened(date="2021-12-31", per="head", donor="RUS", recipient="GE-AB", currency="RUB")
    told = {row["year"]: row for row in as_table(app, "aid-compare")}
    counted = next(
        float(row["value"])
        for row in rows("indicators")
        if row["indicator_id"] == "ge-ab-census-population-2011"
    )
    expected = yearly("rus-ab-total-aid")[2021] / counted
    assert told[2021]["low"] == pytest.approx(expected, abs=0.01)
    assert f"{counted:,.0f} people in 2011" in told[2021]["computed"]


def test_on_an_early_date_all_years_up_to_it_are_shown() -> None:
    app = opened(date="1995-12-31", donor="EU", currency="USD")
    told = {row["year"]: row["low"] for row in as_table(app, "aid-compare")}
    first = min(int(row["year"]) for row in rows("aid_series"))
    assert set(told) == set(range(first, 1996))
    assert app.selectbox(key="aid-from").value == str(first)
    assert told[1995] == pytest.approx(yearly("dac-net-bilateral-eu")[1995], abs=0.01)


@pytest.mark.parametrize("part", ["compare", "series", "claims", "between"])
def test_before_the_first_figure_the_page_says_so_and_leads_back(part: str) -> None:
    app = opened(part=part, date="1989-06-01")
    first = min(int(row["year"]) for row in rows("aid_series"))
    assert f"The first figures are of {first}" in said(app)
    next(button for button in app.button if button.label == "Show all years").click().run()
    assert not app.exception
    assert "The first figures" not in said(app)
    assert "date" not in app.query_params


def test_shares_of_the_budget_are_shown_where_a_table_has_them() -> None:
    told = {
        (row["recipient"], row["year"]): row["low"]
        for row in as_table(opened(per="budget"), "aid-compare")
    }
    known = [value for value in told.values() if not pd.isna(value)]
    expected = [
        float(row["value"])
        for row in rows("aid_series")
        if row["unit"].startswith("percent of local budget")
    ]
    assert sorted(known) == sorted(expected)


def test_a_missing_rate_is_named() -> None:
    assert "No yearly average of RUB per EUR is known for 2026" in said(opened(date="2026-01-01"))


def test_yearly_series_are_shown_as_stated_and_gaps_among_them() -> None:
    app = opened(part="series", series="rus-so-total-aid", date="2022-12-31")
    told = {row["year"]: row for row in as_table(app, "aid-series-RUB")}
    expected = yearly("rus-so-total-aid")
    assert set(told) == set(range(min(expected), max(expected) + 1))
    for year, row in told.items():
        if year in expected:
            assert row["amount"] == expected[year]
        else:
            assert "No figure" in row["gap"]


def test_series_in_several_currencies_have_a_chart_each() -> None:
    app = opened(part="series", series="rus-so-total-aid,dac-net-bilateral-eu")
    keys = {group.key for group in app.button_group}
    assert {"aid-series-RUB-form", "aid-series-USD-form"} <= keys


def test_claims_are_chosen_by_donor_recipient_stage_and_sector() -> None:
    app = opened(
        part="claims",
        recipient="GE-SO",
        stage="pledge",
        sector="infrastructure",
        **{"from": "2006"},
        date="2010-12-31",
    )
    of_region = {row["flow_id"] for row in rows("aid_flow_recipients") if row["region"] == "GE-SO"}
    expected = {
        row["flow_id"]
        for row in rows("aid_flows")
        if row["flow_id"] in of_region
        and (row["kind"], row["sector"]) == ("pledge", "infrastructure")
        and int(row["start_year"]) <= 2010
        and int(row["end_year"]) >= 2006
    }
    assert len(expected) > 5
    assert {row["id"] for row in as_table(app, "aid-claims")} == expected


def test_a_claim_about_several_years_is_not_converted() -> None:
    app = opened(part="claims", donor="RUS", recipient="GE-SO", currency="EUR")
    told = {row["id"]: row for row in as_table(app, "aid-claims")}
    several = told["rus-so-2008-2014-01"]
    assert pd.isna(several["converted"])
    assert "without saying how much fell in which" in several["computed"]
    single = told["rus-so-2010-03"]
    assert single["converted"] == pytest.approx(7.2e9 / rate("RUB_per_EUR", 2010), abs=0.01)


def test_filters_that_leave_nothing_say_so_and_lead_back() -> None:
    app = opened(part="claims", donor="EU", stage="pension")
    assert "No claim fits" in said(app)
    next(button for button in app.button if button.label == "Clear the filters").click().run()
    assert not app.exception
    assert "stage" not in app.query_params
    assert "No claim fits" not in said(app)


def test_flows_of_a_period_are_one_figure_a_pair_and_the_rest_is_named() -> None:
    app = opened(part="between", date="2014-12-31", **{"from": "2009"})
    told = {(row["donor"], row["recipient"]): row for row in as_table(app, "aid-between")}
    assert len(told) == len(app.dataframe[0].value)
    expected = sum(
        value / rate("USD_per_EUR", year)
        for year, value in yearly("dac-net-bilateral-eu").items()
        if 2009 <= year <= 2014
    )
    assert told["European Union", "Georgia"]["low"] == pytest.approx(expected, abs=0.01)
    left = {row["id"] for row in records(app, 1)}
    assert {"rus-so-2008-2014-01", "rus-ab+so-2009-01", "multi-ge-2009-02"} <= left


def test_a_period_without_money_paid_says_so_and_leads_back() -> None:
    app = opened(part="between", date="2026-01-01", **{"from": "2026"})
    assert "No figure that was paid is known for 2026" in said(app)
    next(button for button in app.button if button.label == "Show more years").click().run()
    assert not app.exception
    assert "No figure that was paid" not in said(app)


def test_the_sums_of_the_article_are_traced_step_by_step() -> None:
    told = said(opened(part="article"))
    assert "EUR 140,000,000" in told
    assert f"{9e9 / 140e6:.2f} RUB per EUR" in told
    assert f"EUR {9e9 / rate('RUB_per_EUR', 2015):,.0f}" in told
    assert "EUR 670,000,000" in told
    years = [43e9 / rate("RUB_per_EUR", year) for year in range(2008, 2015)]
    assert f"EUR {min(years):,.0f} to {max(years):,.0f}" in told
    reasons = [
        row["reason"]
        for row in rows("discrepancies")
        if (row["kind"], row["topic"]) == ("founding_article", "money")
    ]
    assert all(reason in told for reason in reasons)


def test_choosing_a_currency_writes_the_part_of_the_view_that_the_map_reads() -> None:
    app = opened()
    app.selectbox(key="aid-view-currency").set_value("USD").run()
    assert app.query_params["currency"] in ("USD", ["USD"])
    assert "(USD)" in said(app)


def test_a_parameter_that_is_not_known_is_told_and_the_page_goes_on() -> None:
    app = opened(donor="RUS,XXX")
    assert "not known here" in app.warning[0].value
    assert "Russian transfers" in said(app)


def test_names_of_regions_follow_the_view() -> None:
    app = opened(names="ru", donor="RUS", recipient="GE-AB")
    russian = next(row["name_ru"] for row in rows("regions") if row["region"] == "GE-AB")
    assert {row["recipient"] for row in as_table(app, "aid-compare")} == {russian}
