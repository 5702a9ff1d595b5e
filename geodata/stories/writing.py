"""Writing a story to its file."""

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.stories.story import Step, Story

FORMAT: Final = "georgia-dossier-story"
VERSION: Final = 1


def write_story(story: "Story") -> str:
    """Return the JSON of a story; the same story gives the same text."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "id": story.id,
        "title": story.title,
        "audience": story.audience,
        "summary": story.summary,
        "steps": [_step(step) for step in story.steps],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _step(step: "Step") -> dict[str, object]:
    written: dict[str, object] = {
        "view": dict(step.view),
        "heading": step.heading,
        "text": step.text,
    }
    if step.notes:
        written["notes"] = step.notes
    if step.exhibit is not None:
        options = dict(sorted(step.exhibit.options.items()))
        written["exhibit"] = {"kind": step.exhibit.kind.value, **options}
    return written
