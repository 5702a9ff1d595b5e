"""The chart of an exhibit as one of PowerPoint, whose numbers stay numbers."""

import math
from typing import TYPE_CHECKING, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from dashboard.briefing.pptx.alternatives import chart_in_words, describe
from dashboard.briefing.pptx.chart_book import write_book
from dashboard.briefing.pptx.chart_layout import LETTERS, Titled, set_out
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
    from pptx.shapes.placeholder import ChartPlaceholder

    from dashboard.style import Theme
    from geodata.stories import ShownChart, ShownExhibit

_LONG_LABEL: Final = 8
"""Characters of a label that still stands below a column."""
_BESIDE: Final = 1.16
_ABOVE: Final = 1.06
"""How much longer an axis is than what it shows, for the values beside or above the bars."""
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
    width, height = (
        length / Inches(1) * POINTS for length in (placeholder.width, placeholder.height)
    )
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
    lying = lying and shown.kind is not ChartKind.LINES
    _axes(chart, plan, scale, theme, lying=lying)
    if not lying:
        _thin_out(chart, plan, width)
    _legend(chart, plan)
    set_out(
        chart, plan, Titled(allowed(exhibit.title), _unit(shown, scale)), (width, height), theme
    )
    paint_series(chart, plan, scale, theme)


def _unit(shown: "ShownChart", scale: Scale) -> str:
    return " ".join(part for part in (allowed(shown.unit or ""), scale.name) if part)


def _axes(chart: "Chart", plan: DrawnChart, scale: Scale, theme: "Theme", *, lying: bool) -> None:
    gridlines = not plan.labelled
    labels, values = chart.category_axis, chart.value_axis
    labels.has_major_gridlines = False
    paint(labels.format.line.color, "control", theme)
    labels.tick_labels.font.size = Pt(LETTERS)
    # read from above, as the table beside it
    labels.reverse_order = lying
    values.minimum_scale, values.maximum_scale = scale.least, scale.most
    if plan.labelled and plan.kind is not ChartKind.STACKED:
        # what is written beside the longest bar has to find room
        values.maximum_scale = scale.most * (_BESIDE if lying else _ABOVE)
    values.major_unit = scale.step
    values.has_major_gridlines = values.visible = gridlines
    values.tick_labels.number_format = scale.axis_format
    values.tick_labels.number_format_is_linked = False
    if gridlines:
        paint(values.major_gridlines.format.line.color, "line", theme)
        values.format.line.fill.background()


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
