"""Clauses in time: when each was agreed, when it was due, and when a text followed."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.treaties.asked import CHARTS_KEPT
from dashboard.treaties.day_line import day_line
from dashboard.treaties.graph_layout import edge_kind
from dashboard.treaties.words import matters
from dashboard.workbench.chart_style import specification
from geodata.loading import load
from geodata.treaties import Timeliness
from geodata.treaties.words import (
    article,
    delay_in_words,
    due_in_words,
    short_labels,
    text_in_words,
)
from geodata.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from dashboard.workbench.chart_style import Colours
    from geodata.treaties import ClauseProgress

ROW_HEIGHT: Final = 24
"""CSS pixels."""
_MARKS: Final = (
    ("Agreed", "accent", "square"),
    ("Last day", "caution", "diamond"),
    ("Text signed", "ink", "circle"),
)
"""Name, colour token, shape."""


@lru_cache(maxsize=CHARTS_KEPT)
def deadline_chart(
    items: "tuple[ClauseProgress, ...]", on: "date", colours: "Colours"
) -> "Mapping[str, object]":
    """Return the chart in Vega-Lite, kept for the next reader.

    Args:
        items: clauses, in the order of their instruments.
        on: the day that is marked.
        colours: of the theme.
    """
    names = _row_names(items)
    marks = {
        name: found
        for name, item in zip(names, items, strict=True)
        # what was only agreed has no place in time to be compared with
        if len(found := list(_marks(name, item))) > 1
    }
    points = [mark for found in marks.values() for mark in found]
    y = alt.Y(
        "Clause:N",
        sort=list(marks),
        axis=alt.Axis(title=None, labelLimit=380, labelFontSize=12, ticks=False, domain=False),
    )
    drawn = alt.layer(
        _spans(marks, y, colours),
        _delays(items, names, y, colours),
        _points(points, y, colours),
        day_line(on, colours),
    ).properties(height=ROW_HEIGHT * len(marks), width="container")
    return specification(drawn, colours)


def _row_names(items: "Sequence[ClauseProgress]") -> list[str]:
    """Return the name of each row; two clauses of a text on one matter are numbered."""
    dossier = load()
    treaties = list(dict.fromkeys(item.status.instrument.treaty for item in items))
    tags = dict(zip(treaties, short_labels(dossier, treaties), strict=True))
    names: list[str] = []
    for item in items:
        parts = (
            tags[item.status.instrument.treaty],
            article(item.provision),
            matters(dossier, item.provision),
        )
        name = " · ".join(part for part in parts if part)
        again = sum(other == name or other.startswith(f"{name} (") for other in names)
        names.append(f"{name} ({again + 1})" if again else name)
    return names


def _marks(name: str, item: "ClauseProgress") -> "Iterator[dict[str, object]]":
    row: dict[str, object] = {"Clause": name, "Says": item.provision.summary}
    treaty = item.status.instrument.treaty
    begun = treaty.signed_on or treaty.in_force_on
    if begun is not None:
        yield row | _mark("Agreed", begun.earliest, in_words(begun), treaty.short_title)
    if item.due is not None:
        words = due_in_words(item.due)
        yield row | _mark("Last day", item.due.day.latest, words, item.due.basis)
    for text in item.texts:
        signed = text.treaty.signed_on if text.treaty else None
        if signed is not None:
            note = f"{text_in_words(text)}. {edge_kind(text)}."
            yield row | _mark("Text signed", signed.earliest, in_words(signed), note)


def _mark(kind: str, day: "date", words: str, note: str) -> dict[str, object]:
    return {"Mark": kind, "day": day.isoformat(), "Day": words, "Note": note}


def _spans(
    marks: "Mapping[str, Sequence[dict[str, object]]]", y: alt.Y, colours: "Colours"
) -> alt.Chart:
    days = {name: [str(mark["day"]) for mark in found] for name, found in marks.items()}
    values = [{"Clause": name, "from": min(of), "to": max(of)} for name, of in days.items()]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(values))
        .mark_rule(color=colours["control"], strokeWidth=1.5)
        .encode(x=alt.X("from:T", title=None, scale=alt.Scale(padding=10)), x2="to:T", y=y)
    )
    return drawn


def _delays(
    items: "Sequence[ClauseProgress]",
    names: "Sequence[str]",
    y: alt.Y,
    colours: "Colours",
) -> alt.Chart:
    """Return the spans from the last day to a text that came later."""
    values = [
        {
            "Clause": name,
            "from": item.due.day.latest.isoformat(),
            "to": text.treaty.signed_on.earliest.isoformat(),
            "Delay": delay_in_words(text.delay),
        }
        for name, item in zip(names, items, strict=True)
        for text in item.texts
        if item.due and text.treaty and text.treaty.signed_on and text.delay
        if text.delay.timeliness is Timeliness.LATE
    ]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(values))
        .mark_rule(color=colours["no"], strokeWidth=5)
        .encode(x="from:T", x2="to:T", y=y, tooltip=["Clause:N", "Delay:N"])
    )
    return drawn


def _points(marks: "Sequence[dict[str, object]]", y: alt.Y, colours: "Colours") -> alt.Chart:
    names = [name for name, _, _ in _MARKS]
    tokens = [colours[token] for _, token, _ in _MARKS]
    shapes = [shape for _, _, shape in _MARKS]
    legend = alt.Legend(title=None, orient="top")
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(list(marks)))
        .mark_point(size=80, filled=True, opacity=1, strokeWidth=2)
        .encode(
            x=alt.X("day:T", title=None, scale=alt.Scale(padding=10)),
            y=y,
            color=alt.Color("Mark:N", scale=alt.Scale(domain=names, range=tokens), legend=legend),
            shape=alt.Shape("Mark:N", scale=alt.Scale(domain=names, range=shapes), legend=legend),
            tooltip=["Clause:N", "Mark:N", "Day:N", "Note:N", "Says:N"],
        )
    )
    return drawn
