"""Lines of text below one another."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.static_map.lettering import Lettering, fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.static_map.plate import Plate

_BASELINE: Final = 0.95
"""From the top of a line to its baseline, in sizes of the font."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines, each with how it is set; an empty one leaves room."""

    lines: tuple[tuple[str, Lettering], ...]

    @property
    def height(self) -> float:
        """Height of all lines, CSS pixels."""
        return sum(lettering.height for _, lettering in self.lines)

    def draw(self, plate: "Plate", left: float, top: float) -> None:
        """Set the lines from a corner of a plate (CSS pixels)."""
        for line, lettering in self.lines:
            if line:
                plate.words(line, (left, top + _BASELINE * lettering.size), lettering)
            top += lettering.height


def text_block(
    paragraphs: "Sequence[tuple[str, Lettering]]", width: float, *, most: int | None = None
) -> TextBlock:
    """Return paragraphs in lines.

    Args:
        paragraphs: each with how it is set; empty ones are left out.
        width: CSS pixels.
        most: lines at most; whole paragraphs that do not fit are counted on a last line.
    """
    lines: list[tuple[str, Lettering]] = []
    for number, (text, lettering) in enumerate(paragraphs):
        wrapped = [(line, lettering) for line in fitted(text, width, lettering)]
        last = number == len(paragraphs) - 1
        if most is not None and len(lines) + len(wrapped) > (most if last else most - 1):
            lines.append((f"and {len(paragraphs) - number} more", lettering))
            break
        lines += wrapped
    return TextBlock(tuple(lines))
