"""The chart of an exhibit as one of PowerPoint, whose numbers stay numbers."""

import math
from typing import TYPE_CHECKING, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from dashboard.briefing.pptx.alternatives import chart_in_words, describe
from dashboard.briefing.pptx.chart_book import write_book
from dashboard.briefing.pptx.chart_numbers import Scale, scale_of
from dashboard.briefing.pptx.chart_series import paint_series
from dashboard.briefing.pptx.drawn import DrawnChart, drawn
from dashboard.briefing.pptx.fitting import width_of
from dashboard.briefing.pptx.geometry import POINTS
from dashboard.briefing.pptx.plain import allowed
from dashboard.briefing.pptx.theme import paint
from geodata.stories import ChartKind

if TYPE_CHECKING:
    from pptx.chart.chart import Chart
    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.shapes.placeholder import ChartPlaceholder

    from dashboard.style import Theme
    from geodata.stories import ShownChart, ShownExhibit

LETTERS: Final = 12
"""Points of the letters in a chart."""
_TITLE: Final = 0.72
"""Share of a chart's width that its title may take before the programs break it."""
_TITLES: Final = (15, 14, 13)
"""Points of a title, from which it takes the largest in which it stands on one line, if any."""
_LONG_LABEL: Final = 8
"""Characters of a label that still stands below a column."""
_PLOT: Final = 0.88
"""Share of a chart's width that its axis takes."""
_GAP: Final = 45
"""Width of the gap between bars, hundredths of a bar."""

_TYPES: Final = {
    ChartKind.BARS: (XL_CHART_TYPE.COLUMN_CLUSTERED, XL_CHART_TYPE.BAR_CLUSTERED),
    ChartKind.STACKED: (XL_CHART_TYPE.COLUMN_STACKED, XL_CHART_TYPE.BAR_STACKED),
    ChartKind.LINES: (XL_CHART_TYPE.LINE_MARKERS, XL_CHART_TYPE.LINE_MARKERS),
    ChartKind.RANGES: (XL_CHART_TYPE.COLUMN_CLUSTERED, XL_CHART_TYPE.BAR_CLUSTERED),
}
"""For each kind the chart of short labels and the one of long labels."""


def draw_chart(
    placeholder: "ChartPlaceholder", exhibit: "ShownExhibit", shown: "ShownChart", theme: "Theme"
) -> None:
    """Put the chart of an exhibit into its placeholder.

    Args:
        placeholder: of the slide, where the chart is to be.
        exhibit: with the title.
        shown: its chart.
        theme: the colours.
    """
    plan = drawn(shown)
    width = placeholder.width / Inches(1) * POINTS
    lying = any(len(label) > _LONG_LABEL for label in plan.categories)
    scale = scale_of(plan.reach)
    data = CategoryChartData(number_format=scale.value_format)
    data.categories = plan.categories
    for series in plan.series:
        data.add_series(series.name, series.values)
    frame = placeholder.insert_chart(_TYPES[shown.kind][lying], data)
    describe(frame, "Chart", chart_in_words(exhibit, shown))
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(write_book(data))
    chart.font.size = Pt(LETTERS)
    paint(chart.font.color, "ink", theme)
    _title(chart, allowed(exhibit.title), _unit(shown, scale), width, theme)
    lying = lying and shown.kind is not ChartKind.LINES
    _axes(chart, scale, theme, lying=lying, gridlines=not plan.labelled)
    if not lying:
        _thin_out(chart, plan, width)
    _legend(chart, plan)
    paint_series(chart, plan, scale, theme)


def _unit(shown: "ShownChart", scale: Scale) -> str:
    return " ".join(part for part in (allowed(shown.unit or ""), scale.name) if part)


def _title(chart: "Chart", title: str, unit: str, width: float, theme: "Theme") -> None:
    chart.has_title = True
    frame = chart.chart_title.text_frame
    chart.chart_title.include_in_layout = False
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    element = chart.chart_title._element  # noqa: SLF001
    element.replace(element.find(qn("c:layout")), _corner())
    whole = f"{title} \u00b7 {unit}"
    size = next(
        (size for size in _TITLES if width_of(whole, size, bold=True) < width * _TITLE), LETTERS
    )
    for text, token, bold in ((title, "ink", True), (unit, "ink-2", False)):
        if text:
            run = paragraph.add_run()
            run.text = text if bold else f" \u00b7 {text}"
            run.font.size, run.font.bold = Pt(size), bold
            paint(run.font.color, token, theme)


def _axes(chart: "Chart", scale: Scale, theme: "Theme", *, lying: bool, gridlines: bool) -> None:
    labels, values = chart.category_axis, chart.value_axis
    labels.has_major_gridlines = False
    paint(labels.format.line.color, "control", theme)
    labels.tick_labels.font.size = Pt(LETTERS)
    # read from above, as the table beside it
    labels.reverse_order = lying
    values.minimum_scale, values.maximum_scale = scale.least, scale.most
    values.major_unit = scale.step
    values.has_major_gridlines = values.visible = gridlines
    values.tick_labels.number_format = scale.axis_format
    values.tick_labels.number_format_is_linked = False
    if gridlines:
        paint(values.major_gridlines.format.line.color, "line", theme)
        values.format.line.fill.background()


def _corner() -> "BaseOxmlElement":
    """Return the place of a title at the left, where the eye begins, as the chart's share."""
    layout: BaseOxmlElement = parse_xml(
        f"<c:layout {nsdecls('c')}><c:manualLayout><c:xMode val='edge'/><c:yMode val='edge'/>"
        "<c:x val='0.004'/><c:y val='0'/></c:manualLayout></c:layout>"
    )
    return layout


def _thin_out(chart: "Chart", plan: DrawnChart, width: float) -> None:
    """Leave out labels below a chart where they would touch, as only PowerPoint does by itself."""
    widest = max(width_of(label, LETTERS) for label in plan.categories) + LETTERS
    skip = math.ceil(len(plan.categories) * widest / (width * _PLOT))
    if skip > 1:
        axis = chart.category_axis._element  # noqa: SLF001
        element = parse_xml(f"<c:tickLblSkip {nsdecls('c')} val='{skip}'/>")
        axis.find(qn("c:noMultiLvlLbl")).addprevious(element)


def _legend(chart: "Chart", plan: DrawnChart) -> None:
    chart.has_legend = len(plan.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(LETTERS)
    for plot in chart.plots:
        if plot._element.tag.endswith("barChart"):  # noqa: SLF001
            plot.gap_width = _GAP
