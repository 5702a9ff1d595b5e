"""Charts and tables of slides, read again: their numbers, gaps, units and cells."""

import io
from collections.abc import Iterator
from dataclasses import replace

import openpyxl
import pytest
from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.shapes.placeholder import PlaceholderPicture
from pptx.table import Table

from dashboard.briefing import Briefing, brief
from dashboard.briefing.export import no_progress
from dashboard.briefing.model import NumberedPassage
from dashboard.briefing.pptx import maker, write_pptx
from dashboard.briefing.pptx.theme import hex_of
from dashboard.style import Theme
from geodata.stories import ChartKind, ChartSeries, ShownChart, ShownExhibit, stories
from tests.unit.briefing_slides import (
    BARS,
    HOSTILE,
    LINES,
    RANGES,
    STACKED,
    exhibit_of,
    opened,
    shapes,
    small_map,
    table_exhibit,
    titles,
    with_exhibits,
)


@pytest.fixture(autouse=True)
def _small_maps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maker, "draw_map", small_map)


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return brief(next(iter(stories().values())))


def _charts(briefing: Briefing) -> Iterator[Chart]:
    for _, shape in shapes(opened(write_pptx(briefing, no_progress))):
        if shape.has_chart:
            yield shape.chart  # type: ignore[attr-defined]


def _tables(briefing: Briefing) -> list[Table]:
    deck = opened(write_pptx(briefing, no_progress))
    return [shape.table for _, shape in shapes(deck) if shape.has_table]  # type: ignore[attr-defined]


def _chart(briefing: Briefing, shown: ShownChart, note: str = "") -> Chart:
    source = briefing.citations[0].source_id
    exhibit = exhibit_of(shown, "What is shown", source, note)
    (chart,) = _charts(with_exhibits(briefing, exhibit))
    return chart


def _numbers(chart: Chart) -> dict[str, tuple[float | None, ...]]:
    return {series.name: tuple(series.values) for series in chart.plots[0].series}


@pytest.mark.parametrize("shown", [BARS, STACKED, LINES])
def test_a_chart_has_the_numbers_of_its_exhibit_and_gaps_stay_gaps(
    briefing: Briefing, shown: ShownChart
) -> None:
    chart = _chart(briefing, shown)
    assert _numbers(chart) == {series.name: series.values for series in shown.series}
    blanks = chart._chartSpace.find(".//{*}dispBlanksAs")
    assert blanks is not None
    assert blanks.get("val") == "gap"


def test_the_charts_of_the_stories_have_the_numbers_of_the_dossier() -> None:
    for story in stories().values():
        made = brief(story)
        expected = [
            {series.name: series.values for series in page.exhibit.chart.series}
            for page in made.pages
            if page.exhibit is not None
            and page.exhibit.chart is not None
            and page.exhibit.chart.kind is not ChartKind.RANGES
        ]
        drawn = [
            _numbers(chart)
            for chart in _charts(made)
            if [series.name for series in chart.plots[0].series] != ["Highest", "Lowest"]
        ]
        assert drawn == expected


def test_the_tables_of_the_stories_have_every_row_and_the_numbers_of_its_sources() -> None:
    for story in stories().values():
        made = brief(story)
        numbers = {item.source_id: item.number for item in made.citations}
        expected = [
            ", ".join(str(number) for number in sorted(numbers[ident] for ident in row.sources))
            for page in made.pages
            if page.exhibit is not None and page.exhibit.chart is None
            for row in page.exhibit.table.rows
        ]
        told = [
            row.cells[len(row.cells) - 1].text.removesuffix(" ◐")
            for table in _tables(made)
            for row in list(table.rows)[1:]
        ]
        assert told == expected


def test_each_kind_is_drawn_as_what_it_is(briefing: Briefing) -> None:
    kinds = {
        XL_CHART_TYPE.BAR_CLUSTERED: BARS,
        XL_CHART_TYPE.COLUMN_STACKED: STACKED,
        XL_CHART_TYPE.LINE_MARKERS: LINES,
    }
    for kind, shown in kinds.items():
        assert _chart(briefing, shown).chart_type is kind


def test_a_range_is_a_bar_to_the_lowest_and_a_hatched_one_to_the_highest_value(
    briefing: Briefing,
) -> None:
    chart = _chart(briefing, RANGES)
    assert _numbers(chart) == {
        "Highest": (140e6, 43.5e6, None),
        "Lowest": (120e6, 43.5e6, None),
    }
    upper = chart.plots[0].series[0]
    labels = [upper.points[place].data_label.text_frame.text for place in range(2)]
    assert labels == ["120.0–140.0", "43.5"]


def test_ranges_of_several_series_stand_below_one_another(briefing: Briefing) -> None:
    shown = ShownChart(
        ChartKind.RANGES,
        "EUR",
        ("2014", "2015"),
        (
            ChartSeries("Paid", (1.0, 2.0), "accent", high=(2.0, 3.0)),
            ChartSeries("Promised", (4.0, 5.0), "accent", high=(6.0, 7.0)),
        ),
    )
    chart = _chart(briefing, shown)
    labels = [str(label) for label in chart.plots[0].categories]
    assert labels == ["2014, Paid", "2014, Promised", "2015, Paid", "2015, Promised"]
    assert _numbers(chart) == {"Highest": (2.0, 6.0, 3.0, 7.0), "Lowest": (1.0, 4.0, 2.0, 5.0)}


def test_a_bar_without_data_says_so(briefing: Briefing) -> None:
    labels = [str(label) for label in _chart(briefing, BARS).plots[0].categories]
    assert labels[-1] == "Nobody knows (no data)"
    assert labels[:-1] == list(BARS.categories[:-1])


def test_a_chart_names_its_unit_and_writes_large_numbers_short(briefing: Briefing) -> None:
    chart = _chart(briefing, BARS)
    assert chart.chart_title.text_frame.text == "What is shown · EUR billion"
    labels = chart.plots[0].series[0].data_labels
    assert labels.number_format == "#,##0.000,,,"
    assert chart.value_axis.minimum_scale == 0


def test_series_have_the_colours_of_the_style_table(briefing: Briefing) -> None:
    for series in _chart(briefing, LINES).plots[0].series:
        line = series.format.line.color
        expected = {
            "Abkhazia": MSO_THEME_COLOR.ACCENT_2,
            "South Ossetia": MSO_THEME_COLOR.ACCENT_3,
        }
        assert line.theme_color == expected[series.name]
    fill = _chart(briefing, STACKED).plots[0].series[1].format.fill
    assert str(fill.fore_color.rgb) == hex_of("abstain", Theme.LIGHT)


def test_the_description_of_a_chart_tells_its_values(briefing: Briefing) -> None:
    source = briefing.citations[0].source_id
    made = with_exhibits(briefing, exhibit_of(BARS, "Commitments", source, "Germany is missing."))
    (told,) = [
        shape._element._nvXxPr.cNvPr.get("descr")
        for _, shape in shapes(opened(write_pptx(made, no_progress)))
        if shape.has_chart
    ]
    for words in ("Commitments", "European Union 865,000,000", "in EUR", "Germany is missing."):
        assert words in told


def test_the_workbook_of_a_chart_holds_texts_and_never_formulas(briefing: Briefing) -> None:
    names = tuple(text for text in HOSTILE if text)
    series = ChartSeries('=1+1"&<>', tuple(float(n) for n in range(len(names))), "accent")
    chart = _chart(briefing, ShownChart(ChartKind.BARS, None, names, (series,)))
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    cells = [cell for row in book["Sheet1"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    column = [row[0].value for row in book["Sheet1"].iter_rows(min_row=2)]
    assert '=HYPERLINK("https://example.org","open")' in column
    assert [row[1].value for row in book["Sheet1"].iter_rows(min_row=2)] == list(series.values)


def test_a_small_table_stands_beside_the_map_with_every_cell(briefing: Briefing) -> None:
    source = briefing.citations[0].source_id
    made = with_exhibits(briefing, table_exhibit(2, source, words=8))
    (table,) = _tables(made)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Day", "What was said", "Area (km²)", "Year", "Sources"]
    assert [row[0] for row in rows[1:]] == ["18 March 2015"] * 2
    assert [row[2:] for row in rows[1:]] == [["0", "2015", "1 ◐"], ["1,000.5", "2015", "1"]]
    assert table.first_row
    found = titles(opened(write_pptx(made, no_progress)))
    assert [title for title in found if title.startswith("Step")] == ["Step 1"]


def test_a_long_table_goes_on_over_several_slides_and_loses_no_row(briefing: Briefing) -> None:
    source = briefing.citations[0].source_id
    made = with_exhibits(briefing, table_exhibit(40, source))
    tables = _tables(made)
    assert len(tables) > 1
    told = [row.cells[1].text for table in tables for row in list(table.rows)[1:]]
    assert [text.split(":")[0] for text in told] == [f"Row {place}" for place in range(40)]
    assert all(table.cell(0, 0).text == "Day" for table in tables)
    found = titles(opened(write_pptx(made, no_progress)))
    assert {"Step 1", "Step 1 (continued)", "Step 1 (continued 2)"} <= set(found)


def test_an_exhibit_without_rows_says_why(briefing: Briefing) -> None:
    empty = table_exhibit(0, briefing.citations[0].source_id)
    shown = ShownExhibit(empty.title, None, empty.table, "No statement is recorded by this day.")
    deck = opened(write_pptx(with_exhibits(briefing, shown), no_progress))
    texts = [shape.text_frame.text for _, shape in shapes(deck) if shape.has_text_frame]
    assert any("No statement is recorded by this day." in text for text in texts)


def test_a_short_text_leaves_its_room_to_the_map_below_which_is_neither_cut_nor_squeezed(
    briefing: Briefing,
) -> None:
    page = replace(briefing.pages[0], passages=(NumberedPassage("In short.", ()),), exhibit=None)
    source = briefing.citations[0].source_id
    bars = exhibit_of(BARS, "Bars", source)
    texts = ("In short.", "A sentence of some length that is told again. " * 9)
    pages = tuple(
        replace(page, number=n, passages=(NumberedPassage(text, ()),), exhibit=bars)
        for n, text in enumerate(texts, start=1)
    )
    deck = opened(write_pptx(replace(briefing, pages=pages), no_progress))
    pictures = [shape for _, shape in shapes(deck) if isinstance(shape, PlaceholderPicture)]
    short, long = (shape for shape in pictures if shape.width < deck.slide_width / 2)
    assert short.height > long.height * 1.3
    assert short.top + short.height == pytest.approx(long.top + long.height, abs=10)
    for shape in (short, long):
        crops = (shape.crop_left, shape.crop_right, shape.crop_top, shape.crop_bottom)
        assert crops == pytest.approx((0, 0, 0, 0), abs=0.02)
        across, down = shape.image.size
        assert shape.width / shape.height == pytest.approx(across / down, rel=0.03)
