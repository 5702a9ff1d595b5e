"""The pages of the app, in the order of the header."""

from dataclasses import dataclass
from importlib import import_module
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: a module of `dashboard.views` with a function ``show``."""

    name: str
    """Of the module, and path in the address; the first page has the bare address."""
    title: str


PAGES: Final = (
    PageEntry("map", "Map"),
    PageEntry("treaties", "Treaties"),
    PageEntry("aid", "Aid"),
    PageEntry("positions", "Positions"),
    PageEntry("timeline", "Timeline"),
    PageEntry("places", "Places & people"),
    PageEntry("sources", "Sources"),
    PageEntry("ask", "Ask the data"),
    PageEntry("briefings", "Briefings"),
    PageEntry("about", "About"),
)
"""The first is the one that the bare address opens."""


def page(name: str) -> StreamlitPage:
    """Return a page by its name, to be linked or shown.

    Raises:
        StopIteration: there is no such page.
    """
    entry = next(entry for entry in PAGES if entry.name == name)

    def show() -> None:
        # a page's libraries are loaded when it is first opened
        import_module(f"dashboard.views.{name}").show()

    return st.Page(show, title=entry.title, url_path=name, default=entry is PAGES[0])


def has_page(name: str) -> bool:
    """Return whether there is a page of this name."""
    return any(entry.name == name for entry in PAGES)
