"""The tab 'Treaty terms': clauses of the leading instrument, and the others around the day."""

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.panel.model import Block, Folded, Text
from dashboard.payload.labels import LABELS
from dashboard.plain_text import plain
from geodata import asof
from geodata.asof import TOPIC_ORDER, ForceState, ImplementationState
from geodata.figures import is_signed_on, leading_instrument
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dashboard.panel.citations import Citations
    from geodata.asof import InstrumentStatus, ProvisionStatus

_LATER = 12
"""Instruments of later years that are named."""


def terms_blocks(citations: "Citations", on: "date", region: str | None) -> tuple[Block, ...]:
    """Return what the instruments of a region say on a day.

    Args:
        citations: numbers the sources.
        on: the day.
        region: code of the region; None for all.
    """
    dossier = citations.dossier
    found = asof.instruments(dossier, on, region)
    lead = leading_instrument(dossier, on, region)
    if lead is None:
        return (Text(f"No instrument was seen by {day_in_words(on)}."), *_later(citations, found))
    heading = "Signed on this day" if is_signed_on(lead.treaty, on) else "Latest general text"
    rest = [item for item in found if item is not lead and item != lead]
    groups = (
        ("Also in force", ForceState.IN_FORCE),
        ("Signed; whether in force was not established", ForceState.SIGNED),
        ("Ended", ForceState.ENDED),
        ("Never in force", ForceState.NEVER_IN_FORCE),
    )
    folded = (
        _folded(citations, label, [item for item in rest if item.state is state])
        for label, state in groups
    )
    return (
        Text(f":gray[{heading}]\n\n{instrument_text(citations, lead, on)}"),
        *(block for block in folded if block is not None),
        *_later(citations, found),
    )


def instrument_text(citations: "Citations", item: "InstrumentStatus", on: "date") -> str:
    """Return an instrument as Markdown: its name, on what its state rests, its clauses."""
    treaty = item.treaty
    marks = citations.of(treaty.TABLE, treaty.treaty_id, treaty.sources)
    head = f"**{plain(treaty.short_title)}**{marks}  \n:gray[{plain(item.basis)}]"
    clauses = asof.provisions(citations.dossier, on)
    own = [row for row in clauses if row.provision.treaty_id == treaty.treaty_id]
    if not own and citations.dossier.provisions_of(treaty.treaty_id):
        return f"{head}\n\n{_bare(citations, treaty.treaty_id)}"
    return f"{head}\n\n{_by_topic(citations, own)}" if own else f"{head}\n\n{plain(treaty.summary)}"


def _by_topic(citations: "Citations", clauses: "Iterable[ProvisionStatus]") -> str:
    topics: dict[str, list[str]] = defaultdict(list)
    for item in clauses:
        topics[item.provision.topic.value].append(_clause(citations, item))
    return _topics(topics)


def _bare(citations: "Citations", treaty_id: str) -> str:
    """Return the clauses of a text that does not bind on the day, without what followed them."""
    topics: dict[str, list[str]] = defaultdict(list)
    for row in citations.dossier.provisions_of(treaty_id):
        marks = citations.of(row.TABLE, row.provision_id, row.sources)
        topics[row.topic.value].append(f"- {plain(row.summary)}{marks}")
    return _topics(topics)


def _topics(topics: "dict[str, list[str]]") -> str:
    parts = []
    for topic in TOPIC_ORDER:
        if topics.get(topic.value):
            label = LABELS["topics"][topic.value]
            parts.append("\n".join([f"**{label}**", "", *topics[topic.value]]))
    return "\n\n".join(parts)


def _clause(citations: "Citations", item: "ProvisionStatus") -> str:
    row = item.provision
    line = f"- {plain(row.summary)}{citations.of(row.TABLE, row.provision_id, row.sources)}"
    followed = _names(item.in_state(ImplementationState.DONE))
    later = _names(item.in_state(ImplementationState.LATER))
    if followed:
        line += f"  \n  :gray[Followed by {followed}]"
    if later:
        line += f"  \n  :gray[Later: {later}]"
    return line


def _names(items: "Iterable[asof.ImplementationStatus]") -> str:
    names = []
    for item in items:
        if item.treaty is None:
            names.append(plain(item.description or ""))
        else:
            signed = item.treaty.signed_on
            when = f", {in_words(signed)}" if signed else ""
            names.append(plain(f"{item.treaty.short_title}{when}"))
    return "; ".join(name for name in names if name)


def _folded(citations: "Citations", label: str, items: "list[InstrumentStatus]") -> Folded | None:
    if not items:
        return None
    ordered = sorted(items, key=lambda item: str(item.treaty.signed_on or ""), reverse=True)
    lines = [_line(citations, item) for item in ordered]
    return Folded(f"{label} ({len(items)})", "\n".join(lines))


def _later(citations: "Citations", found: "Iterable[InstrumentStatus]") -> tuple[Block, ...]:
    items = [item for item in found if item.state is ForceState.NOT_YET]
    if not items:
        return ()
    lines = [_line(citations, item) for item in items[:_LATER]]
    if len(items) > _LATER:
        lines.append(f"- and {len(items) - _LATER} more")
    return (Folded(f"Later than this date ({len(items)})", "\n".join(lines)),)


def _line(citations: "Citations", item: "InstrumentStatus") -> str:
    treaty = item.treaty
    signed = treaty.signed_on or treaty.in_force_on
    when = in_words(signed) if signed else "date not known"
    marks = citations.of(treaty.TABLE, treaty.treaty_id, treaty.sources)
    return f"- {plain(when)}: {plain(treaty.short_title)}{marks}"
