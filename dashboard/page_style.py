"""The app's own style on top of Streamlit's theme."""

from functools import cache
from pathlib import Path

import streamlit as st

_STYLE = Path(__file__).with_suffix(".css")


def apply_page_style() -> None:
    """Add the page style; the text is our own file, never data."""
    st.html(f"<style>{_text()}</style>")


@cache
def _text() -> str:
    return _STYLE.read_text(encoding="utf-8")
