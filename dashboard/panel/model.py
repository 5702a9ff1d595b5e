"""What the panel shows, without saying how Streamlit draws it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Card:
    """A key figure as it is read."""

    value: str
    """Plain text."""
    caption: str
    """Plain text."""
    disputed: bool
    detail: str
    """Markdown: the sources, and every value of a dispute; empty if it rests on none."""
    count: int
    """How many sources."""


@dataclass(frozen=True, slots=True)
class Text:
    """A part of a tab in Markdown."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Folded:
    """A part of a tab that opens at wish."""

    label: str
    """Our own words."""
    markdown: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as a Vega-Lite specification, with its description for those who cannot see it."""

    specification: "Mapping[str, Any]"


Block = Text | Folded | Drawing


@dataclass(frozen=True, slots=True)
class Step:
    """A step to a day on which something changes."""

    day: str
    """ISO date."""
    words: str
    """The day and what changes, in plain text."""


@dataclass(frozen=True, slots=True)
class PanelView:
    """All that the panel shows of a selection on a day."""

    title: str
    """Plain text."""
    names: str
    """Names in other languages, or what kind of record it is; plain text."""
    on: str
    """The day in words."""
    cards: tuple[Card, ...]
    previous: Step | None
    following: Step | None
    blocks: tuple[Block, ...]
    """What the open tab holds."""
    sources: tuple[str, ...]
    """Every cited source as a line of Markdown, by its number."""
    disputes: tuple[str, ...]
    """Every dispute as Markdown."""
