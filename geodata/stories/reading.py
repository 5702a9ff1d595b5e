"""Reading a story from its file: what can be read is kept, the rest is reported."""

import json
from dataclasses import dataclass
from typing import Final

from geodata.stories.limits import MOST_CHARACTERS, MOST_STEPS
from geodata.stories.parts import Part
from geodata.stories.problem import StoryError, StoryProblem
from geodata.stories.story import Step, Story
from geodata.stories.writing import FORMAT, VERSION

_NAMED: Final = "story"
"""Id of a story whose file gives none."""


@dataclass(frozen=True, slots=True)
class ReadStory:
    """What could be read of a story, and what could not."""

    story: Story
    problems: tuple[StoryProblem, ...]


def read_story(text: str) -> ReadStory:
    """Read a story.

    A step without a heading or text is kept with what it has; a part that cannot be used is left
    out. Nothing is looked up in the dossier: see `check_story`.

    Args:
        text: the content of a story file.

    Raises:
        StoryError: it is not a story at all.
    """
    document = _document(text)
    problems: list[StoryProblem] = []
    part = Part(document, None, problems)
    story = Story(
        id=part.ident("id", _NAMED),
        title=part.line("title", required=True),
        audience=part.line("audience"),
        summary=part.line("summary"),
        steps=_steps(document, problems),
    )
    return ReadStory(story, tuple(problems))


def _document(text: str) -> dict[str, object]:
    if len(text) > MOST_CHARACTERS:
        message = (
            f"The file is too long for a story: {len(text):,} characters. "
            f"A story has at most {MOST_CHARACTERS:,}."
        )
        raise StoryError(message)
    try:
        document = json.loads(text)
    # a file of many thousand brackets exhausts the parser
    except (ValueError, RecursionError):
        message = "The file is not JSON. Choose a story that was saved by this dossier."
        raise StoryError(message) from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        message = f"The file is not a story: it lacks “format”: “{FORMAT}”. Choose a story file."
        raise StoryError(message)
    if document.get("version") != VERSION:
        message = (
            f"The story is of version {str(document.get('version'))[:20]}; this dossier reads "
            f"version {VERSION}. Open it with the dossier that saved it, or save it anew."
        )
        raise StoryError(message)
    return document


def _steps(document: dict[str, object], problems: list[StoryProblem]) -> tuple[Step, ...]:
    listed = document.get("steps")
    if not isinstance(listed, list) or not listed:
        remedy = "Give “steps” as a list with at least one step."
        problems.append(StoryProblem(None, "steps", "The story has no steps.", remedy))
        return ()
    if len(listed) > MOST_STEPS:
        message = f"The story has {len(listed)} steps; only the first {MOST_STEPS} were read."
        problems.append(StoryProblem(None, "steps", message, "Split it into several stories."))
    numbered = enumerate(listed[:MOST_STEPS], start=1)
    steps = (_step(item, number, problems) for number, item in numbered)
    return tuple(step for step in steps if step is not None)


def _step(item: object, number: int, problems: list[StoryProblem]) -> Step | None:
    if not isinstance(item, dict):
        remedy = "Give it as an object with “view”, “heading” and “text”."
        problems.append(StoryProblem(number, "steps", "The step was left out.", remedy))
        return None
    part = Part(item, number, problems)
    return Step(
        view=part.view(),
        heading=part.line("heading", required=True),
        text=part.line("text"),
        notes=part.paragraphs("notes"),
        exhibit=part.exhibit(),
    )
