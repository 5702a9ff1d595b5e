"""The map's part of the sheet: where layers draw, and where their words find room.

A layer draws in CSS pixels from the upper left corner of the map, as the layers on screen do, so
that sizes and shifts are the same numbers in both places. `Canvas.pixel` leads from degrees to
pixels, `Canvas.features` gives a layer of the data package in pixels, and `Canvas.area` and
`Canvas.course` draw geometry as the style table says.
"""

from typing import TYPE_CHECKING, Final

import numpy as np
import shapely

from dashboard.static_map.geometry import MapFeature, features_in, path_of
from dashboard.static_map.hatching import hatch_lines
from dashboard.static_map.plate import Plate
from dashboard.static_map.sheet import MM_PER_INCH, POINTS_PER_INCH
from dashboard.style import STYLES

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from dashboard.static_map.camera import Frame
    from dashboard.static_map.ink import Box
    from dashboard.style import LayerStyle, Theme

_TOLERANCE: Final = 0.1
"""How far an outline may be off, millimetres on paper: less than a printed line is wide."""

_GAP: Final = 2.0
"""Space that is kept between words, CSS pixels."""

_HATCH_OPACITY: Final = 0.42


class Canvas(Plate):
    """A plate that shows a part of the world."""

    def __init__(
        self, frame: "Frame", *, origin: tuple[float, float], unit: float, theme: "Theme"
    ) -> None:
        """Start an empty map.

        Args:
            frame: what it shows.
            origin: upper left corner, points from the upper left corner of the sheet.
            unit: points of one CSS pixel.
            theme: colours.
        """
        left, top = origin
        clip = (left, top, left + frame.width * unit, top + frame.height * unit)
        super().__init__(origin=origin, unit=unit, theme=theme, clip=clip)
        self.frame = frame
        self.taken: list[Box] = []
        """Boxes that no words may cover, CSS pixels."""
        self.symbols: list[Box] = []
        """Boxes of symbols, which only the most important names may cover."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, CSS pixels."""
        return self.frame.width, self.frame.height

    @property
    def zoom(self) -> float:
        """The zoom, as Leaflet counts it, that shows the same on a screen of this size."""
        return self.frame.zoom

    def pixel(self, lon: float, lat: float) -> tuple[float, float]:
        """Return a place (degrees) in CSS pixels."""
        return self.frame.pixel(lon, lat)

    def shows(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Return whether a place in CSS pixels lies on the map, or at most `margin` beside it."""
        width, height = self.size
        return -margin <= x <= width + margin and -margin <= y <= height + margin

    # room for words

    def reserve(self, box: "Box", *, symbol: bool = False) -> None:
        """Keep words out of a box.

        Args:
            box: CSS pixels.
            symbol: whether a name that is needed may cover it all the same.
        """
        (self.symbols if symbol else self.taken).append(box)

    def is_free(self, box: "Box", *, over_symbols: bool = False) -> bool:
        """Return whether words may stand in a box (CSS pixels): on the map, clear of what is taken.

        Args:
            box: CSS pixels.
            over_symbols: whether it may cover symbols.
        """
        width, height = self.size
        if box[0] < _GAP or box[1] < _GAP or box[2] > width - _GAP or box[3] > height - _GAP:
            return False
        obstacles = self.taken if over_symbols else [*self.taken, *self.symbols]
        return not any(overlaps(box, other) for other in obstacles)

    # geometry

    def features(self, layer: str) -> tuple[MapFeature, ...]:
        """Return what the map shows of a layer of the data package, in CSS pixels."""
        tolerance = _TOLERANCE / MM_PER_INCH * POINTS_PER_INCH / self.unit
        found = features_in(layer, self.frame, tolerance)
        return tuple(MapFeature(item.properties, self.to_pixels(item.geometry)) for item in found)

    def to_pixels(self, geometry: "BaseGeometry") -> "BaseGeometry":
        """Return a geometry of EPSG:3857 (metres) in CSS pixels."""
        west, _, _, north = self.frame.bounds
        corner = np.array([west, north])
        scale = np.array([self.frame.resolution, -self.frame.resolution])
        return shapely.transform(geometry, lambda points: (points - corner) / scale)

    def area(
        self, geometry: "BaseGeometry", style: "str | LayerStyle", *, opacity: float = 1.0
    ) -> None:
        """Fill an area (CSS pixels) in a style: plain or hatched, with its outline if it has one.

        Args:
            geometry: areas in CSS pixels.
            style: an area's style, or its name in the style table.
            opacity: from 0 to 1, on top of the style's own.
        """
        drawn = STYLES[style] if isinstance(style, str) else style
        path = path_of(geometry)
        if path is None:
            return
        if drawn.fill is not None:
            self.path(path, fill=self.colour(drawn.fill, drawn.fill_opacity * opacity))
        if drawn.hatch is not None:
            # lines of a filled area without an outline are cut out of it
            token = "paper" if drawn.stroke is None else drawn.stroke
            hatches = hatch_lines(geometry, drawn.hatch)
            if hatches is not None:
                line = self.line(token, hatches.width, opacity=_HATCH_OPACITY * opacity)
                self.path(hatches.path, line=line)
        if drawn.stroke is not None and drawn.weight > 0:
            outline = self.line(drawn.stroke, drawn.weight, dash=drawn.dash, opacity=opacity)
            self.path(path, line=outline)

    def course(
        self,
        geometry: "BaseGeometry",
        style: "str | LayerStyle",
        *,
        opacity: float = 1.0,
        factor: float = 1.0,
    ) -> None:
        """Draw lines (CSS pixels), or the outlines of areas, in the style of a line.

        Args:
            geometry: lines or areas in CSS pixels.
            style: a line's style, or its name in the style table.
            opacity: from 0 to 1.
            factor: of the line's width.
        """
        drawn = STYLES[style] if isinstance(style, str) else style
        path = path_of(geometry)
        if path is None or drawn.stroke is None:
            return
        line = self.line(
            drawn.stroke,
            drawn.weight * factor,
            dash=drawn.dash,
            opacity=opacity,
            rounded=True,
        )
        self.path(path, line=line)

    def core(self, geometry: "BaseGeometry", style: "str | LayerStyle") -> None:
        """Draw the middle of a double line (CSS pixels); nothing if the style is not double."""
        drawn = STYLES[style] if isinstance(style, str) else style
        path = path_of(geometry)
        if path is not None and drawn.core is not None:
            self.path(path, line=self.line(drawn.core, drawn.core_weight, rounded=True))


def overlaps(one: "Box", other: "Box") -> bool:
    """Return whether two boxes touch, or stand closer than words should."""
    return (
        one[0] < other[2] + _GAP
        and one[2] + _GAP > other[0]
        and one[1] < other[3] + _GAP
        and one[3] + _GAP > other[1]
    )
