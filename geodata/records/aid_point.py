"""Aid series: yearly values of aid, debt, trade and shares, for charts."""

from dataclasses import dataclass
from typing import ClassVar

from geodata.records.record import Record


@dataclass(frozen=True, slots=True)
class AidPoint(Record):
    """A row of the table ``aid_series``: the value of one series in one year."""

    TABLE: ClassVar[str] = "aid_series"
    KEY: ClassVar[tuple[str, ...]] = ("series_id", "year")

    series_id: str
    donor: str
    """Actor code of the donor or partner."""
    recipient: str
    """Code of the region."""
    year: int
    value: float
    """Value in ``unit``."""
    unit: str
    """Currency (ISO 4217) with price basis, or what is counted."""
    source_id: str

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources."""
        return (self.source_id,)
