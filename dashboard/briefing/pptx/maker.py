"""What makes slides: each gets its title, caption, footer and number, and no title comes twice."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from dashboard.briefing.pptx.fitting import width_of
from dashboard.briefing.pptx.geometry import POINTS, Box
from dashboard.briefing.pptx.layouts import COVER, LAYOUTS, TITLE, Layout, Slot
from dashboard.briefing.pptx.pictures import Picture, draw_map
from dashboard.briefing.pptx.plain import allowed
from dashboard.briefing.pptx.prose import Marks, Piece
from dashboard.briefing.pptx.slide_writer import SlideWriter

if TYPE_CHECKING:
    from pptx.presentation import Presentation

    from dashboard.briefing.model import Briefing, BriefingPage
    from dashboard.style import Theme

_TITLE_SIZES: Final = (TITLE.style.size, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0)
"""Points, from which a title takes the largest in which it fits."""
_COVER_SIZES: Final = (COVER.style(Slot.TITLE).size, 36.0, 32.0, 28.0, 24.0, 20.0, 16.0)
_COVER_LINE: Final = 32.0
"""Points from which on a title of the cover stands on one line if it can."""
_CAPTION_SIZES: Final = (13.0, 12.0, 11.0, 10.0)
_UNTITLED: Final = "Untitled"


@dataclass(slots=True)
class SlideMaker:
    """Makes the slides of a briefing, one after the other."""

    deck: "Presentation"
    briefing: "Briefing"
    marks: Marks = field(default_factory=Marks)
    _titles: set[str] = field(default_factory=set)
    _pictures: dict[tuple[str, Box], Picture] = field(default_factory=dict)

    @property
    def theme(self) -> "Theme":
        """The colours of the slides."""
        return self.briefing.options.theme

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers of the sources, by their ids."""
        return {item.source_id: item.number for item in self.briefing.citations}

    def add(self, layout: Layout, title: str, caption: str = "") -> SlideWriter:
        """Add a slide.

        Args:
            layout: one of `LAYOUTS`.
            title: its title; one that another slide has is said to be continued.
            caption: the line above the title.
        """
        part = self.deck.slide_layouts[LAYOUTS.index(layout)]
        writer = SlideWriter(self.deck.slides.add_slide(part), layout, self.marks)
        unique = self._unique(title)
        writer.text(Slot.TITLE, [(Piece(unique),)], _title_sizes(unique, layout), bold=True)
        writer.text(Slot.CAPTION, [(Piece(caption),)] if caption else [], _CAPTION_SIZES, bold=True)
        # a slide that is copied elsewhere takes with it whom its map is owed to
        credit = f" · Map: {self.briefing.credits}" if writer.has(Slot.MAP) else ""
        writer.sign(self.briefing.disclaimer + credit)
        return writer

    def picture(self, page: "BriefingPage", box: Box) -> Picture:
        """Return the map of a page; two steps with the same view share one."""
        view = repr(sorted(page.values.items()))
        if (view, box) not in self._pictures:
            self._pictures[view, box] = draw_map(page, box, self.theme)
        return self._pictures[view, box]

    def _unique(self, title: str) -> str:
        plain = allowed(title).strip() or _UNTITLED
        unique, number = plain, 1
        while unique.casefold() in self._titles:
            number += 1
            unique = f"{plain} (continued)" if number == 2 else f"{plain} (continued {number - 1})"  # noqa: PLR2004
        self._titles.add(unique.casefold())
        return unique


def _title_sizes(title: str, layout: Layout) -> tuple[float, ...]:
    if layout is not COVER:
        return _TITLE_SIZES
    room = layout.box(Slot.TITLE).width * POINTS
    # rather a little smaller than with a word alone on a second line
    line = [size for size in _COVER_SIZES if width_of(title, size, bold=True) <= room]
    return tuple(size for size in line if size >= _COVER_LINE) or _COVER_SIZES
