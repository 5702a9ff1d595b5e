"""Charts as pictures: as wide as the chart, with words that say what it shows."""

from collections.abc import Sequence
from io import BytesIO
from xml.etree import ElementTree as ET

import altair as alt
import pytest
from PIL import Image

from dashboard.workbench.charts import picture
from dashboard.workbench.pictures import SCALE, WIDTH
from geodata.dossier import Dossier
from geodata.exports import ShownTable
from tests.unit.shown_tables import treaties

CAUTION = " ".join(
    ["Definitions differ: compare the size of these figures, not their decimals."] * 12
)
MARKS = "Open marks are promises, diamonds only one part."
AXES = 100
"""Pixels beside the chart: padding, and an axis with its labels."""


@pytest.fixture(scope="module")
def table(dossier: Dossier) -> ShownTable:
    found = treaties(dossier)
    return ShownTable(
        name=found.name, title=found.title, columns=found.columns, rows=found.rows, note=CAUTION
    )


def drawn(_colours: object) -> alt.Chart:
    values = [{"year": str(year), "value": year} for year in range(2008, 2027)]
    bars = alt.Chart(alt.Data(values=values)).mark_bar()
    return bars.encode(x="year:O", y="value:Q").properties(width="container", height=200)


def texts(svg: bytes) -> Sequence[str]:
    return list(ET.fromstring(svg.decode()).itertext())  # noqa: S314  # drawn by ourselves


def test_a_long_caution_does_not_widen_the_picture_of_a_chart(table: ShownTable) -> None:
    png = picture(drawn, table, "Money", "png")
    width, _ = Image.open(BytesIO(png)).size
    assert WIDTH <= width / SCALE <= WIDTH + AXES


def test_the_whole_caution_stands_in_the_picture_line_by_line(table: ShownTable) -> None:
    lines = texts(picture(drawn, table, "Money", "svg"))
    assert CAUTION not in lines
    assert CAUTION in " ".join(line for line in lines if line.strip())


def test_a_picture_says_what_its_marks_mean(table: ShownTable) -> None:
    assert MARKS in texts(picture(drawn, table, "Money", "svg", marks=MARKS))
    assert MARKS not in texts(picture(drawn, table, "Money", "svg"))
