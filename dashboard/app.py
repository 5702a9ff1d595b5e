"""The app: its pages and what they share. Each page is a module of `dashboard.views`."""

from pathlib import Path

import streamlit as st

from dashboard.page_style import apply_page_style
from dashboard.views import about
from dashboard.views import map as map_view

# a file of ours: a letter that is no emoji would be asked for as an address, on every run
_ICON = Path(__file__).with_name("page_icon.svg")
st.set_page_config(page_title="Georgia Dossier", page_icon=str(_ICON), layout="wide")
# an embedded view, with ?embed=true in its address, is the map alone
embedded = bool(st.context.is_embedded)
apply_page_style(embedded=embedded)

pages = [
    st.Page(map_view.show, title="Map", url_path="map", default=True),
    st.Page(about.show, title="About", url_path="about"),
]
st.navigation(pages, position="hidden" if embedded else "top").run()
