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


def draw_treaty_badges(canvas: "Canvas", view: "MapView") -> None:
    """Draw a badge for each region with instruments in force on the day."""
    for region in REGION_NAMES_AT:
        lat, lon = region_name_at(region, canvas.zoom)
        x, y = canvas.pixel(lon, lat)
        count = in_force(view, region)
        if count > 0 and canvas.shows(x, y - _ABOVE):
            _draw(canvas, str(count), (x, y - _ABOVE))


def _draw(canvas: "Canvas", number: str, at: tuple[float, float]) -> None:
    x, y = at
    half = (_SYMBOL + _GAP + _NUMBER.width(number)) / 2 + _PAD
    box = (x - half, y - _HEIGHT / 2, x + half, y + _HEIGHT / 2)
    # in a view of the world the badges of the regions would cover one another
    if not canvas.is_free(box, over_symbols=True):
        return
    canvas.rectangle(
        box, fill=canvas.colour("panel"), line=canvas.line("line", 1), radius=_HEIGHT / 2
    )
    left = x - half + _PAD
    draw_symbol(canvas, STYLES["treaties"], (left + _SYMBOL / 2, y), size=_SYMBOL)
    canvas.words(number, (left + _SYMBOL + _GAP, y + _BASELINE), _NUMBER)
    canvas.reserve(box)
