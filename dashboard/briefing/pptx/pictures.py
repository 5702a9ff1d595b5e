"""The maps of the slides."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.static_map import Furniture, Sheet, draw

if TYPE_CHECKING:
    from dashboard.briefing.model import BriefingPage
    from dashboard.briefing.pptx.geometry import Box
    from dashboard.style import Theme

DPI: Final = 220
"""PowerPoint's own choice for pictures that are printed; a projector shows less."""


_LETTERING: Final = 1.35
"""Letters and symbols are larger than on paper: a slide is read from the other end of a room."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A map, drawn."""

    image: bytes
    """As JPEG."""
    alternative: str
    """What it shows, in words."""


def draw_map(page: "BriefingPage", box: "Box", theme: "Theme") -> Picture:
    """Draw the map of a page for a place on a slide."""
    sheet = Sheet(box.width_mm, box.height_mm, theme, Furniture.MAP, _LETTERING)
    drawn = draw(page.values, sheet)
    return Picture(drawn.jpeg(DPI), drawn.alt)
