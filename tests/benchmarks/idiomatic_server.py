"""Serves the idiomatic map with our Leaflet files, so that both maps load the same way."""

from pathlib import Path

from streamlit.starlette import App

from dashboard.serving.routes import routes

app = App(Path(__file__).with_name("idiomatic_app.py"), routes=routes())
