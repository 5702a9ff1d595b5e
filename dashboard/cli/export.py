"""``georgia-dossier export``: a story as a file, without a server or a browser."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dashboard.cli.destination import Destination, DestinationError
from dashboard.cli.progress import Progress
from dashboard.cli.status import ExitStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.briefing import Briefing, BriefingOptions, ExportFormat
    from geodata.stories import ReadStory, StoryProblem

_PROGRAM: Final = "georgia-dossier export"
_OPTIONS: Final = ("as_of", "viewpoint", "names", "paper", "theme")


class WrongUseError(Exception):
    """An option that cannot be followed; the message says why and what to do."""


def run_export(options: argparse.Namespace) -> ExitStatus:
    """Export a story, or list those that there are.

    Args:
        options: as `dashboard.cli.parser` declares them.
    """
    if options.list:
        return _list()
    try:
        return _export(options)
    except (WrongUseError, DestinationError) as error:
        _say(str(error))
        return ExitStatus.USAGE
    except KeyboardInterrupt:
        _say("Stopped. Nothing was written.")
        return ExitStatus.PROBLEMS


def _list() -> ExitStatus:
    from geodata.stories import stories  # noqa: PLC0415  # keep `--help` quick

    for story in stories().values():
        steps = len(story.steps)
        sys.stdout.write(f"{story.id}\n    {story.title} ({steps} steps). {story.audience}\n")
    return ExitStatus.OK


def _export(options: argparse.Namespace) -> ExitStatus:
    from dashboard.briefing import ExportFormat, brief, export  # noqa: PLC0415  # slow to load

    if options.story is None or options.out is None:
        message = "Give --story and --out, or --list to see the stories."
        raise WrongUseError(message)
    # all that can be wrong is told before the work begins
    destination = Destination(options.out, overwrite=options.overwrite)
    form = _format(options, ExportFormat)
    read = _chosen_story(options.story)
    chosen = _options(options)
    briefing = _of_step(brief(read.story, chosen), options.step)
    problems = _of_pages((*read.problems, *briefing.problems), options.step)
    if problems and not _go_on(problems, skip=options.skip_problems):
        return ExitStatus.PROBLEMS
    destination.check()
    _check_archive(briefing, form, destination)
    with Progress(sys.stderr) as progress:
        body = export(briefing, form, progress)
    try:
        destination.write(body)
    except DestinationError as error:
        # it could be written before the work, so that nothing is wrong with the command
        _say(str(error))
        return ExitStatus.PROBLEMS
    return ExitStatus.OK


def _format(options: argparse.Namespace, formats: "type[ExportFormat]") -> "ExportFormat":
    """Return the format that is named, or that the ending of the file says."""
    text = options.format or Path(options.out).suffix.removeprefix(".").lower()
    if text not in set(formats):
        wrong = f"There is no format '{options.format}'. " if options.format else ""
        message = f"{wrong}Give --format, one of: {', '.join(formats)}."
        raise WrongUseError(message)
    return formats(text)


def _chosen_story(name: str) -> "ReadStory":
    """Return a shipped story by its name, or the one in a file."""
    from geodata.errors import UnknownNameError  # noqa: PLC0415
    from geodata.stories import ReadStory, StoryError, read_story, stories  # noqa: PLC0415

    if name in stories():
        return ReadStory(stories()[name], ())
    path = Path(name)
    if not path.is_file():
        unknown = UnknownNameError(what="story", name=name, known=tuple(stories()))
        message = f"{unknown} A file with a story can be given as well."
        raise WrongUseError(message)
    try:
        return read_story(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"The file '{path}' cannot be read: {error.strerror}."
    except UnicodeDecodeError:
        message = f"The file '{path}' is no story: it is not UTF-8 text."
    except StoryError as error:
        message = f"The file '{path}': {error}"
    raise WrongUseError(message)


def _options(options: argparse.Namespace) -> "BriefingOptions":
    from dashboard.briefing import OptionError, read_options  # noqa: PLC0415

    given = {name: getattr(options, name) for name in _OPTIONS}
    try:
        return read_options({name: text for name, text in given.items() if text is not None})
    except OptionError as error:
        message = f"--{error.option.replace('_', '-')}: {error}"
        raise WrongUseError(message) from None


def _of_step(briefing: "Briefing", step: int | None) -> "Briefing":
    """Return a briefing of one step, whose sources keep their numbers; None for all steps."""
    if step is None:
        return briefing
    count = len(briefing.story.steps)
    if not 1 <= step <= count:
        message = f"There is no step {step}. Give a --step from 1 to {count}."
        raise WrongUseError(message)
    pages = tuple(page for page in briefing.pages if page.number == step)
    cited = tuple(item for page in pages for item in page.sources)
    return replace(briefing, pages=pages, citations=cited)


def _of_pages(problems: "Iterable[StoryProblem]", step: int | None) -> "tuple[StoryProblem, ...]":
    """Return each problem once, and only those that concern the step if one is chosen."""
    return tuple(
        problem
        for problem in dict.fromkeys(problems)
        if step is None or problem.step in {None, step}
    )


def _go_on(problems: "tuple[StoryProblem, ...]", *, skip: bool) -> bool:
    for problem in problems:
        _say(str(problem))
    if not skip:
        _say("Mend the story, or export the rest with --skip-problems.")
    return skip


def _check_archive(briefing: "Briefing", form: "ExportFormat", destination: Destination) -> None:
    from dashboard.briefing.export import file_kind  # noqa: PLC0415

    ending = Path(file_kind(briefing, form).name).suffix
    if ending == ".zip" and destination.path is not None and destination.path.suffix != ending:
        message = (
            f"{len(briefing.pages)} maps come as one ZIP file. "
            "Give --out a name that ends in .zip, or choose one map with --step."
        )
        raise WrongUseError(message)


def _say(message: str) -> None:
    sys.stderr.write(f"{_PROGRAM}: {message}\n")
