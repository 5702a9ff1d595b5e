"""GeoJSON of a reader: what is taken, what is refused, and what is said."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.exports import Kind
from geodata.uploads import LIMITS, UploadError, read
from tests.unit.uploaded_files import SUKHUMI, TSKHINVALI, geojson

NAMES = st.text(max_size=30)
PLACES = st.tuples(
    st.floats(-180, 180, allow_subnormal=False), st.floats(-90, 90, allow_subnormal=False)
)


# together fewer names of fields than a layer may have
VALUES = st.dictionaries(NAMES, st.integers() | NAMES, max_size=LIMITS.fields // 10)


@given(st.lists(st.tuples(PLACES, VALUES), min_size=1, max_size=10))
def test_every_feature_with_a_place_is_kept_where_it_was(features: Any) -> None:
    layer = read("mine.geojson", geojson(*features))
    assert [(f.geometry.x, f.geometry.y) for f in layer.features] == [
        place for place, _ in features
    ]
    names = [field.name for field in layer.fields]
    assert len(set(names)) == len(names)


def test_fields_have_kinds_and_missing_values_are_none() -> None:
    layer = read(
        "posts.geojson",
        geojson((SUKHUMI, {"n": 1, "share": 0.5, "on": True}), (TSKHINVALI, {"n": 2, "text": "b"})),
    )
    assert layer.name == "posts"
    assert {field.name: field.kind for field in layer.fields} == {
        "n": Kind.INTEGER,
        "share": Kind.NUMBER,
        "on": Kind.FLAG,
        "text": Kind.TEXT,
    }
    assert layer.features[1].values == (2, None, None, "b")
    assert layer.bounds == (41.02, 42.23, 43.97, 43.0)
    assert layer.geojson()["features"][0]["geometry"]["coordinates"] == SUKHUMI


def test_a_named_coordinate_system_is_converted() -> None:
    system = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32638"}}
    # the central meridian of zone 38 is 45° east
    layer = read("utm.geojson", geojson(((500_000, 4_650_000), {}), crs=system))
    assert layer.features[0].geometry.x == pytest.approx(45)
    assert layer.features[0].geometry.y == pytest.approx(42, abs=0.1)


@pytest.mark.parametrize(
    "name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"]
)
def test_names_of_longitude_and_latitude_change_nothing(name: str) -> None:
    system = {"type": "name", "properties": {"name": name}}
    assert read("a.geojson", geojson((SUKHUMI, {}), crs=system)).features[0].geometry.x == 41.02


@pytest.mark.parametrize(
    "system",
    [
        {"type": "link", "properties": {"href": "http://example.org/crs"}},
        {"type": "link", "properties": {"href": "file:///etc/passwd", "name": "EPSG:4326"}},
        {"type": "name", "properties": {"name": "+proj=longlat +nadgrids=/etc/passwd"}},
        {"type": "name", "properties": {"name": "/vsicurl/http://example.org"}},
        {"type": "name", "properties": {"name": "EPSG:999999"}},
        {"type": "name", "properties": 5},
        "EPSG:4326",
    ],
)
def test_coordinate_systems_that_lead_elsewhere_are_refused(system: object) -> None:
    with pytest.raises(UploadError, match="Save the layer in longitude and latitude"):
        read("a.geojson", geojson((SUKHUMI, {}), crs=system))


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        ({"type": "Point", "coordinates": [42.23, 143.97]}, "Longitude comes first"),
        ({"type": "Point", "coordinates": [500_000, 4_650_000]}, "These are no degrees"),
        ({"type": "Point", "coordinates": ["41", "43"]}, "not those of a Point"),
        ({"type": "Point", "coordinates": [True, False]}, "not those of a Point"),
        ({"type": "Point", "coordinates": [1]}, "not those of a Point"),
        ({"type": "LineString", "coordinates": [[41, 43]]}, "too few points"),
        ({"type": "Polygon", "coordinates": [[[41, 43], [42, 43]]]}, "too few points"),
        ({"type": "Polygon", "coordinates": [[41, 43], [42, 43]]}, "not those of a Polygon"),
        ({"type": "Circle", "coordinates": [41, 43]}, "'Circle' is not a kind"),
        ({"type": ["Point"], "coordinates": [41, 43]}, "not an object with a type"),
        ({"type": "LineString", "coordinates": [[170, 10], [190, 10]]}, "cut the shape at 180°"),
        ({"type": "Point", "coordinates": [1e400, 1]}, "infinite"),
    ],
)
def test_a_wrong_shape_is_named_with_the_remedy(geometry: dict[str, Any], words: str) -> None:
    with pytest.raises(UploadError) as refusal:
        read("a.geojson", geojson((SUKHUMI, {}), (geometry, {})))
    assert words in str(refusal.value)
    if words != "infinite":
        assert str(refusal.value).startswith("Feature 2:")


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1" * 5000])
def test_numbers_that_are_none_are_refused(text: str) -> None:
    data = geojson((SUKHUMI, {"n": 12345})).replace(b"12345", text.encode())
    with pytest.raises(UploadError, match="write null"):
        read("a.geojson", data)


def test_deep_nesting_is_refused_without_harm() -> None:
    for data in (
        b'{"type":' + b"[" * 200_000,
        b'{"a":' * 100_000,
        geojson((SUKHUMI, {})).replace(b"[41.02, 43.0]", b"[" * 5000 + b"1" + b"]" * 5000),
    ):
        with pytest.raises(UploadError):
            read("a.geojson", data)
    inner: dict[str, Any] = {"type": "Point", "coordinates": list(SUKHUMI)}
    for _ in range(LIMITS.nesting + 1):
        inner = {"type": "GeometryCollection", "geometries": [inner]}
    with pytest.raises(UploadError, match="nested too deeply"):
        read("a.geojson", geojson((inner, {})))


def test_mixed_empty_and_three_dimensional_shapes_are_sorted_out_and_told() -> None:
    square = [[[41, 43, 9], [42, 43, 9], [42, 44, 9], [41, 43, 9]]]
    layer = read(
        "mixed.geojson",
        geojson(
            (None, {"n": 1}),
            ({"type": "Polygon", "coordinates": square}, {"n": 2}),
            ({"type": "MultiPoint", "coordinates": []}, {"n": 3}),
            ({"type": "LineString", "coordinates": [[41, 43], [42, 43]]}, {"n": 4}),
            (SUKHUMI, {"n": 5}),
        ),
    )
    assert [feature.values[0] for feature in layer.features] == [2, 4, 5]
    assert layer.geometry_kinds == {"point", "line", "area"}
    assert not any(feature.geometry.has_z for feature in layer.features)
    told = " ".join(layer.notes)
    assert "2 features without a place left out." in told
    assert "Heights were left out" in told


def test_a_layer_without_any_place_is_refused() -> None:
    with pytest.raises(UploadError, match="nothing in it has a place"):
        read("a.geojson", geojson((None, {"n": 1})))


def test_exchanged_coordinates_of_georgia_are_hinted_at() -> None:
    swapped = read("a.geojson", geojson(((42.2, 44.9), {}), ((42.9, 45.9), {})))
    assert any("exchanged" in note for note in swapped.notes)
    right = read("a.geojson", geojson(((44.9, 42.2), {}), ((45.9, 42.9), {})))
    assert not right.notes


def test_longitudes_beyond_the_antimeridian_are_counted_from_the_west() -> None:
    layer = read("a.geojson", geojson(((190, 10), {})))
    assert layer.features[0].geometry.x == -170
    assert any("counted from the west" in note for note in layer.notes)


def test_text_stays_text_without_invisible_letters() -> None:
    text = '<img src=x onerror="alert(1)"> =HYPERLINK("x") \u202eevil\u202c \x00\x1b[31m {{ "a" }}'
    layer = read("a.geojson", geojson((SUKHUMI, {text: text})))
    value = layer.features[0].values[0]
    assert value == '<img src=x onerror="alert(1)"> =HYPERLINK("x") evil [31m {{ "a" }}'
    assert "\u202e" not in layer.fields[0].name


def test_long_texts_large_numbers_and_nested_values_are_made_plain() -> None:
    properties = {"long": "x" * 9000, "large": 2**80, "nested": {"a": [1, {"b": 2}]}, "empty": " "}
    layer = read("a.geojson", geojson((SUKHUMI, properties)))
    long, large, nested, empty = layer.features[0].values
    assert isinstance(long, str)
    assert len(long) == LIMITS.text
    assert long.endswith("…")
    assert large == str(2**80)
    assert json.loads(str(nested)) == {"a": [1, {"b": 2}]}
    assert empty is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (b"  \n ", "it is empty"),
        (b'{"type": "FeatureCollection"', "Line 1, column"),
        (b'{"type": "FeatureCollection", "features": 5}', "no list of features"),
        (b'{"type": "FeatureCollection", "features": [5]}', "Feature 1: it is not an object"),
        (b'{"type": "Topology"}', "Use GeoJSON"),
        (b'{"type": {"a": 1}}', "Use GeoJSON"),
        (b'{"type": "Point", "name": "\xff"}', "Save it as UTF-8"),
        (b"[1, 2]", "Use GeoJSON"),
    ],
)
def test_a_file_that_is_no_layer_says_what_would_work(data: bytes, words: str) -> None:
    with pytest.raises(UploadError) as refusal:
        read("a.geojson", data)
    assert words in str(refusal.value)


def test_too_much_is_refused_with_the_limit() -> None:
    with pytest.raises(UploadError, match="at most 10 MB"):
        read("a.geojson", b"{" + b" " * LIMITS.size)
    wide = {f"f{number}": number for number in range(LIMITS.fields + 1)}
    with pytest.raises(UploadError, match="101 fields, and at most 100"):
        read("a.geojson", geojson((SUKHUMI, wide)))
    member = b'{"type":"Feature","geometry":null},'
    data = b'{"type":"FeatureCollection","features":[%s{}]}' % (member * LIMITS.features)
    with pytest.raises(UploadError, match="at most 100,000"):
        read("a.geojson", data)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["type", "features", "geometry", "coordinates", "properties", "crs", "x"]
            ),
            inner | st.sampled_from(["Feature", "FeatureCollection", "Point", "Polygon"]),
            max_size=5,
        )
    ),
    max_leaves=30,
)


@given(JSON)
def test_any_json_is_read_or_refused(document: object) -> None:
    try:
        layer = read("a.json", json.dumps(document).encode())
    except UploadError:
        return
    assert layer.features
