"""The whole panel of a selection on a day, made once for each and kept in memory."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dashboard.panel.aid import aid_blocks
from dashboard.panel.cards import card
from dashboard.panel.citations import Citations
from dashboard.panel.gaps import gap_blocks
from dashboard.panel.history import history_blocks, steps
from dashboard.panel.model import Block, PanelView, Text
from dashboard.panel.positions import ballot_blocks, position_blocks, state_blocks
from dashboard.panel.records import (
    cited_blocks,
    event_blocks,
    heading,
    site_blocks,
)
from dashboard.panel.terms import instrument_text, terms_blocks
from geodata.asof import instrument_status
from geodata.figures import key_figures
from geodata.loading import load
from geodata.words import day_in_words

if TYPE_CHECKING:
    from dashboard.panel.subject import Subject
    from dashboard.style import Theme

_KEPT = 128
"""Panels that stay in memory, some tens of kilobytes each."""


TABS: Final[Mapping[str | None, tuple[str, ...]]] = MappingProxyType(
    {
        "treaty": ("Treaty terms", "History"),
        "site": ("About", "History"),
        "event": ("About", "History"),
        "state": ("Positions", "UN votes"),
        "source": ("Cited by",),
    }
)
"""Tabs of each kind of selection; all others have those of `REGION_TABS`."""

REGION_TABS: Final = ("Treaty terms", "Aid", "Positions", "History")


def tabs_of(subject: "Subject") -> tuple[str, ...]:
    """Return the tabs that the panel has for a selection."""
    return TABS.get(subject.kind, REGION_TABS)


@lru_cache(maxsize=_KEPT)
def panel_view(subject: "Subject", tab: str, theme: "Theme") -> PanelView:
    """Return what the panel shows of a selection on a day.

    Args:
        subject: the selection and the day.
        tab: which of its tabs is open.
        theme: whose colours the charts take.
    """
    dossier = load()
    citations = Citations(dossier)
    title, names = heading(dossier, subject)
    figures = key_figures(dossier, subject.on, subject.kind, subject.ident)
    # the text comes first, so that its numbers are the low ones
    blocks = _blocks(citations, subject, tab, theme)
    cards = tuple(card(figure, citations) for figure in figures)
    previous, following = steps(dossier, subject.on, subject.region)
    # telling a dispute may cite further sources, so the list of sources comes last
    disputes = tuple(citations.dispute_text(ident) for ident in citations.disputes)
    return PanelView(
        title=title,
        names=names,
        on=day_in_words(subject.on),
        cards=cards,
        previous=previous,
        following=following,
        blocks=blocks,
        sources=tuple(citations.source_line(ident) for ident in tuple(citations.numbers)),
        disputes=disputes,
    )


def _blocks(
    citations: Citations, subject: "Subject", tab: str, theme: "Theme"
) -> tuple[Block, ...]:
    if subject.kind not in TABS:
        gaps = gap_blocks(citations, tab, subject.region)
        return (*_of_region(citations, subject, tab, theme), *gaps)
    if tab == "History":
        return history_blocks(citations, subject.on, subject.region)
    return _of_record(citations, subject, tab)


def _of_region(
    citations: Citations, subject: "Subject", tab: str, theme: "Theme"
) -> tuple[Block, ...]:
    on, region = subject.on, subject.region
    if tab == "Aid":
        return aid_blocks(citations, on, region, theme)
    if tab == "Positions":
        return position_blocks(citations, on, region, theme)
    if tab == "History":
        return history_blocks(citations, on, region)
    return terms_blocks(citations, on, region)


def _of_record(citations: Citations, subject: "Subject", tab: str) -> tuple[Block, ...]:
    ident, on = subject.ident, subject.on
    match subject.kind:
        case "treaty":
            status = instrument_status(citations.dossier.treaties[ident], on)
            return (Text(instrument_text(citations, status, on)),)
        case "site":
            return site_blocks(citations, ident)
        case "event":
            return event_blocks(citations, ident)
        case "state" if tab == "UN votes":
            return ballot_blocks(citations, ident, on)
        case "state":
            return state_blocks(citations, ident, on)
        case _:
            return cited_blocks(citations, ident)
