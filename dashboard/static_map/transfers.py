"""Money as curved bands from the donor to the recipient, with the amount; as on screen.

A donor beyond the map enters from its edge.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.payload.bands import DONORS, RECIPIENTS
from dashboard.static_map.band_figures import band_figures
from dashboard.static_map.band_marks import draw_band, token_of
from dashboard.static_map.band_shape import entry, fan, spread
from dashboard.static_map.plate import Lettering

if TYPE_CHECKING:
    from dashboard.static_map.band_figures import BandFigure
    from dashboard.static_map.band_shape import Line as Course
    from dashboard.static_map.canvas import Canvas
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
_TIP: Final = 8.0
"""Room around an arrow head that words leave free."""
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
            courses = fan([starts[index] for index in own], tip)
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
    words = band.figure.words
    width = _BAR + 2 * _PAD + _DONOR.width(donor) + _BLANK + _WORDS.width(words)
    box = _room(canvas, band.course, width)
    if box is None:
        return
    canvas.reserve(box)
    left, top, _, bottom = box
    canvas.rectangle(box, fill=canvas.colour("panel"), line=canvas.line("line", 1), radius=_RADIUS)
    token = token_of(band.figure)
    canvas.rectangle((left, top, left + _BAR, bottom), fill=canvas.colour(token))
    baseline = (top + bottom) / 2 + _BASELINE
    start = left + _BAR + _PAD
    canvas.words(donor, (start, baseline), _DONOR)
    canvas.words(words, (start + _DONOR.width(donor) + _BLANK, baseline), _WORDS)


def _room(canvas: "Canvas", course: "Course", width: float) -> "Box | None":
    """Return where words may stand on a line; those that the edge would cut move inwards."""
    wide, high = canvas.size
    half, low = width / 2 + _EDGE, _HEIGHT / 2 + _EDGE
    for share in SHARES:
        x, y = course[round(share * (len(course) - 1))]
        x, y = min(max(x, half), wide - half), min(max(y, low), high - low)
        box = (x - width / 2, y - _HEIGHT / 2, x + width / 2, y + _HEIGHT / 2)
        if canvas.is_free(box):
            return box
    return None


def _recipient(canvas: "Canvas", figure: "BandFigure") -> tuple[float, float]:
    lat, lon = RECIPIENTS[figure.item.region]
    return canvas.pixel(lon, lat)


def _donor(canvas: "Canvas", figure: "BandFigure") -> tuple[float, float]:
    lat, lon = DONORS[figure.item.donor]
    return canvas.pixel(lon, lat)
