"""The dialog for a layer of the reader's own, as Streamlit draws it."""

import base64
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.own_layers import session
from tests.page_runs import SLOW_MACHINE
from tests.unit.uploaded_files import SUKHUMI, TSKHINVALI, geojson

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
POSTS = geojson(
    (SUKHUMI, {"name": "*First* <b>", "opened": "2008-08"}),
    (TSKHINVALI, {"name": "Second", "opened": "2016"}),
)


def opened() -> AppTest:
    """Return the map's page with the dialog open, as after a press on the map's button."""
    app = AppTest.from_file(str(APP), default_timeout=SLOW_MACHINE)
    app.session_state[session._OPEN] = True
    app.run()
    assert not app.exception
    return app


def uploaded(name: str, data: bytes) -> AppTest:
    app = opened()
    app.file_uploader[0].upload(name, data).run()
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    parts = [*app.markdown, *app.caption, *app.error, *app.warning]
    return " ".join(item.value for item in parts).replace("\\", "")


def kept(app: AppTest) -> list[Any]:
    return list(app.session_state[session._LAYERS]) if session._LAYERS in app.session_state else []


def answer(app: AppTest, label: str) -> Any:
    return next(item for item in app.selectbox if item.label == label)


def unpacked(message: Any) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(message["packed"])))


def test_the_preview_tells_what_was_read() -> None:
    app = uploaded("posts.geojson", POSTS)
    assert "2 features" in said(app)
    assert "42.23° N, 41.02° E to 43.00° N, 43.97° E" in said(app)
    shown = next(item.value for item in app.dataframe if "opened" in item.value.columns)
    assert list(shown["name"]) == ["*First* <b>", "Second"]
    assert answer(app, "Field that names features").value == "name"


def test_a_layer_is_added_as_it_was_described() -> None:
    app = uploaded("posts.geojson", POSTS)
    next(item for item in app.text_input if item.label == "Name").set_value("My [posts](x)")
    answer(app, "Shown from the date in").set_value("opened")
    app.button(key="own-layer-add").click().run()
    assert not app.exception
    (layer,) = kept(app)
    assert not app.file_uploader
    assert layer.looks.title == "My [posts](x)"
    document = unpacked(layer.message)
    assert [item[2] for item in document["features"]] == ["*First* <b>", "Second"]
    assert document["features"][0][3][:2] == ["2008-08-01", "2008-08-31"]
    assert "Your own layers (1)" in [item.label for item in app.expander]
    assert "My [posts](x)" in said(app)


def test_a_refused_file_says_why_and_the_dialog_stays() -> None:
    app = uploaded("posts.geojson", b'{"type": "FeatureCollection", "features": 1}')
    assert "it has no list of features. Save the layer anew as GeoJSON." in said(app)
    assert app.file_uploader
    assert not kept(app)


def test_columns_of_coordinates_can_be_chosen() -> None:
    app = uploaded("a.csv", b"place,north,east\nGori,41.98,44.11\n")
    assert "no columns of longitude and latitude were recognised" in said(app)
    answer(app, "Column of longitudes").set_value("east")
    answer(app, "Column of latitudes").set_value("north").run()
    assert "1 features" not in said(app)
    assert "1 feature" in said(app)
    app.button(key="own-layer-add").click().run()
    assert kept(app)[0].layer.features[0].geometry.x == 44.11


def test_of_a_hundred_thousand_points_the_map_draws_a_part_and_says_so() -> None:
    rows = "\n".join(f"{41 + n / 1e5:.5f},{43 + n / 1e5:.5f}" for n in range(100_000))
    app = uploaded("many.csv", f"lat,lon\n{rows}\n".encode())
    assert "100,000 features" in said(app)
    assert "The map draws 20,000 of them" in said(app)
    app.button(key="own-layer-add").click().run()
    message = kept(app)[0].message
    assert message["all"] == 100_000
    assert len(unpacked(message)["features"]) == 20_000
    assert len(kept(app)[0].layer.features) == 100_000


@pytest.mark.parametrize("report", [None, {}, {"own": 5}, {"own": {"present": 3, "asked": "x"}}])
def test_a_report_that_is_none_does_no_harm(report: object) -> None:
    def script(given: object) -> None:
        from dashboard.own_layers import session  # noqa: PLC0415  # runs on its own

        session.follow(given)

    app = AppTest.from_function(script, args=(report,), default_timeout=SLOW_MACHINE).run()
    assert not app.exception
    assert not kept(app)


def test_the_map_is_sent_what_it_lacks_and_the_session_forgets_what_was_removed() -> None:
    def script(layers: list[object], report: object) -> None:
        import streamlit as st  # noqa: PLC0415  # runs on its own

        from dashboard.own_layers import session  # noqa: PLC0415

        st.session_state.setdefault("own layers", layers)
        session.follow(report)
        st.session_state["lacking"] = [item.ident for item in session.lacking()]
        st.session_state["left"] = [item.ident for item in session.own_layers()]

    app = uploaded("posts.geojson", POSTS)
    app.button(key="own-layer-add").click().run()
    layers = kept(app)

    def after(report: object) -> tuple[list[str], list[str]]:
        found = AppTest.from_function(
            script, args=(layers, report), default_timeout=SLOW_MACHINE
        ).run()
        assert not found.exception
        return found.session_state["lacking"], found.session_state["left"]

    def told(present: list[str], removed: list[str]) -> object:
        return {"own": {"present": present, "removed": removed, "asked": 0}}

    assert after(None) == ([], ["own-1"])
    assert after(told([], [])) == (["own-1"], ["own-1"])
    assert after(told(["own-1"], [])) == ([], ["own-1"])
    assert after(told([], ["own-1"])) == ([], [])
