"""The descriptor is a Data Package that other programs can read."""

import json
from pathlib import Path

import frictionless
import pytest

from geodata.layer_resources import layer_resources
from geodata.records.columns import columns_of
from geodata.schema import DESCRIPTOR, FOLDER, read_schema
from geodata.validation import validate
from geodata.validation.form import READ_KINDS

DESCRIPTION = json.loads((FOLDER / DESCRIPTOR).read_text(encoding="utf-8"))


# the library opens files that it leaves to the garbage collector
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_frictionless_finds_the_package_valid() -> None:
    report = frictionless.validate(str(FOLDER / DESCRIPTOR))
    assert report.valid, report.to_summary()
    assert len(report.tasks) == len(DESCRIPTION["resources"])


def test_our_own_validation_finds_the_package_valid() -> None:
    assert validate() == ()


def test_every_table_file_is_described_and_every_description_has_its_file() -> None:
    described = {table.path for table in read_schema(FOLDER).tables.values()}
    assert described == {f"tables/{path.name}" for path in (FOLDER / "tables").iterdir()}


def test_every_column_has_a_title_and_a_description() -> None:
    for resource in DESCRIPTION["resources"]:
        for field in resource.get("schema", {}).get("fields", ()):
            assert field["title"], field
            assert field["description"], field


def test_every_number_has_a_unit_or_counts_something() -> None:
    for table in read_schema(FOLDER).tables.values():
        for field in table.fields:
            assert field.unit or field.type not in ("number", "integer") or field.name == "value_no"


def test_the_columns_are_in_the_order_of_the_files() -> None:
    for table in read_schema(FOLDER).tables.values():
        with (FOLDER / table.path).open(encoding="utf-8") as file:
            assert file.readline().rstrip("\n") == ",".join(table.columns)


def test_the_records_read_every_described_column() -> None:
    schema = read_schema(FOLDER)
    for kind in READ_KINDS:
        assert (
            tuple(column.name for column in columns_of(kind)) == schema.tables[kind.TABLE].columns
        )


def test_the_files_have_unix_line_ends_and_no_byte_order_mark() -> None:
    for path in (FOLDER / "tables").iterdir():
        content = path.read_bytes()
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert not content.startswith(b"\xef\xbb\xbf")


def test_the_layers_are_described_as_their_manifest_has_them() -> None:
    described = [item for item in DESCRIPTION["resources"] if "schema" not in item]
    assert described == layer_resources(FOLDER), "run python -m geodata.layer_resources"
    assert all(Path(FOLDER, item["path"]).is_file() for item in described)


def test_licences_and_contributors_are_named() -> None:
    names = {licence["name"] for licence in DESCRIPTION["licenses"]}
    assert names == {"CC-BY-4.0", "ODbL-1.0"}
    assert all(item["licenses"] for item in DESCRIPTION["resources"])
    assert DESCRIPTION["contributors"]
