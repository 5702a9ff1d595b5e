"""The line at the day that is shown, for every chart of the treaties that runs along time."""

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

if TYPE_CHECKING:
    from datetime import date

    from dashboard.workbench.chart_style import Colours


def day_line(on: "date", colours: "Colours") -> alt.Chart:
    """Return a dashed line across the chart at a day of its time axis `day`."""
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame([{"day": on.isoformat(), "As of": on.isoformat()}]))
        .mark_rule(color=colours["abl"], strokeDash=[4, 3])
        .encode(x="day:T", tooltip="As of:N")
    )
    return drawn
