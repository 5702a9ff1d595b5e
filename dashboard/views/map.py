"""The map page: the map is the page."""

from streamlit_folium import st_folium

from dashboard.map.document import dossier_map
from dashboard.workbench.view import remember

_FRAME_HEIGHT = 700
"""CSS pixels before the page's own style lets the frame fill the window."""


def show() -> None:
    """Draw the map; it keeps its state in the browser and never remounts."""
    reported = st_folium(
        dossier_map(),
        key="dossier-map",
        height=_FRAME_HEIGHT,
        width=None,
        returned_objects=[],
    )
    remember(reported)
