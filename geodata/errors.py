"""Errors that the domain package raises; each message names the place and the remedy."""

from collections.abc import Iterable

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
