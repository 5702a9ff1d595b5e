"""The catalogue lists the instruments that the tables hold, by what a reader asks for."""

from datetime import date

import pytest

from geodata import Dossier
from geodata.asof import ForceState
from geodata.records import Topic
from geodata.treaties import CatalogueFilter, catalogue, topics_of
from tests.table_rows import rows

LATEST = date(2026, 6, 1)
SIGNATURE = date(2015, 3, 18)


def listed(dossier: Dossier, on: date, wanted: CatalogueFilter) -> set[str]:
    return {entry.treaty.treaty_id for entry in catalogue(dossier, on, wanted).entries}


def test_without_a_filter_every_instrument_is_listed(dossier: Dossier) -> None:
    found = listed(dossier, SIGNATURE, CatalogueFilter())
    assert found == {row["treaty_id"] for row in rows("treaties")}


@pytest.mark.parametrize("region", ["GE", "GE-AB", "GE-SO"])
def test_a_region_lists_what_concerns_it(dossier: Dossier, region: str) -> None:
    found = listed(dossier, LATEST, CatalogueFilter(regions=frozenset({region})))
    wanted = {row["treaty_id"] for row in rows("treaty_regions") if row["region"] == region}
    assert found == wanted


def test_two_parties_list_what_was_agreed_between_them(dossier: Dossier) -> None:
    found = listed(dossier, LATEST, CatalogueFilter(parties=frozenset({"RUS", "GEO"})))
    of = {
        actor: {row["treaty_id"] for row in rows("treaty_parties") if row["actor"] == actor}
        for actor in ("RUS", "GEO")
    }
    assert found == of["RUS"] & of["GEO"]
    assert "so-1992-sochi" in found
    assert "so-2015-alliance" not in found


def test_a_topic_lists_what_has_a_clause_on_it(dossier: Dossier) -> None:
    found = listed(dossier, LATEST, CatalogueFilter(topics=frozenset({Topic.PENSIONS})))
    assert found == {row["treaty_id"] for row in rows("provisions") if row["topic"] == "pensions"}


def test_a_state_is_that_of_the_day(dossier: Dossier) -> None:
    wanted = CatalogueFilter(states=frozenset({ForceState.NOT_YET}))
    later = {row["treaty_id"] for row in rows("treaties") if row["signed_on"] > "2015-03-18"}
    assert later
    assert listed(dossier, SIGNATURE, wanted) == later
    assert not listed(dossier, date(2030, 1, 1), wanted)


def test_a_period_lists_what_was_or_may_have_been_signed_within_it(dossier: Dossier) -> None:
    period = CatalogueFilter(signed_from=date(2022, 9, 1), signed_to=date(2022, 12, 31))
    # one was signed in September, one in an unknown month of 2022, one in August
    assert listed(dossier, LATEST, period) == {"ab-2022-citizenship", "so-2022-tariff"}


def test_a_period_tells_how_many_instruments_have_no_date(dossier: Dossier) -> None:
    undated = [row for row in rows("treaties") if not row["signed_on"] and not row["in_force_on"]]
    found = catalogue(dossier, LATEST, CatalogueFilter(signed_from=date(1990, 1, 1)))
    assert found.undated == len(undated) > 0
    assert len(found.entries) + found.undated == len(rows("treaties"))
    assert catalogue(dossier, LATEST, CatalogueFilter()).undated == 0


def test_the_topics_of_an_instrument_are_those_of_its_clauses(dossier: Dossier) -> None:
    assert topics_of(dossier, "ab-2022-citizenship") == (
        Topic.CITIZENSHIP,
        Topic.SOCIAL,
        Topic.DURATION,
    )
    assert topics_of(dossier, "so-gazprom") == ()
