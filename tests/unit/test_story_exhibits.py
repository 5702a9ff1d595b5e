"""Exhibits of stories: charts and tables whose numbers are those of the tables."""

from datetime import date

import pytest

from geodata.loading import load
from geodata.stories import (
    ChartKind,
    Exhibit,
    ExhibitError,
    ExhibitKind,
    ShownExhibit,
    show_exhibit,
)
from tests.table_rows import rows

LATEST = date(2026, 6, 4)


def shown(kind: str, on: date = LATEST, **options: str) -> ShownExhibit:
    # "from" is a word of the language
    given = {name.rstrip("_"): value for name, value in options.items()}
    return show_exhibit(load(), Exhibit(ExhibitKind(kind), given), as_of=on)


def by_first(exhibit: ShownExhibit) -> dict[object, tuple[object, ...]]:
    """Return the cells of each row by its first one."""
    return {row.values[0]: row.values for row in exhibit.table.rows}


def series(exhibit: ShownExhibit, name: str) -> tuple[float | None, ...]:
    assert exhibit.chart is not None
    return next(item.values for item in exhibit.chart.series if item.name == name)


def test_the_votes_of_a_year_are_those_of_the_resolution() -> None:
    adopted = [
        row
        for row in rows("resolutions")
        if row["body"] == "UNGA"
        and row["outcome"] == "adopted"
        and "2010" <= row["date"][:4] <= "2015"
    ]
    exhibit = shown("votes", from_="2010", to="2015")
    assert exhibit.chart is not None
    assert exhibit.chart.kind is ChartKind.STACKED
    assert exhibit.chart.categories == tuple(row["date"][:4] for row in adopted)
    for column, name in (
        ("yes", "In favour"),
        ("no", "Against"),
        ("abstain", "Abstained"),
        ("absent", "Absent"),
    ):
        assert series(exhibit, name) == tuple(int(row[column]) for row in adopted)


def test_a_vote_on_which_sources_differ_is_marked() -> None:
    row = shown("votes", to="2008").table.rows[0]
    assert row.disputed == ("votes-62-249-total",)


def test_recognitions_are_counted_at_the_end_of_each_year_that_changed_them() -> None:
    members = {row["actor"] for row in rows("actors") if row["kind"] == "un_member"}
    held = [
        (subject["region"], row["from"], row["to"] or "9999")
        for row in rows("positions")
        if row["kind"] == "recognition" and row["stance"] == "recognises"
        if row["actor"] in members
        for subject in rows("position_subjects")
        if subject["position_id"] == row["position_id"]
    ]
    exhibit = shown("recognitions")
    assert exhibit.chart is not None
    for item, region in zip(exhibit.chart.series, ("GE-AB", "GE-SO"), strict=True):
        assert item.values == tuple(
            sum(
                where == region and begun <= f"{year}-12-31" <= ended
                for where, begun, ended in held
            )
            for year in exhibit.chart.categories
        )


def test_before_the_first_recognition_the_exhibit_says_so() -> None:
    exhibit = shown("recognitions", date(2008, 8, 25))
    assert exhibit.chart is None
    assert exhibit.table.rows == ()
    assert exhibit.note == "No UN member had recognised either region by this day."


def test_a_recognition_that_ended_later_still_stands_on_the_day() -> None:
    named = {
        row.values[0]: row.values for row in shown("recognitions", date(2012, 1, 1)).table.rows
    }
    assert named["Vanuatu"] == ("Vanuatu", "since 23 May 2011", "none recorded")
    named = by_first(shown("recognitions"))
    assert named["Vanuatu"][1] == "23 May 2011 to 12 July 2013"


def test_yearly_aid_keeps_promised_and_paid_apart_and_leaves_gaps_open() -> None:
    points = {
        row["year"]: float(row["value"]) / 1e6
        for row in rows("aid_series")
        if row["series_id"] == "rus-so-total-aid"
    }
    exhibit = shown("yearly_aid", region="GE-SO", from_="2009", to="2020")
    assert exhibit.chart is not None
    assert exhibit.chart.unit == "million RUB"
    paid, promised = (series(exhibit, name) for name in ("Paid", "Promised or planned"))
    for year, was_paid, was_promised in zip(exhibit.chart.categories, paid, promised, strict=True):
        known = [value for value in (was_paid, was_promised) if value is not None]
        assert known == pytest.approx([points[year]] if year in points else [], abs=0.05)
        assert (was_paid is not None) == (int(year) <= 2014)
    assert "2015" in exhibit.note


def test_rival_sums_are_shown_as_a_range_and_marked_as_disputed() -> None:
    told = {row["flow_id"]: float(row["amount"]) / 1e6 for row in rows("aid_flows")}
    exhibit = shown("yearly_aid", date(2015, 12, 31), region="GE-AB")
    row = next(r for r in exhibit.table.rows if r.values[:2] == (2015, "Paid"))
    assert row.values[2:] == (told["rus-ab-2015-07"], told["rus-ab-2015-08"])
    assert row.disputed == ("money-ab-2015-paid",)
    assert exhibit.chart is not None
    assert exhibit.chart.kind is ChartKind.RANGES
    assert exhibit.chart.categories[-1] == "2015"


def test_the_claims_of_the_article_stand_beside_every_other_value() -> None:
    claims = [row for row in rows("discrepancies") if row["kind"] == "founding_article"]
    exhibit = shown("article")
    assert [row.values[1] for row in exhibit.table.rows] == [row["reason"] for row in claims]
    assert all(row.sources and row.disputed for row in exhibit.table.rows)
    assert len(shown("article", topics="money").table.rows) == 2


def test_a_disputed_sum_shows_every_value_with_its_own_sources() -> None:
    wanted = "money-founding-140-million"
    values = [r["value"] for r in rows("discrepancy_values") if r["discrepancy_id"] == wanted]
    cited = [r for r in rows("discrepancy_value_sources") if r["discrepancy_id"] == wanted]
    exhibit = shown("disputed", disputes=wanted)
    assert [row.values[0] for row in exhibit.table.rows] == values
    for number, row in enumerate(exhibit.table.rows, start=1):
        assert set(row.sources) == {r["source_id"] for r in cited if r["value_no"] == str(number)}


def test_a_sum_of_the_article_is_set_beside_the_roubles_at_the_rates_of_the_table() -> None:
    rates = {
        r["year"]: float(r["value"]) for r in rows("exchange_rates") if r["pair"] == "RUB_per_EUR"
    }
    exhibit = shown("traced_sum", disputes="money-founding-670-million")
    amounts = {name: cells[1:] for name, cells in by_first(exhibit).items()}
    assert amounts["The founding article says"] == (670.0, 670.0, "million EUR")
    assert amounts["At the average rate of 2015"][0] == round(43_000 / rates["2015"], 1)
    years = [rates[str(year)] for year in range(2008, 2015)]
    low, high, _ = amounts["At the average rates of 2008\u20132014, however it fell on these years"]
    assert (low, high) == (round(43_000 / max(years), 1), round(43_000 / min(years), 1))


def test_clauses_on_the_same_matter_stand_side_by_side() -> None:
    clauses = {row["provision_id"]: row["summary"] for row in rows("provisions")}
    exhibit = shown("clauses", treaties="ab-2014-alliance,so-2015-alliance", topics="duration")
    term = exhibit.table.rows[0]
    assert term.values == (
        "Term and renewal",
        clauses["ab-2014-alliance-p16"],
        clauses["so-2015-alliance-p17"],
    )
    cited = {
        row["source_id"]
        for row in rows("provision_sources")
        if row["provision_id"] in {"ab-2014-alliance-p16", "so-2015-alliance-p17"}
    }
    assert set(term.sources) == cited
    assert "treaties-ab-alliance-first-term" in term.disputed
    assert exhibit.title == "Duration: Abkhazia 2014 and South Ossetia 2015"


def test_a_treaty_that_was_not_signed_yet_has_no_clauses_on_the_day() -> None:
    both = "ab-2014-alliance,so-2015-alliance"
    exhibit = shown("clauses", date(2015, 3, 17), treaties=both, topics="duration")
    assert exhibit.table.rows[0].values[2] == "No clause recorded"
    assert exhibit.note.startswith("Not signed by this day: South Ossetia 2015.")


def test_the_delay_of_a_clause_is_counted_in_days() -> None:
    told = {
        row.values[0]: row.values
        for row in shown("carried_out", treaty="ab-2014-alliance").table.rows
    }
    late = (date(2019, 8, 23) - date(2018, 3, 5)).days
    army = told["Structure and modernisation of local forces"]
    assert army[1:] == (
        "Army modernisation financing agreement 2019 (23 August 2019)",
        f"Late by {late} days (about 18 months)",
    )
    rows_of = shown("carried_out", treaty="ab-2014-alliance").table.rows
    disputed = {row.values[0]: row.disputed for row in rows_of}
    assert disputed["Structure and modernisation of local forces"] == (
        "treaties-ab-modernisation-signed",
    )
    # one text that carries out two clauses is told once
    assert "Russian-led integration projects; Customs rules and tariff" in told
    early = shown("carried_out", date(2016, 1, 1), treaty="ab-2014-alliance")
    assert all("2019" not in str(row.values[1]) for row in early.table.rows)


def test_statements_come_by_date_and_none_before_its_day() -> None:
    said = [row for row in rows("positions") if row["about"] == "so-2015-alliance"]
    assert len(shown("statements", treaty="so-2015-alliance").table.rows) == len(said)
    before = shown("statements", date(2015, 3, 17), treaty="so-2015-alliance")
    assert {row.values[1] for row in before.table.rows} == {
        row["actor_name"] for row in said if row["from"] <= "2015-03-17"
    }


def test_those_who_voted_against_are_told_with_their_recognition() -> None:
    names = {row["iso3"]: row["name_en"] for row in rows("states")}
    against = {
        names[row["iso3"]]
        for row in rows("votes")
        if row["resolution"] == "A/RES/80/264" and row["vote"] == "no"
    }
    exhibit = shown("ballots", who="against")
    assert {row.values[0] for row in exhibit.table.rows} == against
    recognise = {row.values[0] for row in exhibit.table.rows if row.values[1] == "both"}
    assert recognise == {"Russia", "Nicaragua"}


@pytest.mark.parametrize(
    ("kind", "options", "says"),
    [
        ("yearly_aid", {"region": "GE-XX"}, "GE-XX"),
        ("yearly_aid", {"region": "GE-SO", "donor": "NIC"}, "No yearly figure"),
        ("yearly_aid", {}, "which region"),
        ("clauses", {"treaties": "ab-2014-alliance"}, "2 or 3"),
        ("clauses", {"treaties": "ab-2014-alliance,nothing"}, "nothing"),
        ("clauses", {"treaties": "ab-2014-alliance,so-2015-alliance", "topics": "war"}, "war"),
        ("traced_sum", {"disputes": "votes-62-249-total"}, "one sum"),
        ("disputed", {"disputes": "nothing"}, "nothing"),
        ("ballots", {"who": "everybody"}, "everybody"),
        ("changes", {"from": "last year"}, "last year"),
        ("article", {"topics": "weather"}, "weather"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_with_a_remedy(
    kind: str, options: dict[str, str], says: str
) -> None:
    with pytest.raises(ExhibitError, match=says) as refused:
        show_exhibit(load(), Exhibit(ExhibitKind(kind), options), as_of=LATEST)
    assert refused.value.remedy.endswith(".")


def test_what_changed_between_two_days_are_the_dated_rows_of_the_tables() -> None:
    first, last = "2014-11-01", "2015-12-31"
    signed = {row["short_title"] for row in rows("treaties") if first < row["signed_on"] <= last}
    voted = {
        row["resolution"]
        for row in rows("resolutions")
        if row["body"] == "UNGA" and first < row["date"] <= last
    }
    exhibit = shown("changes", date.fromisoformat(last), from_=first)
    assert exhibit.title == "What changed from 1 November 2014 to 31 December 2015"
    told = [row.values[1:3] for row in exhibit.table.rows]
    assert {subject for what, subject in told if what == "Signed"} == signed
    assert {subject for what, subject in told if what == "UN vote"} == voted
    assert len(told) == len(set(told))
    assert all(row.sources for row in exhibit.table.rows)


def test_what_an_actor_did_for_both_regions_on_a_day_is_told_once() -> None:
    exhibit = shown("changes", date(2008, 8, 31), from_="2008-08-20")
    assert [row.values for row in exhibit.table.rows] == [
        ("26 August 2008", "Recognition", "Russia", "Abkhazia, South Ossetia")
    ]


def test_a_change_that_is_known_to_the_month_is_told_to_the_month() -> None:
    exhibit = shown("changes", from_="2025-06-04")
    dates = {row.values[2]: row.values[0] for row in exhibit.table.rows}
    assert dates["State programme agreement 2026-2030"] == "December 2025"


def test_between_two_days_on_which_all_is_the_same_nothing_is_listed() -> None:
    exhibit = shown("changes", date(2015, 3, 20), from_="2015-03-19")
    assert exhibit.table.rows == ()
    assert exhibit.note.startswith("No dated")
