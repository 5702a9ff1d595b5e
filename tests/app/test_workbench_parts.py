"""Tables, charts and evidence of the pages beside the map, as Streamlit runs them."""

import json
from xml.etree import ElementTree as ET

import altair as alt
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.style import TOKENS
from dashboard.workbench.chart_style import Colours
from dashboard.workbench.charts import picture
from geodata.dossier import Dossier
from geodata.exports import ShownTable
from geodata.exports.about import DISCLAIMER
from geodata.exports.frame import frame_of
from tests.page_runs import SLOW_MACHINE
from tests.unit.shown_tables import treaties

TABLE = """
from dashboard.workbench.tables import show_table
from geodata.loading import load
from tests.unit.shown_tables import treaties
show_table(treaties(load()), key="t")
"""

EMPTY = """
from dashboard.workbench.charts import show_chart
from geodata.loading import load
from tests.unit.shown_tables import treaties
show_chart(None, treaties(load()).of_rows(()), key="c", title="Nothing")
"""

CHART = """
import altair as alt
from dashboard.workbench.charts import show_chart
from geodata.exports.frame import frame_of
from geodata.loading import load
from tests.unit.shown_tables import treaties
table = treaties(load())
def draw(colours):
    bars = alt.Chart(frame_of(table)).mark_bar(color=colours["abkhazia"])
    return bars.encode(x="year(signed_on):T", y="count()")
show_chart(draw, table, key="c", title="Instruments by year")
"""

EVIDENCE = """
from dashboard.workbench.evidence import show_evidence
from geodata.loading import load
disputed = next(iter(load().discrepancies.values()))
sources = tuple(disputed.values[0].sources)
show_evidence(sources, (disputed.discrepancy_id,), key="e")
"""


def run(script: str) -> AppTest:
    app = AppTest.from_string(script, default_timeout=SLOW_MACHINE).run()
    assert not app.exception
    return app


def caption(app: AppTest) -> str:
    return " ".join(element.value for element in app.caption)


def test_a_table_shows_every_row_with_a_link_to_the_map(dossier: Dossier) -> None:
    app = run(TABLE)
    frame = app.dataframe[0].value
    assert list(frame["title"]) == [treaty.short_title for treaty in dossier.treaties.values()]
    assert list(frame["Map"]) == [f"./?select=treaty:{ident}" for ident in dossier.treaties]
    assert f"{len(dossier.treaties)} rows" in caption(app)


def test_the_filter_of_a_table_leaves_the_rows_that_contain_its_words(dossier: Dossier) -> None:
    app = run(TABLE)
    app.text_input[0].set_value("alliance").run()
    titles = list(app.dataframe[0].value["title"])
    assert titles == [
        treaty.short_title
        for treaty in dossier.treaties.values()
        if "alliance" in treaty.short_title.casefold()
    ]
    assert f"{len(titles)} of {len(dossier.treaties)} rows" in caption(app)


def test_a_filter_that_leaves_nothing_says_so_and_offers_the_way_back(dossier: Dossier) -> None:
    app = run(TABLE)
    app.text_input[0].set_value("*nowhere*").run()
    assert not app.dataframe
    assert "nowhere" in app.info[0].value
    app.button(key="t-all").click().run()
    assert len(app.dataframe[0].value) == len(dossier.treaties)


def test_a_table_without_rows_says_what_was_chosen() -> None:
    app = run(EMPTY)
    assert "nothing to show" in app.info[0].value
    assert "Region" in app.info[0].value


def test_a_chart_is_drawn_in_the_colours_of_the_style_table() -> None:
    app = run(CHART)
    (chart,) = app.get("vega_lite_chart")
    spec = json.loads(chart.proto.spec)
    assert spec["mark"]["color"] == TOKENS["abkhazia"].light
    assert spec["config"]["axis"]["labelColor"] == TOKENS["ink-2"].light
    assert "Source Sans" in spec["config"]["font"]


def test_a_chart_can_be_read_as_a_table(dossier: Dossier) -> None:
    app = run(CHART)
    app.button_group(key="c-form").set_value("Table").run()
    assert not app.get("vega_lite_chart")
    assert len(app.dataframe[0].value) == len(dossier.treaties)


def test_evidence_tells_the_citation_and_every_rival_value(dossier: Dossier) -> None:
    app = run(EVIDENCE)
    said = " ".join(element.value for element in app.markdown).replace("\\", "")
    disputed = next(iter(dossier.discrepancies.values()))
    assert disputed.reason in said
    for value in disputed.values:
        assert value.value in said
    assert dossier.sources[disputed.values[0].sources[0]].publisher in said


@pytest.fixture(scope="module")
def table(dossier: Dossier) -> ShownTable:
    return treaties(dossier)


def test_a_picture_of_a_chart_says_what_it_shows_and_of_which_data(
    table: ShownTable, dossier: Dossier
) -> None:
    def drawn(colours: Colours) -> alt.Chart:
        bars = alt.Chart(frame_of(table)).mark_bar(color=colours["abkhazia"])
        return bars.encode(x="year(signed_on):T", y="count()")

    svg = picture(drawn, table, "Instruments by year", "svg").decode()
    said = " ".join(ET.fromstring(svg).itertext())  # noqa: S314  # drawn by ourselves
    for words in ("Instruments by year", "As of 18 March 2015", DISCLAIMER, dossier.version):
        assert words in said
    assert TOKENS["abkhazia"].light in svg
    assert picture(drawn, table, "Instruments by year", "png").startswith(b"\x89PNG")
