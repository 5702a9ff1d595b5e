"""What a publisher of map data draws for each audience: its editorial choice, no recognition."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.records.record import Record


class PublisherDrawing(StrEnum):
    """What the publisher draws between a region and the rest of Georgia."""

    SEPARATE_STATE = "separate_state"
    BREAKAWAY_LINE = "breakaway_line"
    FIRST_LEVEL_BOUNDARY = "first_level_boundary"
    """The line of a first-level unit of Georgia."""
    NO_LINE = "no_line"
    """Nothing: simply Georgia."""


@dataclass(frozen=True, slots=True)
class PublisherViewpoint(Record):
    """A row of the table ``publisher_viewpoints``."""

    TABLE: ClassVar[str] = "publisher_viewpoints"
    KEY: ClassVar[tuple[str, ...]] = ("audience",)

    audience: str
    """Code of the audience as the publisher has it, mostly ISO 3166-1 alpha-2."""
    name: str
    abkhazia: PublisherDrawing
    south_ossetia: PublisherDrawing
    source_id: str

    @property
    def sources(self) -> tuple[str, ...]:
        """Id of the source."""
        return (self.source_id,)
