"""The record of a state drawn: a row for each kind of vote, for recognition and for statements."""

from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.positions.evidence import disputes_of_votes
from dashboard.positions.words import DISPUTED, LETTERS
from geodata.asof import Ballot
from geodata.asof.stances import is_recognition
from geodata.loading import load
from geodata.positions import roll_calls
from geodata.positions.words import STANCES, VOTES
from geodata.records import VoteChoice
from geodata.words import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dashboard.workbench.chart_style import Colours
    from geodata.positions import StateEntry

_RECOGNITION: Final = "recognition"
_STATEMENT: Final = "statement"
_OTHER_VOTE: Final = "other UN vote"
"""A motion, to which a yes is no yes to the resolution, or the Security Council."""
_ROWS: Final = (*VOTES.values(), _OTHER_VOTE, _RECOGNITION, _STATEMENT)
_TOKENS: Final = (*(choice.value for choice in VoteChoice), "recognises", "accent")
"""Colour tokens of what the marks tell."""
_ROW: Final = 34
"""Height of a row, CSS pixels."""
_AROUND: Final = 40


def state_chart(
    entries: "Sequence[StateEntry]", iso3: str, on: "date", colours: "Colours"
) -> alt.TopLevelMixin:
    """Return the chart.

    Args:
        entries: votes and positions.
        iso3: ISO 3166-1 alpha-3 code of the state.
        on: the last day of the axis.
        colours: of the theme.
    """
    marks = pd.DataFrame([_mark(entry, iso3, on) for entry in entries])
    base = alt.Chart(marks).encode(
        x=alt.X("first:T", title=None, scale=alt.Scale(padding=14), axis=alt.Axis(format="%Y")),
        y=alt.Y(
            "row:N",
            title=None,
            scale=alt.Scale(domain=list(_ROWS)),
            axis=alt.Axis(grid=True, ticks=False, domain=False),
        ),
        color=alt.Color(
            "token:N",
            scale=alt.Scale(domain=list(_TOKENS), range=[colours[token] for token in _TOKENS]),
            legend=None,
        ),
        tooltip=["When:N", "What:N", "Title:N"],
    )
    letters = base.transform_filter("datum.letter != ''").mark_text(
        fontSize=11, baseline="middle", aria=False
    )
    strong = "datum.token == 'yes' || datum.token == 'no'"
    return alt.layer(
        base.mark_rule(strokeWidth=5).encode(x2="last:T"),
        base.mark_point(filled=True, opacity=1, stroke=colours["control"], strokeWidth=0.5).encode(
            shape=alt.Shape("shape:N", scale=None),
            size=alt.when("length(datum.letter) > 1")
            .then(alt.value(480))
            .when("datum.letter != ''")
            .then(alt.value(240))
            .otherwise(alt.value(90)),
        ),
        letters.encode(
            text="letter:N",
            color=alt.when(strong)
            .then(alt.value(colours["paper"]))
            .otherwise(alt.value(colours["ink"])),
        ),
    ).properties(width="container", height=_ROW * len(_ROWS) + _AROUND)


def _mark(entry: "StateEntry", iso3: str, on: "date") -> dict[str, object]:
    first, deed = pd.Timestamp(entry.start.earliest), entry.deed
    if isinstance(deed, Ballot):
        mark = DISPUTED if disputes_of_votes(iso3, [deed.resolution]) else ""
        return {
            "first": first,
            "last": first,
            "row": VOTES[deed.vote] if deed.resolution in roll_calls(load()) else _OTHER_VOTE,
            "token": deed.vote.value,
            "letter": f"{LETTERS[deed.vote]}{mark}",
            "shape": "square",
            "When": in_words(entry.start),
            "What": f"{VOTES[deed.vote]} on {deed.resolution.resolution} {mark}".strip(),
            "Title": deed.resolution.title,
        }
    recognition = is_recognition(deed)
    last = min(entry.end.latest, on) if entry.end else on
    until = f" to {in_words(entry.end)}" if entry.end else ""
    regions = ", ".join(load().regions[code].name_en for code in deed.subjects)
    return {
        "first": first,
        # a statement is made on a day, whatever it is said to hold for
        "last": pd.Timestamp(last) if recognition else first,
        "row": _RECOGNITION if recognition else _STATEMENT,
        "token": "recognises" if recognition else "accent",
        "letter": "",
        "shape": "triangle-up" if recognition else "circle",
        "When": f"{in_words(entry.start)}{until}",
        "What": f"{STANCES[deed.stance]} ({regions})",
        "Title": deed.summary,
    }
