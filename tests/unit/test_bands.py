"""What the money bands show, computed here once more from the tables themselves."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.payload import documents
from dashboard.payload.bands import DONORS, RECIPIENTS
from geodata.layers import layer_path
from geodata.loading import load
from geodata.money import INDICES, Basis, Standing, steps_to_date, yearly_headlines
from geodata.money.standing import ROLES, standing_of_claim, standing_of_point
from tests.table_rows import rows

TABLES = Path(__file__).parents[2] / "geodata" / "tables"


def series_value(series: str, year: int) -> float:
    found = [
        float(row["value"])
        for row in rows("aid_series")
        if (row["series_id"], row["year"]) == (series, str(year))
    ]
    assert len(found) == 1
    return found[0]


def amount(flow: str) -> float:
    return next(float(row["amount"]) for row in rows("aid_flows") if row["flow_id"] == flow)


def rate(pair: str, year: int) -> float:
    return next(
        float(row["value"])
        for row in rows("exchange_rates")
        if (row["pair"], row["year"]) == (pair, str(year))
    )


@pytest.fixture(scope="module")
def money() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(documents()["dossier"])["money"]
    return found


def figures(
    money: dict[str, Any], donor: str, region: str, year: int, standing: str
) -> list[dict[str, Any]]:
    key = (donor, region, [year, year], standing)
    return [
        row
        for row in money["year"]
        if (row["donor"], row["region"], row["years"], row["standing"]) == key
    ]


def test_a_year_of_a_series_is_shown_as_the_table_has_it(money: dict[str, Any]) -> None:
    (paid,) = figures(money, "RUS", "GE-SO", 2014, "paid")
    assert paid["low"] == paid["high"] == series_value("rus-so-total-aid", 2014)
    assert paid["basis"] == "series"
    (european,) = figures(money, "EU", "GE", 2015, "paid")
    assert european["low"] == series_value("dac-net-bilateral-eu", 2015)


def test_a_gap_of_the_series_has_no_figure(money: dict[str, Any]) -> None:
    for standing in ("paid", "promised"):
        assert figures(money, "RUS", "GE-SO", 2015, standing) == []


def test_rival_figures_become_one_range_of_the_lowest_and_the_highest(
    money: dict[str, Any],
) -> None:
    (paid,) = figures(money, "RUS", "GE-AB", 2015, "paid")
    assert paid["low"] == amount("rus-ab-2015-07")
    assert paid["high"] == amount("rus-ab-2015-08") == series_value("rus-ab-total-aid", 2015)
    assert paid["disputes"]
    (promised,) = figures(money, "RUS", "GE-AB", 2015, "promised")
    assert (promised["low"], promised["high"]) == (
        amount("rus-ab-2015-03"),
        amount("rus-ab-2015-04"),
    )


def test_a_figure_is_never_both_paid_and_promised_in_the_same_year() -> None:
    seen: dict[tuple[str, str, int, float], Standing] = {}
    for item in yearly_headlines(load()):
        key = (item.donor, item.region, item.start_year, item.high)
        assert seen.setdefault(key, item.standing) is item.standing, key


def test_every_figure_is_an_amount_of_one_row_or_the_sum_of_one_series() -> None:
    dossier = load()
    stated = {flow.amount for flow in dossier.aid_flows.values()}
    stated |= {point.value for point in dossier.aid_series.values()}
    told = [*yearly_headlines(dossier), *(item for _, item in steps_to_date(dossier))]
    assert {
        value for item in told if item.basis is not Basis.SUM for value in (item.low, item.high)
    }
    for item in told:
        if item.basis is not Basis.SUM:
            assert {item.low, item.high} <= stated
            continue
        years = range(item.start_year, item.end_year + 1)
        points = [dossier.aid_series.get(f"{item.series_id}:{year}") for year in years]
        own = [
            point.value
            for point in points
            if point is not None and standing_of_point(point) is item.standing
        ]
        assert item.low == item.high == pytest.approx(sum(own))
        assert item.count == len(own)


def test_parts_and_additions_of_a_claim_never_speak_for_a_year() -> None:
    spoken = {flow for item in yearly_headlines(load()) for flow in item.flows}
    notes = {row["flow_id"]: row["note"] for row in rows("aid_flows")}
    assert not [flow for flow in spoken if notes[flow].startswith("part of")]
    assert not [flow for flow in spoken if "addition" in notes[flow] or "increase" in notes[flow]]


@pytest.mark.parametrize(
    ("series", "words", "paid"),
    [
        ("rus-so-total-aid", "2009-14 paid", range(2009, 2015)),
        ("rus-ab-total-aid", "2014-15 paid", range(2014, 2016)),
        ("rus-ab-investment-programme", "2010 used", range(2010, 2011)),
    ],
)
def test_the_years_called_paid_are_those_that_the_unit_of_the_series_names(
    series: str, words: str, paid: range
) -> None:
    assert any(words in row["unit"] for row in rows("aid_series") if row["series_id"] == series)
    points = [point for point in load().aid_series.values() if point.series_id == series]
    named = {p.year for p in points if standing_of_point(p) is Standing.PAID}
    assert named == set(paid) & {point.year for point in points}


def test_a_transfer_that_is_only_a_draft_counts_as_promised() -> None:
    flows = load().aid_flows
    assert standing_of_claim(flows["rus-ab-2019-02"]) is Standing.PROMISED
    assert standing_of_claim(flows["rus-ab-2014-02"]) is Standing.PAID
    assert standing_of_claim(flows["rus-ab-2024-04"]) is None


def test_series_that_speak_for_a_donor_are_in_the_table() -> None:
    assert set(ROLES) <= {row["series_id"] for row in rows("aid_series")}


def test_a_total_to_date_ends_by_its_year(money: dict[str, Any]) -> None:
    assert money["to_date"]
    assert [row for row in money["to_date"] if row["years"][1] > row["from"]] == []
    at_2014 = next(
        row
        for row in money["to_date"]
        if (row["donor"], row["region"], row["from"], row["standing"])
        == ("RUS", "GE-SO", 2014, "paid")
    )
    assert at_2014["low"] == amount("rus-so-2008-2014-01")


def test_factors_are_the_rates_of_the_table(money: dict[str, Any]) -> None:
    rates = money["conversions"]["rates"]
    assert rates["RUB:2014"]["EUR"][0] == pytest.approx(1 / rate("RUB_per_EUR", 2014))
    assert rates["USD:2014"]["GEL"][0] == pytest.approx(rate("GEL_per_USD", 2014))
    crossed = rate("GEL_per_EUR", 2014) / rate("RUB_per_EUR", 2014)
    assert rates["RUB:2014"]["GEL"] == [pytest.approx(crossed), "RUB_per_EUR", "GEL_per_EUR"]


def test_a_rate_that_lacks_is_named(money: dict[str, Any]) -> None:
    assert money["conversions"]["rates"]["USD:1996"]["EUR"] == "USD_per_EUR"


def test_constant_prices_chain_the_index_to_the_latest_year_that_all_indices_have(
    money: dict[str, Any],
) -> None:
    table = money["conversions"]
    names = {index.name for index in INDICES.values()}
    years = [{row["year"] for row in rows("exchange_rates") if row["pair"] == n} for n in names]
    base = table["base"]
    assert str(base) in set.intersection(*years)
    assert str(base + 1) not in set.intersection(*years)
    dollars = rate(INDICES["USD"].name, base) / rate(INDICES["USD"].name, 2010)
    assert table["prices"]["USD"]["2010"] == pytest.approx(dollars)
    roubles = 1.0
    for year in range(2015, base + 1):
        roubles *= 1 + rate(INDICES["RUB"].name, year) / 100
    assert table["prices"]["RUB"]["2014"] == pytest.approx(roubles)


def test_every_band_has_a_place_to_begin_and_to_end(money: dict[str, Any]) -> None:
    told = [*money["year"], *money["to_date"]]
    assert {row["donor"] for row in told} <= set(DONORS)
    assert {row["region"] for row in told} == set(RECIPIENTS)


def test_donor_states_begin_where_the_layer_of_states_has_their_names() -> None:
    layer = json.loads(layer_path("world_countries").read_text(encoding="utf-8"))
    named = {
        item["properties"]["iso_a3"]: (
            item["properties"]["label_lat"],
            item["properties"]["label_lon"],
        )
        for item in layer["features"]
    }
    states = {donor: at for donor, at in DONORS.items() if donor in named}
    assert len(states) > 5
    assert {donor: named[donor] for donor in states} == states


def test_every_figure_cites_its_sources(money: dict[str, Any]) -> None:
    assert [row for row in [*money["year"], *money["to_date"]] if not row["sources"]] == []
