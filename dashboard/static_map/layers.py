"""Which layers a printed map can draw, in which order, and how a layer is added.

A layer is a `LayerDrawer`: a function that draws it on the canvas, one that says what stands in
the legend, and, if it has words that must keep clear of others, one that sets them after every
layer was drawn. To add a layer, write its functions in a module of this package, collect the
drawers in a tuple and name that tuple in `registry.py`, in the order of the legend. The id is that
of the catalogue (`dashboard.map.catalogue`).

Order, opacity and switches of the view are obeyed here: a function is only called for a layer that
is on, what it draws goes into the group of its layer, and `Plate.colour` lays the layer's opacity
on every colour.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.static_map.legend_row import LegendRow
from dashboard.static_map.map_view import MapView

if TYPE_CHECKING:
    from dashboard.static_map.canvas import Canvas

Draw = Callable[["Canvas", MapView], None]
"""Draws on the canvas."""


def _nothing(_view: MapView) -> Sequence[LegendRow]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerDrawer:
    """A layer as a printed map draws it.

    Attributes:
        id: of the layer in the catalogue.
        draw: draws it, and reserves the room of its symbols and badges.
        legend: its rows in the legend, empty where there is nothing to explain.
        letter: sets its words, once all layers were drawn; None if it has none.
    """

    id: str
    draw: Draw
    legend: Callable[[MapView], Sequence[LegendRow]] = _nothing
    letter: Draw | None = None


GROUND_UP: Final = (
    "relief",
    "rivers",
    "states",
    "regions",
    "graticule",
    "subjects",
    "adm1",
    "border",
    "abl",
    "density",
    "western",
    "transfers",
    "tunnel",
    "dam",
    "port",
    "airport",
    "idp_settlement",
    "monitoring",
    "crossing_point",
    "border_guard_base",
    "military_base",
    "events",
    "treaties",
    "places",
)
"""Layers from the ground up unless the reader orders them; as in ``stacking.js``."""


def drawing_order(ordered: Sequence[str]) -> tuple[str, ...]:
    """Return the layers in drawing order, the lowest first.

    Those that the reader ordered keep that order among themselves and stand where the lowest of
    them stood.

    Args:
        ordered: the layers that the reader ordered, the lowest first.
    """
    rest = [layer for layer in GROUND_UP if layer not in ordered]
    at = min((GROUND_UP.index(layer) for layer in ordered if layer in GROUND_UP), default=len(rest))
    at = min(at, len(rest))
    return (*rest[:at], *ordered, *rest[at:])
