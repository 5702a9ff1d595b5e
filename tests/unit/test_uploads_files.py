"""GeoPackages and zipped shapefiles, also those that were made to do harm."""

import io
import zipfile
from pathlib import Path

import geopandas
import pytest
import shapefile
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.uploads import LIMITS, UploadError, read
from tests.unit.uploaded_files import (
    SUKHUMI,
    TSKHINVALI,
    UTM_38,
    geopackage,
    gpkg_geometry,
    outcome,
    shapefile_parts,
    zipped,
)

POINT = gpkg_geometry(shapely.Point(TSKHINVALI))


def test_a_geopackage_is_read_without_a_driver() -> None:
    layer = read("a.gpkg", geopackage([(POINT, "Tskhinvali / Цхинвал"), (None, "nowhere")]))
    assert [field.name for field in layer.fields] == ["fid", "name"]
    assert layer.features[0].values == (1, "Tskhinvali / Цхинвал")
    assert layer.features[0].geometry == shapely.Point(TSKHINVALI)
    assert layer.notes == ("1 feature without a place left out.",)


def test_a_geopackage_of_another_program_is_read(tmp_path: Path) -> None:
    file = tmp_path / "made.gpkg"
    frame = geopandas.GeoDataFrame(
        {"name": ["a", "b"]}, geometry=[shapely.Point(SUKHUMI).buffer(0.1), None], crs=4326
    )
    frame.to_crs(32638).to_file(file, driver="GPKG", layer="areas")
    layer = read("made.gpkg", file.read_bytes())
    assert layer.geometry_kinds == {"area"}
    assert layer.features[0].geometry.equals_exact(frame.geometry[0], 1e-6)


def test_a_database_with_a_log_is_read() -> None:
    assert len(read("a.gpkg", geopackage([(POINT, "a")], log=True)).features) == 1


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (
            ["DROP TABLE places", "CREATE VIEW places AS SELECT 1 fid, x'00' geom, 'a' name"],
            "only plain tables are read",
        ),
        (["DROP TABLE places"], "does not hold it"),
        (["DELETE FROM gpkg_geometry_columns"], "no layer of features"),
        (["UPDATE gpkg_geometry_columns SET column_name = 'none'"], "no column 'none'"),
        (["UPDATE gpkg_geometry_columns SET srs_id = 999999"], "does not say what it is"),
        (["UPDATE places SET geom = x'00'"], "no header"),
        (["UPDATE places SET geom = x'475000FF00000000'"], "kind of its own"),
        (["UPDATE places SET geom = x'4750000100000000FFFF'"], "cannot be read"),
        (["DROP TABLE gpkg_geometry_columns"], "cannot be read"),
    ],
)
def test_a_geopackage_that_is_none_is_refused(statements: list[str], words: str) -> None:
    data = geopackage([(POINT, "a")], statements=statements)
    with pytest.raises(UploadError) as refusal:
        read("a.gpkg", data)
    assert words in str(refusal.value)


def test_functions_hidden_in_a_table_do_not_run() -> None:
    hidden = [
        "DROP TABLE places",
        "CREATE TABLE places (geom BLOB, n TEXT AS (hex(zeroblob(1000))))",
        "INSERT INTO places (geom) VALUES (x'00')",
    ]
    with pytest.raises(UploadError, match="computes columns"):
        read("a.gpkg", geopackage([], statements=hidden))


@settings(max_examples=60)
@given(st.integers(100, 20_000), st.binary(min_size=1, max_size=40))
def test_a_damaged_geopackage_is_read_or_refused(place: int, damage: bytes) -> None:
    data = bytearray(geopackage([(POINT, "a")] * 5))
    data[place : place + len(damage)] = damage
    assert outcome("a.gpkg", bytes(data)).endswith(".")


def test_a_zipped_shapefile_is_read_in_its_system_and_encoding() -> None:
    parts = shapefile_parts([(500_000.0, 4_650_000.0)], ["Цхинвал"], encoding="cp1251")
    files = {**parts, "points.prj": UTM_38.encode(), "points.cpg": b"1251"}
    layer = read("a.zip", zipped({f"folder/{name}": data for name, data in files.items()}))
    assert layer.features[0].values == ("Цхинвал",)
    assert layer.features[0].geometry.x == pytest.approx(45)
    assert layer.notes == ()


def test_a_shapefile_without_a_system_or_a_table_says_what_was_assumed() -> None:
    parts = shapefile_parts()
    layer = read("a.zip", zipped({"points.shp": parts["points.shp"]}))
    assert layer.fields == ()
    assert layer.features[0].geometry == shapely.Point(TSKHINVALI)
    assert any("taken for longitude and latitude" in note for note in layer.notes)


def test_one_of_several_shapefiles_can_be_chosen() -> None:
    second = {f"second.{name.split('.')[1]}": data for name, data in shapefile_parts().items()}
    data = zipped({**shapefile_parts([SUKHUMI], ["a"]), **second})
    assert read("a.zip", data).tables == ("points", "second")
    assert read("a.zip", data).features[0].geometry == shapely.Point(SUKHUMI)
    assert read("a.zip", data, table="second").features[0].geometry == shapely.Point(TSKHINVALI)


@pytest.mark.parametrize(
    "name", ["../points.shp", "/etc/points.shp", "a/../../points.shp", "..\\p.shp", "C:\\p.shp"]
)
def test_an_archive_that_leads_outside_itself_is_refused(name: str) -> None:
    data = zipped({**shapefile_parts(), name: b"x"})
    with pytest.raises(UploadError, match="leads outside the archive"):
        read("a.zip", data)


def test_a_link_in_an_archive_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("points.shp")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(UploadError, match="leads outside the archive"):
        read("a.zip", out.getvalue())


def test_an_archive_that_expands_without_end_is_refused() -> None:
    bomb = zipped({"points.shp": b"\0" * (LIMITS.unpacked + 1)})
    assert len(bomb) < LIMITS.size
    with pytest.raises(UploadError, match="unpacks to more than 50 MB"):
        read("a.zip", bomb)
    with pytest.raises(UploadError, match="at most 100 can be read"):
        read("a.zip", zipped({f"{number}.txt": b"" for number in range(LIMITS.members + 1)}))


def test_too_many_points_are_refused_with_the_limit() -> None:
    # a line of a hundred thousand points, eleven times
    line = shapely.LineString([(41 + place / 1e6, 42) for place in range(LIMITS.vertices // 10)])
    parts = {ending: io.BytesIO() for ending in ("shp", "shx")}
    with shapefile.Writer(**parts, shapeType=shapefile.POLYLINE) as writer:
        for _ in range(11):
            writer.line([list(line.coords)])
    files = {f"lines.{ending}": file.getvalue() for ending, file in parts.items()}
    with pytest.raises(UploadError, match="1,100,000 points, and at most 1,000,000"):
        read("a.zip", zipped(files))


def test_an_archive_within_an_archive_is_not_opened() -> None:
    inner = zipped(shapefile_parts())
    with pytest.raises(UploadError, match=r"there is no \.shp file"):
        read("a.zip", zipped({"inner.zip": inner}))


@pytest.mark.parametrize(
    "text",
    [
        "LOCAL_CS[]",
        'GEOGCS["x",EXTENSION["PROJ4","+proj=longlat +nadgrids=/etc/passwd"]]',
        UTM_38.replace("0.9996", "0.5"),
        "x" * 10_000,
        "/vsicurl/http://example.org/x.prj",
    ],
)
def test_a_system_that_is_not_of_the_registry_is_refused(text: str) -> None:
    with pytest.raises(UploadError, match="Save the layer in longitude and latitude"):
        read("a.zip", zipped({**shapefile_parts(), "points.prj": text.encode()}))


@settings(max_examples=60)
@given(st.sampled_from(["shp", "shx", "dbf"]), st.integers(0, 200), st.binary(min_size=1))
def test_a_damaged_shapefile_is_read_or_refused(part: str, place: int, damage: bytes) -> None:
    parts = shapefile_parts()
    file = bytearray(parts[f"points.{part}"])
    file[place : place + len(damage)] = damage
    assert outcome("a.zip", zipped({**parts, f"points.{part}": bytes(file)})).endswith(".")


def test_other_files_are_refused_with_what_would_work() -> None:
    for name, data in {
        "a.kml": b"<kml/>",
        "a.vrt": b"<OGRVRTDataSource/>",
        "a.pdf": b"%PDF",
    }.items():
        with pytest.raises(UploadError, match="Use GeoJSON, CSV"):
            read(name, data)
    with pytest.raises(UploadError, match=r"not that of a \.gpkg file"):
        read("a.gpkg", b"<OGRVRTDataSource/>")
