"""The last slides: the list of sources, and what the briefing says of itself."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from dashboard.briefing.pptx.flow import flow
from dashboard.briefing.pptx.layouts import ABOUT, SOURCES, Slot
from dashboard.briefing.pptx.plain import allowed
from dashboard.briefing.pptx.prose import BREAK, Paragraph, Piece, web_address
from dashboard.briefing.summary import as_of, edition, names, viewpoints
from geodata.exports.about import LICENCE
from geodata.words import day_in_words

if TYPE_CHECKING:
    from pptx.slide import Slide

    from dashboard.briefing.model import NumberedCitation
    from dashboard.briefing.pptx.maker import SlideMaker

_SIZE: Final = SOURCES.style(Slot.LEFT).size
_COLUMNS: Final = (Slot.LEFT, Slot.RIGHT)
_ABOUT_SIZES: Final = (ABOUT.style(Slot.LEFT).size, 14.0, 13.0, 12.0, 11.0, 10.0)
_LAYERS: Final = "Map layers made from OpenStreetMap: ODbL 1.0"


def add_sources(maker: "SlideMaker") -> dict[int, "Slide"]:
    """Add the slides with the sources.

    Returns:
        For each number the slide that lists its source.
    """
    style = SOURCES.style(Slot.LEFT)
    listed = [_listed(item) for item in maker.briefing.citations]
    columns = flow(listed, SOURCES.box(Slot.LEFT), _SIZE, after=style.after, hang=style.hang)
    slides: dict[int, Slide] = {}
    for place in range(0, len(columns) if listed else 0, len(_COLUMNS)):
        slide = maker.add(SOURCES, "Sources", edition(maker.briefing))
        slide.notes("The sources of this briefing, by the numbers that mark its sentences.")
        for slot, column in zip(_COLUMNS, (*columns[place : place + 2], []), strict=False):
            slide.text(slot, column, (_SIZE,))
            slides |= {number: slide.slide for item in column if (number := item[0].source)}
    return slides


def add_about(maker: "SlideMaker") -> None:
    """Add the slide that says what the briefing is, of which data, and under which licences."""
    briefing = maker.briefing
    slide = maker.add(ABOUT, "About this briefing", edition(briefing))
    facts = {
        "Title": briefing.story.title,
        "Audience": briefing.story.audience,
        "As of": as_of(briefing),
        "Viewpoint": viewpoints(briefing),
        "Names": names(briefing),
        "Data": edition(briefing),
        "Made on": day_in_words(datetime.now(tz=UTC).date()),
    }
    left_out = [item.sentence for item in briefing.problems if item.step]
    rights = {
        "Boundaries and names": briefing.disclaimer,
        "Map": briefing.credits,
        "Licences": f"{LICENCE}. {_LAYERS}.",
        "Left out": " ".join(left_out),
    }
    for slot, pairs in zip(_COLUMNS, (facts, rights), strict=True):
        said = [
            (Piece(name, bold=True), Piece(BREAK), Piece(text))
            for name, text in pairs.items()
            if text
        ]
        slide.text(slot, said, _ABOUT_SIZES)
    slide.notes("Where this briefing comes from, and under which licences it may be used.")


def _listed(cited: "NumberedCitation") -> Paragraph:
    """Return a source as it is listed: its number, then its citation with a link."""
    number = Piece(f"{cited.number}\t", bold=True, source=cited.number)
    text, url = allowed(cited.text), web_address(cited.url)
    if url is None:
        return (number, Piece(text))
    before, found, after = text.partition(url)
    linked = Piece(found, link=url) if found else Piece("Open", link=url)
    pieces = (Piece(before), linked, Piece(after)) if found else (Piece(f"{before} "), linked)
    return (number, *(piece for piece in pieces if piece.text))
