"""The map of a story's first step as a small picture, for a card that leads to the story."""

from dataclasses import dataclass, replace
from typing import Any, Final, Self

from dashboard.briefing.brief import brief
from dashboard.briefing.options import BriefingOptions
from dashboard.style import Theme
from geodata.stories import Story, read_story, write_story

SIZE_MM: Final = (150.0, 84.4)
"""Width and height: the form of a screen, small enough for the letters to be read in a card."""
_DPI: Final = 130


@dataclass(frozen=True, slots=True)
class CoverTask:
    """A story whose cover is to be drawn, and the colours of the page that it is for."""

    story: Story
    theme: Theme

    def as_dict(self) -> dict[str, Any]:
        """Return plain JSON values that `read` understands."""
        first = replace(self.story, steps=self.story.steps[:1])
        return {"cover": write_story(first), "theme": self.theme.value}

    @classmethod
    def read(cls, values: dict[str, Any]) -> Self:
        """Return the task of which `as_dict` gave the values."""
        return cls(read_story(values["cover"]).story, Theme(values["theme"]))


def draw_cover(task: CoverTask) -> bytes:
    """Return the picture as PNG.

    Raises:
        IndexError: the first step cannot be shown.
    """
    from dashboard.static_map import Furniture, Sheet, draw  # noqa: PLC0415  # draws in a process

    page = brief(task.story, BriefingOptions()).pages[0]
    sheet = Sheet(*SIZE_MM, theme=task.theme, furniture=Furniture.MAP)
    return draw(page.values, sheet).png(_DPI)
