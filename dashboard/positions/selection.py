"""The state that is looked at: the selection of the view, which the map shares."""

import streamlit as st

from dashboard.positions.address import ADDRESS, by_name
from dashboard.positions.words import state_name
from dashboard.workbench.view import View, change_view

_KEY = "positions-state"
_WIDTH = 320
"""CSS pixels."""


def selected(view: View, kind: str) -> str | None:
    """Return the id of the selected record if it is of a kind, such as ``state``."""
    found, _, ident = (view.select or "").partition(":")
    return ident if found == kind else None


def choose_state(view: View, label: str = "State", *, otherwise: str | None = None) -> str | None:
    """Draw the choice of a state and return its ISO 3166-1 alpha-3 code, if one is chosen.

    Args:
        view: of the page.
        label: of the choice.
        otherwise: the state that is shown while none is chosen, if any.
    """
    iso3 = selected(view, "state")
    st.session_state[_KEY] = iso3
    st.selectbox(
        label,
        by_name(),
        index=None,
        format_func=state_name,
        placeholder="Choose a state" if otherwise is None else state_name(otherwise),
        key=_KEY,
        on_change=_change,
        width=_WIDTH,
    )
    return iso3


def _change() -> None:
    iso3 = st.session_state[_KEY]
    change_view(select=None if iso3 is None else f"state:{iso3}")


def open_state(iso3: str) -> None:
    """Go to the record of a state."""
    change_view(select=f"state:{iso3}")
    ADDRESS.change(part="state")
    st.rerun()
