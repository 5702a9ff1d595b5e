"""Colours, marks and labels of the series of a chart."""

from typing import TYPE_CHECKING, Final

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_PATTERN
from pptx.util import Pt

from dashboard.briefing.pptx.theme import ink_on, paint
from geodata.stories import ChartKind

if TYPE_CHECKING:
    from pptx.chart.chart import Chart
    from pptx.chart.series import BarSeries, LineSeries

    from dashboard.briefing.pptx.chart_numbers import Scale
    from dashboard.briefing.pptx.drawn import DrawnChart, DrawnSeries
    from dashboard.style import Theme

_MARKERS: Final = (
    XL_MARKER_STYLE.CIRCLE,
    XL_MARKER_STYLE.SQUARE,
    XL_MARKER_STYLE.TRIANGLE,
    XL_MARKER_STYLE.DIAMOND,
)
"""Lines differ by more than their colour."""
_MARKER: Final = 7
_LABEL: Final = 11
"""Points of a value beside its bar."""
_ROOM: Final = 0.036
"""Share of the axis that a label inside a bar needs."""


def paint_series(chart: "Chart", plan: "DrawnChart", scale: "Scale", theme: "Theme") -> None:
    """Give the series of a chart their colours, and their values beside or inside the bars."""
    plot = chart.plots[0]
    if plan.kind in {ChartKind.STACKED, ChartKind.RANGES}:
        plot.overlap = 100
    for order, (series, shown) in enumerate(zip(plot.series, plan.series, strict=True)):
        if plan.kind is ChartKind.LINES:
            _line(series, shown, order, theme)
            continue
        _bar(series, shown, theme)
        if plan.labelled:
            _LABELS[plan.kind](series, shown, plan, scale, theme)


def _line(series: "LineSeries", shown: "DrawnSeries", order: int, theme: "Theme") -> None:
    series.smooth = False
    series.format.line.width = Pt(2.25)
    paint(series.format.line.color, shown.token, theme)
    series.marker.style, series.marker.size = _MARKERS[order % len(_MARKERS)], _MARKER
    series.marker.format.fill.solid()
    paint(series.marker.format.fill.fore_color, shown.token, theme)
    paint(series.marker.format.line.color, shown.token, theme)


def _bar(series: "BarSeries", shown: "DrawnSeries", theme: "Theme") -> None:
    series.invert_if_negative = False
    fill = series.format.fill
    if shown.upper:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        paint(fill.fore_color, shown.token, theme)
        paint(fill.back_color, "paper", theme)
        paint(series.format.line.color, shown.token, theme)
    else:
        fill.solid()
        paint(fill.fore_color, shown.token, theme)
        # parts of a stack whose colours are alike stay apart
        paint(series.format.line.color, "paper", theme)


def _beside(
    series: "BarSeries", _shown: "DrawnSeries", _plan: "DrawnChart", scale: "Scale", theme: "Theme"
) -> None:
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = scale.value_format, False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size = Pt(_LABEL)
    paint(labels.font.color, "ink", theme)


def _inside(
    series: "BarSeries", shown: "DrawnSeries", _plan: "DrawnChart", scale: "Scale", theme: "Theme"
) -> None:
    """Write values into the parts of a stack that have room for them."""
    labels = series.data_labels
    labels.show_value = True
    # a format with a condition: smaller values are not written
    room = _ROOM * (scale.most - scale.least)
    labels.number_format = f'[>={room:.10g}]{scale.value_format};""'
    labels.number_format_is_linked = False
    labels.position = XL_LABEL_POSITION.CENTER
    labels.font.size = Pt(_LABEL)
    paint(labels.font.color, ink_on(shown.token, theme), theme)


def _spans(
    series: "BarSeries", shown: "DrawnSeries", plan: "DrawnChart", scale: "Scale", theme: "Theme"
) -> None:
    """Write each range beside its end, as one text."""
    if not shown.upper:
        return
    lowest = plan.series[1].values
    for place, (low, high) in enumerate(zip(lowest, shown.values, strict=True)):
        if low is None or high is None:
            continue
        words = scale.words(low) if low == high else f"{scale.words(low)}–{scale.words(high)}"
        label = series.points[place].data_label
        label.position = XL_LABEL_POSITION.OUTSIDE_END
        run = label.text_frame.paragraphs[0].add_run()
        run.text, run.font.size = words, Pt(_LABEL)
        paint(run.font.color, "ink", theme)


_LABELS: Final = {
    ChartKind.BARS: _beside,
    ChartKind.STACKED: _inside,
    ChartKind.RANGES: _spans,
}
