"""Every record of the shipped package is read, kept whole, and leads to its sources."""

import csv
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from enum import StrEnum

import pytest

from geodata.dossier import KINDS, Dossier
from geodata.records import Record, as_row
from geodata.records.columns import columns_of, links_of
from geodata.schema import FOLDER, read_schema
from geodata.validation.form import READ_KINDS

# rows as researched; later research may add to them
COUNTS = {
    "treaties": 98,
    "provisions": 240,
    "aid_flows": 294,
    "aid_series": 619,
    "exchange_rates": 465,
    "positions": 262,
    "resolutions": 54,
    "votes": 4077,
    "states": 193,
    "events": 196,
    "sites": 48,
    "indicators": 190,
    "sources": 1032,
    "regions": 3,
}


def rows(table: str) -> Iterator[dict[str, str]]:
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def comparable(kind: type[Record], row: dict[str, str]) -> dict[str, object]:
    # 163.0 and 163 are the same number
    numbers = {column.name for column in columns_of(kind) if column.type is float}
    return {name: float(text) if name in numbers and text else text for name, text in row.items()}


@pytest.mark.parametrize(("table", "count"), COUNTS.items())
def test_no_researched_row_is_lost(dossier: Dossier, table: str, count: int) -> None:
    assert len(dossier.table(table)) >= count


@pytest.mark.parametrize("table", KINDS)
def test_a_record_says_exactly_what_its_row_says(dossier: Dossier, table: str) -> None:
    kind = KINDS[table]
    written = [comparable(kind, row) for row in rows(table)]
    read = [comparable(kind, as_row(record)) for record in dossier.table(table).values()]
    assert read == written


@pytest.mark.parametrize("table", KINDS)
def test_a_record_is_found_by_its_key(dossier: Dossier, table: str) -> None:
    assert all(record.key == key for key, record in dossier.table(table).items())


@pytest.mark.parametrize("table", KINDS)
def test_no_linked_row_is_lost(dossier: Dossier, table: str) -> None:
    for attribute, link in links_of(KINDS[table]).items():
        linked = sum(len(getattr(record, attribute)) for record in dossier.table(table).values())
        assert linked == sum(1 for _ in rows(link.table))


def test_the_sources_of_a_record_are_those_of_its_link_table(dossier: Dossier) -> None:
    expected: dict[str, list[str]] = {}
    for row in rows("provision_sources"):
        expected.setdefault(row["provision_id"], []).append(row["source_id"])
    found = {key: list(item.sources) for key, item in dossier.provisions.items()}
    assert found == expected


def test_every_statement_leads_to_a_source_with_title_and_publisher(dossier: Dossier) -> None:
    vocabularies = {"states", "actors", "regions", "matters", "measures"}
    for table in set(KINDS) - {"sources", "discrepancies", "gaps"} - vocabularies:
        for key, record in dossier.table(table).items():
            sources = dossier.sources_of(record)
            assert sources, f"{table} {key}"
            assert all(source.title and source.publisher for source in sources)


def test_a_source_knows_who_cites_it(dossier: Dossier) -> None:
    (source,) = dossier.sources_of(dossier.treaties["ab-2014-alliance"])[:1]
    assert ("treaties", "ab-2014-alliance") in dossier.citing(source.source_id)
    assert dossier.citing("no-such-source") == ()


def test_the_votes_on_a_resolution_are_found_by_state(dossier: Dossier) -> None:
    votes = dossier.votes_on("A/RES/62/249")
    assert len(votes) == 192
    assert votes["RUS"].vote == "no"
    assert dossier.votes_on("S/RES/849") == {}


def test_the_provisions_of_an_instrument_are_found_in_order(dossier: Dossier) -> None:
    found = [item.provision_id for item in dossier.provisions_of("so-2015-alliance")]
    listed = [r["provision_id"] for r in rows("provisions") if r["treaty_id"] == "so-2015-alliance"]
    assert found == listed


def test_the_disputed_total_of_77_293_is_marked_on_its_resolution(dossier: Dossier) -> None:
    found = dossier.discrepancies_of("resolutions", "A/RES/77/293")
    assert any(len(item.values) > 1 for item in found)
    assert all(source in dossier.sources for item in found for source in item.sources)
    assert dossier.discrepancies_of("regions", "GE") == ()


def test_a_table_can_be_given_out_as_plain_values(dossier: Dossier) -> None:
    region = dossier.data_as_dict("regions")["GE-SO"]
    assert region["area_km2"] == 3900
    treaty = dossier.data_as_dict("treaties")["so-2015-alliance"]
    assert treaty["signed_on"] == "2015-03-18"
    assert treaty["parties"] == list(dossier.treaties["so-2015-alliance"].parties)


def test_the_dossier_spans_from_its_first_event_to_its_latest_record(dossier: Dossier) -> None:
    first = min(row["date"] for row in rows("events"))
    assert dossier.first_date.isoformat().startswith(first)
    dated = [row["date"] for row in (*rows("events"), *rows("resolutions"))]
    assert dossier.latest_date.isoformat() == max(date for date in dated if len(date) == 10)
    assert dossier.latest_date <= dossier.released


def test_records_and_tables_cannot_be_changed(dossier: Dossier) -> None:
    region = dossier.regions["GE"]
    with pytest.raises(FrozenInstanceError):
        region.name_en = "elsewhere"  # type: ignore[misc]
    with pytest.raises(TypeError):
        dossier.regions["GE"] = region  # type: ignore[index]


def test_the_vocabularies_are_those_of_the_descriptor() -> None:
    schema = read_schema(FOLDER)
    for kind in READ_KINDS:
        described = {field.name: field for field in schema.tables[kind.TABLE].fields}
        for column in columns_of(kind):
            if isinstance(column.type, type) and issubclass(column.type, StrEnum):
                words = [member.value for member in column.type]
                assert described[column.name].constraints["enum"] == words
