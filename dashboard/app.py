"""The app: its pages and what they share. Each page is a module of `dashboard.views`."""

from pathlib import Path

import streamlit as st

from dashboard.header import fill_header, place_header
from dashboard.page_style import apply_page_style
from dashboard.pages import PAGES, page
from dashboard.workbench.view import arrive

# a file of ours: a letter that is no emoji would be asked for as an address, on every run
_ICON = Path(__file__).with_name("page_icon.svg")
st.set_page_config(page_title="Georgia Dossier", page_icon=str(_ICON), layout="wide")
# an embedded view, with ?embed=true in its address, is the map alone
embedded = bool(st.context.is_embedded)
apply_page_style(embedded=embedded)

chosen = st.navigation([page(entry.name) for entry in PAGES], position="hidden")
arrive(chosen.url_path)
header = None if embedded else place_header()
if header and chosen.url_path:
    fill_header(header, chosen.url_path)
chosen.run()
if header and not chosen.url_path:
    # only now is it known what the map reported
    fill_header(header, chosen.url_path)
