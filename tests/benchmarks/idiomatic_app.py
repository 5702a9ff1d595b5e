"""The same layers the usual way: every toggle rebuilds the folium map. Only for comparison."""

import json

import folium
import streamlit as st
from streamlit_folium import st_folium

from dashboard.map.document import CENTRE, leaflet_files
from geodata.layers import layer_path

_LAYERS = ("georgia_regions", "boundary_lines", "neighbours", "sea", "rivers")

st.set_page_config(layout="wide")
shown = [name for name in _LAYERS if st.checkbox(name, value=True)]
found = folium.Map(location=CENTRE, zoom_start=7, tiles=None)
found.default_js, found.default_css = leaflet_files()
for name in shown:
    folium.GeoJson(json.loads(layer_path(name).read_text(encoding="utf-8"))).add_to(found)
st_folium(found, key="map", height=700, returned_objects=[])
