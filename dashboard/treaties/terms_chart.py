"""Instruments in time: signed when, first term, renewals, and the day that is shown."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.treaties.asked import CHARTS_KEPT
from dashboard.treaties.day_line import day_line
from dashboard.treaties.words import length_in_words, period_name, term_note
from dashboard.workbench.chart_style import specification
from dashboard.workbench.region_words import region_word
from geodata.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from dashboard.workbench.chart_style import Colours
    from geodata.treaties import Term

ROW_HEIGHT: Final = 22
"""CSS pixels."""
_KINDS: Final = (
    ("First term", 0.9),
    ("Renewal, as the text provides", 0.5),
    ("Last seen in force, prolongation not seen", 0.25),
)
"""What a bar is, and how dense it is drawn."""
_REGIONS: Final = {"GE-AB": "abkhazia", "GE-SO": "south-ossetia"}
"""Colour token of an instrument that concerns one breakaway region."""
_OTHER: Final = ("Georgia, or both regions", "accent")
"""What other instruments concern, and their colour token."""


@lru_cache(maxsize=CHARTS_KEPT)
def terms_chart(
    terms: "tuple[Term, ...]", on: "date", names: str, colours: "Colours"
) -> "Mapping[str, object]":
    """Return the chart in Vega-Lite, kept for the next reader.

    Args:
        terms: of instruments whose start is known, in the order of the rows.
        on: the day that is marked, and up to which renewals are drawn.
        names: the reader's choice of names.
        colours: of the theme.
    """
    regions = {code: region_word(code, names) for code in _REGIONS}
    y = alt.Y(
        "Instrument:N",
        sort=[term.treaty.short_title for term in terms],
        axis=alt.Axis(title=None, labelLimit=380, labelFontSize=12, ticks=False, domain=False),
    )
    drawn = alt.layer(
        _bars([bar for term in terms for bar in _spans(term, on, regions)], y, regions, colours),
        _signatures(terms, y, colours),
        day_line(on, colours),
    ).properties(height=ROW_HEIGHT * len(terms), width="container")
    return specification(drawn, colours)


def _spans(term: "Term", on: "date", regions: "Mapping[str, str]") -> "Iterator[dict[str, object]]":
    of = term.treaty.regions
    row = {
        "Instrument": term.treaty.short_title,
        "Concerns": regions.get(of[0], _OTHER[0]) if len(of) == 1 else _OTHER[0],
        "Term": length_in_words(term.treaty) or "not seen",
        "Note": term_note(term) or "",
    }
    for period in term.periods:
        kind = _KINDS[1 if period.renewal else 0][0]
        yield row | _bar(kind, period.start.earliest, period.end.latest, period_name(period))
    if term.runs_on:
        yield row | _bar(_KINDS[2][0], term.periods[-1].end.latest, on, "")


def _bar(kind: str, start: "date", end: "date", name: str) -> dict[str, object]:
    return {
        "Bar": kind,
        "start": start.isoformat(),
        "end": end.isoformat(),
        "Period": f"{name} {start.isoformat()} to {end.isoformat()}".strip(),
    }


def _bars(
    bars: "Sequence[dict[str, object]]",
    y: alt.Y,
    regions: "Mapping[str, str]",
    colours: "Colours",
) -> alt.Chart:
    kinds, dense = [name for name, _ in _KINDS], [share for _, share in _KINDS]
    concerns = [*regions.values(), _OTHER[0]]
    range_ = [colours[token] for token in (*_REGIONS.values(), _OTHER[1])]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(list(bars)))
        .mark_bar(height=12, cornerRadius=2, stroke=colours["paper"], strokeWidth=1)
        .encode(
            x=alt.X(
                "start:T",
                title=None,
                axis=alt.Axis(format="%Y", tickCount=12, labelOverlap=True),
                scale=alt.Scale(padding=10),
            ),
            x2="end:T",
            y=y,
            color=alt.Color(
                "Concerns:N",
                scale=alt.Scale(domain=concerns, range=range_),
                legend=alt.Legend(title=None, orient="top", labelLimit=300),
            ),
            opacity=alt.Opacity(
                "Bar:O",
                scale=alt.Scale(domain=kinds, range=dense),
                legend=alt.Legend(
                    title=None,
                    orient="bottom",
                    labelLimit=300,
                    symbolFillColor=colours["ink-2"],
                    symbolStrokeWidth=0,
                ),
            ),
            tooltip=["Instrument:N", "Period:N", "Bar:N", "Term:N", "Note:N"],
        )
    )
    return drawn


def _signatures(terms: "Sequence[Term]", y: alt.Y, colours: "Colours") -> alt.Chart:
    values = [
        {
            "Instrument": term.treaty.short_title,
            "day": term.treaty.signed_on.earliest.isoformat(),
            "Signed": in_words(term.treaty.signed_on),
            "On the date shown": term.status.basis,
        }
        for term in terms
        if term.treaty.signed_on is not None
    ]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(values))
        .mark_point(shape="diamond", size=52, filled=True, opacity=1, color=colours["ink"])
        .encode(x="day:T", y=y, tooltip=["Instrument:N", "Signed:N", "On the date shown:N"])
    )
    return drawn
