"""Where the nodes of the implementation graph stand: clauses left, the texts that follow right."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from dashboard.treaties.words import matters
from geodata.asof import ImplementationState
from geodata.loading import load
from geodata.treaties import Outcome
from geodata.treaties.words import OUTCOMES, article, delay_in_words
from geodata.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geodata.treaties import CarryingText, ClauseProgress

LEFT = 0.0
RIGHT = 1.0
"""Horizontal places of the two columns."""


@dataclass(frozen=True, slots=True)
class Node:
    """A heading, a clause or a text."""

    x: float
    y: float
    label: str
    kind: str
    """heading, clause or text."""
    detail: str
    """What its tooltip says."""
    note: str = ""
    """What is written below it."""


@dataclass(frozen=True, slots=True)
class Edge:
    """From a clause to a text that follows it."""

    key: str
    start: float
    end: float
    """Vertical places of its ends."""
    outcome: str
    """What the text is for the clause: in time, late, later than the day …"""
    note: str
    """How the text stands to the deadline; empty if nothing can be said."""
    detail: str


@dataclass(frozen=True, slots=True)
class Graph:
    """The graph, ready to be drawn; y grows downwards in rows."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    rows: int


def lay_out(items: "Sequence[ClauseProgress]") -> Graph:
    """Place the clauses under their instruments, and each text beside the clauses it follows."""
    left: list[Node] = []
    places: dict[str, float] = {}
    for treaty, group in groupby(items, key=lambda item: item.status.instrument.treaty):
        left.append(Node(LEFT, len(left), treaty.short_title, "heading", treaty.title_en))
        for item in group:
            places[item.provision.provision_id] = len(left)
            left.append(Node(LEFT, len(left), _label(item), "clause", item.provision.summary))
    right = _right(items, places, len(left))
    edges = tuple(_edges(items, places, {key: node.y for key, node in right.items()}))
    rows = max([len(left), *(int(node.y) + 1 for node in right.values())])
    return Graph((*left, *right.values()), edges, rows)


def _right(
    items: "Sequence[ClauseProgress]", places: dict[str, float], height: int
) -> dict[str, Node]:
    texts: dict[str, CarryingText] = {}
    beside: dict[str, list[float]] = {}
    for item in items:
        for text in item.texts:
            key = _key(text)
            texts[key] = text
            beside.setdefault(key, []).append(places[item.provision.provision_id])
    ordered = sorted(texts, key=lambda key: (_mean(beside[key]), key))
    nodes: dict[str, Node] = {}
    for place, key in enumerate(ordered):
        # as near to its clauses as the texts above and below it leave room
        least = nodes[ordered[place - 1]].y + 1 if place else 0
        most = max(height - (len(ordered) - place), least)
        y = min(max(_mean(beside[key]), least), most)
        nodes[key] = _text_node(texts[key], y)
    return nodes


def _edges(
    items: "Iterable[ClauseProgress]", left: dict[str, float], right: dict[str, float]
) -> "Iterable[Edge]":
    for item in items:
        for text in item.texts:
            clause, key = item.provision.provision_id, _key(text)
            yield Edge(
                f"{clause}>{key}",
                left[clause],
                right[key],
                edge_kind(text),
                delay_in_words(text.delay) if text.delay else "",
                f"{_label(item)} → {_text_label(text)}",
            )


def edge_kind(text: "CarryingText") -> str:
    """Return what a text is for its clause, in words of the legend."""
    if text.earlier:
        return "Older than the clause"
    if text.state is ImplementationState.LATER:
        return "Later than the date shown"
    if text.state is ImplementationState.NEVER_RATIFIED:
        return "Never ratified"
    if text.delay is None:
        return "Signed or named, no dated deadline"
    by_delay = {"on_time": Outcome.ON_TIME, "late": Outcome.LATE, "open": Outcome.MAY_BE_LATE}
    return OUTCOMES[by_delay[text.delay.timeliness.value]]


def _label(item: "ClauseProgress") -> str:
    parts = (article(item.provision), matters(load(), item.provision))
    return " · ".join(part for part in parts if part)


def _key(text: "CarryingText") -> str:
    return text.treaty.treaty_id if text.treaty else text.description or ""


def _text_node(text: "CarryingText", y: float) -> Node:
    label = _text_label(text)
    if text.treaty is None:
        return Node(RIGHT, y, label, "text", label)
    signed = text.treaty.signed_on
    day = in_words(signed) if signed else "day not seen"
    return Node(RIGHT, y, label, "text", text.treaty.title_en, day)


def _text_label(text: "CarryingText") -> str:
    return text.treaty.short_title if text.treaty else text.description or ""


def _mean(values: "Sequence[float]") -> float:
    return sum(values) / len(values)
