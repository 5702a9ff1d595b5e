"""Votes: how each state voted on a resolution."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.records.record import Record


class VoteChoice(StrEnum):
    """How a state voted."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    ABSENT = "absent"
    """A member without a recorded vote (derived)."""


@dataclass(frozen=True, slots=True)
class Vote(Record):
    """A row of the table ``votes``."""

    TABLE: ClassVar[str] = "votes"
    KEY: ClassVar[tuple[str, ...]] = ("resolution", "iso3")

    resolution: str
    iso3: str
    """ISO 3166-1 alpha-3 code of the state."""
    vote: VoteChoice
