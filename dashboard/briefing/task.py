"""What is to be exported, in a form that can be handed to another process."""

from dataclasses import dataclass
from typing import Any, Protocol, Self

from dashboard.briefing.export import ExportFormat
from dashboard.briefing.options import BriefingOptions, read_options
from geodata.stories import Story, read_story, write_story


class Work(Protocol):
    """What a worker can be asked to make."""

    @property
    def story(self) -> Story:
        """The story of which it is made."""

    def as_dict(self) -> dict[str, Any]:
        """Return plain JSON values, by which another process knows what to make."""


@dataclass(frozen=True, slots=True)
class Task:
    """A story, what is chosen for it, and the format that it is wanted in."""

    story: Story
    options: BriefingOptions
    format: ExportFormat

    def as_dict(self) -> dict[str, Any]:
        """Return plain JSON values that `read` understands."""
        return {
            "story": write_story(self.story),
            "options": self.options.texts(),
            "format": self.format.value,
        }

    @classmethod
    def read(cls, values: dict[str, Any]) -> Self:
        """Return the task of which `as_dict` gave the values."""
        return cls(
            story=read_story(values["story"]).story,
            options=read_options(values["options"]),
            format=ExportFormat(values["format"]),
        )
