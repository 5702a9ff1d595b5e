"""The page 'Timeline' as Streamlit runs it."""

import csv
import json
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.style import TOKENS
from geodata.dossier import Dossier
from tests.page_runs import address, run_page


def opened(**parameters: str) -> AppTest:
    return run_page("timeline", **parameters)


def words(app: AppTest) -> str:
    told = " ".join(element.value for element in (*app.markdown, *app.caption))
    return told.replace("\\", "")


def table(app: AppTest, key: str = "timeline") -> Any:
    app.button_group(key=f"{key}-form").set_value("Table").run()
    assert not app.exception
    return app.dataframe[0].value


def test_the_page_tells_how_many_entries_there_are_and_how_many_came_later() -> None:
    app = opened(date="2015-03-18", lanes="vote")
    told = table(app)
    later = sum(told["standing"] == "later")
    assert 0 < later < len(told)
    assert f"{len(told)} entries, {later} of them after 18 March 2015" in words(app)


def test_the_votes_on_the_axis_are_those_of_the_table(dossier: Dossier) -> None:
    with (dossier.folder / "tables" / "resolutions.csv").open(encoding="utf-8") as file:
        told = list(csv.DictReader(file))
    shown = table(opened(lanes="vote"))
    assert sorted(shown["date"]) == sorted(row["date"] for row in told)


def test_a_choice_of_lane_region_and_years_is_kept_in_the_address() -> None:
    app = opened(date="2015-03-18", select="region:GE-SO")
    app.button_group(key="timeline-lanes").set_value(["war", "vote"]).run()
    app.selectbox(key="timeline-region").set_value("GE-AB").run()
    app.selectbox(key="timeline-from").set_value("1992").run()
    app.selectbox(key="timeline-to").set_value("1994").run()
    assert address(app) == {
        "date": "2015-03-18",
        "select": "region:GE-SO",
        "lanes": "vote,war",
        "region": "GE-AB",
        "from": "1992",
        "to": "1994",
    }
    shown = table(app)
    assert set(shown["lane"]) == {"War and ceasefire", "UN resolutions"}
    assert all("Abkhazia" in regions or regions == "All" for regions in shown["regions"])
    assert all("1992" <= day[:4] <= "1994" for day in shown["date"])


def test_no_lane_at_all_says_why_nothing_is_shown() -> None:
    app = opened(lanes="none")
    assert "nothing to show" in app.info[0].value
    assert not app.get("vega_lite_chart")


def test_a_bad_filter_in_the_address_is_told_and_the_others_count() -> None:
    app = opened(lanes="vote", region="atlantis")
    assert "atlantis" in app.warning[0].value
    assert set(table(app)["lane"]) == {"UN resolutions"}


def test_the_chart_has_a_mark_for_each_entry_in_the_colour_of_its_region() -> None:
    app = opened(lanes="vote,recognition")
    chart = app.get("vega_lite_chart")[0].proto
    assert TOKENS["abkhazia"].light in chart.spec
    frames = [pa.ipc.open_stream(held.data.data).read_pandas() for held in chart.datasets]
    marks = next(frame for frame in frames if "words" in frame and "shape" in frame)
    shown = table(app)
    assert sorted(marks["Title"]) == sorted(shown["title"])
    assert set(marks[marks["What"] == "Recognition withdrawn"]["shape"]) == {"triangle-down"}


def test_every_entry_links_to_the_map_on_its_own_day(dossier: Dossier) -> None:
    shown = table(opened(lanes="instrument"))
    signed = shown[shown["what"] == "Signed"]
    day = dossier.treaties["so-2015-alliance"].signed_on
    assert day is not None
    link = next(link for link in signed["Map"] if "so-2015-alliance" in link)
    assert f"date={day}" in link
    assert "select=treaty:so-2015-alliance" in link


def test_the_density_counts_the_entries_of_each_year() -> None:
    app = opened(lanes="vote")
    votes = table(app)
    app = opened(lanes="vote")
    counts = table(app, "timeline-density")
    for year, count in zip(counts["year"], counts["vote"], strict=True):
        assert count == sum(day.startswith(str(year)) for day in votes["date"])
    assert sum(counts["vote"]) == len(votes)


@pytest.mark.parametrize("day", [date(1993, 7, 9), date(2008, 8, 26)])
def test_what_came_after_the_date_is_set_apart(day: date) -> None:
    shown = table(opened(date=day.isoformat(), lanes="vote"))
    for text, standing in zip(shown["date"], shown["standing"], strict=True):
        assert (standing == "later") == (text > day.isoformat())


def test_what_cannot_stand_on_the_axis_is_said() -> None:
    assert "no source gives a date" in words(opened(lanes="vote"))


def test_regions_bear_the_names_that_the_reader_chose(dossier: Dossier) -> None:
    app = opened(lanes="recognition", names="ka")
    georgian = dossier.regions["GE-AB"].name_ka
    assert georgian in app.selectbox(key="timeline-region").options
    spec = json.loads(app.get("vega_lite_chart")[0].proto.spec)
    assert georgian in json.dumps(spec, ensure_ascii=False)
    assert georgian in set(table(app)["regions"])
