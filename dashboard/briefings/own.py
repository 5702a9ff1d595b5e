"""A story of the reader's own, from a file: checked, and exported as far as it can be shown."""

import base64
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard.briefing.brief import problems_of
from dashboard.briefings.cards import show_sources
from dashboard.briefings.taking import show_taking
from dashboard.plain_text import plain
from geodata.stories import ReadStory, StoryError, read_story, write_story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.briefing.options import BriefingOptions
    from geodata.stories import StoryProblem

_LARGEST: Final = 1
"""Megabytes of a file."""
_LONGEST_LINK: Final = 16_000
"""Characters that programs which pass links on still leave whole."""
_RAW_DEFLATE: Final = -15
"""The window size that makes zlib write no header (RFC 1951)."""
_HOW_TO: Final = (
    "To compose one, open the map, set it as you want to show it, and choose *My briefing* under "
    "*Briefing*: *Add this view* makes a step of it, which gets your words, order and notes. It is "
    "kept in your browser; *Save as file* gives a file that can be opened there and here."
)


def show_own(options: "BriefingOptions") -> None:
    """Draw the field for a file, and what can be done with the story in it.

    Args:
        options: with which the story is taken away.
    """
    st.markdown(_HOW_TO)
    given = st.file_uploader(
        "Open a story file", type="json", max_upload_size=_LARGEST, key="own-story"
    )
    if given is None:
        return
    try:
        read = _read(given.getvalue())
    except StoryError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    story = read.story
    found = dict.fromkeys((*read.problems, *problems_of(story, options)))
    with st.container(border=True, gap="small", key="own-story-card"):
        st.subheader(plain(story.title) or "Untitled", anchor=False)
        if story.audience:
            st.caption(plain(story.audience))
        steps = f"{len(story.steps)} step{'' if len(story.steps) == 1 else 's'}"
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(steps, width="content")
            show_sources(story, key="sources-own")
        if (link := _link(read)) is not None:
            st.link_button("Open a copy on the map", link, icon=":material/map:")
        if _agreed(tuple(found)):
            show_taking(story, options, key=f"take-own-{zlib.crc32(given.getvalue())}")


@lru_cache(maxsize=16)
def _read(content: bytes) -> ReadStory:
    try:
        return read_story(content.decode())
    except UnicodeDecodeError:
        message = "The file is no story: it is not UTF-8 text. Choose a story file."
        raise StoryError(message) from None


def _agreed(problems: "Sequence[StoryProblem]") -> bool:
    """Show problems by step, and return whether the story may be taken away all the same."""
    if not problems:
        return True
    lines = "\n".join(f"- {plain(str(problem))}" for problem in problems)
    st.warning(f"Not everything can be shown as the story says it:\n{lines}")
    return st.checkbox("Export what can be shown", key="own-story-rest")


def _link(read: ReadStory) -> str | None:
    """Return the address at which the map opens a copy; None if it is too long for a link."""
    packer = zlib.compressobj(wbits=_RAW_DEFLATE)
    packed = packer.compress(write_story(read.story).encode()) + packer.flush()
    link = f"./#briefing={base64.urlsafe_b64encode(packed).decode().rstrip('=')}"
    return link if len(link) <= _LONGEST_LINK else None
