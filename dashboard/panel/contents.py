"""The lists of the side panel, as Markdown, made once for each region and day."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.panel.figures import leading
from dashboard.panel.markdown import plain
from geodata import asof
from geodata.loading import load
from geodata.money import claims_in_year
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_KEPT = 256
"""Pairs of region and day that stay in memory, some kilobytes each."""
_HISTORY = 12
"""Changes shown on each side of the day."""


@lru_cache(maxsize=_KEPT)
def terms(region: str, on: date) -> str:
    """Return the clauses of the leading instrument by topic."""
    dossier = load()
    item = leading(dossier, _subject(region), on)
    if item is None:
        return f"No instrument in force was seen by {day_in_words(on)}."
    treaty = item.treaty
    lines = [f"**{plain(treaty.title_en)}**", "", plain(item.basis), ""]
    lines += [
        f"- **{plain(row.topic.value.replace('_', ' '))}** {plain(row.summary)}"
        for row in dossier.provisions.values()
        if row.treaty_id == treaty.treaty_id
    ]
    return "\n".join(lines)


@lru_cache(maxsize=_KEPT)
def aid(region: str, on: date) -> str:
    """Return what is claimed about money in the day's year, by stage."""
    dossier = load()
    lines: list[str] = []
    for stage in claims_in_year(dossier, on.year, _subject(region)):
        lines += ["", f"**{plain(stage.stage.value.replace('_', ' ').capitalize())}**", ""]
        lines += [f"- {plain(flow.summary)}" for donor in stage.donors for flow in donor.claims]
    return "\n".join(lines) or f"No claim that covers {on.year} was seen."


@lru_cache(maxsize=_KEPT)
def positions(region: str, on: date) -> str:
    """Return who recognises, and the latest statements."""
    dossier = load()
    subject = _subject(region)
    lines = ["**Recognise on this date**", ""]
    lines += [
        f"- {plain(item.position.actor_name)}" for item in asof.recognitions(dossier, on, subject)
    ] or ["- nobody"]
    lines += ["", "**Latest statements**", ""]
    for actor, position in asof.statements(dossier, on, asof.SPEAKERS, subject):
        name = plain(dossier.actors[actor].name_en)
        if position is not None:
            when = plain(in_words(position.start)) if position.start else "date not known"
            lines.append(f"- **{name}**, {when}: {plain(position.summary)}")
    return "\n".join(lines)


@lru_cache(maxsize=_KEPT)
def history(region: str, on: date) -> str:
    """Return the changes before and after the day; what came later is set apart."""
    found = asof.changes(load(), _subject(region))
    before = [change for change in found if change.day <= on][-_HISTORY:]
    after = [change for change in found if change.day > on][:_HISTORY]
    lines = ["**Until this date**", "", *map(_line, reversed(before))]
    return "\n".join([*lines, "", "**Later**", "", *map(_line, after)])


@lru_cache(maxsize=_KEPT)
def sources(region: str, on: date) -> tuple[str, ...]:
    """Return the sources of the clauses, claims and positions, each as a line of Markdown."""
    dossier = load()
    subject = _subject(region)
    named: list[Iterable[str]] = []
    item = leading(dossier, subject, on)
    if item is not None:
        named.append(item.treaty.sources)
        named += [
            row.sources
            for row in dossier.provisions.values()
            if row.treaty_id == item.treaty.treaty_id
        ]
    for stage in claims_in_year(dossier, on.year, subject):
        named += [flow.sources for donor in stage.donors for flow in donor.claims]
    named += [row.position.sources for row in asof.recognitions(dossier, on, subject)]
    for _, position in asof.statements(dossier, on, asof.SPEAKERS, subject):
        named.append(position.sources if position is not None else ())
    vote = asof.last_vote(dossier, on)
    named.append(vote.sources if vote is not None else ())
    ids = dict.fromkeys(ident for group in named for ident in group)
    return tuple(_source(ident) for ident in ids)


def _source(ident: str) -> str:
    row = load().sources[ident]
    title = plain(row.title)
    if row.url and row.url.startswith(("https://", "http://")):
        address = row.url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
        title = f"[{title}](<{address.replace('<', '%3C').replace('>', '%3E')}>)"
    return f"{title}, {plain(row.publisher)}"


def _line(change: asof.Change) -> str:
    return f"- {plain(day_in_words(change.day))}: {plain(change.label)}"


def _subject(region: str) -> str | None:
    """Return the region asked about; for Georgia as a whole, everywhere."""
    return None if region == "GE" else region
