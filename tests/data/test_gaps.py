"""What is not known is said plainly, and no source is claimed that the table of sources lacks."""

import csv
import re

import pytest

from geodata.dossier import Dossier
from geodata.schema import FOLDER

Row = dict[str, str]


def rows(table: str) -> list[Row]:
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_part_of_the_dossier_names_its_gaps() -> None:
    parts = {row["topic"] for row in rows("discrepancies")}
    assert {row["topic"] for row in rows("gaps")} == parts


def test_the_id_of_a_gap_starts_with_the_part_that_it_limits() -> None:
    for row in rows("gaps"):
        assert row["gap_id"].startswith(f"{row['topic']}-"), row


def test_a_gap_says_in_sentences_what_is_missing_and_what_was_looked_for() -> None:
    for row in rows("gaps"):
        assert not row["subject"].endswith("."), row
        for column in ("statement", "looked_for"):
            assert re.match(r"[A-Z]", row[column]), row
            assert row[column].endswith("."), row


def test_no_gap_is_told_twice() -> None:
    for column in ("gap_id", "subject", "statement"):
        told = [row[column] for row in rows("gaps")]
        assert len(told) == len(set(told)), column


def test_every_gap_concerns_a_region() -> None:
    concerned = {row["gap_id"] for row in rows("gap_regions")}
    assert concerned == {row["gap_id"] for row in rows("gaps")}


def test_a_gap_is_among_what_rests_on_the_source_that_shows_it(dossier: Dossier) -> None:
    links = rows("gap_sources")
    assert links
    for link in links:
        assert ("gaps", link["gap_id"]) in dossier.citing(link["source_id"])


YEARS_WITHOUT_TOTAL = {
    "money-so-totals": ("rus-so-total-aid", {2015, 2023, 2024, 2025, 2026}),
    "money-ab-totals": ("rus-ab-total-aid", {2010, 2011, 2012, 2013, 2017, 2018, 2020, 2023}),
}


@pytest.mark.parametrize(("gap", "series"), YEARS_WITHOUT_TOTAL.items())
def test_years_said_to_have_no_total_have_none(gap: str, series: tuple[str, set[int]]) -> None:
    assert gap in {row["gap_id"] for row in rows("gaps")}
    name, years = series
    known = {int(row["year"]) for row in rows("aid_series") if row["series_id"] == name}
    assert known
    assert not known & years


def test_years_said_to_have_no_figure_of_detentions_have_none() -> None:
    known = {
        int(row["year"]) for row in rows("indicators") if row["indicator"] == "detentions_at_abl"
    }
    assert known
    assert not known & {2013, 2014, 2015, 2021, 2023, 2025}


def test_resolutions_said_to_be_left_out_are_left_out() -> None:
    (gap,) = (row for row in rows("gaps") if row["gap_id"] == "votes-security-council")
    numbers = re.findall(r"\b\d{3,4}\b", gap["statement"])
    assert len(numbers) == 10
    known = {row["resolution"] for row in rows("resolutions")}
    assert not {f"S/RES/{number}" for number in numbers} & known
    blank = [row for row in rows("resolutions") if not row["yes"]]
    assert f"{len(blank)} recorded resolutions have no totals" in gap["statement"]
