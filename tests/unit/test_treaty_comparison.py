"""Two or three treaties side by side: what each says on a matter, and what one lacks."""

import pytest

from geodata import Dossier
from geodata.records import Topic
from geodata.treaties import Comparison, ComparisonError, compare
from tests.table_rows import rows

ABKHAZ = "ab-2014-alliance"
OSSETIAN = "so-2015-alliance"
FRIENDSHIP = "ab-2008-friendship"


@pytest.fixture(scope="module")
def founding(dossier: Dossier) -> Comparison:
    return compare(dossier, [ABKHAZ, OSSETIAN, FRIENDSHIP])


def clauses(comparison: Comparison, matter: str) -> list[list[str]]:
    row = next(row for row in comparison.rows if row.matter.matter == matter)
    return [[clause.provision_id for clause in cell] for cell in row.cells]


def matters_of(treaty: str) -> set[str]:
    found = rows("provision_matters")
    return {row["matter"] for row in found if row["provision_id"].startswith(f"{treaty}-p")}


def test_clauses_on_one_matter_stand_against_each_other(founding: Comparison) -> None:
    assert clauses(founding, "mutual_defence") == [
        [f"{ABKHAZ}-p05"],
        [f"{OSSETIAN}-p06"],
        [f"{FRIENDSHIP}-p02"],
    ]
    assert clauses(founding, "police_centre") == [[f"{ABKHAZ}-p09"], [f"{OSSETIAN}-p10"], []]
    assert clauses(founding, "term") == [
        [f"{ABKHAZ}-p16"],
        [f"{OSSETIAN}-p17"],
        [f"{FRIENDSHIP}-p11"],
    ]


def test_no_clause_of_a_compared_treaty_is_left_out(dossier: Dossier, founding: Comparison) -> None:
    for place, treaty in enumerate((ABKHAZ, OSSETIAN, FRIENDSHIP)):
        shown = {clause.provision_id for row in founding.rows for clause in row.cells[place]}
        assert shown == {clause.provision_id for clause in dossier.provisions_of(treaty)}


def test_what_one_treaty_has_and_the_others_lack_is_told(founding: Comparison) -> None:
    own = matters_of(ABKHAZ) - matters_of(OSSETIAN) - matters_of(FRIENDSHIP)
    assert {row.matter.matter for row in founding.only_in(ABKHAZ)} == own
    assert "force_structure" in own
    missing = (matters_of(ABKHAZ) | matters_of(FRIENDSHIP)) - matters_of(OSSETIAN)
    assert {row.matter.matter for row in founding.missing_from(OSSETIAN)} == missing
    assert "dual_citizenship" in missing


def test_shared_and_differing_matters_are_all_there_are(founding: Comparison) -> None:
    shared = {row.matter.matter for row in founding.shared}
    assert shared == matters_of(ABKHAZ) & matters_of(OSSETIAN) & matters_of(FRIENDSHIP)
    assert len(founding.shared) + len(founding.differing) == len(founding.rows)


def test_the_rows_stand_in_the_order_of_the_topics(founding: Comparison) -> None:
    places = [list(Topic).index(row.matter.topic) for row in founding.rows]
    assert places == sorted(places)


def test_twin_treaties_share_nearly_everything(dossier: Dossier) -> None:
    twins = compare(dossier, ["ab-2008-friendship", "so-2008-friendship"])
    # all that the South Ossetian one has; the Abkhaz one has three matters more
    assert not twins.only_in("so-2008-friendship")
    assert [row.matter.matter for row in twins.only_in("ab-2008-friendship")] == [
        "border_course",
        "hostile_alliances",
        "currency",
    ]


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ([ABKHAZ], "Choose 2 or 3"),
        ([ABKHAZ, ABKHAZ], "different"),
        ([ABKHAZ, OSSETIAN, FRIENDSHIP, "so-2008-friendship"], "Choose 2 or 3"),
        ([ABKHAZ, "so-2099-nothing"], "no instrument 'so-2099-nothing'"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_the_reason(
    dossier: Dossier, chosen: list[str], message: str
) -> None:
    with pytest.raises(ComparisonError, match=message):
        compare(dossier, chosen)
