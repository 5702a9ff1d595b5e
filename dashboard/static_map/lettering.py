"""How words are set, and how much room they take."""

from dataclasses import dataclass, replace
from typing import Final

from dashboard.static_map import glyphs

LINE_HEIGHT: Final = 1.25
"""Of a line of text, in sizes of its font."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How words are set.

    Attributes:
        size: of the font, CSS pixels.
        colour: token of the style table.
        bold: whether it is bold.
        spacing: room between letters, in sizes of the font.
        capitals: whether it is set in capitals.
        slanted: whether it is slanted.
        halo: token of the glow around the letters, None for none.
        lang: BCP 47 tag of the language.
        ink_share: share of the ink that is mixed into the colour, from 0 to 1.
    """

    size: float
    colour: str = "ink"
    bold: bool = False
    spacing: float = 0.0
    capitals: bool = False
    slanted: bool = False
    halo: str | None = None
    lang: str = "en"
    ink_share: float = 0.0

    def shown(self, text: str) -> str:
        """Return the text as it is set."""
        return text.upper() if self.capitals else text

    def width(self, text: str) -> float:
        """Return the width of a line in CSS pixels."""
        return self.size * glyphs.width(self.shown(text), bold=self.bold, spacing=self.spacing)

    @property
    def height(self) -> float:
        """Height of a line in CSS pixels."""
        return self.size * LINE_HEIGHT


def fitted(text: str, width: float, lettering: Lettering) -> tuple[str, ...]:
    """Return a text in lines that are not wider than a width.

    Args:
        text: words with blanks between them; one wider than a line, such as an address, is broken.
        width: CSS pixels.
        lettering: how it is set.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and lettering.width(longer) <= width:
            lines[-1] = longer
        else:
            lines += _pieces(word, width, lettering)
    return tuple(lines)


def _pieces(word: str, width: float, lettering: Lettering) -> list[str]:
    """Return a word in pieces that are not wider than a width, of a letter at least."""
    pieces = [word[:1]]
    for letter in word[1:]:
        if lettering.width(pieces[-1] + letter) <= width:
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def shrunk(lettering: Lettering, factor: float) -> Lettering:
    """Return a lettering of another size."""
    return replace(lettering, size=lettering.size * factor)
