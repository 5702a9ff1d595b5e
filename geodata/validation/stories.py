"""Check: the stories of a data package can be read, and rest on what the package holds."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.problems import Problem

if TYPE_CHECKING:
    from geodata.stories import StoryProblem


def check_stories(folder: Path) -> Iterator[Problem]:
    """Find what is wrong with the stories of a data package whose tables are sound."""
    from geodata.dossier import Dossier  # noqa: PLC0415 - the tables are checked without records
    from geodata.stories import StoryError, check_story  # noqa: PLC0415
    from geodata.stories.shipped import read_file, story_files  # noqa: PLC0415

    dossier = Dossier(folder)
    for path in story_files(folder / "stories"):
        file = f"stories/{path.name}"
        try:
            read = read_file(path)
        except StoryError as error:
            remedy = "Write it as the other stories are written."
            yield Problem(file=file, message=str(error), remedy=remedy)
            continue
        for problem in (*read.problems, *check_story(dossier, read.story)):
            yield _problem(file, problem)
        if read.story.id != path.stem:
            yield Problem(
                file=file,
                field="id",
                value=read.story.id,
                message="The story has another id than its file.",
                remedy="Name both alike.",
            )


def _problem(file: str, problem: "StoryProblem") -> Problem:
    where = problem.field if problem.step is None else f"step {problem.step}, {problem.field}"
    return Problem(file=file, field=where, message=problem.message, remedy=problem.remedy)
