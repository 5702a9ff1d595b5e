"""A story: steps that each show a view of the map and say in a few sentences what it tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class ExhibitKind(StrEnum):
    """What a chart or table that stands beside a step asks the dossier."""

    VOTES = "votes"
    """Roll calls of the General Assembly: yes, no, abstaining and absent states by year."""
    STATEMENTS = "statements"
    """What was said on a treaty, by actor."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A question to the dossier whose answer is shown as a chart or table."""

    kind: ExhibitKind
    options: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """What the question is about, such as ``{"treaty": "so-2015-alliance"}``."""


@dataclass(frozen=True, slots=True)
class Step:
    """One view of the map with what is said of it."""

    view: Mapping[str, str]
    """Parameters of the map's address, as text; what is not named is the default."""
    heading: str
    text: str
    """Sentences; the ids of sources follow a claim in brackets: ``[a]`` or ``[a; b]``."""
    notes: str = ""
    """For whoever presents."""
    exhibit: Exhibit | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A sequence of steps for an audience."""

    id: str
    title: str
    audience: str
    """For whom it is, in a line."""
    summary: str
    steps: tuple[Step, ...]
