"""The map page: the map, and the side panel that tells what its selection and date mean."""

import streamlit as st
from streamlit_folium import st_folium

from dashboard.map.command import command
from dashboard.map.document import dossier_map
from dashboard.views import side_panel
from dashboard.workbench.view import remember

_FRAME_HEIGHT = 700
"""CSS pixels before the page's own style lets the frame fill the window."""


def show() -> None:
    """Draw the map, which keeps its state in the browser and never remounts, and the panel."""
    pending = side_panel.pending_command()
    reported = st_folium(
        dossier_map(),
        key="dossier-map",
        height=_FRAME_HEIGHT,
        width=None,
        returned_objects=[],
        feature_group_to_add=None if pending is None else command(*pending),
    )
    remember(reported)
    # an embedded view is the map alone
    if not st.context.is_embedded:
        side_panel.show()
