"""The layouts of the slides: which placeholders each has, where, and in which type."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dashboard.briefing.pptx import geometry as place
from dashboard.briefing.pptx.geometry import Box


class Kind(StrEnum):
    """Types of placeholders, as the file format names them."""

    TITLE = "title"
    COVER_TITLE = "ctrTitle"
    TEXT = "body"
    PICTURE = "pic"
    CHART = "chart"
    TABLE = "tbl"
    FOOTER = "ftr"
    NUMBER = "sldNum"


class Slot(StrEnum):
    """What a placeholder is for; its value is what an empty one says in the editor."""

    TITLE = "Heading"
    CAPTION = "Day and viewpoint"
    TEXT = "Sentences with their sources"
    MAP = "Map"
    CHART = "Chart"
    TABLE = "Table"
    EXHIBIT = "Title of the table"
    NOTE = "Note and sources"
    LEFT = "Left column"
    RIGHT = "Right column"
    SUBTITLE = "For whom and what about"
    FACTS = "Days, viewpoint and version of the data"
    FOOTER = "Disclaimer"
    NUMBER = "Slide number"


INDEX: Final = {slot: 0 if slot is Slot.TITLE else 20 + order for order, slot in enumerate(Slot)}
"""The number by which a slide finds a placeholder in its layout."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the text of a placeholder is set; sizes in points."""

    size: float
    colour: str = "tx1"
    bold: bool = False
    anchor: str = "t"
    align: str = "l"
    after: float = 0
    """Space after a paragraph."""
    hang: float = 0
    """Indent of all lines but the first, inches."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder of a layout."""

    slot: Slot
    kind: Kind
    box: Box
    style: Style


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of the master."""

    name: str
    placeholders: tuple[Placeholder, ...]
    """In the order in which they are read aloud."""
    background: str | None = None
    """Colour of the theme; None for the one of the master."""

    def box(self, slot: Slot) -> Box:
        """Return where a placeholder is."""
        return self._of(slot).box

    def style(self, slot: Slot) -> Style:
        """Return how the text of a placeholder is set."""
        return self._of(slot).style

    def _of(self, slot: Slot) -> Placeholder:
        return next(item for item in self.placeholders if item.slot is slot)


GAP: Final = 8.0
"""Points between two paragraphs of the text."""

TITLE: Final = Placeholder(Slot.TITLE, Kind.TITLE, place.TITLE, Style(26, bold=True, anchor="ctr"))
_CAPTION: Final = Placeholder(
    Slot.CAPTION, Kind.TEXT, place.CAPTION, Style(13, "accent1", bold=True, anchor="b")
)
FOOTER: Final = Placeholder(Slot.FOOTER, Kind.FOOTER, place.FOOTER, Style(10, "tx2", anchor="ctr"))
NUMBER: Final = Placeholder(
    Slot.NUMBER, Kind.NUMBER, place.NUMBER, Style(10, "tx2", anchor="ctr", align="r")
)
_PLAIN: Final = Style(14, "tx2")


def _content(name: str, *placeholders: Placeholder) -> Layout:
    return Layout(name, (TITLE, _CAPTION, *placeholders, FOOTER, NUMBER))


def _text(box: Box, size: float) -> Placeholder:
    return Placeholder(Slot.TEXT, Kind.TEXT, box, Style(size, after=GAP))


def _note(box: Box) -> Placeholder:
    return Placeholder(Slot.NOTE, Kind.TEXT, box, Style(11, "tx2", anchor="b"))


def _table_title(box: Box) -> Placeholder:
    return Placeholder(Slot.EXHIBIT, Kind.TEXT, box, Style(15, bold=True))


def _columns(style: Style) -> tuple[Placeholder, Placeholder]:
    return (
        Placeholder(Slot.LEFT, Kind.TEXT, place.LEFT_COLUMN, style),
        Placeholder(Slot.RIGHT, Kind.TEXT, place.RIGHT_COLUMN, style),
    )


COVER: Final = Layout(
    "Cover",
    (
        Placeholder(
            Slot.TITLE, Kind.COVER_TITLE, place.COVER_TITLE, Style(40, "bg1", bold=True, anchor="b")
        ),
        Placeholder(Slot.SUBTITLE, Kind.TEXT, place.COVER_TEXT, Style(20, "bg1", after=GAP)),
        Placeholder(Slot.FACTS, Kind.TEXT, place.COVER_FACTS, Style(14, "bg1", anchor="b")),
    ),
    background="accent1",
)
MAP: Final = _content(
    "Map and text",
    _text(place.SIDE_TEXT, 20),
    Placeholder(Slot.MAP, Kind.PICTURE, place.MAP, _PLAIN),
)
CHART_AND_MAP: Final = _content(
    "Chart, text and map",
    _text(place.SHORT_TEXT, 18),
    Placeholder(Slot.CHART, Kind.CHART, place.EXHIBIT, _PLAIN),
    _note(place.EXHIBIT_NOTE),
    Placeholder(Slot.MAP, Kind.PICTURE, place.SMALL_MAP, _PLAIN),
)
TABLE_AND_MAP: Final = _content(
    "Table, text and map",
    _text(place.SHORT_TEXT, 18),
    _table_title(place.TABLE_TITLE),
    Placeholder(Slot.TABLE, Kind.TABLE, place.TITLED_TABLE, _PLAIN),
    _note(place.EXHIBIT_NOTE),
    Placeholder(Slot.MAP, Kind.PICTURE, place.SMALL_MAP, _PLAIN),
)
CHART: Final = _content(
    "Chart",
    Placeholder(Slot.CHART, Kind.CHART, place.WIDE_EXHIBIT, _PLAIN),
    _note(place.WIDE_NOTE),
)
TABLE: Final = _content(
    "Table",
    _table_title(place.WIDE_TABLE_TITLE),
    Placeholder(Slot.TABLE, Kind.TABLE, place.WIDE_TABLE, _PLAIN),
    _note(place.WIDE_NOTE),
)
SOURCES: Final = _content("Sources", *_columns(Style(11, after=6, hang=0.34)))
ABOUT: Final = _content("About", *_columns(Style(16, after=12)))
LAYOUTS: Final = (COVER, MAP, CHART_AND_MAP, TABLE_AND_MAP, CHART, TABLE, SOURCES, ABOUT)
