"""The folium map that carries the plugin.

The generated script is constant: streamlit-folium derives its key from it, and any change would
remount the frame. All that varies lives in the browser.
"""

from functools import cache
from typing import Any, Final

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template

from dashboard.assets import asset_url
from dashboard.map.config import map_config
from dashboard.map.modules import ENTRY
from dashboard.state import ZOOMS

CENTRE: Final = (42.3, 43.4)
"""Latitude and longitude of the first view, before the plugin fits Georgia between its cards."""

ZOOM: Final = 7

ZOOM_SNAP: Final = 0.25
"""Zoom stops at multiples of this."""


class DossierPlugin(JSCSSMixin, MacroElement):
    """Starts our plugin on the map that it is added to."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            importModules({{ this.entry|tojson }}).then(
                (plugin) => plugin.start({{ this._parent.get_name() }}, {{ this.config|tojson }}));
        {% endmacro %}
        """
    )
    default_js: list[tuple[str, str]] = []  # noqa: RUF012  # the base class reads a plain list
    default_css: list[tuple[str, str]] = []  # noqa: RUF012

    def __init__(self, *, config: object) -> None:
        """Remember the addresses of the plugin's modules and styles, and its configuration."""
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "DossierPlugin"
        # as `importModules` of modules_boot.js takes it
        self.entry = {
            "answer": asset_url("map/modules.json"),
            "name": ENTRY,
            "address": asset_url("map/main.js"),
        }
        self.config = config
        self.default_js = [("dossier-modules", asset_url("map/modules_boot.js"))]
        self.default_css = [("dossier", asset_url("map/styles.css"))]


def dossier_map() -> folium.Map:
    """Return a new map with self-hosted Leaflet and the plugin; nothing comes from elsewhere."""
    found = folium.Map(
        location=CENTRE,
        zoom_start=ZOOM,
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        zoom_snap=ZOOM_SNAP,
        world_copy_jump=True,
    )
    # folium's own parameters of these names only reach tiles, and this map has none
    found.options |= {"min_zoom": ZOOMS[0], "max_zoom": ZOOMS[1]}
    found.default_js, found.default_css = leaflet_files()
    DossierPlugin(config=map_config()).add_to(found)
    return found


def map_options() -> dict[str, object]:
    """Return the options of a Leaflet map that is made without folium, the same as with it."""
    return {
        "center": CENTRE,
        "zoom": ZOOM,
        "zoomSnap": ZOOM_SNAP,
        "minZoom": ZOOMS[0],
        "maxZoom": ZOOMS[1],
        "zoomControl": False,
        "attributionControl": False,
        "worldCopyJump": True,
    }


@cache
def leaflet_files() -> tuple[Any, Any]:
    """Return folium's default scripts and styles, served by this app: pairs of name and address."""
    return (
        [("leaflet", asset_url("leaflet/leaflet.js"))],
        [("leaflet_css", asset_url("leaflet/leaflet.css"))],
    )
