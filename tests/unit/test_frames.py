"""The tables and layers as data frames."""

import re
from pathlib import Path

import pytest

import geodata
from geodata.errors import DataError, UnknownNameError
from geodata.layers import manifest
from geodata.schema import read_schema
from geodata.typed_tables import arrow_table
from tests.table_rows import rows
from tests.unit.package_copy import PackageCopy

TABLES = tuple(read_schema().tables)
VECTOR_LAYERS = [name for name, info in manifest().items() if info.geometry_types]
README = Path(__file__).parents[2] / "README.md"


@pytest.mark.parametrize("name", TABLES)
def test_a_frame_has_the_rows_and_the_columns_of_its_file(name: str) -> None:
    frame = geodata.table(name)
    expected = rows(name)
    assert len(frame) == len(expected)
    assert [column for column in frame.columns if column in expected[0]] == list(expected[0])


def test_an_empty_cell_is_missing_and_not_text() -> None:
    frame = geodata.table("treaties")
    without = sum(not row["signed_on"] for row in rows("treaties"))
    assert without > 0
    assert frame["signed_on"].isna().sum() == without
    assert frame["signed_on_earliest"].isna().sum() == without


def test_a_date_known_to_the_month_spans_that_month() -> None:
    frame = geodata.table("treaties").set_index("treaty_id")
    row = frame.loc["so-2022-state-programme"]
    assert row["signed_on"] == "2022-08"
    assert str(row["signed_on_earliest"].date()) == "2022-08-01"
    assert str(row["signed_on_latest"].date()) == "2022-08-31"


def test_a_whole_number_stays_whole_beside_empty_cells() -> None:
    years = geodata.table("treaties")["duration_years"]
    expected = [int(row["duration_years"]) for row in rows("treaties") if row["duration_years"]]
    assert [str(year) for year in years.dropna()] == [str(year) for year in expected]


def test_a_frame_can_be_changed_without_changing_the_next_one() -> None:
    first = geodata.table("regions")
    first["name_en"] = "changed"
    assert "changed" not in set(geodata.table("regions")["name_en"])


@pytest.mark.parametrize("name", VECTOR_LAYERS)
def test_a_layer_is_a_geographic_frame_in_degrees(name: str) -> None:
    frame = geodata.layer(name)
    assert len(frame) == manifest()[name].features
    assert frame.crs == "EPSG:4326"


@pytest.mark.parametrize(
    ("ask", "name", "guess"),
    [(geodata.table, "treatys", "treaties"), (geodata.layer, "river", "rivers")],
)
def test_a_wrong_name_is_answered_with_the_right_ones(ask: object, name: str, guess: str) -> None:
    assert callable(ask)
    with pytest.raises(UnknownNameError, match=f"Did you mean '{guess}'"):
        ask(name)


def test_an_image_is_no_geographic_frame() -> None:
    with pytest.raises(UnknownNameError, match="There is no layer 'hillshade'"):
        geodata.layer("hillshade")


def test_a_cell_of_the_wrong_type_is_reported_with_its_place(package: PackageCopy) -> None:
    path = package.folder / "tables" / "treaties.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("1992-06-24", "24 June 1992", 1), encoding="utf-8")
    with pytest.raises(DataError, match=r"tables/treaties\.csv, row 2, field 'signed_on'"):
        arrow_table("treaties", package.folder)


def test_the_example_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(import geodata\n.*?)```", README.read_text(), re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own example
    told = capsys.readouterr().out
    in_file = {row["position_id"] for row in rows("positions") if row["kind"] == "recognition"}
    assert told.splitlines()[0] == f"{len(in_file)} acts of recognition"
