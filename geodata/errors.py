"""Errors that the domain package raises; each message names the place and the remedy."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from geodata.problems import Problem

_SHOWN = 20


class GeodataError(Exception):
    """Base of the errors of this package."""


class DataError(GeodataError):
    """A file of the data package cannot be used.

    Attributes:
        problems: every problem found in the file, in the order of its rows.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems and show the first of them, one per line."""
        self.problems: tuple[Problem, ...] = tuple(problems)
        lines = [str(problem) for problem in self.problems[:_SHOWN]]
        if len(self.problems) > _SHOWN:
            lines.append(f"… and {len(self.problems) - _SHOWN} more problems.")
        super().__init__("\n".join(lines))


class UnknownNameError(GeodataError, LookupError):
    """A name that nothing bears."""

    def __init__(self, *, what: str, name: str, known: Sequence[str]) -> None:
        """Say what there is instead.

        Args:
            what: kind of thing that was asked for, such as ``table``.
            name: the name that was given.
            known: the names that there are.
        """
        similar = get_close_matches(name, known, n=1)
        guess = f" Did you mean '{similar[0]}'?" if similar else ""
        super().__init__(f"There is no {what} '{name}'.{guess} There are: {', '.join(known)}.")
