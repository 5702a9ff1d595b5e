"""The text of a step in pieces, each followed by the sources on which it rests."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_ID: Final = r"[a-z0-9][a-z0-9-]*"
_MARK: Final = re.compile(rf"[ \t]*\[({_ID}(?:;\s*{_ID})*)\]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a step's text and the ids of the sources that follow it."""

    text: str
    sources: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def passages(text: str) -> tuple[Passage, ...]:
    """Split a text at its marks.

    The blank before a mark belongs to it; put together, the pieces are the text without marks.
    Brackets that hold anything but ids are text.
    """
    found: list[Passage] = []
    position = 0
    for mark in _MARK.finditer(text):
        sources = tuple(dict.fromkeys(ident.strip() for ident in mark[1].split(";")))
        piece = text[position : mark.start()]
        if piece or not found:
            found.append(Passage(piece, sources))
        else:
            # two marks side by side speak of the same words
            before = found.pop()
            found.append(Passage(before.text, tuple(dict.fromkeys((*before.sources, *sources)))))
        position = mark.end()
    if position < len(text):
        found.append(Passage(text[position:]))
    return tuple(found)


def plain_text(text: str) -> str:
    """Return a text without its marks."""
    return "".join(passage.text for passage in passages(text))


def marked_sources(text: str) -> tuple[str, ...]:
    """Return the ids of all sources that a text marks, in the order in which they first come."""
    return tuple(dict.fromkeys(s for passage in passages(text) for s in passage.sources))
