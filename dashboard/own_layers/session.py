"""The own layers of one session: what it holds, and what its map still has to be told.

The session and the map can lose sight of each other: a message may be overtaken by the next run,
and a map that was left for another page starts anew. So the map reports which layers it has, and
is told again of those that it lacks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import streamlit as st

from dashboard.own_layers.appearance import Appearance
from dashboard.own_layers.payload import payload
from geodata.uploads import UploadedLayer

MOST: Final = 6
"""Own layers of one session: all are held in memory."""

_LAYERS: Final = "own layers"
_NEXT: Final = "own layers: number"
_ASKED: Final = "own layers: times asked"
_OPEN: Final = "own layers: dialog is open"
_SENT: Final = "own layers: messages"
_PRESENT: Final = "own layers: on the map"
_REPORT: Final = "own"


@dataclass(frozen=True)
class OwnLayer:
    """A layer of this session."""

    ident: str
    layer: UploadedLayer
    looks: Appearance
    message: Mapping[str, Any]
    """What the map is sent."""


def own_layers() -> tuple[OwnLayer, ...]:
    """Return the layers of this session, in the order in which they came."""
    return tuple(st.session_state.get(_LAYERS, ()))


def add(layer: UploadedLayer, looks: Appearance) -> None:
    """Keep a layer for this session."""
    number = st.session_state.get(_NEXT, 0) + 1
    st.session_state[_NEXT] = number
    ident = f"own-{number}"
    added = OwnLayer(ident, layer, looks, payload(layer, looks, ident))
    st.session_state[_LAYERS] = [*own_layers(), added]


def follow(reported: object) -> None:
    """Take over what the map reports: what it has, what was removed there, a wish for a layer.

    Args:
        reported: as the browser sends it. Anything that is no report means that the map is not
            ready: it has just been opened.
    """
    told = reported.get(_REPORT) if isinstance(reported, Mapping) else None
    if not isinstance(told, Mapping):
        st.session_state[_PRESENT] = None
        return
    st.session_state[_PRESENT] = _words(told.get("present"))
    removed = _words(told.get("removed"))
    if removed:
        kept = [item for item in own_layers() if item.ident not in removed]
        st.session_state[_LAYERS] = kept
    asked = told.get("asked")
    number = asked if isinstance(asked, int) else 0
    if number > st.session_state.get(_ASKED, 0):
        set_open(opens=True)
    # a map that starts anew counts anew
    st.session_state[_ASKED] = number


def lacking() -> tuple[OwnLayer, ...]:
    """Return the layers that the map lacks, as far as it has reported."""
    there = st.session_state.get(_PRESENT)
    if there is None:
        return ()
    return tuple(item for item in own_layers() if item.ident not in there)


def message() -> tuple[Mapping[str, Any], int] | None:
    """Return a message with the layers that the map lacks, and its number; None if it has all."""
    found = lacking()
    if not found:
        return None
    number = st.session_state.get(_SENT, 0) + 1
    st.session_state[_SENT] = number
    return {"add": [item.message for item in found]}, number


def is_open() -> bool:
    """Return whether the dialog stands open."""
    return bool(st.session_state.get(_OPEN, False))


def set_open(*, opens: bool) -> None:
    """Open or close the dialog."""
    st.session_state[_OPEN] = opens


def _words(found: object) -> frozenset[str]:
    members = found if isinstance(found, list) else []
    return frozenset(item for item in members if isinstance(item, str))
