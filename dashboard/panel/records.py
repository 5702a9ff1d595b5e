"""Headings of every kind of selection, and what is told of sites, events and sources."""

from typing import TYPE_CHECKING

from dashboard.panel.model import Block, Text
from dashboard.payload.labels import LABELS
from dashboard.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.panel.citations import Citations
    from dashboard.panel.subject import Subject
    from geodata.dossier import Dossier
    from geodata.records import Record

_WHOLE = "Georgia and its breakaway regions"


def heading(dossier: "Dossier", subject: "Subject") -> tuple[str, str]:
    """Return the title of a selection and a line below it, both plain text."""
    if subject.kind is None:
        regions = [dossier.regions[code] for code in ("GE-AB", "GE-SO")]
        return _WHOLE, " · ".join(region.name_en for region in regions)
    return _HEADINGS[subject.kind](dossier, subject.ident)


def _region(dossier: "Dossier", ident: str) -> tuple[str, str]:
    """Return the names in Georgian, in the region's own language, and in Russian below."""
    row = dossier.regions[ident]
    own = {"GE-AB": row.name_ab, "GE-SO": row.name_os}.get(ident)
    return row.name_en, " · ".join(name for name in (row.name_ka, own, row.name_ru) if name)


def _treaty(dossier: "Dossier", ident: str) -> tuple[str, str]:
    row = dossier.treaties[ident]
    return row.short_title, " · ".join(dossier.actors[code].name_en for code in row.parties)


def _site(dossier: "Dossier", ident: str) -> tuple[str, str]:
    row = dossier.sites[ident]
    kind = LABELS["siteKinds"][row.kind.value]
    return row.name, f"{kind} · {dossier.regions[row.region].name_en}"


def _event(dossier: "Dossier", ident: str) -> tuple[str, str]:
    row = dossier.events[ident]
    kind = LABELS["eventKinds"][row.kind.value]
    return row.title, f"{kind} · {dossier.regions[row.region].name_en}"


def _state(dossier: "Dossier", ident: str) -> tuple[str, str]:
    return dossier.states[ident].name_en, "Member of the United Nations"


def _source(dossier: "Dossier", ident: str) -> tuple[str, str]:
    row = dossier.sources[ident]
    return row.title, f"{row.publisher} · {row.kind.value.replace('_', ' ')}"


_HEADINGS: "Mapping[str, Callable[[Dossier, str], tuple[str, str]]]" = {
    "region": _region,
    "treaty": _treaty,
    "site": _site,
    "event": _event,
    "state": _state,
    "source": _source,
}


def site_blocks(citations: "Citations", ident: str) -> tuple[Block, ...]:
    """Return what is known of a site."""
    row = citations.dossier.sites[ident]
    marks = citations.of(row.TABLE, ident, row.sources)
    status = LABELS["siteStatus"][row.status.value]
    facts = (("Operator", row.operator), ("Last seen", status))
    lines = [f"- **{label}** {plain(text)}" for label, text in facts]
    return (Text("\n".join([f"{plain(row.summary)}{marks}", "", *lines])),)


def event_blocks(citations: "Citations", ident: str) -> tuple[Block, ...]:
    """Return what happened."""
    row = citations.dossier.events[ident]
    return (Text(f"{plain(row.summary)}{citations.of(row.TABLE, ident, row.sources)}"),)


def cited_blocks(citations: "Citations", ident: str) -> tuple[Block, ...]:
    """Return a source, and every record that rests on it."""
    lines = [citations.source_line(ident), ""]
    for table, key in citations.dossier.citing(ident):
        record = citations.dossier.table(table)[key]
        kind = table.replace("_", " ")
        lines.append(f"- :gray[{plain(kind)}] {plain(_title(record))}")
    return (Text("\n".join(lines)),)


def _title(record: "Record") -> str:
    """Return the words by which a record is listed."""
    for name in ("short_title", "title", "summary", "subject", "name", "name_en"):
        found = getattr(record, name, None)
        if found:
            return str(found)
    return str(record.key)
