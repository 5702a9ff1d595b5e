"""Key figures of a selection on a day, against the files of the tables."""

import csv
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Dossier, asof, load
from geodata.figures import (
    Form,
    KeyFigure,
    Measure,
    amount_in_words,
    around,
    key_figures,
    leading_instrument,
    next_changes,
    previous_changes,
    yearly_chart,
)

SIGNATURE = date(2015, 3, 18)
DAYS = st.dates(min_value=date(1989, 1, 1), max_value=date(2026, 6, 1))
REGIONS = ("GE-AB", "GE-SO")


def figure(dossier: Dossier, measure: Measure, on: date, *selection: str) -> KeyFigure:
    """Return the first figure of a measure for a selection."""
    return next(item for item in key_figures(dossier, on, *selection) if item.measure is measure)


def rows(dossier: Dossier, table: str) -> list[dict[str, str]]:
    path = dossier.folder / "tables" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_treaty_of_south_ossetia_in_2015_lasts_25_years(dossier: Dossier) -> None:
    found = figure(dossier, Measure.TERM, SIGNATURE, "region", "GE-SO")
    assert (found.values, found.unit) == ((25.0,), "years")
    assert "18 March 2015" in found.caption
    assert "renewable by 10 years" in found.caption


def test_the_day_before_another_treaty_leads(dossier: Dossier) -> None:
    lead = leading_instrument(dossier, date(2015, 3, 17), "GE-SO")
    assert lead is not None
    assert lead.treaty.treaty_id != "so-2015-alliance"


def test_the_promise_of_2015_is_told_in_its_own_currency_with_its_rivals(
    dossier: Dossier,
) -> None:
    found = figure(dossier, Measure.MONEY, SIGNATURE, "region", "GE-SO")
    assert (found.values, found.unit, found.form) == ((140_000_000.0,), "EUR", Form.SINGLE)
    assert "2015–2017" in found.caption
    assert "RUB 7.6–9 bn" in found.caption
    assert "money-founding-140-million" in found.discrepancies
    used = {
        row["source_id"]
        for row in rows(dossier, "aid_flow_sources")
        if row["flow_id"].startswith("rus-so-2015-2017-")
    }
    assert set(found.sources) == used


def test_rival_figures_for_one_year_are_a_range_and_never_a_mean(dossier: Dossier) -> None:
    found = figure(dossier, Measure.MONEY, SIGNATURE, "region", "GE-AB")
    amounts = [
        float(row["amount"])
        for row in rows(dossier, "aid_flows")
        if row["flow_id"] in {"rus-ab-2015-07", "rus-ab-2015-08"}
    ]
    assert found.form is Form.RANGE
    assert found.values == (min(amounts), max(amounts))
    assert found.is_disputed
    assert "paid for 2015" in found.caption


def test_a_year_without_any_figure_says_so_and_shows_no_zero(dossier: Dossier) -> None:
    found = figure(dossier, Measure.MONEY, date(1993, 5, 1), "region", "GE-SO")
    assert found.form is Form.MISSING
    assert found.values == ()
    assert "1993" in found.caption


@pytest.mark.parametrize(
    ("day", "number"), [("2008-08-25", 0), ("2008-08-26", 1), ("2015-03-18", 4)]
)
def test_recognitions_are_counted_on_the_day(dossier: Dossier, day: str, number: int) -> None:
    found = figure(dossier, Measure.RECOGNITIONS, date.fromisoformat(day), "region", "GE-SO")
    assert found.values == (float(number),)


def test_the_vote_is_that_of_the_files_last_adopted_resolution(dossier: Dossier) -> None:
    adopted = [
        row
        for row in rows(dossier, "resolutions")
        if row["body"] == "UNGA"
        and row["outcome"] == "adopted"
        and row["date"] <= "2015-03-18"
        and row["yes"]
    ]
    last = max(adopted, key=lambda row: row["date"])
    found = figure(dossier, Measure.VOTE, SIGNATURE, "region", "GE-AB")
    assert found.values == tuple(float(last[name]) for name in ("yes", "no", "abstain"))


@given(on=DAYS, region=st.sampled_from(REGIONS))
def test_every_number_has_a_source(on: date, region: str) -> None:
    for found in key_figures(load(), on, "region", region):
        counted_none = found.values in {(), (0.0,)}
        assert found.sources or counted_none, found


@given(on=DAYS, region=st.sampled_from(REGIONS))
def test_the_term_is_that_of_a_text_that_bound_by_then(on: date, region: str) -> None:
    lead = leading_instrument(load(), on, region)
    if lead is not None:
        assert lead.state in asof.BINDING
        assert region in lead.treaty.regions


@pytest.mark.parametrize("kind", ["region", "treaty", "site", "event", "state", "source"])
def test_every_record_that_can_be_selected_has_figures(dossier: Dossier, kind: str) -> None:
    tables = {"treaty": "treaties"}
    for ident in dossier.table(tables.get(kind, f"{kind}s")):
        assert key_figures(dossier, SIGNATURE, kind, ident), ident


def test_an_unknown_kind_or_record_is_refused(dossier: Dossier) -> None:
    with pytest.raises(KeyError, match="has no key figures"):
        key_figures(dossier, SIGNATURE, "place", "Gali")
    with pytest.raises(KeyError):
        key_figures(dossier, SIGNATURE, "region", "nowhere")


def test_a_state_that_withdrew_is_told_as_such(dossier: Dossier) -> None:
    before = figure(dossier, Measure.STANCE, date(2012, 1, 1), "state", "TUV")
    after = figure(dossier, Measure.STANCE, SIGNATURE, "state", "TUV")
    assert (before.unit, after.unit) == ("Recognises", "Withdrew")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (140e6, None, "EUR 140 m"),
        (1.9e9, 2.7e9, "EUR 1.9–2.7 bn"),
        (800e6, 1.2e9, "EUR 0.8–1.2 bn"),
        (-5e6, None, "EUR -5 m"),
        (12.0, None, "EUR 12"),
    ],
)
def test_amounts_are_short_and_keep_their_currency(
    low: float, high: float | None, words: str
) -> None:
    assert amount_in_words("EUR", low, high) == words


def test_a_chart_keeps_gaps_rival_ranges_and_standings(dossier: Dossier) -> None:
    chart = yearly_chart(dossier, "rus-ab-total-aid")
    assert chart is not None
    years = {row.year: row for row in chart.years}
    known = {
        int(row["year"])
        for row in rows(dossier, "aid_series")
        if row["series_id"] == "rus-ab-total-aid"
    }
    assert list(years) == list(range(min(known), max(known) + 1))
    assert {year for year, row in years.items() if row.low is not None} == known
    assert (years[2015].low, years[2015].high) == (1.9e9, 2.7e9)
    assert years[2015].standing == "paid"
    assert years[2016].standing == "promised"
    assert "2017" in years[2017].note


def test_a_series_that_is_no_money_has_no_chart(dossier: Dossier) -> None:
    assert yearly_chart(dossier, "rus-ab-share-of-budget") is None
    assert yearly_chart(dossier, "no-such-series") is None


@given(on=DAYS, region=st.sampled_from([*REGIONS, None]))
def test_steps_go_to_the_nearest_changes_on_either_side(on: date, region: str | None) -> None:
    found = load()
    days = sorted({change.day for change in asof.changes(found, region)})
    last = found.latest_date
    after = next_changes(found, on, region, last=last)
    before = previous_changes(found, on, region, first=date(1989, 1, 1))
    assert {change.day for change in after} == set([d for d in days if on < d <= last][:1])
    assert {change.day for change in before} == set(
        [d for d in days if date(1989, 1, 1) <= d < on][-1:]
    )


def test_what_happened_is_split_by_the_day_and_nearest_first(dossier: Dossier) -> None:
    found = around(dossier, SIGNATURE, "GE-SO", count=5)
    assert "Signed: Alliance and integration treaty 2015" in [item.label for item in found.until]
    assert [item.day for item in found.until] == sorted(
        (item.day for item in found.until), reverse=True
    )
    assert all(item.day > SIGNATURE for item in found.after)
    assert len(found.after) == 5
