"""The map page: the map, and the side panel that tells what its selection and date mean."""

import streamlit as st
from streamlit_folium import st_folium

from dashboard.map.command import command, own_layers_message
from dashboard.map.document import dossier_map
from dashboard.own_layers import session
from dashboard.own_layers.dialog import show_dialog
from dashboard.views import side_panel
from dashboard.workbench.view import remember

_FRAME_HEIGHT = 700
"""CSS pixels before the page's own style lets the frame fill the window."""


def show() -> None:
    """Draw the map, which keeps its state in the browser and never remounts, and the panel."""
    change = side_panel.pending_command()
    layers = session.message()
    messages = [
        *([] if change is None else [command(*change)]),
        *([] if layers is None else [own_layers_message(*layers)]),
    ]
    reported = st_folium(
        dossier_map(),
        key="dossier-map",
        height=_FRAME_HEIGHT,
        width=None,
        returned_objects=[],
        feature_group_to_add=messages or None,
    )
    remember(reported)
    session.follow(reported)
    # what the map has is only known now; a run that sent something must not be cut short
    if not messages and session.lacking():
        st.rerun()
    # an embedded view is the map alone
    if not st.context.is_embedded:
        side_panel.show()
        show_dialog()
