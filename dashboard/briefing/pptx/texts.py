"""The texts of a page as paragraphs: its sentences with their marks, and the note of an exhibit."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from dashboard.briefing.pptx.cells import DISPUTED
from dashboard.briefing.pptx.plain import allowed
from dashboard.briefing.pptx.prose import Paragraph, Piece

if TYPE_CHECKING:
    from dashboard.briefing.model import BriefingPage
    from geodata.stories import ShownExhibit

_ENDS: Final = (".", "!", "?", "”", "…")
_DISPUTED: Final = f"{DISPUTED} Sources differ."


def paragraphs_of(page: "BriefingPage") -> list[Paragraph]:
    """Return the sentences of a page, each passage that begins a sentence as a paragraph."""
    paragraphs: list[list[Piece]] = []
    ended = True
    for passage in page.passages:
        text = allowed(passage.text)
        begins = ended and (not paragraphs or text.startswith(" "))
        if begins:
            paragraphs.append([])
            text = text.lstrip()
        if text:
            paragraphs[-1].append(Piece(text))
        paragraphs[-1].extend(_marks(passage.marks))
        ended = text.rstrip().endswith(_ENDS)
    return [tuple(pieces) for pieces in paragraphs if pieces]


def note_of(exhibit: "ShownExhibit", numbers: Mapping[str, int]) -> list[Paragraph]:
    """Return what stands below an exhibit: its note, and the sources of a chart."""
    pieces: list[Piece] = []
    if note := allowed(exhibit.note).strip():
        pieces.append(Piece(f"{note} "))
    if any(row.disputed for row in exhibit.table.rows):
        pieces.append(Piece(f"{_DISPUTED} "))
    # the rows of a table name their own
    cited = sorted({numbers[ident] for ident in exhibit.sources if ident in numbers})
    if exhibit.chart is not None and cited:
        pieces += [Piece("Sources: "), *_listed(cited)]
    return [tuple(pieces)] if pieces else []


def _marks(numbers: Iterable[int]) -> list[Piece]:
    """Return marks above the line, with commas between them."""
    marks = [Piece(str(number), mark=number, raised=True) for number in sorted(numbers)]
    # LibreOffice sets a link like the letters before it, so that these have to be raised too
    between = [Piece("\N{NARROW NO-BREAK SPACE}", raised=True)]
    between += [Piece(",\N{NARROW NO-BREAK SPACE}", raised=True)] * (len(marks) - 1)
    return [piece for pair in zip(between, marks, strict=False) for piece in pair]


def _listed(numbers: Iterable[int]) -> list[Piece]:
    """Return numbers on the line, with commas between them."""
    marks = [Piece(str(number), mark=number) for number in numbers]
    return [*[piece for mark in marks for piece in (Piece(", "), mark)][1:], Piece(".")]
