"""States: the 193 members of the United Nations."""

from dataclasses import dataclass
from typing import ClassVar

from geodata.records.record import Record


@dataclass(frozen=True, slots=True)
class State(Record):
    """A row of the table ``states``."""

    TABLE: ClassVar[str] = "states"
    KEY: ClassVar[tuple[str, ...]] = ("iso3",)

    iso3: str
    """ISO 3166-1 alpha-3 code."""
    iso2: str
    """ISO 3166-1 alpha-2 code."""
    name_en: str
    un_name: str
    """Name in the voting records of the UN."""
    other_un_vote_names: str | None
    """Further names in those records, separated by semicolons."""
