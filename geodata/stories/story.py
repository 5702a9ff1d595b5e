"""A story: steps that each show a view of the map and say in a few sentences what it tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class ExhibitKind(StrEnum):
    """What a chart or table that stands beside a step asks the dossier."""

    ARTICLE = "article"
    """The claims of the founding article, set against other sources."""
    DISPUTED = "disputed"
    """Every value on which sources differ."""
    TRACED_SUM = "traced_sum"
    """A sum of the founding article beside the roubles for which it is taken."""
    YEARLY_AID = "yearly_aid"
    """What a donor gave a region by year, paid and promised apart."""
    CLAUSES = "clauses"
    """Clauses of two or three instruments on the same matters."""
    CARRIED_OUT = "carried_out"
    """Which later texts carried out the clauses of an instrument."""
    STATEMENTS = "statements"
    """What was said on a treaty, by actor."""
    RECOGNITIONS = "recognitions"
    """Who recognised which region, from when to when."""
    VOTES = "votes"
    """Roll calls of the General Assembly: yes, no, abstaining and absent states by year."""
    BALLOTS = "ballots"
    """How the states that recognise, or that voted against, voted last."""
    CHANGES = "changes"
    """What changed from one day to another: instruments, recognitions, sites and votes."""


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
