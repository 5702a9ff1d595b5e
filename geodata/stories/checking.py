"""Checking a story against the dossier: sources, exhibits, lengths."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from geodata.stories.exhibits import ExhibitError, show_exhibit
from geodata.stories.limits import LONGEST, MOST_STEPS
from geodata.stories.passages import marked_sources, plain_text
from geodata.stories.problem import StoryProblem

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.stories.story import Step, Story


def check_story(dossier: "Dossier", story: "Story") -> tuple[StoryProblem, ...]:
    """Return everything that is wrong with a story, in the order of its steps."""
    found = [*_lengths(None, {name: getattr(story, name) for name in ("title", *_HEADS)})]
    if not story.title.strip():
        found.append(StoryProblem(None, "title", "The title is missing.", "Write one."))
    if not story.steps:
        found.append(StoryProblem(None, "steps", "The story has no steps.", "Add one."))
    if len(story.steps) > MOST_STEPS:
        message = f"The story has {len(story.steps)} steps."
        found.append(StoryProblem(None, "steps", message, f"Keep at most {MOST_STEPS}."))
    for number, step in enumerate(story.steps, start=1):
        found.extend(_step(dossier, number, step))
    return tuple(found)


_HEADS = ("audience", "summary")


def _step(dossier: "Dossier", number: int, step: "Step") -> Iterator[StoryProblem]:
    if not step.heading.strip():
        yield StoryProblem(number, "heading", "The heading is missing.", "Write one.")
    texts = {"heading": step.heading, "text": plain_text(step.text), "notes": step.notes}
    yield from _lengths(number, texts)
    for source in marked_sources(step.text):
        if source not in dossier.sources:
            message = f"There is no source “{source[:60]}” in the dossier."
            remedy = "Use the id of a source, or remove the mark."
            yield StoryProblem(number, "text", message, remedy)
    if step.exhibit is not None:
        try:
            # what an exhibit needs does not depend on the day
            show_exhibit(dossier, step.exhibit, as_of=dossier.latest_date)
        except ExhibitError as error:
            yield StoryProblem(number, "exhibit", error.message, error.remedy)


def _lengths(number: int | None, texts: dict[str, str]) -> Iterator[StoryProblem]:
    for field, text in texts.items():
        if len(text) > LONGEST[field]:
            message = f"It has {len(text):,} characters."
            yield StoryProblem(number, field, message, f"Shorten it to {LONGEST[field]}.")
