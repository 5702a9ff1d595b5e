"""The shipped stories as cards: what each is about, and the ways to it."""

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.briefing.brief import brief
from dashboard.briefing.cover import SIZE_MM
from dashboard.briefings.covers import cover
from dashboard.briefings.taking import show_taking
from dashboard.pages import page
from dashboard.plain_text import plain
from dashboard.workbench.chart_style import colours_of_page
from dashboard.workbench.evidence import sources_popover
from geodata.stories import marked_sources, stories

if TYPE_CHECKING:
    from dashboard.briefing.options import BriefingOptions
    from geodata.stories import Story

_BESIDE_EACH_OTHER = 3


def show_cards(options: "BriefingOptions") -> None:
    """Draw a card for each shipped story.

    Args:
        options: with which a story is taken away.
    """
    columns = st.columns(_BESIDE_EACH_OTHER, gap="medium")
    for place, story in enumerate(stories().values()):
        with columns[place % _BESIDE_EACH_OTHER], st.container(border=True, gap="small"):
            _card(story, options)


def _card(story: "Story", options: "BriefingOptions") -> None:
    picture = cover(story)
    words = f"Map of the first step: {_caption(story)}"
    # what comes later takes no more room than what stands for it
    st.image(picture or _blank(), width="stretch", alt=words if picture else f"{words} (to come)")
    st.subheader(plain(story.title), anchor=False)
    st.markdown(plain(story.summary))
    st.caption(plain(story.audience))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for label, icon, more in (
            ("Present", ":material/slideshow:", {"present": "1"}),
            ("Read on the map", ":material/menu_book:", {}),
        ):
            st.page_link(
                page("map"),
                label=label,
                icon=icon,
                query_params={"story": story.id, "step": "1", **more},
            )
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        steps = f"{len(story.steps)} step{'' if len(story.steps) == 1 else 's'}"
        st.caption(steps, width="content")
        show_sources(story, key=f"sources-{story.id}")
    show_taking(story, options, key=f"take-{story.id}")


def show_sources(story: "Story", *, key: str) -> None:
    """Draw a button that opens the sources of a story, in the order in which it cites them.

    Args:
        story: any.
        key: unique on the page.
    """
    cited = dict.fromkeys(ident for step in story.steps for ident in marked_sources(step.text))
    if cited:
        sources_popover(tuple(cited), key=key)


def _blank() -> str:
    """Return a picture in the form of a cover, in the colour of the land, as SVG."""
    width, height = SIZE_MM
    land = colours_of_page()["land"]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="{land}"/></svg>'
    )


def _caption(story: "Story") -> str:
    pages = brief(story).pages
    return pages[0].caption if pages else story.title
