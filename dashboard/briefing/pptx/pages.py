"""The slides of the steps: a layout for each by what it holds."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dashboard.briefing.pptx.alternatives import table_in_words
from dashboard.briefing.pptx.charts import draw_chart
from dashboard.briefing.pptx.fitting import fitting_size, height_of
from dashboard.briefing.pptx.flow import flow
from dashboard.briefing.pptx.geometry import POINTS, Box
from dashboard.briefing.pptx.grid import Grid, narrow_grid, wide_grids
from dashboard.briefing.pptx.layouts import (
    CHART,
    CHART_AND_MAP,
    GAP,
    MAP,
    TABLE,
    TABLE_AND_MAP,
    Layout,
    Slot,
)
from dashboard.briefing.pptx.notes import notes_of
from dashboard.briefing.pptx.prose import Paragraph, Piece, text_of
from dashboard.briefing.pptx.tables import draw_table
from dashboard.briefing.pptx.texts import note_of, paragraphs_of

if TYPE_CHECKING:
    from dashboard.briefing.model import BriefingPage
    from dashboard.briefing.pptx.maker import SlideMaker
    from dashboard.briefing.pptx.slide_writer import SlideWriter
    from geodata.stories import ShownExhibit

_SIZES: Final = (20.0, 18.0, 16.0, 15.0, 14.0)
"""Points of the text beside a map, in the order of preference."""
_SHORT_SIZES: Final = (18.0, 16.0, 15.0, 14.0)
"""The same where a map stands below the text."""
_NOTE_SIZES: Final = (11.0, 10.0)
_EXHIBIT_SIZES: Final = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)

_BETWEEN: Final = 0.08
"""Inches between an exhibit and its note."""
_UNDER: Final = 0.14
"""Inches between a short table and its note."""
_OVER_MAP: Final = 0.3
"""Inches between a short text and the map below it."""


def add_page(maker: "SlideMaker", page: "BriefingPage") -> None:
    """Add the slides of a step: one, or more if it does not fit."""
    exhibit, text = page.exhibit, paragraphs_of(page)
    short = fitting_size(
        [text_of(item) for item in text],
        CHART_AND_MAP.box(Slot.TEXT),
        _SHORT_SIZES,
        after=GAP,
    )
    if exhibit is None or not (exhibit.chart or exhibit.table.rows):
        said = [] if exhibit is None else note_of(exhibit, maker.numbers)
        _add_map(maker, page, [*text, *said])
    elif short is None or not _add_both(maker, page, exhibit, text):
        _add_map(maker, page, text)
        _add_exhibit(maker, page, exhibit)


def _add_map(maker: "SlideMaker", page: "BriefingPage", text: Sequence[Paragraph]) -> None:
    """Add a slide with the map and the text; a text that is too long goes on beside the map."""
    box = MAP.box(Slot.MAP)
    picture = maker.picture(page, box)
    for part in flow(text, MAP.box(Slot.TEXT), _SIZES[-1], after=GAP):
        slide = _add(maker, MAP, page)
        slide.picture(Slot.MAP, picture)
        slide.text(Slot.TEXT, part, _SIZES)


def _add_both(
    maker: "SlideMaker", page: "BriefingPage", exhibit: "ShownExhibit", text: Sequence[Paragraph]
) -> bool:
    """Add a slide with the exhibit, the text and a small map; without one if it does not fit."""
    note = note_of(exhibit, maker.numbers)
    if exhibit.chart is not None:
        slide = _add(maker, CHART_AND_MAP, page)
        _place_chart(slide, exhibit, note, maker)
    else:
        box, _ = _above_note(TABLE_AND_MAP, Slot.TABLE, note)
        grid = narrow_grid(exhibit.table, maker.numbers, box)
        if grid is None:
            return False
        slide = _add(maker, TABLE_AND_MAP, page)
        _place_table(slide, exhibit, grid, note, maker)
    above, below = _text_above_map(slide.layout, text)
    slide.text(Slot.TEXT, text, _SHORT_SIZES, box=above)
    slide.picture(Slot.MAP, maker.picture(page, below), box=below)
    return True


def _text_above_map(layout: Layout, text: Sequence[Paragraph]) -> tuple[Box, Box]:
    """Return the boxes of a text and of the map below it, which takes what a short text leaves."""
    whole, usual = layout.box(Slot.TEXT), layout.box(Slot.MAP)
    texts = [text_of(item) for item in text]
    size = fitting_size(texts, whole, _SHORT_SIZES, after=GAP) or _SHORT_SIZES[-1]
    tall = height_of(texts, whole.width * POINTS, size, after=GAP) / POINTS
    top = min(whole.top + tall + _OVER_MAP, usual.top)
    apart = usual.top - whole.top - whole.height
    return (
        replace(whole, height=top - apart - whole.top),
        replace(usual, top=top, height=usual.top + usual.height - top),
    )


def _add_exhibit(maker: "SlideMaker", page: "BriefingPage", exhibit: "ShownExhibit") -> None:
    """Add slides with the exhibit alone, over their whole width."""
    note = note_of(exhibit, maker.numbers)
    if exhibit.chart is not None:
        slide = _add(maker, CHART, page)
        _place_chart(slide, exhibit, note, maker)
        return
    box, _ = _above_note(TABLE, Slot.TABLE, note)
    for grid in wide_grids(exhibit.table, maker.numbers, box):
        slide = _add(maker, TABLE, page)
        _place_table(slide, exhibit, grid, note, maker)


def _add(maker: "SlideMaker", layout: Layout, page: "BriefingPage") -> "SlideWriter":
    slide = maker.add(layout, page.heading, page.caption)
    slide.notes(notes_of(page))
    return slide


def _place_chart(
    slide: "SlideWriter", exhibit: "ShownExhibit", note: Sequence[Paragraph], maker: "SlideMaker"
) -> None:
    if exhibit.chart is None:
        return
    box, below = _above_note(slide.layout, Slot.CHART, note)
    placeholder = slide.placeholder(Slot.CHART)
    placeholder.left, placeholder.top, placeholder.width, placeholder.height = box.emu
    draw_chart(placeholder, exhibit, exhibit.chart, maker.theme)
    slide.text(Slot.NOTE, note, _NOTE_SIZES, box=below)


def _place_table(
    slide: "SlideWriter",
    exhibit: "ShownExhibit",
    grid: Grid,
    note: Sequence[Paragraph],
    maker: "SlideMaker",
) -> None:
    box, below = _above_note(slide.layout, Slot.TABLE, note)
    slide.text(Slot.EXHIBIT, [(Piece(exhibit.title),)], _EXHIBIT_SIZES, bold=True)
    alternative = table_in_words(exhibit, len(grid.rows))
    draw_table(slide.placeholder(Slot.TABLE), grid, box, alternative, maker.theme)
    # a note stays with a table that is short
    top = min(box.top + grid.height / POINTS + _UNDER, below.top)
    slide.text(Slot.NOTE, note, _NOTE_SIZES, box=replace(below, top=top))


def _above_note(layout: Layout, slot: Slot, note: Sequence[Paragraph]) -> tuple[Box, Box]:
    """Return the boxes of an exhibit and of its note, which takes what it needs at the bottom."""
    whole, below = layout.box(slot), layout.box(Slot.NOTE)
    texts = [text_of(item) for item in note]
    tall = height_of(texts, below.width * POINTS, _NOTE_SIZES[0]) / POINTS if texts else 0.0
    bottom = below.top + below.height
    top = bottom - tall
    return (
        replace(whole, height=top - whole.top - (_BETWEEN if texts else 0)),
        replace(below, top=top, height=tall),
    )
