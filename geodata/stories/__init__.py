"""Stories: steps through the dossier, each a view of the map with a few sourced sentences."""

from geodata.stories.checking import check_story
from geodata.stories.exhibits import (
    ChartKind,
    ChartSeries,
    ExhibitError,
    ShownChart,
    ShownExhibit,
    show_exhibit,
)
from geodata.stories.passages import Passage, marked_sources, passages, plain_text
from geodata.stories.problem import StoryError, StoryProblem
from geodata.stories.reading import ReadStory, read_story
from geodata.stories.shipped import stories
from geodata.stories.story import Exhibit, ExhibitKind, Step, Story
from geodata.stories.writing import write_story

__all__ = [
    "ChartKind",
    "ChartSeries",
    "Exhibit",
    "ExhibitError",
    "ExhibitKind",
    "Passage",
    "ReadStory",
    "ShownChart",
    "ShownExhibit",
    "Step",
    "Story",
    "StoryError",
    "StoryProblem",
    "check_story",
    "marked_sources",
    "passages",
    "plain_text",
    "read_story",
    "show_exhibit",
    "stories",
    "write_story",
]
