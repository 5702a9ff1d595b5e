"""Money as curved bands from the donor to the recipient, with the amount; as on screen.

A donor beyond the map enters from its edge.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.payload.bands import DONORS, RECIPIENTS
from dashboard.static_map.band_figures import band_figures
from dashboard.static_map.band_marks import draw_band, token_of
from dashboard.static_map.band_shape import TIPS, entry, fan, spread
from dashboard.static_map.lettering import Lettering, fitted

if TYPE_CHECKING:
    from dashboard.static_map.band_figures import BandFigure
    from dashboard.static_map.band_shape import Line as Course
    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.clusters import Point
    from dashboard.static_map.ink import Box
    from dashboard.static_map.map_view import MapView

BEYOND: Final = 80.0
"""How far beyond the map a recipient may lie, CSS pixels, ``BEYOND`` on screen."""
SHARES: Final = (0.3, 0.4, 0.2, 0.5, 0.1, 0.6, 0.05, 0.7, 0.8)
"""Shares of the line at which words may stand, the preferred first, ``SHARES`` on screen."""
# ``.band-label`` on screen
_WORDS: Final = Lettering(size=12.5)
_DONOR: Final = Lettering(size=12.5, bold=True)
_HEIGHT: Final = 22.0
_SPREAD: Final = 150_000.0
"""How far apart all arrow heads at one recipient may lie, metres of EPSG:3857: in Georgia."""
_CLOSEST: Final = 2.0
"""Least distance of two arrow heads, CSS pixels."""
_TIP: Final = 8.0
"""Room around an arrow head that words leave free."""
_LINE: Final = 15.0
_NARROWER: Final = (220.0, 110.0)
"""Widths of words in several lines, where one finds no room, CSS pixels."""
_BAR: Final = 4.0
_PAD: Final = 8.0
_BLANK: Final = 4.0
_EDGE: Final = 6.0
_RADIUS: Final = 6.0
_BASELINE: Final = 4.2


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band with its course in CSS pixels."""

    figure: "BandFigure"
    course: "Course"


def placed_bands(canvas: "Canvas", view: "MapView") -> tuple[PlacedBand, ...]:
    """Return the bands of both layers, the widest first: its words matter most."""
    shown = [
        figure
        for figure in band_figures(view)
        if canvas.shows(*_recipient(canvas, figure), margin=BEYOND)
    ]
    entries = [
        entry(_recipient(canvas, figure), _donor(canvas, figure), canvas.size) for figure in shown
    ]
    starts = spread(entries, canvas.size)
    placed = []
    for region in RECIPIENTS:
        own = [index for index, figure in enumerate(shown) if figure.item.region == region]
        if own:
            tip = _recipient(canvas, shown[own[0]])
            apart = min(TIPS, max(_CLOSEST, _SPREAD / canvas.frame.resolution / len(own)))
            courses = fan([starts[index] for index in own], tip, apart)
            placed += [
                PlacedBand(shown[index], course) for index, course in zip(own, courses, strict=True)
            ]
    return tuple(sorted(placed, key=lambda band: -(band.figure.widths or (0, 0))[1]))


def draw_bands(canvas: "Canvas", view: "MapView", layer: str) -> None:
    """Draw the bands of one layer of money."""
    for band in placed_bands(canvas, view):
        if band.figure.layer == layer:
            draw_band(canvas, band.figure, band.course)
            x, y = band.course[-1]
            canvas.reserve((x - _TIP, y - _TIP, x + _TIP, y + _TIP), symbol=True)


def letter_bands(canvas: "Canvas", view: "MapView", layer: str) -> None:
    """Write donor and amount on each band of a layer where there is room."""
    for band in placed_bands(canvas, view):
        if band.figure.layer == layer:
            _write(canvas, view.dossier.actors[band.figure.item.donor].name_en, band)


def _write(canvas: "Canvas", donor: str, band: PlacedBand) -> None:
    """Write on a band in as few lines as find room; a line leads to the band if it is beside."""
    for wide in (None, *_NARROWER):
        lines = (band.figure.words,) if wide is None else _broken(band.figure.words, wide)
        first = _DONOR.width(donor)
        beside = first + _BLANK if wide is None else 0.0
        width = max(first, *(beside + _WORDS.width(line) for line in lines))
        height = _HEIGHT + _LINE * (len(lines) - (1 if wide is None else 0))
        place = _room(canvas, band.course, _BAR + 2 * _PAD + width, height)
        if place is not None:
            break
    else:
        return
    box, point = place
    canvas.reserve(box)
    _pill(canvas, box, point, token_of(band.figure))
    left, baseline = box[0] + _BAR + _PAD, box[1] + _HEIGHT / 2 + _BASELINE
    canvas.words(donor, (left, baseline), _DONOR)
    for number, line in enumerate(lines, start=0 if wide is None else 1):
        canvas.words(line, (left + beside, baseline + number * _LINE), _WORDS)


def _broken(text: str, width: float) -> tuple[str, ...]:
    """Return a text in lines; none ends with the dot between its parts."""
    return tuple(line.removesuffix(" ·") for line in fitted(text, width, _WORDS))


def _pill(canvas: "Canvas", box: "Box", point: "Point", token: str) -> None:
    """Draw what words on a band stand on, with a bar in the band's colour."""
    left, top, right, bottom = box
    edge = (min(max(point[0], left), right), min(max(point[1], top), bottom))
    if edge != point:
        canvas.polyline([point, edge], canvas.line(token, 1))
    canvas.rectangle(box, fill=canvas.colour("panel"), line=canvas.line("line", 1), radius=_RADIUS)
    canvas.rectangle((left, top, left + _BAR, bottom), fill=canvas.colour(token))


def _room(
    canvas: "Canvas", course: "Course", width: float, height: float
) -> "tuple[Box, Point] | None":
    """Return where words may stand on a line or beside it, and the point of the line.

    Those that the edge would cut move inwards.
    """
    wide, high = canvas.size
    half, low = width / 2 + _EDGE, height / 2 + _EDGE
    away = width / 2 + _PAD
    for dx, dy in ((0.0, 0.0), (0.0, -height), (0.0, height), (away, 0.0), (-away, 0.0)):
        for share in SHARES:
            point = course[round(share * (len(course) - 1))]
            x = min(max(point[0] + dx, half), wide - half)
            y = min(max(point[1] + dy, low), high - low)
            box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            if canvas.shows(*point) and canvas.is_free(box):
                return box, point
    return None


def _recipient(canvas: "Canvas", figure: "BandFigure") -> tuple[float, float]:
    lat, lon = RECIPIENTS[figure.item.region]
    return canvas.pixel(lon, lat)


def _donor(canvas: "Canvas", figure: "BandFigure") -> tuple[float, float]:
    lat, lon = DONORS[figure.item.donor]
    return canvas.pixel(lon, lat)
