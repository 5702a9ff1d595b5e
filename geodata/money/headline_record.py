"""A figure that speaks for a donor's money, with what it rests on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.money.standing import Standing
    from geodata.records import AidKind, Sector


class Basis(StrEnum):
    """What a headline rests on."""

    SERIES = "series"
    """A yearly series of all aid."""
    CLAIM = "claim"
    """A claim about all aid of the year or period."""
    SERIES_PART = "series_part"
    """A yearly series of one part of the aid."""
    CLAIM_PART = "claim_part"
    """A claim about money for one purpose."""
    SUM = "sum"
    """The figures of one yearly series added up over its own years."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure with what it rests on."""

    donor: str
    region: str
    start_year: int
    end_year: int
    standing: "Standing"
    basis: Basis
    low: float
    """In ``currency``; equal to ``high`` unless rival figures span a range."""
    high: float
    currency: str
    """ISO 4217 code."""
    estimate: bool
    stage: "AidKind | None"
    """Stage of the claims; None for a series."""
    sector: "Sector | None"
    series_id: str | None
    flows: tuple[str, ...]
    """Ids of the claims, the lowest first."""
    count: int
    """Number of figures of a sum; 1 otherwise."""
    sources: tuple[str, ...]
    discrepancies: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Return whether it tells all aid of the donor, not one part of it."""
        return self.basis in {Basis.SERIES, Basis.CLAIM, Basis.SUM}
