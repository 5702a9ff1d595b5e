"""Exchange rates and price indices by year."""

from dataclasses import dataclass
from typing import ClassVar

from geodata.records.record import Record, linked


@dataclass(frozen=True, slots=True)
class ExchangeRate(Record):
    """A row of the table ``exchange_rates`` with its sources."""

    TABLE: ClassVar[str] = "exchange_rates"
    KEY: ClassVar[tuple[str, ...]] = ("pair", "year")

    pair: str
    """``RUB_per_EUR`` and the like (ISO 4217), or the name of a consumer price index."""
    year: int
    value: float
    """Yearly average: units of the first currency for one of the second, index, or per cent."""
    sources: tuple[str, ...] = linked("exchange_rate_sources", "source_id")
    """Ids of the sources."""
