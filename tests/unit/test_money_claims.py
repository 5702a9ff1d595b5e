"""Claims by stage and donor, rival ranges and yearly series, on the real dossier."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Dossier, load
from geodata.money import (
    Gap,
    PriceBasis,
    YearValue,
    by_donor,
    claims_in_year,
    cumulative_until,
    is_part,
    parse_unit,
    rival_ranges,
    series,
)
from geodata.records import AidKind
from tests.table_rows import rows

YEARS = st.integers(1990, 2030)
REGIONS = st.sampled_from([None, "GE", "GE-AB", "GE-SO"])


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load()


@given(YEARS, REGIONS)
def test_the_claims_of_a_year_are_the_tables_rows_that_cover_it_each_once(
    year: int, region: str | None
) -> None:
    recipients: dict[str, set[str]] = {}
    for row in rows("aid_flow_recipients"):
        recipients.setdefault(row["flow_id"], set()).add(row["region"])
    expected = sorted(
        row["flow_id"]
        for row in rows("aid_flows")
        if int(row["start_year"]) <= year <= int(row["end_year"])
        and (region is None or region in recipients[row["flow_id"]])
    )
    stages = claims_in_year(load(), year, region)
    found = [flow.flow_id for stage in stages for donor in stage.donors for flow in donor.claims]
    assert sorted(found) == expected


@given(YEARS, REGIONS)
def test_stages_and_donors_are_never_mixed(year: int, region: str | None) -> None:
    for stage in claims_in_year(load(), year, region):
        for donor in stage.donors:
            assert {flow.kind for flow in donor.claims} == {stage.stage}
            assert {flow.donor for flow in donor.claims} == {donor.donor}
            for span in donor.ranges:
                assert span.stage is stage.stage
                assert set(span.claims) <= set(donor.claims)


@given(YEARS, REGIONS)
def test_the_view_by_donor_holds_the_same_claims(year: int, region: str | None) -> None:
    by_stage = {
        flow.flow_id
        for stage in claims_in_year(load(), year, region)
        for donor in stage.donors
        for flow in donor.claims
    }
    donors = by_donor(load(), year, region)
    found = {
        flow.flow_id
        for _, stages in donors
        for stage in stages
        for entry in stage.donors
        for flow in entry.claims
    }
    assert found == by_stage
    assert len({donor for donor, _ in donors}) == len(donors)


def test_the_total_of_2008_to_2014_is_shown_from_2014_on(dossier: Dossier) -> None:
    def totals(year: int) -> set[str]:
        stages = cumulative_until(dossier, year, "GE-SO")
        return {flow.flow_id for stage in stages for d in stage.donors for flow in d.claims}

    assert "rus-so-2008-2014-01" in totals(2014)
    assert "rus-so-2008-2014-01" not in totals(2013)


def test_rival_figures_are_a_range_with_the_sources_of_both(dossier: Dossier) -> None:
    spans = rival_ranges(dossier)
    span = next(s for s in spans if s.stage is AidKind.DISBURSEMENT and s.start_year == 2015)
    assert (span.low, span.high, span.currency) == (1.9e9, 2.7e9, "RUB")
    assert {claim.flow_id for claim in span.claims} == {"rus-ab-2015-07", "rus-ab-2015-08"}
    assert span.discrepancies
    for claim in span.claims:
        assert set(claim.sources) <= set(span.sources)


def test_a_range_spans_one_period_and_one_currency_and_holds_no_part(dossier: Dossier) -> None:
    spans = rival_ranges(dossier)
    assert len(spans) > 10
    for span in spans:
        assert span.low < span.high
        assert {flow.currency for flow in span.claims} == {span.currency}
        assert {(flow.start_year, flow.end_year) for flow in span.claims} == {
            (span.start_year, span.end_year)
        }
        assert not any(is_part(flow) for flow in span.claims)
        assert (span.low, span.high) == (span.claims[0].amount, span.claims[-1].amount)


def test_no_claim_is_in_two_ranges(dossier: Dossier) -> None:
    claims = [flow.flow_id for span in rival_ranges(dossier) for flow in span.claims]
    assert len(claims) == len(set(claims))


def test_the_usaid_share_of_american_aid_does_not_widen_its_range(dossier: Dossier) -> None:
    assert is_part(dossier.aid_flows["usa-ge-1992-2024-03"])
    span = next(s for s in rival_ranges(dossier) if (s.donor, s.start_year) == ("USA", 1992))
    assert (span.low, span.high) == (6.0e9, 6.2e9)


def test_a_pension_bill_is_no_rival_of_the_cost_of_raising_pensions(dossier: Dossier) -> None:
    ranged = {flow.flow_id for span in rival_ranges(dossier) for flow in span.claims}
    assert not ranged & {"rus-ab-2015-11", "rus-ab-2015-12"}


def test_a_year_without_a_figure_is_a_gap_and_not_a_zero(dossier: Dossier) -> None:
    aid = next(s for s in series(dossier, "RUS", "GE-AB") if s.series_id == "rus-ab-total-aid")
    gap = aid.years[2017]
    assert isinstance(gap, Gap)
    assert "2017" in gap.reason
    known = {row["year"] for row in rows("aid_series") if row["series_id"] == aid.series_id}
    assert {str(item.year) for item in aid.values} == known
    assert list(aid.years) == list(range(min(aid.years), max(aid.years) + 1))
    assert isinstance(aid.years[min(aid.years)], YearValue)


def test_every_value_of_the_table_is_in_exactly_one_series(dossier: Dossier) -> None:
    found = sorted((s.series_id, str(item.year)) for s in series(dossier) for item in s.values)
    assert found == sorted((row["series_id"], row["year"]) for row in rows("aid_series"))


def test_repayments_above_new_aid_stay_negative(dossier: Dossier) -> None:
    values = [v.value for s in series(dossier, "DEU") for v in s.values]
    assert min(values) < 0


@pytest.mark.parametrize(
    ("text", "currency", "basis", "per", "note"),
    [
        ("USD current, fiscal year", "USD", PriceBasis.CURRENT, None, "fiscal year"),
        ("USD current per person", "USD", PriceBasis.CURRENT, "per person", None),
        (
            "RUB (plan; 2012-14 draft law)",
            "RUB",
            PriceBasis.UNSTATED,
            None,
            "plan; 2012-14 draft law",
        ),
        ("RUB per month, target level", "RUB", PriceBasis.UNSTATED, "per month", "target level"),
        ("kWh (2025 planned)", None, None, None, "2025 planned"),
        ("percent of GNI", None, None, None, None),
    ],
)
def test_a_unit_is_taken_apart(
    text: str, currency: str | None, basis: PriceBasis | None, per: str | None, note: str | None
) -> None:
    unit = parse_unit(text)
    assert (unit.currency, unit.basis, unit.per, unit.note) == (currency, basis, per, note)


def test_every_unit_of_the_table_begins_with_its_measure(dossier: Dossier) -> None:
    currencies = {flow.currency for flow in dossier.aid_flows.values()}
    for text in {point.unit for point in dossier.aid_series.values()}:
        unit = parse_unit(text)
        assert text.startswith(unit.measure)
        assert (unit.currency is None) == (unit.measure not in currencies)
