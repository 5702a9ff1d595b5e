"""The implementation graph as a chart: clauses at the left, the texts that follow at the right."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.treaties.asked import CHARTS_KEPT
from dashboard.treaties.graph_layout import LEFT, RIGHT, Edge, Graph, Node, lay_out
from dashboard.workbench.chart_style import specification

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.workbench.chart_style import Colours
    from geodata.treaties import ClauseProgress

ROW_HEIGHT: Final = 30
"""CSS pixels."""
_KINDS: Final = (
    ("In time", "yes", [1, 0]),
    ("Late", "no", [7, 3]),
    ("Perhaps late", "caution", [7, 3]),
    ("Signed or named, no dated deadline", "control", [1, 0]),
    ("Older than the clause", "control", [2, 3]),
    ("Later than the date shown", "accent", [2, 3]),
    ("Never ratified", "abl", [2, 3]),
)
"""Kind of an edge, colour token, dash."""
_STEPS: Final = 16
"""Points along an edge's curve."""
_MARGIN: Final = 1.5
"""Room for the labels beyond each column, in widths of the space between the columns."""


@lru_cache(maxsize=CHARTS_KEPT)
def implementation_graph(
    items: "tuple[ClauseProgress, ...]", colours: "Colours"
) -> "Mapping[str, object]":
    """Return the chart in Vega-Lite, kept for the next reader.

    Args:
        items: clauses with the texts that follow them, in the order of their instruments.
        colours: of the theme.
    """
    graph = lay_out(items)
    x = alt.X(
        "x:Q", axis=None, scale=alt.Scale(domain=[LEFT - _MARGIN, RIGHT + _MARGIN], nice=False)
    )
    y = alt.Y(
        "y:Q", axis=None, scale=alt.Scale(domain=[-0.7, graph.rows - 0.3], reverse=True, nice=False)
    )
    layers = [_edges(graph.edges, x, y, colours), _notes(graph, x, y, colours)]
    layers += [_labels(graph, kind, x, y, colours) for kind in ("heading", "clause", "text")]
    layers.append(_dots(graph, x, y, colours))
    drawn = alt.layer(*layers).properties(height=ROW_HEIGHT * (graph.rows + 1), width="container")
    return specification(drawn, colours)


def _edges(edges: tuple[Edge, ...], x: alt.X, y: alt.Y, colours: "Colours") -> alt.Chart:
    points = [
        {
            "edge": edge.key,
            "step": step,
            "x": LEFT + along * (RIGHT - LEFT),
            "y": edge.start + across * (edge.end - edge.start),
            "Kind": edge.outcome,
            "Clause and text": edge.detail,
            "Delay": edge.note or "none that can be dated",
        }
        for edge in edges
        for step, (along, across) in enumerate(_curve())
    ]
    present = {edge.outcome for edge in edges}
    kinds = [kind for kind in _KINDS if kind[0] in present]
    names = [name for name, _, _ in kinds]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(points))
        .mark_line(interpolate="monotone", strokeWidth=2, opacity=0.85)
        .encode(
            x=x,
            y=y,
            order="step:Q",
            detail="edge:N",
            color=alt.Color(
                "Kind:N",
                scale=alt.Scale(domain=names, range=[colours[token] for _, token, _ in kinds]),
                legend=alt.Legend(
                    title=None, orient="top", symbolType="stroke", labelLimit=320, columns=3
                ),
            ),
            strokeDash=alt.StrokeDash(
                "Kind:N", scale=alt.Scale(domain=names, range=[dash for _, _, dash in kinds])
            ),
            tooltip=[
                alt.Tooltip("Clause and text:N"),
                alt.Tooltip("Kind:N"),
                alt.Tooltip("Delay:N"),
            ],
        )
    )
    return drawn


def _curve() -> list[tuple[float, float]]:
    """Return how far along an edge it has gone, horizontally and vertically: a smooth step."""
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    return [(share, share * share * (3 - 2 * share)) for share in shares]


def _notes(graph: Graph, x: alt.X, y: alt.Y, colours: "Colours") -> alt.Chart:
    """Return what is written below each text: its day, and how it stands to the deadlines."""
    values = []
    for node in graph.nodes:
        delays = dict.fromkeys(edge.note for edge in graph.edges if edge.end == node.y)
        told = [note for note in (node.note, *delays) if note]
        if node.kind == "text" and told:
            values.append({"x": node.x, "y": node.y, "note": " · ".join(told)})
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(values))
        .mark_text(fontSize=11, align="left", dx=9, dy=13, color=colours["ink-2"])
        .encode(x=x, y=y, text="note:N")
    )
    return drawn


def _labels(graph: Graph, kind: str, x: alt.X, y: alt.Y, colours: "Colours") -> alt.Chart:
    right = kind == "text"
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(_values(graph.nodes, kind)))
        .mark_text(
            align="left" if right else "right",
            dx=9 if right else -9,
            fontSize=12,
            fontWeight="bold" if kind == "heading" else "normal",
            color=colours["ink"],
            limit=330,
        )
        .encode(x=x, y=y, text="label:N", tooltip=alt.Tooltip("detail:N", title="Says"))
    )
    return drawn


def _dots(graph: Graph, x: alt.X, y: alt.Y, colours: "Colours") -> alt.Chart:
    values = [*_values(graph.nodes, "clause"), *_values(graph.nodes, "text")]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(values))
        .mark_circle(size=46, opacity=1, color=colours["accent"])
        .encode(x=x, y=y, tooltip=alt.Tooltip("detail:N", title="Says"))
    )
    return drawn


def _values(nodes: tuple[Node, ...], kind: str) -> list[dict[str, object]]:
    return [
        {"x": node.x, "y": node.y, "label": node.label, "detail": node.detail}
        for node in nodes
        if node.kind == kind
    ]
