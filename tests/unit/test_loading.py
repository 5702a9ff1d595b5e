"""A broken data package is refused with the file, the place and the remedy."""

import json
from pathlib import Path

import pytest

from geodata import DataError, load
from geodata.problems import Problem
from geodata.schema import DESCRIPTOR, FOLDER
from tests.unit.package_copy import PackageCopy

SITES = "tables/sites.csv"


def refusal(package: PackageCopy) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        _ = load(package.folder).sites
    problems = caught.value.problems
    assert all(str(problem) in str(caught.value) and problem.remedy for problem in problems)
    return problems


def test_a_package_is_loaded_once(package: PackageCopy) -> None:
    assert load(package.folder) is load(package.folder)
    assert load() is load(FOLDER)
    assert load(package.folder) is not load()


def test_tables_are_read_only_when_asked_for(package: PackageCopy) -> None:
    (package.folder / SITES).unlink()
    assert len(load(package.folder).regions) == 3
    (problem,) = refusal(package)
    assert problem.file == SITES
    assert problem.message == "The table is missing."


def test_a_folder_without_a_descriptor_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="descriptor is missing"):
        load(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"resources": 1}', '{"resources": [{"schema": 1}]}']
)
def test_a_broken_descriptor_is_refused(package: PackageCopy, text: str) -> None:
    (package.folder / DESCRIPTOR).write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=DESCRIPTOR):
        load(package.folder)


def test_a_descriptor_cannot_lead_out_of_its_folder(package: PackageCopy) -> None:
    path = package.folder / DESCRIPTOR
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"][0]["path"] = "../elsewhere.csv"
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    with pytest.raises(DataError, match="leads out of the data package"):
        load(package.folder)


def test_a_table_that_is_not_described_is_refused(package: PackageCopy) -> None:
    package.change(DESCRIPTOR, '"name": "votes"', '"name": "ballots"')
    with pytest.raises(DataError, match="The table is not described") as caught:
        _ = load(package.folder).votes
    assert caught.value.problems[0].value == "votes"


def test_a_link_to_a_table_that_is_not_described_is_refused(package: PackageCopy) -> None:
    package.change(DESCRIPTOR, '"name": "sites"', '"name": "places"')
    (problem,) = refusal(package)
    assert problem.file == DESCRIPTOR
    assert "of 'sites', which is not described" in problem.message


def test_missing_and_unknown_columns_are_named(package: PackageCopy) -> None:
    package.change(SITES, ",operator,", ",owner,")
    missing, unknown = refusal(package)
    assert (missing.row, missing.field) == (1, "operator")
    assert (unknown.row, unknown.field) == (1, "owner")


def test_a_repeated_column_is_named(package: PackageCopy) -> None:
    package.change(SITES, ",status,summary\n", ",status,summary,name\n")
    (problem,) = refusal(package)
    assert (problem.row, problem.field) == (1, "name")


def test_a_ragged_row_is_named_by_its_line(package: PackageCopy) -> None:
    line = package.change(SITES, "\nairport-sukhumi,", "\nairport-sukhumi,,")
    (problem,) = refusal(package)
    assert problem.row == line
    assert "13 cells, the header has 12" in problem.message


def test_lines_are_counted_over_cells_with_line_breaks(package: PackageCopy) -> None:
    package.change(SITES, ",Bombora airfield,", ',"Bombora\nairfield",')
    line = package.change(SITES, ",42.86667,", ",north,")
    (problem,) = refusal(package)
    assert (problem.row, problem.field, problem.value) == (line, "lat", "north")


def test_an_open_quote_is_named_by_the_row_where_it_opens(package: PackageCopy) -> None:
    line = package.change(SITES, "\nairport-sukhumi,", '\n"airport-sukhumi,')
    (problem,) = refusal(package)
    assert problem.row == line
    assert "cannot be parsed" in problem.message


def test_a_byte_order_mark_is_refused(package: PackageCopy) -> None:
    path = package.folder / SITES
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    (problem,) = refusal(package)
    assert "byte order mark" in problem.message


def test_another_encoding_is_refused_with_the_line(package: PackageCopy) -> None:
    path = package.folder / SITES
    path.write_bytes(path.read_bytes().replace(b"Java / Dzau", b"Java / Dz\xe4u", 1))
    (problem,) = refusal(package)
    assert problem.row == 4
    assert "0xe4" in problem.message


def test_an_empty_file_lacks_every_column(package: PackageCopy) -> None:
    (package.folder / SITES).write_text("", encoding="utf-8")
    assert len(refusal(package)) == 12


def test_every_bad_cell_of_a_table_is_reported_at_once(package: PackageCopy) -> None:
    first = package.change(SITES, ",42.86667,41.11667,", ",42°52',41.11667,")
    second = package.change(SITES, "\nport-poti,Poti port,", "\n,,")
    found = [(problem.row, problem.field) for problem in refusal(package)]
    assert found == [(first, "lat"), (second, "site_id"), (second, "name")]


def test_a_key_that_is_there_twice_is_refused(package: PackageCopy) -> None:
    package.change(SITES, "\nairport-sukhumi,", "\nairfield-bombora,")
    (problem,) = refusal(package)
    assert problem.value == "airfield-bombora"
