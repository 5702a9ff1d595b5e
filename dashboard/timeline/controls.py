"""What a reader chooses on the timeline, kept in the address."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, cast

import streamlit as st

from dashboard.plain_text import plain
from dashboard.state import Kind, StateField
from dashboard.state_fields import AXIS_START
from dashboard.timeline.words import LANES
from dashboard.workbench.region_words import region_word
from dashboard.workbench.view import change_page_parameters, page_parameters
from geodata.loading import load
from geodata.timeline import Lane, Selection

_ALL: Final = "all"
_WIDTH: Final = 320
_NARROW: Final = 120
"""CSS pixels."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen, and in words for the files."""

    selection: Selection
    words: dict[str, str]


@cache
def fields() -> tuple[StateField, ...]:
    """Return the parameters of the page."""
    years = _years()
    lanes = tuple(lane.value for lane in Lane)
    return (
        StateField(name="lanes", kind=Kind.SET, allowed=lanes, default=sorted(lanes)),
        StateField(name="region", kind=Kind.CHOICE, allowed=(_ALL, *load().regions), default=_ALL),
        StateField(name="from", kind=Kind.CHOICE, allowed=years, default=years[0]),
        StateField(name="to", kind=Kind.CHOICE, allowed=years, default=years[-1]),
    )


def show_controls(names: str) -> Chosen:
    """Draw the filters and return what is chosen.

    Args:
        names: which names of regions are shown.
    """
    told = page_parameters(fields())
    lanes = cast("list[str]", told.values["lanes"])
    region = str(told.values["region"])
    span = sorted((str(told.values["from"]), str(told.values["to"])))
    _lanes(lanes)
    with st.container(horizontal=True, key="timeline-filters"):
        regions = {code: region_word(code, names) for code in load().regions}
        _choice("region", "Region", {_ALL: "All regions", **regions}, region, _WIDTH)
        years = {year: year for year in _years()}
        _choice("from", "From", years, span[0], _NARROW)
        _choice("to", "To", years, span[1], _NARROW)
    for notice in told.notices:
        st.warning(plain(str(notice)))
    words = {"Lanes": "; ".join(LANES[lane] for lane in Lane if lane in lanes) or "none"}
    if region != _ALL:
        words["Region"] = region_word(region, names)
    words["Years"] = f"{span[0]} to {span[1]}"
    selection = Selection(
        lanes=frozenset(Lane(lane) for lane in lanes),
        region=None if region == _ALL else region,
        first=date(int(span[0]), 1, 1),
        last=date(int(span[1]), 12, 31),
    )
    return Chosen(selection, words)


def _years() -> tuple[str, ...]:
    first, last = int(AXIS_START[:4]), load().latest_date.year
    return tuple(str(year) for year in range(first, last + 1))


def _lanes(chosen: list[str]) -> None:
    key = "timeline-lanes"
    st.session_state[key] = [lane for lane in Lane if lane in chosen]
    st.pills(
        "Show",
        list(Lane),
        selection_mode="multi",
        format_func=LANES.__getitem__,
        key=key,
        on_change=_changer(lambda: {"lanes": sorted(lane.value for lane in st.session_state[key])}),
    )


def _choice(name: str, label: str, words: dict[str, str], chosen: str, width: int) -> None:
    key = f"timeline-{name}"
    st.session_state[key] = chosen
    st.selectbox(
        label,
        list(words),
        format_func=words.__getitem__,
        key=key,
        on_change=_changer(lambda: {name: st.session_state[key]}),
        width=width,
    )


def _changer(told: Callable[[], dict[str, object]]) -> Callable[[], None]:
    return lambda: change_page_parameters(fields(), **told())
