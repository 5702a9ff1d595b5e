"""What rests on a source, how firmly, and what is not known, against the CSV files themselves."""

import csv
from collections import Counter, defaultdict

import pytest

from geodata.dossier import Dossier
from geodata.evidence import (
    CLAIM_TABLES,
    Weakness,
    claim_of,
    claims,
    coverage,
    resting_on,
    weak_claims,
    weakness_by_table,
)
from geodata.schema import FOLDER

Row = dict[str, str]

# Table of claims: its key, and where its sources are.
SOURCES_OF = {
    "treaties": (("treaty_id",), "treaty_sources"),
    "provisions": (("provision_id",), "provision_sources"),
    "aid_flows": (("flow_id",), "aid_flow_sources"),
    "aid_series": (("series_id", "year"), "aid_series"),
    "exchange_rates": (("pair", "year"), "exchange_rate_sources"),
    "positions": (("position_id",), "position_sources"),
    "resolutions": (("resolution",), "resolution_sources"),
    "events": (("event_id",), "event_sources"),
    "sites": (("site_id",), "site_sources"),
    "indicators": (("indicator_id",), "indicators"),
}


def rows(table: str) -> list[Row]:
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cited(table: str) -> dict[str, list[str]]:
    """Return the ids of the sources of each record of a table, read from the files."""
    key, link = SOURCES_OF[table]
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(link):
        found[":".join(row[column] for column in key)].append(row["source_id"])
    return found


ENCYCLOPEDIAS = {row["source_id"] for row in rows("sources") if row["kind"] == "encyclopedia"}


def test_every_row_of_the_tables_of_claims_is_one_claim(dossier: Dossier) -> None:
    assert set(CLAIM_TABLES) == set(SOURCES_OF)
    counts = Counter(claim.table for claim in claims(dossier))
    assert counts == {table: len(rows(table)) for table in CLAIM_TABLES}


def test_every_claim_says_something_in_one_line(dossier: Dossier) -> None:
    for claim in claims(dossier):
        assert claim.text.strip(), claim
        assert claim.text.isprintable(), claim
        assert "None" not in claim.text, claim


@pytest.mark.parametrize("table", SOURCES_OF)
def test_claims_with_a_single_source_are_those_of_the_files(dossier: Dossier, table: str) -> None:
    expected = {key for key, sources in cited(table).items() if len(sources) == 1}
    found = {
        weak.claim.key
        for weak in weak_claims(dossier)
        if weak.claim.table == table and Weakness.SINGLE_SOURCE in weak.weaknesses
    }
    assert found == expected
    assert weakness_by_table(dossier)[table][Weakness.SINGLE_SOURCE] == len(expected)


@pytest.mark.parametrize("table", SOURCES_OF)
def test_claims_resting_on_encyclopedias_are_those_of_the_files(
    dossier: Dossier, table: str
) -> None:
    expected = {key for key, sources in cited(table).items() if set(sources) <= ENCYCLOPEDIAS}
    found = {
        weak.claim.key
        for weak in weak_claims(dossier)
        if weak.claim.table == table and Weakness.ENCYCLOPEDIA_ONLY in weak.weaknesses
    }
    assert found == expected
    assert weakness_by_table(dossier)[table][Weakness.ENCYCLOPEDIA_ONLY] == len(expected)


def test_some_events_rest_on_encyclopedias_alone(dossier: Dossier) -> None:
    # else the test above would compare nothing with nothing
    assert weakness_by_table(dossier)["events"][Weakness.ENCYCLOPEDIA_ONLY] > 0


def test_everything_that_the_files_let_rest_on_a_source_is_listed(dossier: Dossier) -> None:
    expected: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for table in SOURCES_OF:
        for key, sources in cited(table).items():
            for source in sources:
                expected[source].add((table, key))
    for source in dossier.sources:
        listed = {(claim.table, claim.key) for claim in resting_on(dossier, source)}
        assert {at for at in listed if at[0] in SOURCES_OF} == expected[source], source


def test_a_source_of_a_disputed_value_has_the_discrepancy_resting_on_it(dossier: Dossier) -> None:
    for row in rows("discrepancy_value_sources"):
        listed = {(claim.table, claim.key) for claim in resting_on(dossier, row["source_id"])}
        assert ("discrepancies", row["discrepancy_id"]) in listed


def test_nothing_rests_on_a_source_that_does_not_exist(dossier: Dossier) -> None:
    assert resting_on(dossier, "no-such-source") == ()


def test_a_clause_is_told_with_its_treaty_and_article(dossier: Dossier) -> None:
    claim = claim_of(dossier, "provisions", "so-2015-alliance-p01")
    treaty = next(row for row in rows("treaties") if row["treaty_id"] == "so-2015-alliance")
    assert claim.text.startswith(treaty["short_title"])
    assert claim.regions == ("GE-SO",)
    assert claim.day is not None
    assert str(claim.day) == treaty["signed_on"]


def test_an_indicator_is_told_in_words_with_its_value(dossier: Dossier) -> None:
    claim = claim_of(dossier, "indicators", "ge-idps-registered-2014")
    assert claim.text == "Internally displaced people on the register, 2014: 262,704 people"


COVERED = {
    ("treaties", "day of signature"): lambda row: len(row["signed_on"]) == 10,
    ("treaties", "entry into force"): lambda row: row["in_force_on"] != "",
    ("treaties", "state when last seen"): lambda row: row["status"] != "unknown",
    ("provisions", "article, seen in the text"): lambda row: row["article"] != "",
    ("positions", "day on which it was taken"): lambda row: len(row["from"]) == 10,
    ("events", "day on which it happened"): lambda row: len(row["date"]) == 10,
    ("resolutions", "totals of the vote"): lambda row: row["yes"] != "",
    ("sources", "when it was published"): lambda row: row["published"] != "",
    ("sources", "address"): lambda row: row["url"] != "",
}


def test_coverage_counts_what_the_files_fill_in(dossier: Dossier) -> None:
    told = {(item.table, item.what): item for item in coverage(dossier)}
    for (table, what), is_known in COVERED.items():
        item = told[table, what]
        assert item.known == sum(is_known(row) for row in rows(table)), what
        assert item.of == len(rows(table))
