"""What clauses deal with: every clause has a matter, and every matter is dealt with."""

from geodata.dossier import Dossier
from geodata.records import Topic
from tests.table_rows import rows


def linked() -> list[tuple[str, str]]:
    return [(row["provision_id"], row["matter"]) for row in rows("provision_matters")]


def test_every_clause_deals_with_a_matter(dossier: Dossier) -> None:
    assert {clause for clause, _ in linked()} == set(dossier.provisions)


def test_every_matter_is_dealt_with(dossier: Dossier) -> None:
    assert {matter for _, matter in linked()} == set(dossier.matters)


def test_matters_stand_in_the_order_of_the_topics(dossier: Dossier) -> None:
    places = [list(Topic).index(matter.topic) for matter in dossier.matters.values()]
    assert places == sorted(places)


def test_a_clause_keeps_its_main_matter_first(dossier: Dossier) -> None:
    by_clause: dict[str, list[str]] = {}
    for clause, matter in linked():
        by_clause.setdefault(clause, []).append(matter)
    assert {key: list(row.matters) for key, row in dossier.provisions.items()} == by_clause
