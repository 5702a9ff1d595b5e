"""The page 'Sources' as Streamlit runs it, against the CSV files themselves."""

import csv
from collections import Counter
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.sources.claims_shown import page_of
from geodata.schema import FOLDER
from tests.page_runs import run_page

ENCYCLOPEDIC = "encyclopedia_only"

Row = dict[str, str]


def rows(table: str) -> list[Row]:
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def opened(**parameters: str) -> AppTest:
    return run_page("sources", **parameters)


def column(app: AppTest, place: int, name: str) -> list[Any]:
    return list(app.dataframe[place].value[name])


def said(app: AppTest) -> str:
    texts = (*app.markdown, *app.text, *app.caption, *app.info, *app.header, *app.code)
    return " ".join(str(element.value) for element in texts)


def test_every_source_is_listed_with_the_number_of_records_that_cite_it() -> None:
    app = opened()
    assert set(column(app, 0, "id")) == {row["source_id"] for row in rows("sources")}
    links = {"treaties": "treaty", "positions": "position", "events": "event", "sites": "site"}
    one = "civil-unhcr-2008"
    cited = sum(
        row["source_id"] == one
        for table in (
            *(f"{kind}_sources" for kind in links.values()),
            "provision_sources",
            "aid_flow_sources",
            "exchange_rate_sources",
            "resolution_sources",
            "viewpoint_sources",
            "gap_sources",
            "aid_series",
            "indicators",
            "publisher_viewpoints",
        )
        for row in rows(table)
    )
    disputes = {
        row["discrepancy_id"]
        for row in rows("discrepancy_value_sources")
        if row["source_id"] == one
    }
    told = dict(zip(column(app, 0, "id"), column(app, 0, "records"), strict=True))
    assert told[one] == cited + len(disputes)


def test_the_sources_on_which_most_rests_come_first() -> None:
    counts = column(opened(), 0, "records")
    assert counts == sorted(counts, reverse=True)


def test_filters_of_the_address_choose_by_kind_language_and_publisher() -> None:
    app = opened(kind="court,news", language="ru")
    expected = {
        row["source_id"]
        for row in rows("sources")
        if row["kind"] in {"court", "news"} and row["language"] == "ru"
    }
    assert expected
    assert set(column(app, 0, "id")) == expected
    publisher, _ = Counter(row["publisher"] for row in rows("sources")).most_common(1)[0]
    app = opened(publisher=publisher)
    assert set(column(app, 0, "publisher")) == {publisher}


def test_choosing_a_kind_writes_it_into_the_address() -> None:
    app = opened()
    app.multiselect(key="sources-kind").set_value(["court"]).run()
    assert app.query_params["kind"] in ("court", ["court"])
    assert set(column(app, 0, "id")) == {
        row["source_id"] for row in rows("sources") if row["kind"] == "court"
    }


def test_filters_that_leave_nothing_say_so_and_lead_back() -> None:
    app = opened(kind="court", language="mn")
    assert not app.dataframe
    assert "No source fits" in said(app)
    next(button for button in app.button if button.label == "Clear the filters").click().run()
    assert len(app.dataframe[0].value) == len(rows("sources"))


def test_a_source_shows_its_citation_and_everything_that_rests_on_it() -> None:
    app = opened(source="idmc-2009")
    source = next(row for row in rows("sources") if row["source_id"] == "idmc-2009")
    assert source["url"] in app.code[0].value
    assert "accessed 24 November 2026" in app.code[0].value
    expected = {
        row["indicator_id"] for row in rows("indicators") if row["source_id"] == "idmc-2009"
    }
    expected |= {row["site_id"] for row in rows("site_sources") if row["source_id"] == "idmc-2009"}
    assert set(column(app, 0, "id")) == expected


def test_from_a_source_one_click_leads_back_to_all() -> None:
    app = opened(source="idmc-2009")
    app.button[0].click().run()
    assert "source" not in app.query_params
    assert len(app.dataframe[0].value) == len(rows("sources"))


def test_a_source_that_does_not_exist_is_told_and_the_page_goes_on() -> None:
    app = opened(source="no-such-source")
    assert "not known here" in app.warning[0].value
    assert len(app.dataframe[0].value) == len(rows("sources"))


def test_every_discrepancy_is_listed_with_its_values_in_their_order() -> None:
    app = opened(part="discrepancies")
    expected: dict[str, list[str]] = {}
    for row in rows("discrepancy_values"):
        expected.setdefault(row["discrepancy_id"], []).append(row["value"])
    told = zip(column(app, 0, "id"), column(app, 0, "values"), strict=True)
    assert {ident: list(values) for ident, values in told} == expected


def test_a_discrepancy_without_a_preferred_value_says_so() -> None:
    app = opened(part="discrepancies")
    used = {row["discrepancy_id"] for row in rows("discrepancy_values") if row["used"] == "true"}
    for ident, first in zip(column(app, 0, "id"), column(app, 0, "used"), strict=True):
        assert (first == "none preferred") == (ident not in used), ident


def test_one_discrepancy_shows_all_values_and_the_records_that_it_concerns() -> None:
    ident = "indicators-idp-register"
    app = opened(discrepancy=ident)
    values = [row["value"] for row in rows("discrepancy_values") if row["discrepancy_id"] == ident]
    assert column(app, 0, "value") == values
    reason = next(row["reason"] for row in rows("discrepancies") if row["discrepancy_id"] == ident)
    assert reason in said(app)
    concerned = {
        row["record_id"] for row in rows("discrepancy_records") if row["discrepancy_id"] == ident
    }
    assert set(column(app, 1, "id")) == concerned


@pytest.mark.parametrize("ident", [row["discrepancy_id"] for row in rows("discrepancies")][::20])
def test_any_discrepancy_can_be_opened(ident: str) -> None:
    app = opened(discrepancy=ident)
    concerned = [row for row in rows("discrepancy_records") if row["discrepancy_id"] == ident]
    assert len(app.dataframe[1].value) == len(concerned)


def test_weak_claims_are_counted_by_kind_of_record() -> None:
    app = opened(part="weak", record="events")
    cited = Counter(row["event_id"] for row in rows("event_sources"))
    alone = {ident for ident, count in cited.items() if count == 1}
    kinds = {row["source_id"]: row["kind"] for row in rows("sources")}
    other = {
        row["event_id"]
        for row in rows("event_sources")
        if kinds[row["source_id"]] != "encyclopedia"
    }
    encyclopedic = set(cited) - other
    assert set(column(app, 0, "id")) == alone | encyclopedic
    app = opened(part="weak", record="events", weakness=ENCYCLOPEDIC)
    assert set(column(app, 0, "id")) == encyclopedic


def test_every_gap_is_told_with_what_was_looked_for() -> None:
    app = opened(part="unknown")
    expected = {row["gap_id"]: (row["statement"], row["looked_for"]) for row in rows("gaps")}
    told = zip(
        column(app, 0, "id"), column(app, 0, "statement"), column(app, 0, "looked_for"), strict=True
    )
    assert {ident: (statement, sought) for ident, statement, sought in told} == expected


def test_gaps_are_chosen_by_region_and_part() -> None:
    app = opened(part="unknown", region="GE-SO", topic="money")
    concerned = {row["gap_id"] for row in rows("gap_regions") if row["region"] == "GE-SO"}
    money = {row["gap_id"] for row in rows("gaps") if row["topic"] == "money"}
    assert set(column(app, 0, "id")) == concerned & money


def test_coverage_counts_the_empty_cells_of_the_files() -> None:
    app = opened(part="unknown")
    told = {
        (record, what): (known, not_known)
        for record, what, known, not_known in zip(
            *(column(app, 1, name) for name in ("record_kind", "what", "known", "not_known")),
            strict=True,
        )
    }
    dated = sum(row["published"] != "" for row in rows("sources"))
    assert told["Source", "when it was published"] == (dated, len(rows("sources")) - dated)


@pytest.mark.parametrize(
    ("form", "first"), [("bibtex", "@misc{"), ("ris", "TY  - "), ("csl-json", '"id":')]
)
def test_citations_of_the_chosen_sources_come_in_every_format(form: str, first: str) -> None:
    app = opened(part="citations", kind="court", form=form)
    courts = [row["source_id"] for row in rows("sources") if row["kind"] == "court"]
    text = app.code[0].value
    assert text.count(first) == min(5, len(courts))
    assert courts[0] in text


def test_names_of_regions_follow_the_view() -> None:
    app = opened(part="unknown", region="GE-AB", topic="money", names="ru")
    russian = next(row["name_ru"] for row in rows("regions") if row["region"] == "GE-AB")
    assert all(russian in words for words in column(app, 0, "region"))


@pytest.mark.parametrize(
    ("table", "key", "expected"),
    [
        ("treaties", "so-2015-alliance", ("treaties", {"treaty": "so-2015-alliance"})),
        ("provisions", "so-2015-alliance-p01", ("treaties", {"clause": "so-2015-alliance-p01"})),
        (
            "indicators",
            "ge-idps-registered-2014",
            ("places", {"theme": "displacement", "region": "GE"}),
        ),
        (
            "discrepancies",
            "indicators-idp-register",
            ("sources", {"discrepancy": "indicators-idp-register"}),
        ),
        ("gaps", "money-so-totals", ("sources", {"part": "unknown", "topic": "money"})),
    ],
)
def test_a_claim_leads_to_the_page_that_tells_more(
    table: str, key: str, expected: tuple[str, dict[str, str]]
) -> None:
    found = page_of(table, key)
    assert found is not None
    assert (found[0], dict(found[2])) == expected


def test_an_event_has_the_map_and_no_page_of_its_own() -> None:
    assert page_of("events", rows("events")[0]["event_id"]) is None


def test_a_source_in_dispute_shows_the_mark_on_its_differences() -> None:
    app = opened(source="seed-2015")
    marks = dict(zip(column(app, 0, "id"), column(app, 0, "◐"), strict=True))
    disputes = {
        row["discrepancy_id"]
        for row in rows("discrepancy_value_sources")
        if row["source_id"] == "seed-2015"
    }
    assert disputes
    assert {marks[ident] for ident in disputes} == {"◐"}
