"""Each way to break one cell is reported with its file, row and field."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.csv_tables import read_text_table
from geodata.schema import FOLDER, read_schema
from geodata.validation import validate_tables
from tests.unit.package_copy import PackageCopy

# file, text that is there once, what it becomes, field, part of the message
CHANGES = {
    "an empty required cell": (
        "tables/regions.csv", "GE-AB,Abkhazia,", "GE-AB,,", "name_en", "is empty",
    ),
    "a number with a unit": (
        "tables/regions.csv", ",8660\n", ",8660 km²\n", "area_km2", "not a number",
    ),
    "a number that is none": (
        "tables/regions.csv", ",8660\n", ",nan\n", "area_km2", "not a finite number",
    ),
    "a number below its least": (
        "tables/sites.csv", ",42.86667,41.11667,", ",42.86667,-181,", "lon", "too small",
    ),
    "a number above its most": (
        "tables/sites.csv", ",42.86667,41.11667,", ",91,41.11667,", "lat", "too large",
    ),
    "a fraction of a year": (
        "tables/indicators.csv", "GE,census_population,1989,5400841,",
        "GE,census_population,1989.5,5400841,", "year", "not a whole number",
    ),
    "a truth value in other words": (
        "tables/aid_flows.csv", ",865000000,EUR,disbursement,mixed,true",
        ",865000000,EUR,disbursement,mixed,yes", "cumulative", "neither true nor false",
    ),
    "a word outside the vocabulary": (
        "tables/votes.csv", "S/RES/1808,BEL,yes", "S/RES/1808,BEL,aye", "vote", "vocabulary",
    ),
    "a date in another form": (
        "tables/events.csv", "abkh-soviet-1921,1921-03-04,", "abkh-soviet-1921,4 March 1921,",
        "date", "form",
    ),
    "a day that does not exist": (
        "tables/events.csv", "abkh-soviet-1921,1921-03-04,", "abkh-soviet-1921,1921-02-29,",
        "date", "not a date",
    ),
    "an end before the beginning": (
        "tables/events.csv", "abkh-soviet-1921,1921-03-04,,",
        "abkh-soviet-1921,1921-03-04,1921-02,",         "end_date", "ends before it begins",
    ),
    "a last year before the first": (
        "tables/aid_flows.csv", "eu-ge-1992-2009-01,EU,1992,2009,",
        "eu-ge-1992-2009-01,EU,1992,1991,", "end_year", "ends before it begins",
    ),
    "a currency without rates": (
        "tables/aid_flows.csv", "1992,2009,865000000,EUR,", "1992,2009,865000000,XAU,", "currency",
        "no exchange rate for the currency XAU",
    ),
    "an unknown unit": (
        "tables/aid_series.csv", "GE-AB,2022,496000000,EUR,", "GE-AB,2022,496000000,barrels,",
        "unit", "form",
    ),
    "a link to no region": (
        "tables/treaty_regions.csv", "so-1992-sochi,GE-SO", "so-1992-sochi,GE-XX", "region",
        "no such row in the table regions",
    ),
    "a link to no actor": (
        "tables/treaty_parties.csv", "so-1992-sochi,RUS", "so-1992-sochi,SUN", "actor",
        "no such row in the table actors",
    ),
    "an address that is no web address": (
        "tables/sources.csv", "https://1tv.ge/en/news/european-parliament-adopted-resolution-georgia/",
        "javascript:alert(1)", "url", "form",
    ),
    "a script in a text": (
        "tables/regions.csv", "GE-AB,Abkhazia,", "GE-AB,<script>alert(1)</script>,",
        "name_en", "markup",
    ),
    "an entity in a text": (
        "tables/regions.csv", "GE-AB,Abkhazia,", "GE-AB,Abkhazia &lt;b&gt;,", "name_en", "markup",
    ),
    "a template in a text": (
        "tables/regions.csv", "GE-AB,Abkhazia,", "GE-AB,${alert(1)},", "name_en", "markup",
    ),
    "a character that turns the direction of writing": (
        "tables/regions.csv", "GE-AB,Abkhazia,", "GE-AB,Abkhazia\u202e,", "name_en", "not seen",
    ),
    "a blank at the end": (
        "tables/regions.csv", "GE-AB,Abkhazia,", "GE-AB,Abkhazia ,", "name_en", "blank",
    ),
    "a point outside its region": (
        "tables/sites.csv", ",42.86667,41.11667,", ",41.69143,44.83412,",
        "lat, lon", "outside GE-AB",
    ),
    "a total that the votes do not give": (
        "tables/resolutions.csv", "extension,15,0,0,0,", "extension,14,0,0,0,", "yes",
        "the votes of the states give 15",
    ),
    "a discrepancy of no record": (
        "tables/discrepancy_records.csv", "resolutions,S/RES/849\n",
        "resolutions,S/RES/9849\n",
        "record_id", "no such record in the table resolutions",
    ),
}  # fmt: skip


@pytest.mark.parametrize("broken", CHANGES)
def test_one_broken_cell_is_reported_where_it_is(package: PackageCopy, broken: str) -> None:
    file, old, new, field, message = CHANGES[broken]
    line = package.change(file, old, new)
    reported = [
        problem for problem in validate_tables(package.folder) if message in problem.message
    ]
    assert [(problem.file, problem.row, problem.field) for problem in reported] == [
        (file, line, field)
    ]


TABLES = {
    table.name: read_text_table(FOLDER, table.path, table.columns).rows
    for table in read_schema(FOLDER).tables.values()
}


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_markup_in_any_cell_of_any_table_is_found(
    package: PackageCopy, data: st.DataObject
) -> None:
    table = data.draw(st.sampled_from(sorted(TABLES)))
    row = data.draw(st.sampled_from(TABLES[table]))
    column = data.draw(st.sampled_from(sorted(row.cells)))
    path = package.folder / "tables" / f"{table}.csv"
    before = path.read_bytes()
    try:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        cells = {**row.cells, column: "<img src=x>"}
        quoted = ",".join('"' + text.replace('"', '""') + '"' for text in cells.values())
        lines[row.line - 1] = quoted + "\n"
        path.write_text("".join(lines), encoding="utf-8")
        places = {
            (problem.file, problem.row, problem.field)
            for problem in validate_tables(package.folder)
        }
    finally:
        path.write_bytes(before)
    assert (f"tables/{table}.csv", row.line, column) in places
