"""The stories that come with the dossier."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from geodata.stories.problem import StoryError
from geodata.stories.reading import ReadStory, read_story
from geodata.stories.story import Story

FOLDER: Final = Path(__file__).parent


@cache
def stories() -> Mapping[str, Story]:
    """Return the shipped stories by id, in order.

    One whose file is broken is left out, so that the others can still be shown; the validation of
    the data package reports it.
    """
    found = {}
    for path in story_files(FOLDER):
        try:
            found[path.stem] = read_file(path).story
        except StoryError:
            continue
    return MappingProxyType(found)


def story_files(folder: Path) -> tuple[Path, ...]:
    """Return the story files of a folder in the order in which the stories are offered."""
    return tuple(sorted(folder.glob("*.json")))


def read_file(path: Path) -> ReadStory:
    """Read a story file.

    Raises:
        StoryError: it is not a story at all.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        message = f"The file '{path.name}' cannot be read as UTF-8 text. Save it as UTF-8."
        raise StoryError(message) from None
    return read_story(text)
