"""What is wrong with a story, in a form that a person and a program can both use."""

from dataclasses import dataclass

from geodata.errors import GeodataError


@dataclass(frozen=True, slots=True)
class StoryProblem:
    """Something wrong in a story, with the place and the remedy."""

    step: int | None
    """Its number, from 1; None when the story as a whole is meant."""
    field: str
    """Name of the part, such as ``text`` or ``exhibit``."""
    message: str
    """What is wrong, as one sentence."""
    remedy: str
    """What to do about it, as one sentence."""

    @property
    def sentence(self) -> str:
        """What is wrong and in which step, for a reader who cannot mend it."""
        return self.message if self.step is None else f"Step {self.step}: {self.message}"

    def __str__(self) -> str:
        """Return one line: place, what is wrong, remedy."""
        place = "Story" if self.step is None else f"Step {self.step}"
        return f"{place}, {self.field}: {self.message} {self.remedy}"


class StoryError(GeodataError, ValueError):
    """A text that is no story at all; the message says why and what to do."""
