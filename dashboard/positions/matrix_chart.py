"""The matrix drawn: a row for each state, a column for each roll call, a letter in each cell."""

from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.positions.evidence import disputes_of_votes
from dashboard.positions.words import DISPUTED, KEYS, LETTERS, short_name, state_name
from geodata.loading import load
from geodata.records import VoteChoice
from geodata.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.workbench.chart_style import Colours
    from geodata.records import Resolution

PICK: Final = "state"
"""Name of the selection by which a reader picks a row."""

_ROW: Final = 17
"""Height of a row, CSS pixels."""
_LEGEND: Final = 78
"""Height of the legend and of what is around the cells, CSS pixels."""
_LETTER: Final = 7
"""Length of a letter in the upright name of a column, CSS pixels."""
_NAME: Final = 124
"""Greatest width of a state's name, CSS pixels; half a phone must stay for the cells."""


def matrix_chart(
    texts: "Sequence[Resolution]", states: "Sequence[str]", marked: str | None, colours: "Colours"
) -> alt.TopLevelMixin:
    """Return the chart.

    Args:
        texts: of the columns.
        states: of the rows, ISO 3166-1 alpha-3.
        marked: the state that is looked at, if any.
        colours: of the theme.
    """
    cells = pd.DataFrame(list(_cells(texts, states, marked)))
    base = alt.Chart(cells).encode(
        x=alt.X(
            "column:N",
            sort=[short_name(text) for text in texts],
            title=None,
            axis=alt.Axis(orient="top", labelAngle=-90, ticks=False, domain=False),
        ),
        y=alt.Y(
            "row:N",
            sort=[_row_name(iso3, marked) for iso3 in states],
            title=None,
            axis=alt.Axis(ticks=False, domain=False, labelLimit=_NAME, labelOverlap=False),
        ),
        tooltip=["State:N", "Vote:N", "Date:N", "Resolution:N", "Title:N", "Disputed:N"],
    )
    # Streamlit takes the height of the axis from that of the chart
    names = _LETTER * max(len(short_name(text)) for text in texts)
    pick = alt.selection_point(name=PICK, fields=["iso3"], on="click", clear="dblclick")
    # the table tells the same to a reader who does not see the chart
    blocks = base.mark_rect(stroke=colours["paper"], strokeWidth=1, cursor="pointer", aria=False)
    letters = base.mark_text(fontSize=10, baseline="middle", aria=False)
    return alt.layer(
        blocks.encode(color=vote_colour(colours)).add_params(pick),
        letters.encode(text="letter:N", color=_letter_colour(colours)),
    ).properties(width="container", height=_ROW * len(states) + _LEGEND + names)


def vote_colour(colours: "Colours") -> alt.Color:
    """Return the colours of the votes with their legend."""
    return alt.Color(
        "Vote:N",
        scale=alt.Scale(
            domain=list(KEYS.values()), range=[colours[choice.value] for choice in KEYS]
        ),
        legend=alt.Legend(title=None, orient="top", columns=2, symbolType="square"),
    )


def _letter_colour(colours: "Colours") -> object:
    strong = f"datum.Vote == '{KEYS[VoteChoice.YES]}' || datum.Vote == '{KEYS[VoteChoice.NO]}'"
    return alt.when(strong).then(alt.value(colours["paper"])).otherwise(alt.value(colours["ink"]))


def _cells(
    texts: "Sequence[Resolution]", states: "Sequence[str]", marked: str | None
) -> "Iterator[dict[str, object]]":
    for text in texts:
        votes = load().votes_on(text.key)
        column = {
            "column": short_name(text),
            "Date": in_words(text.date),
            "Resolution": text.resolution,
            "Title": text.title,
        }
        for iso3 in states:
            if iso3 in votes:
                choice = votes[iso3].vote
                disputed = bool(disputes_of_votes(iso3, [text]))
                yield {
                    **column,
                    "iso3": iso3,
                    "row": _row_name(iso3, marked),
                    "State": state_name(iso3),
                    "Vote": KEYS[choice],
                    "letter": f"{LETTERS[choice]}{DISPUTED if disputed else ''}",
                    "Disputed": f"{DISPUTED} sources differ" if disputed else "no",
                }


def _row_name(iso3: str, marked: str | None) -> str:
    return f"▸ {state_name(iso3)}" if iso3 == marked else state_name(iso3)
