"""Measures: what the indicators measure, in words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.records.record import Record


class Theme(StrEnum):
    """Under which theme an indicator is shown, in the order in which a page shows them."""

    POPULATION = "population"
    DISPLACEMENT = "displacement"
    LOSSES = "losses"
    TROOPS = "troops"
    LINE = "line"
    """The administrative boundary lines: crossings, detentions, fences."""
    ECONOMY = "economy"
    POLITICS = "politics"
    TERRITORY = "territory"


@dataclass(frozen=True, slots=True)
class Measure(Record):
    """A row of the table ``measures``."""

    TABLE: ClassVar[str] = "measures"
    KEY: ClassVar[tuple[str, ...]] = ("indicator",)

    indicator: str
    title: str
    theme: Theme
    subject: str
    """What it is about: measures of one subject stand side by side, as rivals or in turn."""
