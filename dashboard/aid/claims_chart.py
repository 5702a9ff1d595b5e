"""The chart of claims: a bar for each, over its years, at its amount, coloured by stage."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from dashboard.aid.amounts import AXIS_LABELS
from dashboard.aid.picked import picking
from dashboard.aid.words import STAGES

if TYPE_CHECKING:
    from dashboard.workbench.chart_style import Colours

_HEIGHT: Final = 460
"""Pixels."""
_BAR: Final = 5
"""Pixels of a bar's height."""
_OPACITY: Final = 0.78
_HALF: Final = 0.4
"""Of a year, on either side of its tick."""

_TOKENS: Final = {
    "disbursement": "accent",
    "budget_transfer": "yes",
    "investment_programme": "abkhazia",
    "pension": "recognises",
    "commitment": "caution",
    "pledge": "south-ossetia",
    "project": "border",
    "loan": "control",
    "suspension": "abl",
}


@dataclass(frozen=True, slots=True)
class Bar:
    """A claim as it is drawn."""

    row: int
    """Place of its row in the table."""
    donor: str
    recipient: str
    first: int
    last: int
    amount: float
    """On the common scale, above zero."""
    stated: str
    stage: str
    sector: str
    says: str
    disputed: str


def draw(
    bars: Sequence[Bar], period: tuple[int, int], unit: str, colours: "Colours"
) -> alt.TopLevelMixin:
    """Return the chart.

    Args:
        bars: the claims, at least one.
        period: first and last year that it shows; bars are cut there.
        unit: of the amounts.
        colours: of the theme.
    """
    frame = pd.DataFrame([asdict(bar) for bar in bars])
    frame["left"], frame["right"] = frame["first"] - _HALF, frame["last"] + _HALF
    present = [stage for stage, words in STAGES.items() if words in set(frame["stage"])]
    chosen = picking()
    drawn: Any = (
        alt.Chart(frame, height=_HEIGHT, width="container")
        .mark_rule(strokeWidth=_BAR, clip=True)
        .encode(
            x=alt.X(
                "left:Q",
                title=None,
                scale=alt.Scale(domain=[period[0] - 0.5, period[1] + 0.5], nice=False),
                axis=alt.Axis(format="d", grid=False, tickMinStep=1),
            ),
            x2="right:Q",
            y=alt.Y(
                "amount:Q",
                title=f"{unit}, logarithmic",
                scale=alt.Scale(type="log"),
                axis=alt.Axis(labelExpr=AXIS_LABELS, tickCount=5),
            ),
            color=alt.Color(
                "stage:N",
                title=None,
                scale=alt.Scale(
                    domain=[STAGES[stage] for stage in present],
                    range=[colours[_TOKENS[stage]] for stage in present],
                ),
                legend=alt.Legend(
                    orient="top",
                    columns=alt.ExprRef("width < 560 ? 2 : 5"),
                    symbolType="stroke",
                    symbolOpacity=1,
                ),
            ),
            opacity=alt.condition(chosen, alt.value(1), alt.value(_OPACITY), empty=False),
            strokeWidth=alt.condition(chosen, alt.value(2 * _BAR), alt.value(_BAR), empty=False),
            tooltip=[
                alt.Tooltip("donor:N", title="Donor"),
                alt.Tooltip("recipient:N", title="Recipient"),
                alt.Tooltip("first:Q", title="From"),
                alt.Tooltip("last:Q", title="To"),
                alt.Tooltip("stated:N", title="As stated"),
                alt.Tooltip("stage:N", title="Stage"),
                alt.Tooltip("sector:N", title="Sector"),
                alt.Tooltip("says:N", title="What it says"),
                alt.Tooltip("disputed:N", title="Disputed"),
            ],
        )
        .add_params(chosen)
    )
    return drawn  # type: ignore[no-any-return]
