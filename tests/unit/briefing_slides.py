"""Slides for the tests: briefings of real stories, written with a small picture for each map."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PIL import Image
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from dashboard.briefing import Briefing, BriefingPage
from dashboard.briefing.pptx.geometry import Box
from dashboard.briefing.pptx.pictures import Picture
from dashboard.style import Theme
from geodata.exports.shown_table import Column, Kind, ShownRow, ShownTable
from geodata.stories import ChartKind, ChartSeries, ShownChart, ShownExhibit

HOSTILE = (
    "nul\x00 bell\x07 escape\x1b half\ud800 none\uffff",
    "_x0000_ _x005F_ &amp; <a:t>x</a:t> ]]>",
    '=HYPERLINK("https://example.org","open")',
    "+1", "@SUM(A1)", "https://example.org/not-a-link",
    "turned \u202e round", "two\nlines\tand\u2028more", "W" * 300, "",
)  # fmt: skip
"""Texts that break a file, run in a spreadsheet, or read as something else."""


def small_map(page: BriefingPage, box: Box, theme: Theme) -> Picture:
    """Return a picture of the shape of a map in no time."""
    del theme
    out = io.BytesIO()
    Image.new("RGB", (round(box.width * 20), round(box.height * 20)), "#d7e4ea").save(out, "PNG")
    return Picture(out.getvalue(), f"Map of the step “{page.heading}”.")


def opened(body: bytes) -> Deck:
    """Return a file of slides, read again."""
    return Presentation(io.BytesIO(body))


def shapes(deck: Deck) -> Iterator[tuple[Slide, BaseShape]]:
    """Yield each shape of each slide."""
    for slide in deck.slides:
        for shape in slide.shapes:
            yield slide, shape


def text_of(slide: Slide) -> str:
    """Return all texts of the placeholders of a slide."""
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def titles(deck: Deck) -> list[str]:
    """Return the titles of the slides; none is missing."""
    found = [slide.shapes.title for slide in deck.slides]
    assert None not in found
    return [shape.text_frame.text for shape in found if shape is not None]


def with_exhibits(briefing: Briefing, *exhibits: ShownExhibit) -> Briefing:
    """Return a briefing of a page for each exhibit, each with the text of the first page."""
    first = briefing.pages[0]
    pages = tuple(
        replace(first, number=number, heading=f"Step {number}", exhibit=exhibit)
        for number, exhibit in enumerate(exhibits, start=1)
    )
    return replace(briefing, pages=pages)


def exhibit_of(chart: ShownChart, title: str, source: str, note: str = "") -> ShownExhibit:
    """Return a chart with the table behind it."""
    rows = tuple(
        ShownRow((category, *(series.values[place] for series in chart.series)), (source,))
        for place, category in enumerate(chart.categories)
    )
    columns = (
        Column("category", "Category"),
        *(Column("s", series.name, Kind.NUMBER, chart.unit) for series in chart.series),
    )
    return ShownExhibit(title, chart, ShownTable("t", title, columns, rows), note)


def table_exhibit(count: int, source: str, words: int = 40) -> ShownExhibit:
    """Return a table of numbered rows with texts of some words, the first of them disputed."""
    columns = (
        Column("day", "Day", Kind.DATE),
        Column("what", "What was said"),
        Column("area", "Area", Kind.NUMBER, "km²"),
        Column("year", "Year", Kind.YEAR),
    )
    rows = tuple(
        ShownRow(
            (
                date(2015, 3, 18),
                f"Row {place}: " + "words " * words,
                place * 1000.5,
                2015,
            ),
            (source,),
            disputed=("d-1",) if place == 0 else (),
        )
        for place in range(count)
    )
    return ShownExhibit(
        f"A table of {count}", None, ShownTable("t", "t", columns, rows), "Its note."
    )


BARS = ShownChart(
    ChartKind.BARS,
    "EUR",
    ("European Union", "United States", "World Bank", "Nobody knows"),
    (ChartSeries("Committed", (865e6, 2.7e9, 1.2e9, None), "accent"),),
)
STACKED = ShownChart(
    ChartKind.STACKED,
    "states",
    ("2008", "2009", "2010"),
    (
        ChartSeries("In favour", (14, 48, 50), "yes"),
        ChartSeries("Abstaining", (105, 78, 86), "abstain"),
        ChartSeries("Against", (11, 19, 17), "no"),
    ),
)
LINES = ShownChart(
    ChartKind.LINES,
    "RUB",
    tuple(str(year) for year in range(2008, 2025)),
    (
        ChartSeries("Abkhazia", tuple(None if n == 4 else 1e9 + n for n in range(17)), "abkhazia"),
        ChartSeries("South Ossetia", tuple(2e9 + n for n in range(17)), "south-ossetia"),
    ),
)
RANGES = ShownChart(
    ChartKind.RANGES,
    "EUR",
    ("Transfers of 2015", "A loan", "Not known"),
    (ChartSeries("Claims", (120e6, 43.5e6, None), "south-ossetia", high=(140e6, 43.5e6, None)),),
)
