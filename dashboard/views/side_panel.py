"""The side panel beside the map, as Streamlit draws it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard.own_layers.listing import show_own_layers
from dashboard.panel.contents import panel_view, tabs_of
from dashboard.panel.model import Drawing, Folded, Text
from dashboard.panel.subject import Subject, subject_of
from dashboard.plain_text import plain
from dashboard.style import Theme
from dashboard.workbench.view import current_view

if TYPE_CHECKING:
    from dashboard.panel.model import Block, Card, PanelView, Step

_COMMAND: Final = "side-panel-command"
_NUMBER: Final = "side-panel-command-number"
_OPEN: Final = "side-panel-open"
"""True or False once the reader chose; until then the width of the window decides."""


def pending_command() -> tuple[dict[str, str], int] | None:
    """Return the command of the button that started this run, once, and its number."""
    change = st.session_state.pop(_COMMAND, None)
    if change is None:
        return None
    number = st.session_state.get(_NUMBER, 0) + 1
    st.session_state[_NUMBER] = number
    return change, number


def show() -> None:
    """Draw the panel of the current view, and its switch."""
    chosen = st.session_state.get(_OPEN)
    with st.container(key=f"side-panel-{_NAMES[chosen]}"):
        _switches(chosen=chosen)
        if chosen is not False:
            with st.container(key="side-panel"):
                view = current_view()
                _contents(subject_of(view.date, view.select))


_NAMES: Final[Mapping[bool | None, str]] = {None: "auto", True: "open", False: "closed"}


def _switches(*, chosen: bool | None) -> None:
    """Draw the switch; before a choice both, of which the style shows the one that has a use."""
    for opens, label in ((True, "Details"), (False, "Hide details")):
        if chosen is not opens:
            key = f"side-panel-{'opens' if opens else 'closes'}"
            st.button(label, key=key, on_click=_choose, args=(opens,), type="secondary")


def _choose(opens: bool) -> None:  # noqa: FBT001  # Streamlit passes arguments by position
    st.session_state[_OPEN] = opens


def _contents(subject: Subject) -> None:
    tabs = tabs_of(subject)
    # a tab of its own for each set of tabs, so that a change of selection keeps what was read
    key = f"side-panel-tab-{'-'.join(tabs)}"
    tab = st.session_state.get(key, tabs[0])
    view = panel_view(subject, tab if tab in tabs else tabs[0], _theme())
    st.subheader(plain(view.title), anchor=False)
    st.caption(plain(view.names))
    st.caption(f"as of **{plain(view.on)}**")
    _cards(view.cards)
    _steps(view)
    st.radio("Part of the details", tabs, key=key, horizontal=True, label_visibility="collapsed")
    for block in view.blocks:
        _block(block)
    if view.disputes:
        with st.expander(f"◐ Where sources differ ({len(view.disputes)})"):
            st.markdown("\n\n".join(view.disputes))
    with st.expander(f"Sources ({len(view.sources)})"):
        st.markdown("  \n".join(view.sources) or "None.")
    show_own_layers()


def _theme() -> Theme:
    return Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT


def _cards(cards: "tuple[Card, ...]") -> None:
    with st.container(key="side-panel-cards"):
        for place, card in enumerate(cards):
            with st.container(key=f"side-panel-card-{place}"):
                st.markdown(f"**{plain(card.value)}**")
                st.caption(plain(card.caption))
                if card.detail:
                    with st.popover(_mark(card), type="tertiary"):
                        st.markdown(card.detail)


def _mark(card: "Card") -> str:
    sources = "1 source" if card.count == 1 else f"{card.count} sources"
    return f"◐ disputed, {sources}" if card.disputed else sources


def _steps(view: "PanelView") -> None:
    with st.container(key="side-panel-steps"):
        for label, step in (("Previous change", view.previous), ("Next change", view.following)):
            with st.container(key=f"side-panel-{label.split()[0].lower()}"):
                st.button(
                    f"← {label}" if step is view.previous and label[0] == "P" else f"{label} →",
                    key=f"side-panel-go-{label.split()[0].lower()}",
                    disabled=step is None,
                    width="stretch",
                    on_click=_go_to,
                    args=(step,),
                )
                st.caption(plain(step.words) if step else "none in the data")


def _go_to(step: "Step | None") -> None:
    if step is not None:
        st.session_state[_COMMAND] = {"date": step.day}


def _block(block: "Block") -> None:
    match block:
        case Text():
            st.markdown(block.markdown)
        case Folded():
            with st.expander(block.label):
                st.markdown(block.markdown)
        case Drawing():
            st.vega_lite_chart(dict(block.specification), width="stretch")
