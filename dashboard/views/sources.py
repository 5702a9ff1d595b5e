"""The page 'Sources': what everything rests on, where sources differ, and what is not known."""

from dashboard.sources.address import ADDRESS
from dashboard.sources.citing import show_citations
from dashboard.sources.discrepancies import show_discrepancies, show_discrepancy
from dashboard.sources.source_sheet import show_source
from dashboard.sources.source_table import show_sources
from dashboard.sources.unknown import show_unknown
from dashboard.sources.weak import show_weak_claims
from dashboard.workbench.heading import page_heading
from dashboard.workbench.view import View
from geodata.loading import load

_PARTS = {
    "sources": "All sources",
    "discrepancies": "◐ Where they differ",
    "weak": "Weak claims",
    "unknown": "What we do not know",
    "citations": "Citations",
}


def show() -> None:
    """Draw the page."""
    view = page_heading(
        "Sources",
        "What every statement rests on, where sources say different things, and what is not known.",
    )
    ADDRESS.show_notices()
    source, discrepancy = ADDRESS.value("source"), ADDRESS.value("discrepancy")
    if source is not None:
        show_source(load().sources[str(source)], view)
    elif discrepancy is not None:
        show_discrepancy(load().discrepancies[str(discrepancy)], view)
    else:
        _show_part(view)


def _show_part(view: View) -> None:
    match ADDRESS.choose_part(_PARTS):
        case "discrepancies":
            show_discrepancies()
        case "weak":
            show_weak_claims(view)
        case "unknown":
            show_unknown(view)
        case "citations":
            show_citations()
        case _:
            show_sources()
