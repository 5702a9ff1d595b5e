"""Paragraphs in boxes: what does not fit one goes on in the next."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.briefing.pptx.fitting import height_of
from dashboard.briefing.pptx.geometry import POINTS
from dashboard.briefing.pptx.prose import Paragraph, Piece, text_of

if TYPE_CHECKING:
    from dashboard.briefing.pptx.geometry import Box


def flow(
    paragraphs: Sequence[Paragraph], box: "Box", size: float, *, after: float = 0, hang: float = 0
) -> list[list[Paragraph]]:
    """Return paragraphs by the boxes that they fill, one after another.

    A paragraph is divided only if it is too long for a box of its own.

    Args:
        paragraphs: what is to be placed.
        box: each of the boxes.
        size: of the letters, points.
        after: space between paragraphs, points.
        hang: indent of all lines, inches.
    """
    width, height = (box.width - hang) * POINTS, box.height * POINTS
    boxes: list[list[Paragraph]] = [[]]
    rest = list(reversed(paragraphs))
    while rest:
        paragraph = rest.pop()
        if (
            height_of([text_of(item) for item in (*boxes[-1], paragraph)], width, size, after=after)
            <= height
        ):
            boxes[-1].append(paragraph)
        elif boxes[-1]:
            boxes.append([])
            rest.append(paragraph)
        else:
            first, second = _divide(paragraph, width, height, size)
            boxes[-1].append(first)
            if second:
                boxes.append([])
                rest.append(second)
    return boxes


def _divide(
    paragraph: Paragraph, width: float, height: float, size: float
) -> tuple[Paragraph, Paragraph]:
    """Return as much of a paragraph as a box holds, and the rest."""
    least, most = 1, text_of(paragraph).count(" ") + 1
    while least < most:
        middle = (least + most + 1) // 2
        if height_of([text_of(_split(paragraph, middle)[0])], width, size) <= height:
            least = middle
        else:
            most = middle - 1
    return _split(paragraph, least)


def _split(paragraph: Paragraph, blanks: int) -> tuple[Paragraph, Paragraph]:
    """Return a paragraph up to one of its blanks, counted from 1, and what follows that."""
    first: list[Piece] = []
    for place, piece in enumerate(paragraph):
        parts = piece.text.split(" ")
        if len(parts) > blanks:
            head = replace(piece, text=" ".join(parts[:blanks]))
            tail = replace(piece, text=" ".join(parts[blanks:]))
            return (*first, head), (tail, *paragraph[place + 1 :])
        first.append(piece)
        blanks -= len(parts) - 1
    return tuple(first), ()
