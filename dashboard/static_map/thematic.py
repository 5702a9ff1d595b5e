"""The layers that tell of treaties, forces, money, positions and events, and the graticule."""

from functools import partial
from typing import Final

from dashboard.static_map.band_figures import LAYERS as MONEY
from dashboard.static_map.band_legend import money_rows
from dashboard.static_map.density import density_rows, draw_density
from dashboard.static_map.graticule import draw_graticule, graticule_rows, letter_graticule
from dashboard.static_map.layers import LayerDrawer
from dashboard.static_map.points import draw_events, draw_sites
from dashboard.static_map.shown_points import SITE_LAYERS
from dashboard.static_map.states import draw_states, state_rows
from dashboard.static_map.symbol_legend import event_rows, site_rows, symbol_row
from dashboard.static_map.transfers import draw_bands, letter_bands
from dashboard.static_map.treaty_badges import draw_treaty_badges

THEMATIC: Final = (
    LayerDrawer(id="states", draw=draw_states, legend=state_rows),
    LayerDrawer(
        id="graticule", draw=draw_graticule, legend=graticule_rows, letter=letter_graticule
    ),
    LayerDrawer(id="density", draw=draw_density, legend=density_rows),
    *(
        LayerDrawer(
            id=layer,
            draw=partial(draw_bands, layer=layer),
            legend=money_rows(layer),
            letter=partial(letter_bands, layer=layer),
        )
        for layer in MONEY
    ),
    *(
        LayerDrawer(id=layer, draw=partial(draw_sites, layer=layer), legend=site_rows(layer))
        for layer in SITE_LAYERS
    ),
    LayerDrawer(id="events", draw=draw_events, legend=event_rows),
    LayerDrawer(id="treaties", draw=draw_treaty_badges, legend=symbol_row("treaties")),
)
"""Drawers of the thematic layers."""
