"""The app: its pages and what they share. Each page is a module of `dashboard.views`."""

import streamlit as st

from dashboard.page_style import apply_page_style
from dashboard.views import about
from dashboard.views import map as map_view

st.set_page_config(page_title="Georgia Dossier", page_icon="◆", layout="wide")
apply_page_style()

pages = [
    st.Page(map_view.show, title="Map", url_path="map", default=True),
    st.Page(about.show, title="About", url_path="about"),
]
st.navigation(pages, position="top").run()
