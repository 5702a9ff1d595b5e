"""The side panel: what the map's selection and date mean, in figures and lists."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard.panel import contents
from dashboard.panel.figures import Figure, figures
from dashboard.panel.markdown import plain
from dashboard.state import parse
from dashboard.state_fields import known_record, state_fields
from geodata import asof
from geodata.loading import load
from geodata.words import day_in_words

_COMMAND = "map_command"


@dataclass(frozen=True, slots=True)
class Subject:
    """What the panel tells about: a region on a day."""

    region: str
    on: date


def pending_command() -> tuple[dict[str, str], int] | None:
    """Return the command of the button that started this run, once, and its number."""
    change = st.session_state.pop(_COMMAND, None)
    if change is None:
        return None
    number = st.session_state.get("map_commands", 0) + 1
    st.session_state["map_commands"] = number
    return change, number


def show(told: Mapping[str, object] | None) -> None:
    """Draw the panel.

    Args:
        told: the view state that the map reported; None before it reported any.
    """
    st.checkbox("Show or hide details", key="side-panel-switch")
    subject = _subject(told)
    dossier = load()
    region = dossier.regions[subject.region]
    with st.container(key="side-panel"):
        st.subheader(plain(region.name_en), anchor=False)
        st.caption(f"as of {day_in_words(subject.on)}")
        _cards(figures(dossier, subject.region, subject.on))
        _steps(subject)
        names = ("Treaty terms", "Aid", "Positions", "History")
        makers: tuple[Callable[[str, date], str], ...] = (
            contents.terms,
            contents.aid,
            contents.positions,
            contents.history,
        )
        for tab, make in zip(st.tabs(names), makers, strict=True):
            tab.markdown(make(subject.region, subject.on))
        found = contents.sources(subject.region, subject.on)
        with st.expander(f"Sources ({len(found)})"):
            st.markdown("\n".join(f"1. {line}" for line in found))


def _subject(told: Mapping[str, object] | None) -> Subject:
    """Return the region and day of the view; what is no region stands in its own region."""
    values = told if told and "date" in told else _from_address()
    kind, _, ident = str(values.get("select") or "").partition(":")
    dossier = load()
    region = "GE"
    if kind == "region" and ident in dossier.regions:
        region = ident
    elif kind == "site" and ident in dossier.sites:
        region = dossier.sites[ident].region
    elif kind == "event" and ident in dossier.events:
        region = dossier.events[ident].region
    elif kind == "treaty" and ident in dossier.treaties:
        found = dossier.treaties[ident].regions
        region = found[0] if len(found) == 1 else "GE"
    return Subject(region or "GE", date.fromisoformat(str(values["date"])))


def _from_address() -> Mapping[str, object]:
    dossier = load()
    read = parse(
        state_fields(),
        st.query_params.to_dict(),
        lambda kind, ident: known_record(dossier, kind, ident),
    )
    return read.values


def _cards(found: tuple[Figure, ...]) -> None:
    for start in (0, 2):
        for column, figure in zip(st.columns(2), found[start : start + 2], strict=True):
            with column.container(border=True):
                st.markdown(f"**{plain(figure.value)}**")
                st.caption(plain(figure.caption))


def _steps(subject: Subject) -> None:
    dossier = load()
    region = None if subject.region == "GE" else subject.region
    ways = (
        ("Previous change", asof.previous_change(dossier, subject.on, region)),
        ("Next change", asof.next_change(dossier, subject.on, region)),
    )
    for column, (label, change) in zip(st.columns(2), ways, strict=True):
        column.button(
            label,
            key=f"panel-{label.split()[0].lower()}",
            help=None if change is None else plain(f"{day_in_words(change.day)}: {change.label}"),
            disabled=change is None,
            width="stretch",
            on_click=_go_to,
            args=(None if change is None else change.day.isoformat(),),
        )


def _go_to(day: str | None) -> None:
    if day is not None:
        st.session_state[_COMMAND] = {"date": day}
