"""From a briefing to its file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from dashboard.briefing.html.file import OneFile, one_file
from dashboard.briefing.html.paper import about_section, paper
from dashboard.briefing.html.story_text import story_text
from dashboard.briefing.summary import edition
from dashboard.payload.stories import prepared
from dashboard.state import serialise
from dashboard.state_fields import state_fields
from geodata.exports.about import LICENCE
from geodata.loading import load
from geodata.words import day_in_words

if TYPE_CHECKING:
    from dashboard.briefing.export import Progress
    from dashboard.briefing.model import Briefing, BriefingPage
    from geodata.stories import Story

_PARTS: Final = 2
_ONLINE: Final = "tiles"
"""The part of a view that needs a network, which a file must not."""


def write_html(briefing: "Briefing", progress: "Progress") -> bytes:
    """Return a briefing as one HTML file that opens from a disk, map and all.

    Args:
        briefing: at least one page.
        progress: is told of each part.
    """
    progress(0, _PARTS, "Gathering the text and its sources")
    content = content_of(briefing, made=datetime.now(UTC).date())
    progress(1, _PARTS, "Packing the map")
    written = one_file(content)
    progress(_PARTS, _PARTS, "Done")
    return written


def content_of(briefing: "Briefing", *, made: date) -> OneFile:
    """Return what the file of a briefing holds.

    Args:
        briefing: at least one page.
        made: the day that the file says it was made on.
    """
    story = shown_story(briefing)
    told = _tells(briefing)
    return OneFile(
        title=story.title,
        # the story sets the view of its step itself
        start={"story": story.id, "step": "1"} if told else story.steps[0].view,
        stories={"stories": [prepared(load(), story)]} if told else None,
        paper=paper(
            title=story.title,
            body=story_text(briefing),
            about=about_section(
                _facts(briefing, made),
                briefing.citations,
                foot=f"Made {day_in_words(made)} from data {briefing.data_version}",
            ),
        ),
    )


def _tells(briefing: "Briefing") -> bool:
    """Return whether there is a story, and not only a map."""
    first, *others = briefing.pages
    words = "".join(passage.text for passage in first.passages).strip()
    return bool(others or words or first.exhibit)


def shown_story(briefing: "Briefing") -> "Story":
    """Return the story with the steps that can be shown, each with its view as it is shown."""
    steps = [
        replace(briefing.story.steps[page.number - 1], view=_view(page)) for page in briefing.pages
    ]
    return replace(briefing.story, steps=tuple(steps))


def _view(page: "BriefingPage") -> Mapping[str, str]:
    view = serialise(state_fields(), page.values)
    return {name: text for name, text in view.items() if name != _ONLINE}


def _facts(briefing: "Briefing", made: date) -> Mapping[str, str]:
    """Return what the file says of itself, in the order in which it is read."""
    facts = {
        "Briefing": briefing.story.title,
        "Made": day_in_words(made),
        "Shows": "; ".join(dict.fromkeys(page.caption for page in briefing.pages)),
        "Data": f"{edition(briefing)}, released {day_in_words(load().released)}",
        "Licence": LICENCE,
        "Map": briefing.credits,
        "Disclaimer": briefing.disclaimer,
    }
    if any(page.notes for page in briefing.pages):
        facts["Notes"] = "The file holds the notes for the presenter."
    if briefing.problems:
        facts["Left out"] = " ".join(problem.sentence for problem in briefing.problems)
    return facts
