"""The parameters of the page: its part, a chosen source or discrepancy, and the filters."""

from functools import cache
from typing import Final

from dashboard.state import Kind, StateField
from dashboard.workbench.page_address import PageAddress
from geodata.citations import CitationFormat
from geodata.evidence import CLAIM_TABLES, Weakness
from geodata.loading import load
from geodata.records import DiscrepancyKind, DiscrepancyTopic, SourceKind

PARTS: Final = ("sources", "discrepancies", "weak", "unknown", "citations")


@cache
def _fields() -> tuple[StateField, ...]:
    dossier = load()
    forms = tuple(CitationFormat)
    return (
        StateField(name="part", kind=Kind.CHOICE, default=PARTS[0], allowed=PARTS),
        StateField(name="source", kind=Kind.CHOICE, allowed=tuple(dossier.sources)),
        StateField(name="discrepancy", kind=Kind.CHOICE, allowed=tuple(dossier.discrepancies)),
        _several("kind", tuple(SourceKind)),
        _several("language", languages()),
        StateField(name="publisher", kind=Kind.CHOICE, allowed=publishers()),
        _several("topic", tuple(DiscrepancyTopic)),
        _several("why", tuple(DiscrepancyKind)),
        _several("region", tuple(dossier.regions)),
        _several("record", CLAIM_TABLES),
        _several("weakness", tuple(Weakness)),
        StateField(name="form", kind=Kind.CHOICE, default=forms[0], allowed=forms),
    )


@cache
def languages() -> tuple[str, ...]:
    """Return the languages of the sources (ISO 639-1), the most frequent first."""
    codes = [source.language for source in load().sources.values()]
    return tuple(sorted(set(codes), key=lambda code: (-codes.count(code), code)))


@cache
def publishers() -> tuple[str, ...]:
    """Return the publishers of the sources by name."""
    return tuple(sorted({row.publisher for row in load().sources.values()}, key=str.casefold))


def _several(name: str, allowed: tuple[str, ...]) -> StateField:
    return StateField(name=name, kind=Kind.LIST, default=[], allowed=allowed)


ADDRESS: Final = PageAddress("sources", _fields)
"""The parameters of this page."""
