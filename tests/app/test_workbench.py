"""What the pages beside the map share, as Streamlit runs it."""

from datetime import date

from streamlit.testing.v1 import AppTest

from geodata.dossier import Dossier
from tests.page_runs import SLOW_MACHINE, address, run

HEADING = """
import streamlit as st
from dashboard.workbench.heading import page_heading
view = page_heading("Title", "Lead.")
st.text(f"{view.date} {view.viewpoint} {view.names} {view.select}")
"""

MEMORY = """
import streamlit as st
from dashboard.workbench.view import arrive, current_view, remember
place = st.session_state.get("place", "")
arrive(place)
if place == "":
    remember(st.session_state.get("report"))
view = current_view()
st.text(f"{view.date} {view.select}")
"""

ADDRESS = """
import streamlit as st
from dashboard.workbench.view import address_of
st.text(address_of("treaties", treaty="so-2015", names="ru"))
st.text(address_of("", select="region:GE-AB", date="2014-11-24"))
"""


def texts(app: AppTest) -> list[str]:
    assert not app.exception
    return [element.value for element in app.text]


def test_the_heading_takes_the_view_from_the_address() -> None:
    app = run(HEADING, date="2015-03-18", viewpoint="control", select="region:GE-SO")
    assert texts(app) == ["2015-03-18 control pair region:GE-SO"]
    assert app.date_input[0].value == date(2015, 3, 18)
    assert app.selectbox[0].value == "control"


def test_a_change_in_the_heading_changes_the_address_and_nothing_else_in_it() -> None:
    app = run(HEADING, date="2015-03-18", select="region:GE-SO", part="terms")
    app.date_input[0].set_value(date(2008, 8, 26)).run()
    assert texts(app) == ["2008-08-26 majority pair region:GE-SO"]
    app.selectbox[1].set_value("ka").run()
    assert address(app) == {
        "date": "2008-08-26",
        "select": "region:GE-SO",
        "names": "ka",
        "part": "terms",
    }


def test_the_heading_offers_the_viewpoints_of_the_table(dossier: Dossier) -> None:
    app = run(HEADING)
    assert app.selectbox[0].options == [row.name for row in dossier.viewpoints.values()]


def test_a_bad_part_of_the_address_is_told_and_the_page_goes_on() -> None:
    app = run(HEADING, date="someday", names="ru")
    assert texts(app)[0].split()[2] == "ru"
    (warning,) = app.warning
    assert "someday" in warning.value


def test_a_page_that_is_opened_without_an_address_has_the_view_that_the_map_reported() -> None:
    app = AppTest.from_string(MEMORY, default_timeout=SLOW_MACHINE)
    app.session_state["report"] = {
        "date": "2015-03-18",
        "select": "region:GE-SO",
        "layers": ["regions"],
        "nonsense": [1],
    }
    app.run()
    app.session_state["place"] = "treaties"
    app.run()
    assert texts(app) == ["2015-03-18 region:GE-SO"]
    assert address(app)["layers"] == "regions"


def test_an_address_counts_more_than_what_the_map_reported() -> None:
    app = AppTest.from_string(MEMORY, default_timeout=SLOW_MACHINE)
    app.session_state["report"] = {"date": "2015-03-18"}
    app.run()
    app.session_state["place"] = "treaties"
    app.query_params["date"] = "2008-08-26"
    app.run()
    assert texts(app) == ["2008-08-26 None"]


def test_a_report_that_is_none_leaves_the_view_as_it_is(dossier: Dossier) -> None:
    for report in (None, [], {}, "x", {"at": ["a", "b", "c"]}, {"layers": [1, {}]}, {"date": 5}):
        app = AppTest.from_string(MEMORY, default_timeout=SLOW_MACHINE)
        app.session_state["report"] = report
        app.run()
        app.session_state["place"] = "treaties"
        app.run()
        assert texts(app) == [f"{dossier.latest_date} None"]


def test_a_link_to_a_page_keeps_the_view_and_carries_what_is_asked_for() -> None:
    app = run(ADDRESS, date="2015-03-18", viewpoint="control")
    assert texts(app) == [
        "./treaties?date=2015-03-18&viewpoint=control&names=ru&treaty=so-2015",
        "./?date=2014-11-24&select=region:GE-AB&viewpoint=control",
    ]
