"""How much of what could be known is known: counted from the tables themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from geodata.dates import Precision, ReducedDate
from geodata.records import TreatyStatus

if TYPE_CHECKING:
    from geodata.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of how many records something is known."""

    table: str
    what: str
    """What is known or not, in words."""
    known: int
    of: int
    """Number of records of the table."""


def _to_the_day(day: ReducedDate | None) -> bool:
    return day is not None and day.precision is Precision.DAY


_KNOWN: Final[tuple[tuple[str, str, Callable[[Any], object]], ...]] = (
    ("treaties", "day of signature", lambda row: _to_the_day(row.signed_on)),
    ("treaties", "place of signature", lambda row: row.signed_at),
    ("treaties", "entry into force", lambda row: row.in_force_on),
    ("treaties", "state when last seen", lambda row: row.status is not TreatyStatus.UNKNOWN),
    ("provisions", "article, seen in the text", lambda row: row.article),
    ("positions", "day on which it was taken", lambda row: _to_the_day(row.start)),
    ("events", "day on which it happened", lambda row: _to_the_day(row.date)),
    ("resolutions", "totals of the vote", lambda row: row.yes is not None),
    ("sites", "when it opened", lambda row: row.since),
    ("sources", "when it was published", lambda row: row.published),
    ("sources", "address", lambda row: row.url),
)
"""Cells whose being empty means that something is not known; most others may rightly be empty."""


@cache
def coverage(dossier: "Dossier") -> tuple[Coverage, ...]:
    """Return of how many records of each table something is known."""
    return tuple(
        Coverage(
            table=table,
            what=what,
            known=sum(bool(is_known(row)) for row in dossier.table(table).values()),
            of=len(dossier.table(table)),
        )
        for table, what, is_known in _KNOWN
    )
