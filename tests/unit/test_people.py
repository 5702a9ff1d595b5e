"""Figures on people: every row kept, set side by side only where they tell of the same."""

from itertools import pairwise

import pytest

from geodata.dossier import Dossier
from geodata.people import figures, panels, rival_figures
from geodata.people.quantity import quantity
from geodata.records import Theme
from tests.table_rows import rows


def test_every_indicator_is_a_figure_with_its_year_region_and_source(dossier: Dossier) -> None:
    told = {
        (item.key, item.region, item.year, item.sources)
        for item in figures(dossier)
        if item.table == "indicators"
    }
    assert told == {
        (row["indicator_id"], row["region"], int(row["year"]), (row["source_id"],))
        for row in rows("indicators")
    }


def test_a_figure_counted_one_by_one_keeps_its_value(dossier: Dossier) -> None:
    told = {item.key: item for item in figures(dossier)}
    counted = [row for row in rows("indicators") if row["unit"] == "people"]
    assert counted
    for row in counted:
        assert told[row["indicator_id"]].value == float(row["value"])
        assert told[row["indicator_id"]].estimate == (row["estimate"] == "true")


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (17.9, "billion RUB", (17_900_000_000, "RUB", None)),
        (66.9, "million USD", (66_900_000, "USD", None)),
        (66_900_000, "USD", (66_900_000, "USD", None)),
        (182, "million kWh", (182_000_000, "kWh", None)),
        (700, "persons (Russian pensions)", (700, "people", "Russian pensions")),
        (2_500_000_000, "RUB, ten months", (2_500_000_000, "RUB", "ten months")),
        (40, "percent", (40, "per cent", None)),
        (3858, "km2", (3858, "km²", None)),
    ],
)
def test_units_are_made_plain_without_changing_the_amount(
    value: float, unit: str, expected: tuple[float, str, str | None]
) -> None:
    assert quantity(value, unit) == expected


def test_every_measure_is_used_and_has_words_of_its_own() -> None:
    used = {row["indicator"] for row in rows("indicators")}
    assert {row["indicator"] for row in rows("measures")} == used
    titles = [row["title"] for row in rows("measures")]
    assert len(titles) == len(set(titles))


def test_a_panel_holds_one_region_subject_and_unit_in_the_order_of_years(
    dossier: Dossier,
) -> None:
    every = figures(dossier)
    found = panels(every)
    assert sum(len(panel.figures) for panel in found) == len(every)
    for panel in found:
        for item in panel.figures:
            assert (item.region, item.subject, item.unit) == (
                panel.region, panel.subject, panel.unit,
            )  # fmt: skip
        assert all(one.year <= next_one.year for one, next_one in pairwise(panel.figures))


def test_themes_come_in_their_order(dossier: Dossier) -> None:
    order = list(Theme)
    places = [order.index(item.theme) for item in figures(dossier)]
    assert places == sorted(places)
    assert set(places) == set(range(len(order)))


def test_years_without_detentions_are_missing_years(dossier: Dossier) -> None:
    counted = {
        int(row["year"])
        for row in rows("indicators")
        if row["region"] == "GE-SO" and row["indicator"].startswith("detentions_at_abl")
        if row["indicator"] != "detentions_at_abl_2011_2016"
    }
    (panel,) = (
        panel
        for panel in panels(figures(dossier))
        if (panel.region, panel.subject) == ("GE-SO", "Detentions at the line")
    )
    expected = set(range(min(counted), max(counted))) - counted
    assert {2013, 2014, 2015, 2021, 2023} <= expected
    assert set(panel.missing_years) == expected


def test_the_registers_of_2014_stand_side_by_side(dossier: Dossier) -> None:
    (rivals,) = (
        item
        for item in rival_figures(figures(dossier))
        if (item.subject, item.year) == ("Internally displaced people", 2014)
    )
    in_file = {
        float(row["value"])
        for row in rows("indicators")
        if row["year"] == "2014" and row["indicator"].startswith("idps_")
    }
    assert len(in_file) == 2
    assert {item.value for item in rivals.figures} == in_file
    assert all("indicators-idp-register" in item.discrepancies for item in rivals.figures)


def test_trade_told_in_two_currencies_is_rival_and_the_same_sum_twice_is_not(
    dossier: Dossier,
) -> None:
    trade = {
        (item.region, item.year): {figure.unit for figure in item.figures}
        for item in rival_figures(figures(dossier))
        if item.subject == "Trade with Russia"
    }
    assert trade == {("GE-AB", 2022): {"RUB", "EUR"}}


def test_a_share_is_no_rival_of_a_number_of_people(dossier: Dossier) -> None:
    for item in rival_figures(figures(dossier)):
        units = {figure.unit for figure in item.figures}
        assert not {"people", "per cent"} <= units, item
