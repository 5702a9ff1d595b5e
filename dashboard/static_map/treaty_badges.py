"""How many instruments are in force for each region, as a badge above its name; as on screen."""

from typing import TYPE_CHECKING, Final

from dashboard.static_map.counts import in_force
from dashboard.static_map.lettering import Lettering
from dashboard.static_map.name_places import REGION_NAMES_AT, region_name_at
from dashboard.static_map.symbol_marks import draw_symbol
from dashboard.style import STYLES

if TYPE_CHECKING:
    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.map_view import MapView

# the sizes are those of ``.badge`` and ``treaty_badges.js`` on screen
_HEIGHT: Final = 24.0
_ABOVE: Final = 22.0
_PAD: Final = 8.0
_GAP: Final = 4.0
_SYMBOL: Final = 13.0
_NUMBER: Final = Lettering(size=12.5, bold=True)
_BASELINE: Final = 4.2
_SHIFTS: Final = ((0, 0), (0, -14), (0, -28), (24, -14), (-24, -14), (30, 0), (-30, 0), (0, 28))
"""How far a badge may stand from its place where events cover that, CSS pixels."""
_NEAR: Final = 5.0
"""Zoom from which on there is room beside its place that still belongs to the region."""


def draw_treaty_badges(canvas: "Canvas", view: "MapView") -> None:
    """Draw a badge for each region with instruments in force on the day."""
    for region in REGION_NAMES_AT:
        lat, lon = region_name_at(region, canvas.zoom)
        x, y = canvas.pixel(lon, lat)
        count = in_force(view, region)
        if count > 0 and canvas.shows(x, y - _ABOVE):
            _draw(canvas, str(count), (x, y - _ABOVE))


def _draw(canvas: "Canvas", number: str, at: tuple[float, float]) -> None:
    half = (_SYMBOL + _GAP + _NUMBER.width(number)) / 2 + _PAD
    # in a view of the world the badges of the regions would cover one another
    shifts = _SHIFTS if canvas.zoom >= _NEAR else _SHIFTS[:1]
    for dx, dy in shifts:
        x, y = at[0] + dx, at[1] + dy
        box = (x - half, y - _HEIGHT / 2, x + half, y + _HEIGHT / 2)
        if canvas.is_free(box, over_symbols=True):
            break
    else:
        return
    canvas.rectangle(
        box, fill=canvas.colour("panel"), line=canvas.line("line", 1), radius=_HEIGHT / 2
    )
    left = x - half + _PAD
    draw_symbol(canvas, STYLES["treaties"], (left + _SYMBOL / 2, y), size=_SYMBOL)
    canvas.words(number, (left + _SYMBOL + _GAP, y + _BASELINE), _NUMBER)
    canvas.reserve(box)
