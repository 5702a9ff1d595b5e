"""Speaker notes: what the presenter says, and the sources of the slide in words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dashboard.briefing.pptx.plain import allowed, lines

if TYPE_CHECKING:
    from dashboard.briefing.model import BriefingPage, NumberedCitation


def notes_of(page: "BriefingPage") -> str:
    """Return the notes of a page."""
    parts = [*lines(page.notes), f"Shown: {page.caption}."]
    if page.exhibit is not None and page.exhibit.note:
        parts.append(f"On “{page.exhibit.title}”: {page.exhibit.note}")
    return "\n".join([*(allowed(part) for part in parts), *_sources(page.sources)])


def _sources(cited: Iterable["NumberedCitation"]) -> list[str]:
    listed = [f"{item.number}. {allowed(item.text)}" for item in cited]
    return ["Sources of this slide:", *listed] if listed else ["This slide cites no source."]
