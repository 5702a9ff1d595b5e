"""The app as Streamlit runs it, without a browser."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geodata.dossier import KINDS, Dossier
from geodata.layers import manifest, missing_layers
from geodata.schema import FOLDER, read_schema
from tests.page_runs import SLOW_MACHINE

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
ABOUT = "from dashboard.views import about\nabout.show()"


@pytest.fixture(scope="module")
def app() -> AppTest:
    return AppTest.from_file(str(APP), default_timeout=SLOW_MACHINE).run()


@pytest.fixture(scope="module")
def about() -> AppTest:
    return AppTest.from_string(ABOUT, default_timeout=SLOW_MACHINE).run()


def component(app: AppTest) -> Any:
    (found,) = app.get("component_instance")
    return found.proto


def column(app: AppTest, place: int, name: str) -> list[object]:
    return list(app.dataframe[place].value[name])


def rows_in_file(table: str) -> int:
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))


def test_the_first_page_is_the_map_and_nothing_failed(app: AppTest) -> None:
    assert not app.exception
    assert not app.error
    assert component(app).component_name == "streamlit_folium.st_folium"


def test_the_map_that_is_sent_starts_the_plugin(app: AppTest) -> None:
    sent = json.loads(component(app).json_args)
    assert "plugin.start(map_div" in sent["script"]
    assert sent["returned_objects"] == []


def test_nothing_that_is_sent_is_loaded_from_another_host(app: AppTest) -> None:
    sent = json.loads(component(app).json_args)
    assert sent["js_links"]
    assert sent["css_links"]
    assert all(link.startswith("/assets/") for link in sent["js_links"] + sent["css_links"])


def test_a_rerun_sends_the_same_map_under_the_same_key() -> None:
    again = AppTest.from_file(str(APP), default_timeout=SLOW_MACHINE).run()
    first = component(again)
    key, arguments = first.id, first.json_args
    again.run()
    assert component(again).id == key
    assert component(again).json_args == arguments


def test_two_readers_are_sent_the_same_map(app: AppTest) -> None:
    other = AppTest.from_file(str(APP), default_timeout=SLOW_MACHINE).run()
    assert component(other).json_args == component(app).json_args


def test_about_names_the_version_and_the_last_day_of_the_data(
    about: AppTest, dossier: Dossier
) -> None:
    assert not about.exception
    said = " ".join(element.value for element in about.markdown)
    assert f"Data version {dossier.version}," in said
    latest = dossier.latest_date
    assert f"records up to {latest.day} {latest:%B} {latest.year}" in said


def test_about_counts_the_rows_of_every_table_as_the_files_have_them(about: AppTest) -> None:
    schema = read_schema()
    titles = {table.title: name for name, table in schema.tables.items() if name in KINDS}
    told = dict(zip(column(about, 0, "Table"), column(about, 0, "Rows"), strict=True))
    assert set(told) == set(titles)
    for title, name in titles.items():
        assert told[title] == rows_in_file(name), name


def test_about_lists_every_layer_with_its_date_and_licence(about: AppTest) -> None:
    infos = list(manifest().values())
    assert column(about, 1, "Layer") == [info.title for info in infos]
    assert column(about, 1, "Date") == [info.date for info in infos]
    assert column(about, 1, "Licence") == [info.licence for info in infos]


def test_about_says_which_layers_no_open_source_has(about: AppTest) -> None:
    said = " ".join(element.value for element in about.markdown)
    for layer in missing_layers():
        assert layer.title in said
        assert layer.reason in said


def test_about_says_that_rival_figures_are_not_added_up(about: AppTest) -> None:
    said = " ".join(element.value for element in about.markdown)
    assert "never added up" in said
    assert "imply no opinion" in said
