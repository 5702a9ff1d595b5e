"""Writes a briefing as slides: a cover, the steps, the sources, and what the briefing is."""

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dashboard.briefing.pptx.closing import add_about, add_sources
from dashboard.briefing.pptx.cover import add_cover
from dashboard.briefing.pptx.maker import SlideMaker
from dashboard.briefing.pptx.master import LANGUAGE, empty_deck
from dashboard.briefing.pptx.pages import add_page
from dashboard.briefing.pptx.plain import allowed
from dashboard.briefing.summary import edition

if TYPE_CHECKING:
    from pptx.presentation import Presentation

    from dashboard.briefing.export import Progress
    from dashboard.briefing.model import Briefing

_LONGEST = 255
"""Characters of a property, a limit of the file format's writer."""


def write_pptx(briefing: "Briefing", progress: "Progress") -> bytes:
    """Return a briefing as slides of 16 to 9.

    Texts are text in placeholders, charts and tables those of PowerPoint; maps are pictures.

    Args:
        briefing: with at least one page.
        progress: is told of each step.
    """
    maker = SlideMaker(empty_deck(briefing.options.theme), briefing)
    total = len(briefing.pages) + 1
    add_cover(maker)
    for done, page in enumerate(briefing.pages):
        progress(done, total, f"Slide: {page.heading}")
        add_page(maker, page)
    progress(total - 1, total, "Sources")
    maker.marks.link(add_sources(maker))
    add_about(maker)
    _set_properties(maker.deck, briefing)
    out = io.BytesIO()
    maker.deck.save(out)
    progress(total, total, "Done")
    return out.getvalue()


def _set_properties(deck: "Presentation", briefing: "Briefing") -> None:
    story, properties = briefing.story, deck.core_properties
    properties.title = _property(story.title)
    properties.subject = _property(story.summary or story.audience)
    properties.author = properties.last_modified_by = "Georgia Dossier"
    properties.created = properties.modified = datetime.now(tz=UTC).replace(tzinfo=None)
    properties.keywords = "Georgia, Abkhazia, South Ossetia, briefing"
    properties.category = "Briefing"
    properties.comments = _property(briefing.disclaimer)
    properties.language = LANGUAGE
    properties.version = _property(edition(briefing))


def _property(text: str) -> str:
    return allowed(text).strip()[:_LONGEST]
