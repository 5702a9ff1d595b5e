"""The founding article's sums: traced to rouble figures and rates that the tables hold."""

import pytest

from geodata import load
from geodata.money import Step, StepKind, Trace, founding_traces
from tests.table_rows import rows


def trace(discrepancy_id: str) -> Trace:
    return next(
        item
        for item in founding_traces(load())
        if item.discrepancy.discrepancy_id == discrepancy_id
    )


def step(found: Trace, kind: StepKind) -> Step:
    (one,) = [item for item in found.steps if item.kind is kind]
    return one


def rate(year: int) -> float:
    return next(
        float(row["value"])
        for row in rows("exchange_rates")
        if (row["pair"], row["year"]) == ("RUB_per_EUR", str(year))
    )


def flow(flow_id: str) -> float:
    return next(float(row["amount"]) for row in rows("aid_flows") if row["flow_id"] == flow_id)


def test_every_sum_of_money_in_the_article_is_traced() -> None:
    recorded = {
        row["discrepancy_id"]
        for row in rows("discrepancies")
        if (row["kind"], row["topic"]) == ("founding_article", "money")
    }
    assert {item.discrepancy.discrepancy_id for item in founding_traces(load())} == recorded


@pytest.mark.parametrize(
    ("discrepancy_id", "claim", "stated"),
    [
        ("money-founding-140-million", "rus-so-2015-2017-01", "rus-so-2015-2017-02"),
        ("money-founding-670-million", "rus-so-2008-2014-02", "rus-so-2008-2014-01"),
    ],
)
def test_the_euros_are_set_against_the_roubles_of_the_same_years(
    discrepancy_id: str, claim: str, stated: str
) -> None:
    found = trace(discrepancy_id)
    assert (found.claim.flow_id, found.stated.flow_id) == (claim, stated)
    assert step(found, StepKind.CLAIM).low == flow(claim)
    assert step(found, StepKind.STATED).low == flow(stated)
    assert step(found, StepKind.IMPLIED_RATE).low == pytest.approx(flow(stated) / flow(claim))
    at_2015 = step(found, StepKind.AT_LAST_RATE)
    assert at_2015.low == at_2015.high == pytest.approx(flow(stated) / rate(2015))
    assert at_2015.years == (2015, 2015)


def test_43_billion_roubles_lie_between_the_rates_of_their_years() -> None:
    span = step(trace("money-founding-670-million"), StepKind.AT_OTHER_RATES)
    amounts = [43e9 / rate(year) for year in range(2008, 2015)]
    assert (span.low, span.high) == pytest.approx((min(amounts), max(amounts)))


def test_year_by_year_they_are_about_a_billion_euros() -> None:
    found = trace("money-founding-670-million")
    yearly = {
        int(row["year"]): float(row["value"])
        for row in rows("aid_series")
        if row["series_id"] == "rus-so-total-aid" and int(row["year"]) <= 2014
    }
    assert min(yearly) == 2009
    each = sum(value / rate(year) for year, value in yearly.items())
    assert step(found, StepKind.YEAR_BY_YEAR).low == pytest.approx(each)
    rest = (43e9 - sum(yearly.values())) / rate(2008)
    assert step(found, StepKind.REMAINDER).low == pytest.approx(rest)
    together = step(found, StepKind.TOGETHER).low
    assert together == pytest.approx(each + rest)
    # as the recorded discrepancy has it: about EUR 1.0 bn
    assert round(together / 1e9, 1) == 1.0


def test_every_step_has_sources_and_names_the_rates_that_it_used() -> None:
    known = {row["source_id"] for row in rows("sources")}
    for found in founding_traces(load()):
        for item in found.steps:
            assert item.sources
            assert set(item.sources) <= known
            assert all(use.value == rate(use.year) for use in item.rates)
        assert found.provisions
