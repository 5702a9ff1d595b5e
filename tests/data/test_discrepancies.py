"""Where sources differ, every figure is shown with its source and nothing is chosen silently."""

import csv
import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

TABLES = Path(__file__).parents[2] / "geodata" / "tables"

Row = dict[str, str]

# How a record is named in discrepancy_records and exceptions, per table.
KEYS = {
    "aid_flows": ("flow_id",),
    "aid_series": ("series_id", "year"),
    "discrepancy_values": ("discrepancy_id", "value_no"),
    "events": ("event_id",),
    "exchange_rates": ("pair", "year"),
    "indicators": ("indicator_id",),
    "positions": ("position_id",),
    "provision_implementations": ("provision_id", "treaty_id"),
    "provisions": ("provision_id",),
    "resolutions": ("resolution",),
    "sites": ("site_id",),
    "sources": ("source_id",),
    "treaties": ("treaty_id",),
    "votes": ("resolution", "iso3"),
}

# What the founding article claims, and the words with which the other sources answer.
FOUNDING_CLAIMS = {
    "treaties-founding-date-and-term": ("18 March 2015, 25 years", "ten-year periods"),
    "treaties-founding-border-and-security": ("takes over borders and security", "2009"),
    "treaties-founding-merging": ("customs and border are merged", "defence and security space"),
    "treaties-founding-like-abkhaz-treaty": ("Abkhaz treaty of November 2014", "ten years"),
    "money-founding-140-million": ("EUR 140 million over three years", "RUB 9 bn"),
    "money-founding-670-million": ("EUR 670 million in six years", "RUB 43 bn"),
    "positions-founding-denounced": ("Denounced by Georgia", "Statements of 17-18 March 2015"),
    "events-founding-soviet-status": ("autonomous republics", "autonomous oblast"),
    "events-founding-secession-year": ("1993", "1990-1992"),
}

# Doubts a reader must meet on the record itself.
MARKED_RECORDS = [
    ("votes", "A/RES/76/267:CHN"),
    ("resolutions", "A/RES/77/293"),
    ("treaties", "so-2010-base"),
    ("treaties", "so-2026-deepening"),
    ("positions", "vut-withdrawal-2013"),
    ("aid_flows", "rus-so-2008-2014-02"),
    ("aid_flows", "rus-so-2015-2017-01"),
    ("aid_series", "rus-so-total-aid:2009"),
    ("exchange_rates", "RUB_per_EUR:2025"),
    ("provisions", "so-2015-alliance-p15"),
    ("events", "vanuatu-2013"),
    ("sites", "port-ochamchire"),
    ("indicators", "ge-idps-registered-2014"),
]

MARKUP = re.compile(r"[<>`*_\\]|&\w+;|\]\(|://")


@cache
def table(name: str) -> list[Row]:
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def identities(name: str) -> set[str]:
    return {":".join(row[field] for field in KEYS[name]) for row in table(name)}


def values_of(discrepancy_id: str) -> list[Row]:
    return [row for row in table("discrepancy_values") if row["discrepancy_id"] == discrepancy_id]


def exceptions(rule: str) -> set[str]:
    return {row["record_id"] for row in table("exceptions") if row["rule"] == rule}


def value_ids_with_source() -> set[str]:
    rows = table("discrepancy_value_sources")
    return {f"{row['discrepancy_id']}:{row['value_no']}" for row in rows}


def test_each_discrepancy_has_one_id_a_subject_and_a_reason() -> None:
    ids = [row["discrepancy_id"] for row in table("discrepancies")]
    assert len(ids) == len(set(ids))
    for row in table("discrepancies"):
        assert row["discrepancy_id"].startswith(f"{row['topic']}-")
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", row["discrepancy_id"])
        assert row["subject"], row["discrepancy_id"]
        assert row["reason"].endswith("."), row["discrepancy_id"]


def test_each_topic_of_the_dossier_has_its_discrepancies() -> None:
    topics = {row["topic"] for row in table("discrepancies")}
    assert topics == {"treaties", "money", "events", "positions", "votes", "indicators", "sites"}
    kinds = {row["kind"] for row in table("discrepancies")}
    assert kinds == {"conflict", "founding_article", "doubt"}


def test_a_conflict_shows_at_least_two_values_and_a_doubt_at_least_one() -> None:
    counts = Counter(row["discrepancy_id"] for row in table("discrepancy_values"))
    for row in table("discrepancies"):
        least = 1 if row["kind"] == "doubt" else 2
        assert counts[row["discrepancy_id"]] >= least, row["discrepancy_id"]


def test_values_are_numbered_from_one_and_differ() -> None:
    for row in table("discrepancies"):
        values = values_of(row["discrepancy_id"])
        numbers = [int(value["value_no"]) for value in values]
        assert numbers == list(range(1, len(values) + 1)), row["discrepancy_id"]
        shown = [(value["value"], value["note"]) for value in values]
        assert len(set(shown)) == len(shown), row["discrepancy_id"]


def test_at_most_one_value_is_used_and_otherwise_the_reason_says_that_none_is_preferred() -> None:
    for row in table("discrepancies"):
        flags = Counter(value["used"] for value in values_of(row["discrepancy_id"]))
        assert set(flags) <= {"true", "false"}, row["discrepancy_id"]
        assert flags["true"] <= 1, row["discrepancy_id"]
        if row["kind"] == "conflict" and not flags["true"]:
            assert "prefer" in row["reason"], row["discrepancy_id"]


def test_every_value_has_a_source_or_is_a_named_exception() -> None:
    unsourced = identities("discrepancy_values") - value_ids_with_source()
    assert unsourced == exceptions("value_without_source")


def test_no_value_in_use_lacks_a_source() -> None:
    used = {
        f"{row['discrepancy_id']}:{row['value_no']}"
        for row in table("discrepancy_values")
        if row["used"] == "true"
    }
    assert used <= value_ids_with_source()


def test_links_lead_to_existing_discrepancies_values_and_sources() -> None:
    discrepancies = {row["discrepancy_id"] for row in table("discrepancies")}
    for name in ("discrepancy_values", "discrepancy_records"):
        assert {row["discrepancy_id"] for row in table(name)} <= discrepancies
    assert value_ids_with_source() <= identities("discrepancy_values")
    sources = {row["source_id"] for row in table("sources")}
    assert {row["source_id"] for row in table("discrepancy_value_sources")} <= sources


def test_every_discrepancy_marks_a_record_that_exists() -> None:
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("discrepancy_records"):
        linked[row["table"]].add(row["record_id"])
    for name, records in linked.items():
        assert records <= identities(name), name
    marked = {row["discrepancy_id"] for row in table("discrepancy_records")}
    assert marked == {row["discrepancy_id"] for row in table("discrepancies")}


@pytest.mark.parametrize(("name", "record"), MARKED_RECORDS)
def test_a_known_doubt_is_marked_on_its_record(name: str, record: str) -> None:
    links = {(row["table"], row["record_id"]) for row in table("discrepancy_records")}
    assert (name, record) in links


def test_no_founding_claim_is_missing_or_unexpected() -> None:
    found = {
        row["discrepancy_id"] for row in table("discrepancies") if row["kind"] == "founding_article"
    }
    assert found == set(FOUNDING_CLAIMS)


@pytest.mark.parametrize("discrepancy_id", FOUNDING_CLAIMS)
def test_a_founding_claim_is_set_against_other_sources(discrepancy_id: str) -> None:
    claim, answer = FOUNDING_CLAIMS[discrepancy_id]
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("discrepancy_value_sources"):
        if row["discrepancy_id"] == discrepancy_id:
            sources[row["value_no"]].add(row["source_id"])
    values = values_of(discrepancy_id)
    own = [value for value in values if sources[value["value_no"]] == {"seed-2015"}]
    other = [value for value in values if "seed-2015" not in sources[value["value_no"]]]
    assert [claim in value["value"] for value in own] == [True]
    assert any(answer in value["value"] for value in other)


def test_nothing_to_read_holds_markup_or_an_address() -> None:
    fields = {
        "discrepancies": ("subject", "reason"),
        "discrepancy_values": ("value", "note"),
        "exceptions": ("reason",),
    }
    for name, columns in fields.items():
        for row in table(name):
            for column in columns:
                assert not MARKUP.search(row[column]), (name, row)
                assert row[column] == row[column].strip(), (name, row)


def test_exceptions_name_existing_records_once_and_say_why() -> None:
    rows = table("exceptions")
    named = [(row["rule"], row["table"], row["record_id"]) for row in rows]
    assert len(named) == len(set(named))
    for row in rows:
        assert row["record_id"] in identities(row["table"]), row
        assert row["reason"].endswith("."), row


def test_only_the_named_resolution_differs_from_its_country_votes() -> None:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in table("votes"):
        counts[row["resolution"]][row["vote"]] += 1
    differing = {
        row["resolution"]
        for row in table("resolutions")
        if row["resolution"] in counts
        and any(
            int(row[vote]) != counts[row["resolution"]][vote]
            for vote in ("yes", "no", "abstain", "absent")
        )
    }
    assert differing == exceptions("vote_totals")


def test_only_named_clauses_are_carried_out_by_an_earlier_or_undated_text() -> None:
    signed = {row["treaty_id"]: row["signed_on"] for row in table("treaties")}
    clause_treaty = {row["provision_id"]: row["treaty_id"] for row in table("provisions")}
    earlier, undated = set(), set()
    for row in table("provision_implementations"):
        if not row["treaty_id"]:
            continue
        record = f"{row['provision_id']}:{row['treaty_id']}"
        clause, text = signed[clause_treaty[row["provision_id"]]], signed[row["treaty_id"]]
        # Dates may be reduced to a year or month, so only the shared digits can be compared.
        digits = min(len(clause), len(text))
        if not text:
            undated.add(record)
        elif text[:digits] < clause[:digits]:
            earlier.add(record)
    assert earlier == exceptions("implementation_later")
    assert undated == exceptions("implementation_undated")


def test_points_outside_their_region_are_excused_only_where_the_point_claims_to_be_precise() -> (
    None
):
    precise = {
        row[key]
        for name, key in (("events", "event_id"), ("sites", "site_id"))
        for row in table(name)
        if row["location_precision"] in {"exact", "town"}
    }
    excused = exceptions("coordinates_in_region")
    assert excused
    assert excused <= precise


def test_only_named_sources_are_cited_by_no_record() -> None:
    cited = {
        row["source_id"]
        for path in TABLES.glob("*.csv")
        if path.stem != "sources"
        for row in table(path.stem)
        if "source_id" in row
    }
    uncited = {row["source_id"] for row in table("sources")} - cited
    assert uncited == exceptions("source_used")
