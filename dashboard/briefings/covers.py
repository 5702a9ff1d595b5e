"""The covers of the cards: drawn once for all readers, in the processes that make exports."""

import threading
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard.briefing.cover import CoverTask
from dashboard.briefing.job import Job
from dashboard.briefing.jobs import JOBS, BusyError
from dashboard.style import Theme
from dashboard.workbench.chart_style import colours_of_page
from geodata.stories import stories

if TYPE_CHECKING:
    from geodata.stories import Story

_CLIENT: Final = "covers"
_LOOK_AGAIN: Final = 1.0
"""Seconds between two looks for covers that are on their way."""

_drawn: Final[dict[tuple[str, Theme], bytes]] = {}
_jobs: Final[dict[tuple[str, Theme], Job]] = {}
_lock: Final = threading.Lock()


def cover(story: "Story") -> bytes | None:
    """Return the cover of a shipped story as PNG, None while there is none.

    Args:
        story: that is shipped.
    """
    key = (story.id, colours_of_page().theme)
    with _lock:
        if key in _drawn:
            return _drawn[key]
        if key not in _jobs:
            try:
                _jobs[key] = JOBS.start(CoverTask(story, key[1]), _CLIENT)
            except BusyError:
                # the next look asks again
                return None
        result = _jobs[key].result
        if result is not None:
            _drawn[key] = result.path.read_bytes()
    return _drawn.get(key)


@st.fragment(run_every=_LOOK_AGAIN)
def follow_covers() -> None:
    """Draw the page again when one more cover is there."""
    shown = len(_drawn)
    for story in stories().values():
        cover(story)
    if len(_drawn) > shown:
        st.rerun()


def covers_are_coming() -> bool:
    """Return whether a cover of a shipped story is still to be drawn."""
    with _lock:
        return any(_is_coming((name, colours_of_page().theme)) for name in stories())


def _is_coming(key: tuple[str, Theme]) -> bool:
    return key not in _drawn and (key not in _jobs or not _jobs[key].state.ended)
