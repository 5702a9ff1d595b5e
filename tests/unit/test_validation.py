"""Every way to break the tables is reported with file, row, field, value and remedy."""

import shutil
from pathlib import Path

from geodata.problems import Problem
from geodata.schema import DESCRIPTOR
from geodata.validation import validate_tables
from tests.unit.package_copy import PackageCopy


def found(package: PackageCopy) -> tuple[Problem, ...]:
    problems = validate_tables(package.folder)
    assert all(problem.message.endswith(".") and problem.remedy for problem in problems)
    return problems


def test_the_tables_as_shipped_are_valid(package: PackageCopy) -> None:
    assert found(package) == ()


def test_the_offending_value_and_its_remedy_are_shown(package: PackageCopy) -> None:
    package.change("tables/votes.csv", "S/RES/1808,BEL,yes", "S/RES/1808,BEL,aye")
    first = next(problem for problem in found(package) if problem.file == "tables/votes.csv")
    assert first.value == "aye"
    assert first.remedy == "Use one of: yes, no, abstain, absent."


def test_a_source_that_does_not_exist_is_reported(package: PackageCopy) -> None:
    line = package.add("tables/treaty_sources.csv", "so-1992-sochi,no-such-source")
    (problem,) = found(package)
    assert (problem.file, problem.row, problem.field, problem.value) == (
        "tables/treaty_sources.csv", line, "source_id", "no-such-source",
    )  # fmt: skip


def test_a_source_that_nothing_cites_is_reported(package: PackageCopy) -> None:
    line = package.add("tables/sources.csv", "spare,Spare,Nobody,2020,en,,news")
    (problem,) = found(package)
    assert (problem.row, problem.value) == (line, "spare")
    assert "source_used,sources,spare,<reason>" in problem.remedy


def test_a_record_without_a_source_is_reported(package: PackageCopy) -> None:
    assert package.remove("tables/event_sources.csv", "so-revolt-1920,")
    message = "The row has no source."
    problems = [problem for problem in found(package) if problem.message == message]
    assert [(p.file, p.row, p.value) for p in problems] == [
        ("tables/events.csv", 2, "so-revolt-1920")
    ]


def test_a_key_that_is_there_twice_is_reported_once(package: PackageCopy) -> None:
    line = package.add("tables/votes.csv", "S/RES/1808,BEL,yes")
    reported = [problem for problem in found(package) if "already on row" in problem.message]
    assert [(p.row, p.value) for p in reported] == [(line, "S/RES/1808:BEL")]


def test_an_earlier_implementing_instrument_needs_a_named_exception(package: PackageCopy) -> None:
    row = "so-2015-alliance-p05,so-2009-border,"
    line = package.add("tables/provision_implementations.csv", row)
    (problem,) = found(package)
    assert (problem.row, problem.value) == (line, "so-2009-border")
    package.add(
        "tables/exceptions.csv",
        "implementation_later,provision_implementations,so-2015-alliance-p05:so-2009-border,Named",
    )
    assert found(package) == ()


def test_an_implementation_names_an_instrument_or_describes_it(package: PackageCopy) -> None:
    package.add("tables/provision_implementations.csv", "so-2015-alliance-p05,,")
    (problem,) = found(package)
    assert problem.message == "Neither an instrument nor a description is given."


def test_every_allowed_exception_is_needed(package: PackageCopy) -> None:
    lines = (package.folder / "tables/exceptions.csv").read_text(encoding="utf-8").splitlines()
    (package.folder / "tables/exceptions.csv").write_text(lines[0] + "\n", encoding="utf-8")
    assert len(found(package)) == len(lines) - 1


def test_an_exception_that_is_not_needed_is_reported(package: PackageCopy) -> None:
    line = package.add("tables/exceptions.csv", "vote_totals,resolutions,A/RES/62/249,Nothing")
    (problem,) = found(package)
    assert (problem.file, problem.row) == ("tables/exceptions.csv", line)
    assert "not needed" in problem.message


def test_a_conflict_has_at_least_two_sides(package: PackageCopy) -> None:
    package.add("tables/discrepancies.csv", "votes-lonely,votes,conflict,A total,None given.")
    (problem,) = found(package)
    assert (problem.value, problem.field) == ("votes-lonely", "discrepancy_id")


def test_without_the_layer_of_the_regions_points_are_not_judged(package: PackageCopy) -> None:
    shutil.rmtree(package.folder / "layers")
    reasons = {problem.message.split(":")[0] for problem in found(package)}
    assert reasons == {"The record keeps the rule coordinates_in_region"}


def test_a_missing_table_does_not_make_every_link_to_it_a_problem(package: PackageCopy) -> None:
    (package.folder / "tables/actors.csv").unlink()
    (problem,) = found(package)
    assert (problem.file, problem.message) == ("tables/actors.csv", "The table is missing.")


def test_a_missing_descriptor_is_one_problem(tmp_path: Path) -> None:
    (problem,) = validate_tables(tmp_path)
    assert problem.file == DESCRIPTOR


def test_a_table_or_column_that_the_dossier_needs_must_be_described(package: PackageCopy) -> None:
    package.change(DESCRIPTOR, '"name": "renewal_years"', '"name": "renewals"')
    package.change("tables/treaties.csv", ",renewal_years,", ",renewals,")
    (problem,) = found(package)
    assert (problem.file, problem.value) == (DESCRIPTOR, "renewal_years")


def test_a_word_that_only_the_descriptor_knows_is_reported(package: PackageCopy) -> None:
    package.change(DESCRIPTOR, '"un_member",\n', '"un_member",\n              "observer",\n')
    package.change("tables/actors.csv", "NATO,NATO,organisation", "NATO,NATO,observer")
    (problem,) = found(package)
    assert (problem.file, problem.value) == ("tables/actors.csv", "observer")


def test_two_breakages_are_two_problems_in_the_order_of_the_files(package: PackageCopy) -> None:
    first = package.change("tables/regions.csv", ",8660\n", ",large\n")
    second = package.change("tables/regions.csv", ",3900\n", ",small\n")
    third = package.add("tables/treaty_sources.csv", "so-1992-sochi,no-such-source")
    assert [(problem.file, problem.row) for problem in found(package)] == [
        ("tables/regions.csv", first),
        ("tables/regions.csv", second),
        ("tables/treaty_sources.csv", third),
    ]


def test_a_key_over_a_column_that_is_not_there_is_one_problem(package: PackageCopy) -> None:
    package.change(
        DESCRIPTOR,
        '"primaryKey": [\n          "flow_id"\n',
        '"primaryKey": [\n          "flow"\n',
    )
    (problem,) = found(package)
    assert problem.file == DESCRIPTOR
    assert "'flow' of 'aid_flows'" in problem.message


def test_a_pattern_that_is_none_is_one_problem(package: PackageCopy) -> None:
    package.change(DESCRIPTOR, '"pattern": "[A-Z]{2}"', '"pattern": "[A-Z"')
    (problem,) = found(package)
    assert problem.file == DESCRIPTOR
    assert "'iso2' cannot be used" in problem.message


def test_a_table_that_is_not_described_stops_before_the_other_checks(
    package: PackageCopy,
) -> None:
    package.change(DESCRIPTOR, '"name": "votes"', '"name": "ballots"')
    (problem,) = found(package)
    assert (problem.file, problem.value) == (DESCRIPTOR, "votes")
