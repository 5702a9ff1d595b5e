"""The page 'Places & people' as Streamlit runs it, against the CSV files themselves."""

import csv
import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.places.multiples import multiples
from dashboard.places.words import short
from dashboard.style import Theme
from dashboard.workbench.chart_style import Colours
from geodata.dossier import Dossier
from geodata.people import figures as figures_of
from geodata.people import panels
from geodata.schema import FOLDER
from tests.page_runs import run_page

THEMES = [
    "population",
    "displacement",
    "losses",
    "troops",
    "line",
    "economy",
    "politics",
    "territory",
]

Row = dict[str, str]


def rows(table: str) -> list[Row]:
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def opened(**parameters: str) -> AppTest:
    return run_page("places", **parameters)


def column(table: Any, name: str) -> list[Any]:
    return list(table.value[name])


def tables(app: AppTest, column_name: str) -> list[Any]:
    return [table for table in app.dataframe if column_name in table.value.columns]


def figures(app: AppTest) -> Any:
    (table,) = tables(app, "measure")
    return table


def said(app: AppTest) -> str:
    texts = (*app.markdown, *app.text, *app.caption, *app.info, *app.header)
    return " ".join(str(element.value) for element in texts)


def of_theme(theme: str) -> dict[str, Row]:
    measures = {row["indicator"] for row in rows("measures") if row["theme"] == theme}
    return {row["indicator_id"]: row for row in rows("indicators") if row["indicator"] in measures}


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_shows_every_indicator_with_year_and_value(theme: str) -> None:
    table = figures(opened(theme=theme))
    told = {
        ident: (year, value)
        for ident, year, value, unit in zip(
            *(column(table, name) for name in ("id", "year", "value", "unit")), strict=True
        )
        if unit == "people"
    }
    counted = {ident: row for ident, row in of_theme(theme).items() if row["unit"] == "people"}
    assert set(of_theme(theme)) <= set(column(table, "id"))
    for ident, row in counted.items():
        assert told[ident] == (int(row["year"]), float(row["value"])), ident


def test_money_in_millions_and_billions_is_told_in_full() -> None:
    table = figures(opened(theme="economy", region="GE-AB"))
    told = dict(zip(column(table, "id"), column(table, "value"), strict=True))
    in_file = next(row for row in rows("indicators") if row["indicator"] == "russian_aid_announced")
    assert in_file["unit"] == "billion RUB"
    assert told[in_file["indicator_id"]] == float(in_file["value"]) * 1e9


def test_a_region_shows_its_figures_alone() -> None:
    table = figures(opened(theme="troops", region="GE-SO"))
    expected = {ident for ident, row in of_theme("troops").items() if row["region"] == "GE-SO"}
    assert set(column(table, "id")) == expected


def test_figures_of_years_after_the_date_are_left_out_and_counted() -> None:
    app = opened(theme="troops", date="2013-06-01")
    troops = of_theme("troops")
    early = {ident for ident, row in troops.items() if int(row["year"]) <= 2013}
    assert set(column(figures(app), "id")) == early
    assert f"Left out: {len(troops) - len(early)} of years after 2013" in said(app)


def test_no_figure_up_to_the_date_is_said_with_a_way_back() -> None:
    app = opened(theme="economy", region="GE-SO", date="1990-01-01")
    assert "No figure of this theme and region is known up to 1990" in said(app)
    app.button[0].click().run()
    assert len(figures(app).value) > 0


def test_rival_registers_of_2014_stand_side_by_side_with_both_values() -> None:
    app = opened(theme="displacement", region="GE")
    (table,) = tables(app, "figures")
    rivals = {
        (subject, year): list(told)
        for subject, year, told in zip(
            *(column(table, name) for name in ("subject", "year", "figures")), strict=True
        )
    }
    told = rivals["Internally displaced people", 2014]
    in_file = [
        f"{int(row['value']):,}"
        for row in rows("indicators")
        if row["year"] == "2014" and row["indicator"].startswith("idps_")
    ]
    assert len(in_file) == 2
    for value in in_file:
        assert any(words.startswith(f"{value} people") for words in told)


def test_disputed_figures_bear_the_mark() -> None:
    table = figures(opened(theme="displacement", region="GE"))
    disputed = {
        row["record_id"] for row in rows("discrepancy_records") if row["table"] == "indicators"
    }
    for ident, mark in zip(column(table, "id"), column(table, "◐"), strict=True):
        assert (mark == "◐") == (ident in disputed), ident


def chart(app: AppTest) -> Any:
    (element,) = app.get("vega_lite_chart")
    return json.loads(element.proto.spec)


def test_there_is_one_small_chart_for_each_subject_region_and_unit_with_two_figures() -> None:
    spec = chart(opened(theme="troops"))
    subject = {row["indicator"]: row["subject"] for row in rows("measures")}
    counts: dict[tuple[str, str, str], int] = {}
    for row in of_theme("troops").values():
        at = (subject[row["indicator"]], row["region"], row["unit"])
        counts[at] = counts.get(at, 0) + 1
    expected = sorted(name for (name, _, _), count in counts.items() if count > 1)
    assert sorted(heading.split("\n")[0] for heading in spec["facet"]["sort"]) == expected


def test_years_without_a_figure_are_marked_and_no_line_crosses_them(dossier: Dossier) -> None:
    (panel,) = (
        panel
        for panel in panels(figures_of(dossier))
        if (panel.region, panel.subject) == ("GE-SO", "Detentions at the line")
    )
    spec: Any = multiples([panel], names="pair", columns=1)(Colours(Theme.LIGHT)).to_dict()
    (drawn,) = spec["datasets"].values()
    missing = {row["year"] for row in drawn if row["mark"] == "missing"}
    assert {2013, 2014, 2015, 2021, 2023} <= missing
    segments: dict[int, list[int]] = {}
    for row in drawn:
        if row["mark"] == "line":
            segments.setdefault(row["segment"], []).append(row["year"])
    assert segments
    assert all(later == earlier + 1 for earlier, later in segments.values())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (43166, "43,166"),
        (5.6, "5.6"),
        (44_800_000, "44.8 m"),
        (17_900_000_000, "17.9 bn"),
        (5_400_841, "5,400,841"),
        (0, "0"),
    ],
)
def test_values_beside_points_are_short_but_never_rounded(value: float, words: str) -> None:
    assert short(value) == words


def test_a_bar_joins_the_least_and_the_most_that_is_said_of_one_year(dossier: Dossier) -> None:
    (panel,) = (
        panel
        for panel in panels(figures_of(dossier))
        if (panel.region, panel.subject) == ("GE", "Internally displaced people")
    )
    spec: Any = multiples([panel], names="pair", columns=1)(Colours(Theme.DARK)).to_dict()
    (drawn,) = spec["datasets"].values()
    bars = {row["year"]: (row["value"], row["most"]) for row in drawn if row["mark"] == "rivals"}
    counted = [
        float(row["value"])
        for row in rows("indicators")
        if row["year"] == "2014" and row["indicator"].startswith("idps_")
    ]
    assert bars[2014] == (min(counted), max(counted))
    assert set(bars) == {2007, 2014, 2016}


def test_gaps_of_the_region_are_told_below_its_figures() -> None:
    app = opened(theme="line", region="GE-SO")
    (table,) = tables(app, "looked_for")
    concerned = {row["gap_id"] for row in rows("gap_regions") if row["region"] == "GE-SO"}
    expected = {row["gap_id"] for row in rows("gaps") if row["topic"] == "indicators"} & concerned
    assert set(column(table, "id")) == expected


def test_a_bad_theme_is_told_and_the_page_goes_on() -> None:
    app = opened(theme="weather")
    assert "not known here" in app.warning[0].value
    assert len(figures(app).value) > 0
