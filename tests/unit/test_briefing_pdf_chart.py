"""Charts of a document: every value stands where its number says, and a gap stays empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.cells import number_in_words
from dashboard.briefing.pdf.chart import drawing, ticks
from dashboard.style import Theme
from geodata.stories import ChartKind, ChartSeries, ShownChart

YEARS = ("2013", "2014", "2015")


def chart(kind: ChartKind, *series: ChartSeries, categories: tuple[str, ...] = YEARS) -> ShownChart:
    return ShownChart(kind, "EUR m", categories, series)


@given(st.floats(min_value=1e-3, max_value=1e12))
def test_an_axis_reaches_over_the_highest_value_in_a_few_round_steps(most: float) -> None:
    found = ticks(most)
    assert found[0] == 0
    assert found[-1] >= most * (1 - 1e-9)
    assert 2 <= len(found) <= 8


def test_heights_of_bars_are_to_each_other_as_their_values() -> None:
    drawn = drawing(
        chart(ChartKind.BARS, ChartSeries("Paid", (10, None, 40), "accent")), Theme.LIGHT
    )
    shapes = drawn["series"][0]["shapes"]
    assert len(shapes) == 2
    assert shapes[1]["height"] == pytest.approx(4 * shapes[0]["height"])
    # the third year stands in the third third
    assert shapes[1]["x"] > 2 / 3


def test_parts_of_a_whole_stand_on_one_another() -> None:
    drawn = drawing(
        chart(
            ChartKind.STACKED,
            ChartSeries("Yes", (1, 2, 3), "yes"),
            ChartSeries("No", (4, 5, 6), "no"),
        ),
        Theme.LIGHT,
    )
    lower, upper = (series["shapes"] for series in drawn["series"])
    for below, above in zip(lower, upper, strict=True):
        assert above["y"] == pytest.approx(below["height"])
        assert above["x"] == below["x"]


def test_rival_values_are_a_hatched_range_with_both_numbers() -> None:
    rivals = ChartSeries("Promised", (100, 50, None), "south-ossetia", high=(140, 50, None))
    drawn = drawing(chart(ChartKind.RANGES, rivals), Theme.LIGHT)
    assert drawn["series"][0]["hatched"]
    assert [value["text"] for value in drawn["values"]] == ["100–140", "50"]
    first = drawn["series"][0]["shapes"][0]
    assert first["height"] / first["y"] == pytest.approx(0.4)


def test_a_line_breaks_at_a_gap() -> None:
    drawn = drawing(
        chart(
            ChartKind.LINES,
            ChartSeries("Aid", (1, 2, None, 4, 5), "accent"),
            categories=("1", "2", "3", "4", "5"),
        ),
        Theme.LIGHT,
    )
    assert [len(run) for run in drawn["series"][0]["lines"]] == [2, 2]


def test_bars_with_long_names_lie_beside_them_with_their_values() -> None:
    drawn = drawing(
        chart(
            ChartKind.BARS,
            ChartSeries("Paid", (10, None), "accent"),
            categories=("Defence and security", "Customs"),
        ),
        Theme.LIGHT,
    )
    assert drawn["lying"]
    assert [[bar["text"] for bar in row["bars"]] for row in drawn["rows"]] == [["10"], []]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1234567, "1,234,567"),
        (8225.9, "8,225.9"),
        (0.025, "0.025"),
        (-0.00012, "\N{MINUS SIGN}0.00012"),
        (0, "0"),
    ],
)
def test_numbers_have_thousands_and_no_needless_decimals(value: float, shown: str) -> None:
    assert number_in_words(value) == shown
