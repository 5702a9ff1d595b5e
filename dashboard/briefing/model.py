"""A briefing: a story made ready to be printed, with its marks numbered and its views parsed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dashboard.briefing.options import BriefingOptions
from dashboard.state import Value

if TYPE_CHECKING:
    from geodata.stories import ShownExhibit, Story, StoryProblem


@dataclass(frozen=True, slots=True)
class NumberedCitation:
    """A source as the list at the end of a briefing has it."""

    number: int
    """From 1, in the order in which the sources are first cited."""
    source_id: str
    text: str
    """The citation in words, in one sentence."""
    url: str | None

    @property
    def parts(self) -> tuple[str, str, str]:
        """What stands before its web address, the address, and what stands after it.

        The address is empty where there is none that can be followed.
        """
        if self.url is None or not self.url.startswith(("https://", "http://")):
            return self.text, "", ""
        return self.text.partition(self.url)


@dataclass(frozen=True, slots=True)
class NumberedPassage:
    """A piece of a page's text, and the numbers of the sources on which it rests."""

    text: str
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingPage:
    """One step of the story, as a slide or a page shows it."""

    number: int
    """Of the step in its story, from 1; where steps were left out, numbers are missing."""
    heading: str
    passages: tuple[NumberedPassage, ...]
    """Put together, their texts are the text of the page."""
    values: Mapping[str, Value]
    """The view, with a value for every part of the view state."""
    on: date
    """The day of the view."""
    caption: str
    """Day and viewpoint in words: ``18 March 2015 · Georgia · UN majority``."""
    exhibit: "ShownExhibit | None" = None
    notes: str = ""
    sources: tuple[NumberedCitation, ...] = ()
    """Of the text and of the exhibit, in the order of their numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A story on paper: its pages, its sources, and what every copy of it has to say."""

    story: "Story"
    options: BriefingOptions
    pages: tuple[BriefingPage, ...]
    citations: tuple[NumberedCitation, ...]
    """All sources of the pages, numbered once through the briefing."""
    data_version: str
    disclaimer: str
    credits: str
    """Who the map layers come from, as their licences ask to be said."""
    problems: tuple["StoryProblem", ...] = field(default=())
    """What could not be shown as the story says it, by step, with the remedy."""
