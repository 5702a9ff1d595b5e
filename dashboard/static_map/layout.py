"""Where everything stands on a sheet: the map, the legend, and the rest of the furniture."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.map.config import ATTRIBUTION
from dashboard.static_map.camera import PANE
from dashboard.static_map.ink import Group
from dashboard.static_map.legend import Legend, legend_column, legend_strip
from dashboard.static_map.lettering import Lettering, shrunk
from dashboard.static_map.plate import Plate
from dashboard.static_map.sheet import MM_PER_INCH, POINTS_PER_INCH, Furniture
from dashboard.static_map.text_block import TextBlock, text_block
from geodata.exports.about import DISCLAIMER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.static_map.ink import Box
    from dashboard.static_map.legend_row import LegendRow
    from dashboard.static_map.sheet import Sheet

_GAP: Final = 14.0
"""Between the map and what stands beside it, CSS pixels."""

_INSET: Final = 6.0
"""Between the legend and the edges of its place, CSS pixels."""

_LEGEND_SCALES: Final = (1.0, 0.86, 0.74)
"""Of the legend, the first that leaves enough to the map."""

_ENOUGH: Final = 0.62
"""Share of the room that a map should have beside its legend."""

_MARGIN: Final = 10.0
"""Of the sheet, millimetres; less on small ones."""

_SMALL: Final = 0.05
"""The margin on small sheets, as a share of the short side."""

_TITLE: Final = Lettering(size=21, bold=True)
_CAPTION: Final = Lettering(size=13, colour="ink-2")
_SMALL_HEADING: Final = Lettering(size=10.5, bold=True)
_SMALL_PRINT: Final = Lettering(size=10.5, colour="ink-2")
_ROOMY: Final = 800.0
"""Width of a sheet from which words have their full size, CSS pixels."""

_SMALLEST: Final = 0.72
"""Of words on small sheets, as a share of their size."""

_APART: Final = 0.4
"""Height between the sources and what follows them, in lines."""

_SOURCE_SHARE: Final = 0.16
"""Share of the sheet's height that the list of sources may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is said around the map.

    Attributes:
        title: heading.
        caption: date and viewpoint in words.
        sources: citations in words.
        version: of the data.
        missing: names of layers that cannot be drawn.
    """

    title: str
    caption: str
    sources: "Sequence[str]"
    version: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LegendPlace:
    """A legend, its upper left corner, its scale, and the room that it leaves to the map."""

    legend: Legend
    at: tuple[float, float]
    scale: float
    map_box: "Box"

    @property
    def map_scale(self) -> float:
        """How large the pane of the screen is drawn."""
        left, top, right, bottom = self.map_box
        return min((right - left) / PANE[0], (bottom - top) / PANE[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Boxes on the sheet, in CSS pixels from its upper left corner."""

    sheet: "Sheet"
    legend: LegendPlace
    texts: tuple[tuple[TextBlock, float, float], ...]
    """Blocks of text, each with its left and upper side."""

    @property
    def map_box(self) -> "Box":
        """Where the map stands."""
        return self.legend.map_box

    def draw(self) -> list[Group]:
        """Draw what stands around the map."""
        plate = Plate(origin=(0.0, 0.0), unit=self.sheet.unit, theme=self.sheet.theme)
        plate.group = legend = Group("legend")
        self.legend.legend.draw(plate.inside(self.legend.at, self.legend.scale))
        plate.group = words = Group("wording")
        for block, left, top in self.texts:
            block.draw(plate, left, top)
        if self.sheet.furniture is Furniture.FULL:
            plate.rectangle(self.map_box, line=plate.line("control", 0.6))
        return [legend, words]


def laid_out(sheet: "Sheet", rows: "Sequence[LegendRow]", wording: Wording) -> Layout:
    """Return where everything stands.

    Args:
        sheet: the paper.
        rows: of the legend.
        wording: what is said around the map, with all the furniture.
    """
    width, height = sheet.size_px
    if sheet.furniture is Furniture.MAP:
        return _with_legend(sheet, (0.0, 0.0, width, height), rows, ())
    short = min(sheet.width_mm, sheet.height_mm)
    margin = min(_MARGIN, _SMALL * short) / MM_PER_INCH * POINTS_PER_INCH / sheet.unit
    inner = width - 2 * margin
    # small sheets have little room for words
    factor = min(1.0, max(_SMALLEST, width / _ROOMY))
    title, said = shrunk(_TITLE, factor), shrunk(_CAPTION, factor)
    heading = text_block([(wording.title, title), (wording.caption, said)], inner)
    foot = _foot(wording, inner, height, factor)
    top, bottom = margin + heading.height + _GAP / 2, height - margin - foot.height
    box = (margin, top, width - margin, bottom - _GAP / 2)
    return _with_legend(sheet, box, rows, ((heading, margin, margin), (foot, margin, bottom)))


def _foot(wording: Wording, width: float, height: float, factor: float) -> TextBlock:
    small = shrunk(_SMALL_PRINT, factor)
    most = max(1, int(height * _SOURCE_SHARE / small.height))
    sources = text_block([(text, small) for text in wording.sources], width, most=most)
    heading = (("Sources", shrunk(_SMALL_HEADING, factor)),) if wording.sources else ()
    origin = f"Map: {ATTRIBUTION} · {wording.version}"
    lacking = f"Not drawn, as its file is broken: {', '.join(wording.missing)}."
    told = [lacking] if wording.missing else []
    closing = text_block([(text, small) for text in (*told, DISCLAIMER, origin)], width)
    apart = (("", shrunk(small, _APART)),) if wording.sources else ()
    return TextBlock((*heading, *sources.lines, *apart, *closing.lines))


def _with_legend(
    sheet: "Sheet",
    box: "Box",
    rows: "Sequence[LegendRow]",
    texts: tuple[tuple[TextBlock, float, float], ...],
) -> Layout:
    """Put the legend where it leaves the larger map, and set it smaller where room is scarce."""
    places = [place for scale in _LEGEND_SCALES for place in _places(box, rows, scale)]
    enough = _ENOUGH * _area(box)
    roomy = [place for place in places if _area(place.map_box) >= enough]
    if roomy:
        scale = max(place.scale for place in roomy)
        chosen = max(
            (place for place in roomy if place.scale == scale), key=lambda place: place.map_scale
        )
    else:
        chosen = max(places, key=lambda place: place.map_scale)
    return Layout(sheet=sheet, legend=chosen, texts=texts)


def _places(box: "Box", rows: "Sequence[LegendRow]", scale: float) -> list[LegendPlace]:
    """Return where a legend of a scale may stand: beside the map if it is low enough, and below."""
    left, top, right, bottom = box
    column = legend_column(rows)
    strip = legend_strip(rows, (right - left - 2 * _INSET) / scale)
    if not rows:
        return [LegendPlace(column, (left, top), scale, box)]
    below = bottom - strip.height * scale - 2 * _INSET
    found = [
        LegendPlace(strip, (left + _INSET, below + _INSET + 2), scale, (left, top, right, below))
    ]
    if column.height * scale + _INSET <= bottom - top:
        edge = right - column.width * scale - _GAP - _INSET
        at = (edge + _GAP, top + _INSET)
        found.append(LegendPlace(column, at, scale, (left, top, edge, bottom)))
    return found


def _area(box: "Box") -> float:
    """Return the area of a box, CSS pixels squared; none for one without room."""
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
