"""Regions: Georgia and the two breakaway regions."""

from dataclasses import dataclass
from typing import ClassVar

from geodata.records.record import Record


@dataclass(frozen=True, slots=True)
class Region(Record):
    """A row of the table ``regions``."""

    TABLE: ClassVar[str] = "regions"
    KEY: ClassVar[tuple[str, ...]] = ("region",)

    region: str
    """ISO 3166 code; ``GE-SO`` is this project's own, as there is none."""
    name_en: str
    name_ka: str
    name_ru: str
    name_ab: str
    name_os: str
    area_km2: float
    """Official area in km²."""
