"""Sites and events as symbols; those that would cover one another stand together with their count.

As on screen (``layers/points.js``), where they can be spread: paper tells how many they are.
"""

from math import hypot, sqrt
from typing import TYPE_CHECKING, Final

from dashboard.static_map.clusters import clusters
from dashboard.static_map.shown_points import SITE_LAYERS, shown_events, shown_sites
from dashboard.static_map.symbol_marks import (
    bubble_size,
    count_at,
    draw_bubble,
    draw_count,
    draw_hollow,
    draw_symbol,
)
from dashboard.style import STYLES
from geodata.asof import INCIDENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.clusters import Cluster, Point
    from dashboard.static_map.ink import Box
    from dashboard.static_map.map_view import MapView
    from dashboard.static_map.shown_points import ShownPoint

NEAR_SITES: Final = 17.0
"""CSS pixels within which sites stand together: symbols or their counts would overlap.

On screen, where one can zoom, only those stand together that would hide one another (``NEAR``).
"""
NEAR_EVENTS: Final = 36.0
"""CSS pixels within which events stand together, so that their bubbles stand apart.

On screen ``NEAR``, which lets bubbles touch.
"""
HALF: Final = 8.0
"""Half the side of the box that a symbol keeps clear of names, as in ``boxes`` on screen."""
_CLEAR: Final = 3.0
"""Room that an event keeps from a symbol that it would hide, CSS pixels."""
_DOWN_LEFT: Final = (-sqrt(0.5), sqrt(0.5))
_PUSHES: Final = 3
"""How often an event is pushed: the way from one site may lead to another."""


def draw_sites(canvas: "Canvas", view: "MapView", layer: str) -> None:
    """Draw the sites of one layer.

    Sites of several layers may stand together; they are drawn with the layer of the first.
    """
    for cluster in site_clusters(canvas, view):
        first = cluster.items[0]
        if first.layer != layer:
            continue
        opacity = max(item.opacity for item in cluster.items)
        draw_symbol(canvas, STYLES[layer], cluster.at, opacity=opacity)
        canvas.reserve(_around(cluster.at, HALF), symbol=True)
        if len(cluster.items) > 1:
            # a number is lost below a name
            canvas.reserve(draw_count(canvas, len(cluster.items), cluster.at))


def draw_events(canvas: "Canvas", view: "MapView") -> None:
    """Draw the events around the day, or of the span."""
    items = _in_view(canvas, shown_events(view))
    sites = [place for cluster in site_clusters(canvas, view) for place in _marks_of(cluster)]
    for cluster in clusters(items, lambda item: _place(canvas, item), NEAR_EVENTS):
        count = len(cluster.items)
        half = bubble_size(count) / 2 if count > 1 else HALF
        at = _aside(canvas, cluster.at, half, sites)
        if at != cluster.at:
            canvas.polyline([cluster.at, at], canvas.line("ink-2", 1.2))
        _draw_events_at(canvas, cluster, at)
        canvas.reserve(_around(at, half), symbol=count == 1)


def _draw_events_at(canvas: "Canvas", cluster: "Cluster[ShownPoint]", at: "Point") -> None:
    opacity = max(item.opacity for item in cluster.items)
    count = len(cluster.items)
    if count > 1:
        force = sum(1 for item in cluster.items if item.record.kind in INCIDENTS) / count
        draw_bubble(canvas, count, force, at, opacity)
    elif cluster.items[0].later:
        draw_hollow(canvas, STYLES["event"], at, opacity)
    else:
        draw_symbol(canvas, STYLES["event"], at, opacity=opacity)


def _aside(canvas: "Canvas", at: "Point", half: float, sites: "Sequence[Point]") -> "Point":
    """Return where an event hides no site: pushed away from those too near, no further."""
    apart = half + HALF + _CLEAR
    x, y = at
    for _ in range(_PUSHES):
        for site_x, site_y in sites:
            far = hypot(x - site_x, y - site_y)
            if far < apart:
                # away from the site's count where it stands exactly on the site
                dx, dy = ((x - site_x) / far, (y - site_y) / far) if far else _DOWN_LEFT
                x, y = site_x + dx * apart, site_y + dy * apart
    return (x, y) if canvas.shows(x, y) else at


def _marks_of(cluster: "Cluster[ShownPoint]") -> "list[Point]":
    """Return the middles of a symbol and of its count."""
    return [cluster.at] if len(cluster.items) == 1 else [cluster.at, count_at(cluster.at)]


def site_clusters(canvas: "Canvas", view: "MapView") -> "tuple[Cluster[ShownPoint], ...]":
    """Return the sites of all layers of the view, those that would hide one another together."""
    shown = {layer: shown_sites(view, layer) for layer in SITE_LAYERS if layer in view.layers}
    order = list(view.dossier.sites)
    items = [item for of_layer in shown.values() for item in of_layer]
    items.sort(key=lambda item: order.index(item.record.key))
    return clusters(_in_view(canvas, items), lambda item: _place(canvas, item), NEAR_SITES)


def _place(canvas: "Canvas", item: "ShownPoint") -> "Point":
    return canvas.pixel(item.record.lon, item.record.lat)


def _in_view(canvas: "Canvas", items: "Iterable[ShownPoint]") -> "list[ShownPoint]":
    return [item for item in items if canvas.shows(*_place(canvas, item))]


def _around(at: "Point", half: float) -> "Box":
    return at[0] - half, at[1] - half, at[0] + half, at[1] + half
