"""The app's own style on top of Streamlit's theme."""

from functools import cache
from pathlib import Path

import streamlit as st

_STYLES = ("page_style.css", "side_panel.css")


_WITHOUT_HEADER = """
:root { --header: 0px; }
[data-testid="stHeader"] { display: none; }
"""


def apply_page_style(*, embedded: bool) -> None:
    """Add the page style; the text is our own file, never data.

    Args:
        embedded: whether the page is shown inside another one, without a header of its own.
    """
    st.html(f"<style>{_text()}{_WITHOUT_HEADER if embedded else ''}</style>")


@cache
def _text() -> str:
    folder = Path(__file__).parent
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in _STYLES)
