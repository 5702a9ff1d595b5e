"""The map page: the map is the page, with the side panel at its right."""

import streamlit as st
from streamlit_folium import st_folium

from dashboard.map.command import command
from dashboard.map.document import dossier_map
from dashboard.views import side_panel

_FRAME_HEIGHT = 700
"""CSS pixels before the page's own style lets the frame fill the window."""


def show() -> None:
    """Draw the map, which keeps its state in the browser and never remounts, and the panel."""
    pending = side_panel.pending_command()
    told = st_folium(
        dossier_map(),
        key="dossier-map",
        height=_FRAME_HEIGHT,
        width=None,
        returned_objects=[],
        feature_group_to_add=None if pending is None else command(*pending),
    )
    if not st.context.is_embedded:
        side_panel.show(told)
