"""The fonts of a document, and the letters that they have: a tagged document may hold no other."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from dashboard.static_map.fonts import FAMILIES, print_font_files

DOCUMENT_FAMILIES: Final = (*FAMILIES, "DejaVu Sans")
"""Families in the order in which a letter is looked for; the last, which matplotlib brings, has the
mark of disputed figures and many scripts."""

_MISSING: Final = "□"
"""Stands for a letter that no font of the document has."""
_INVISIBLE: Final = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2066\u2067\u2068\u2069\ufeff"
)
"""Soft hyphen, joiners and the like: nothing is lost without them."""

_ENDLESS: Final = re.compile(r"[^\W_]{20}(?=[^\W_]{10})")
"""A piece of a word that no line may be able to hold; addresses break at their signs."""
_MAY_BREAK: Final = "\u200b"


def printable(text: str) -> str:
    """Return a text with only letters that a document may hold; none turns its direction."""
    known = _letters()
    shown = "".join(_of(letter, known) for letter in text if letter not in _INVISIBLE)
    return _ENDLESS.sub(lambda part: f"{part.group()}{_MAY_BREAK}", shown)


def _of(letter: str, known: frozenset[int]) -> str:
    if letter.isspace():
        return " "
    return letter if ord(letter) in known else _MISSING


@cache
def symbol_font() -> Path:
    """Return the file of the last family."""
    import matplotlib as mpl  # noqa: PLC0415  # slow to import, and rarely needed

    return Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"


@cache
def _letters() -> frozenset[int]:
    """Return the code points that the fonts have between them."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # slow to import, and rarely needed

    found: set[int] = set()
    for path in (*print_font_files(), symbol_font()):
        with TTFont(path, lazy=True) as font:
            found |= font.getBestCmap().keys()
    return frozenset(found)
