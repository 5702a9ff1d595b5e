"""The first slide: what the briefing is, for whom, and what it rests on."""

from typing import TYPE_CHECKING, Final

from dashboard.briefing.pptx.layouts import COVER, Slot
from dashboard.briefing.pptx.prose import Piece
from dashboard.briefing.summary import as_of, edition, viewpoints

if TYPE_CHECKING:
    from dashboard.briefing.pptx.maker import SlideMaker

_TEXT_SIZES: Final = (COVER.style(Slot.SUBTITLE).size, 18.0, 16.0, 14.0, 12.0)
_FACT_SIZES: Final = (COVER.style(Slot.FACTS).size, 13.0, 12.0, 11.0, 10.0)


def add_cover(maker: "SlideMaker") -> None:
    """Add the first slide."""
    briefing = maker.briefing
    story = briefing.story
    slide = maker.add(COVER, story.title)
    said = [text for text in (story.audience, story.summary) if text]
    slide.text(Slot.SUBTITLE, [(Piece(text),) for text in said], _TEXT_SIZES)
    facts = (f"As of {as_of(briefing)} · {viewpoints(briefing)}", edition(briefing))
    slide.text(Slot.FACTS, [(Piece(text),) for text in facts], _FACT_SIZES)
    slide.notes(f"{story.summary}\n{briefing.disclaimer}")
