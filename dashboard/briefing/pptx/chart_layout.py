"""Where the title, the plot and the legend of a chart stand: said, so that all programs agree."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from dashboard.briefing.pptx.fitting import LINE, line_count, width_of
from dashboard.briefing.pptx.theme import paint

if TYPE_CHECKING:
    from pptx.chart.chart import Chart
    from pptx.oxml.xmlchemy import BaseOxmlElement

    from dashboard.briefing.pptx.drawn import DrawnChart
    from dashboard.style import Theme

LETTERS: Final = 12
"""Points of the letters in a chart."""
_SIZES: Final = (15, 14, 13)
"""Points of a title, from which it takes the largest in which it stands on one line, if any."""
_SHARE: Final = 0.72
"""Of a chart's width, which its title may take before the programs break it."""
_BELOW: Final = 12.0
"""Points between the title and the plot."""
_KEY: Final = 30.0
"""Points of the sign before a name in the legend, with the space around it."""
_LEFT: Final = 0.004
"""Share of the width that is free at the left."""


@dataclass(frozen=True, slots=True)
class Titled:
    """What stands above a chart."""

    title: str
    unit: str
    """Of its values; may be empty."""

    @property
    def whole(self) -> str:
        """The title and the unit."""
        return f"{self.title} \u00b7 {self.unit}" if self.unit else self.title


def set_out(
    chart: "Chart", plan: "DrawnChart", titled: Titled, size: tuple[float, float], theme: "Theme"
) -> None:
    """Write the title of a chart, and give the plot what the title and the legend leave.

    Args:
        chart: with its series and its legend.
        plan: what it draws.
        titled: what stands above it.
        size: width and height of the whole, points.
        theme: the colours.
    """
    width, height = size
    room = width * _SHARE
    letters = next(
        (size for size in _SIZES if width_of(titled.whole, size, bold=True) < room), _SIZES[-1]
    )
    _write(chart, titled, letters, theme)
    lines = line_count(titled.whole, room, letters, bold=True)
    top = lines * letters * LINE + _BELOW
    bottom = _legend_height(plan, width) if chart.has_legend else 0.0
    plot = chart._chartSpace.chart.plotArea  # noqa: SLF001
    for old in plot.findall(qn("c:layout")):
        plot.remove(old)
    plot.insert(0, _layout(_LEFT, top / height, 1 - 2 * _LEFT, 1 - (top + bottom) / height))


def _write(chart: "Chart", titled: Titled, letters: int, theme: "Theme") -> None:
    chart.has_title = True
    heading = chart.chart_title
    heading.include_in_layout = False
    paragraph = heading.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    unit = titled.whole.removeprefix(titled.title)
    for text, token, bold in ((titled.title, "ink", True), (unit, "ink-2", False)):
        if text:
            run = paragraph.add_run()
            run.text, run.font.size, run.font.bold = text, Pt(letters), bold
            paint(run.font.color, token, theme)
    element = heading._element  # noqa: SLF001
    # at the left, where the eye begins
    element.replace(element.find(qn("c:layout")), _layout(_LEFT, 0.0))


def _legend_height(plan: "DrawnChart", width: float) -> float:
    """Return the height of a legend below the plot, points."""
    wide = sum(width_of(series.name, LETTERS) + _KEY for series in plan.series)
    return math.ceil(wide / width) * LETTERS * LINE + LETTERS


def _layout(
    left: float, top: float, width: float | None = None, height: float | None = None
) -> "BaseOxmlElement":
    """Return a place as shares of a chart; a plot takes it with the labels of its axes."""
    modes = "<c:xMode val='edge'/><c:yMode val='edge'/>"
    place = f"<c:x val='{left:.4f}'/><c:y val='{top:.4f}'/>"
    if width is not None and height is not None:
        modes = f"<c:layoutTarget val='outer'/>{modes}"
        place += f"<c:w val='{width:.4f}'/><c:h val='{max(height, 0.2):.4f}'/>"
    layout: BaseOxmlElement = parse_xml(
        f"<c:layout {nsdecls('c')}><c:manualLayout>{modes}{place}</c:manualLayout></c:layout>"
    )
    return layout
