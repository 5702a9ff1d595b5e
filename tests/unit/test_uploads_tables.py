"""CSV with coordinates, and when its rows held."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dates import Certainty
from geodata.exports import Format, Kind, write
from geodata.loading import load
from geodata.uploads import (
    ColumnsError,
    UploadError,
    date_fields,
    day_of,
    read,
    shown_layer,
    validity,
)
from tests.unit.uploaded_files import outcome

TABLE = "name,lat,lon,since\nOchamchire,42.71,41.47,2008-08\nDzhava,42.39,43.92,2009\n"


def test_columns_of_coordinates_are_recognised_in_any_order() -> None:
    layer = read("posts.csv", TABLE.encode())
    assert [(f.geometry.x, f.geometry.y) for f in layer.features] == [
        (41.47, 42.71),
        (43.92, 42.39),
    ]
    assert [field.name for field in layer.fields] == ["name", "lat", "lon", "since"]
    assert layer.fields[1].kind is Kind.NUMBER
    assert date_fields(layer) == ("since",)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Место;Широта;Долгота\nСухум;43,00;41,02\n", "cp1251"),
        ("Место\tШирота\tДолгота\nСухум\t43.00\t41.02\n", "utf-16"),
        ("Место|Y|X\r\nСухум|43.00|41.02\r\n", "utf-8-sig"),
    ],
)
def test_other_delimiters_encodings_and_decimal_commas_are_read(text: str, encoding: str) -> None:
    layer = read("a.csv", text.encode(encoding))
    assert layer.features[0].values[0] == "Сухум"
    assert (layer.features[0].geometry.x, layer.features[0].geometry.y) == (41.02, 43.0)
    assert any("Windows-1251" in note for note in layer.notes) == (encoding == "cp1251")


def test_western_letters_are_not_read_as_cyrillic() -> None:
    layer = read("a.csv", "ville,lat,lon\nGenève,46.2,6.15\n".encode("cp1252"))
    assert layer.features[0].values[0] == "Genève"


def test_unknown_columns_are_offered_for_a_choice() -> None:
    data = b"place,north,east\nGori,41.98,44.11\n"
    with pytest.raises(ColumnsError, match="Choose them") as refusal:
        read("a.csv", data)
    assert refusal.value.columns == ("place", "north", "east")
    layer = read("a.csv", data, columns=("east", "north"))
    assert layer.features[0].geometry.x == 44.11


def test_rows_without_coordinates_are_left_out_and_named() -> None:
    layer = read("a.csv", b"lat,lon,n\n42,44,1\n,,2\nx,44,3\n42.5,44,4\n")
    assert [feature.values[2] for feature in layer.features] == [1, 4]
    assert layer.notes == ("2 without coordinates left out: lines 3, 4.",)
    with pytest.raises(UploadError, match="no row has numbers in both"):
        read("a.csv", b"lat,lon\na,b\n")


@pytest.mark.parametrize("number", ["nan", "inf", "-inf"])
def test_a_coordinate_that_is_no_finite_number_is_refused(number: str) -> None:
    with pytest.raises(UploadError, match="Row 2: a coordinate is not a finite number"):
        read("a.csv", f"lat,lon\n{number},44\n".encode())


def test_codes_with_leading_zeros_stay_text() -> None:
    layer = read("a.csv", b"lat,lon,code,n,share\n42,44,007,7,0.5\n")
    assert layer.features[0].values[2:] == ("007", 7, 0.5)


def test_a_formula_is_no_formula_in_the_files_and_the_licence_is_not_ours() -> None:
    layer = read("a.csv", b'lat,lon,note\n42,44,"=HYPERLINK(""x"")"\n')
    table = shown_layer(layer, "Mine")
    text = write(table, Format.CSV, load()).decode()
    assert "'=HYPERLINK" in text
    assert "CC BY" not in text
    assert "An upload of the reader" in text
    assert Format.GEOPACKAGE.value in {form.value for form in Format}
    again = read("b.gpkg", write(table, Format.GEOPACKAGE, load()))
    assert again.features[0].geometry.equals(layer.features[0].geometry)
    document = write(table, Format.GEOJSON, load())
    assert read("c.geojson", document).features[0].geometry.equals(layer.features[0].geometry)


@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.geojson", "a.gpkg", "a.zip", "a"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    assert outcome(name, data).endswith(".")


@given(st.text(max_size=200))
def test_any_text_after_a_header_is_read_or_refused(text: str) -> None:
    try:
        layer = read("a.csv", f"lat,lon\n{text}".encode())
    except UploadError:
        return
    assert all(-180 <= feature.geometry.x <= 180 for feature in layer.features)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2008-08", "2008-08-01", "2008-08-31"),
        (2008, "2008-01-01", "2008-12-31"),
        (2008.0, "2008-01-01", "2008-12-31"),
        ("18.3.2015", "2015-03-18", "2015-03-18"),
        ("2015/3/18", "2015-03-18", "2015-03-18"),
        ("2015-03-18T10:00:00+04:00", "2015-03-18", "2015-03-18"),
    ],
)
def test_dates_are_read_as_the_days_that_they_can_mean(
    value: str | float, first: str, last: str
) -> None:
    found = day_of(value)
    assert found is not None
    assert (found.earliest.isoformat(), found.latest.isoformat()) == (first, last)


@pytest.mark.parametrize("value", [None, True, "yesterday", "31.02.2015", 3, 20150318, "", 1e300])
def test_what_is_no_date_is_none(value: str | float | None) -> None:
    assert day_of(value) is None


def test_a_row_holds_from_its_start_to_its_end_and_without_one_for_good() -> None:
    span = validity("2008-08", "2010")
    assert span is not None
    assert span.at(date(2008, 7, 31)) is Certainty.DOES_NOT
    assert span.at(date(2009, 1, 1)) is Certainty.HOLDS
    assert span.at(date(2011, 1, 1)) is Certainty.DOES_NOT
    still = validity("2008", None)
    assert still is not None
    assert still.at(date(2026, 1, 1)) is Certainty.HOLDS
    until = validity(None, "2010")
    assert until is not None
    assert until.at(date(2000, 1, 1)) is Certainty.HOLDS
    assert validity("soon", None) is None
