"""The heading of a page beside the map: what it is, and the view that it shares with the map."""

from collections.abc import Callable
from datetime import date
from types import MappingProxyType
from typing import Final

import streamlit as st

from dashboard.pages import page
from dashboard.plain_text import plain
from dashboard.state_fields import NAMES, state_fields
from dashboard.workbench.view import View, change_view, current_view
from geodata.loading import load

NAME_CHOICES: Final = MappingProxyType(
    {"pair": "English pair", "ka": "ქართული", "ru": "Русский", "local": "Аԥсуа · Ирон"}
)
"""What the choices of names are called, as on the map."""

_OF_PLACES: Final = "Of regions and places. States, titles and texts are in English."

_DATE_WIDTH: Final = 140
_CHOICE_WIDTH: Final = 200
"""CSS pixels: a date and a choice stand beside each other on a phone."""


def page_heading(title: str, lead: str) -> View:
    """Draw the title, one sentence, and the controls of the view; return the view.

    Args:
        title: of the page.
        lead: what the page answers, in one sentence. Both are words of ours, never data.
    """
    view = current_view()
    st.title(title, anchor=False)
    st.write(lead)
    with st.container(key="view-controls", horizontal=True, vertical_alignment="bottom"):
        _date(view)
        _choice("viewpoint", "Viewpoint", _viewpoints(), view.viewpoint)
        words = {name: NAME_CHOICES[name] for name in NAMES}
        _choice("names", "Names", words, view.names, told=_OF_PLACES)
        st.page_link(
            page("map"),
            label="Show on map",
            icon=":material/map:",
            query_params=view.parameters(),
        )
    for notice in view.notices:
        st.warning(plain(str(notice)))
    return view


def _date(view: View) -> None:
    least, most = next((part.least, part.most) for part in state_fields() if part.name == "date")
    _follow("date", view.date)
    st.date_input(
        "As of",
        min_value=least,
        max_value=most,
        format="YYYY-MM-DD",
        key=_key("date"),
        on_change=_changer("date"),
        width=_DATE_WIDTH,
    )


def _choice(
    name: str, label: str, words: dict[str, str], value: str, *, told: str | None = None
) -> None:
    _follow(name, value)
    st.selectbox(
        label,
        list(words),
        format_func=words.__getitem__,
        help=told,
        key=_key(name),
        on_change=_changer(name),
        width=_CHOICE_WIDTH,
    )


def _viewpoints() -> dict[str, str]:
    return {key: row.name for key, row in load().viewpoints.items()}


def _key(name: str) -> str:
    return f"view-{name}"


def _follow(name: str, value: date | str) -> None:
    # the address leads: on another page, or after going back, the control must say what it says
    st.session_state[_key(name)] = value


def _changer(name: str) -> Callable[[], None]:
    def change() -> None:
        chosen = st.session_state[_key(name)]
        if chosen is not None:
            change_view(**{name: chosen})

    return change
