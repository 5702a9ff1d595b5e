"""Paragraphs of pieces, and how they are put into a placeholder."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from pptx.enum.text import MSO_AUTO_SIZE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Pt

from dashboard.briefing.pptx.master import LANGUAGE
from dashboard.briefing.pptx.plain import allowed

if TYPE_CHECKING:
    from pptx.slide import Slide
    from pptx.text.text import TextFrame, _Paragraph, _Run

_RAISED: Final = "30000"
"""Height of a mark above the line, thousandths of a per cent, as PowerPoint raises letters."""
_JUMP: Final = "ppaction://hlinksldjump"
"""What makes a link lead to a slide."""
BREAK: Final = "\n"
"""The text of a piece that begins another line of its paragraph."""
_SCHEMES: Final = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph that looks the same throughout."""

    text: str
    """On one line; `BREAK` alone begins another."""
    bold: bool = False
    mark: int | None = None
    """Number of a source, to whose place in the list the piece leads."""
    raised: bool = False
    """Whether it stands above the line, in small letters."""
    source: int | None = None
    """Number of a source that is listed here."""
    link: str | None = None
    """Address, http or https."""


Paragraph = tuple[Piece, ...]


@dataclass(slots=True)
class Marks:
    """The marks of all slides, which lead to the list of sources when that is written."""

    runs: list[tuple["_Run", int]] = field(default_factory=list)

    def link(self, slides: "dict[int, Slide]") -> None:
        """Let each mark lead to the slide that lists its source."""
        for run, number in self.runs:
            if number in slides:
                ident = run.part.relate_to(slides[number].part, RELATIONSHIP_TYPE.SLIDE)
                link = run._r.get_or_add_rPr().add_hlinkClick(ident)  # noqa: SLF001
                link.set("action", _JUMP)


def text_of(paragraph: Paragraph) -> str:
    """Return a paragraph as it is measured."""
    return "".join(piece.text for piece in paragraph)


def write(
    frame: "TextFrame",
    paragraphs: Sequence[Paragraph],
    *,
    size: float | None = None,
    marks: Marks | None = None,
) -> None:
    """Put paragraphs into a text frame, in the place of what it holds.

    Args:
        frame: of a placeholder, whose layout sets what is not said here.
        paragraphs: what is written.
        size: of the letters, points; None for that of the layout.
        marks: where the marks of sources are kept, to be linked later.
    """
    frame.clear()
    frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    for order, pieces in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if order == 0 else frame.add_paragraph()
        _write_paragraph(paragraph, pieces, size, marks)


def web_address(url: str | None) -> str | None:
    """Return an address that a slide may link to; None for any other."""
    if url is None or allowed(url) != url or " " in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in _SCHEMES and parts.netloc else None


def _write_paragraph(
    paragraph: "_Paragraph", pieces: Paragraph, size: float | None, marks: Marks | None
) -> None:
    for piece in pieces:
        if piece.text == BREAK:
            paragraph.add_line_break()
            continue
        run = paragraph.add_run()
        # a tab stands after the number of a list
        run.text = "\t".join(allowed(part) for part in piece.text.split("\t"))
        properties = run._r.get_or_add_rPr()  # noqa: SLF001
        properties.set("lang", LANGUAGE)
        if size is not None:
            run.font.size = Pt(size)
        if piece.bold:
            run.font.bold = True
        if piece.link is not None:
            run.hyperlink.address = piece.link
        if piece.raised:
            properties.set("baseline", _RAISED)
        if piece.mark is not None and marks is not None:
            marks.runs.append((run, piece.mark))
