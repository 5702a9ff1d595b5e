"""What every row for the browser shares: validity bounds and the discrepancies that concern it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.dates import ReducedDate, Validity
    from geodata.dossier import Dossier

Bounds = list[str | None]
"""Earliest and latest first day, earliest and latest last day; None where unknown or open."""

NEVER: Bounds = ["9999-12-31", "9999-12-31", "0001-01-01", "0001-01-01"]
"""Bounds of something that never held: it ended before it began."""


def bounds_of(validity: "Validity | None") -> Bounds:
    """Return the four days by which the browser filters."""
    return NEVER if validity is None else list(validity.bounds())


def disputes(dossier: "Dossier", table: str, record_id: str) -> list[str]:
    """Return the ids of the discrepancies that concern a record."""
    return [row.discrepancy_id for row in dossier.discrepancies_of(table, record_id)]


def text_of(reduced: "ReducedDate | None") -> str | None:
    """Return a reduced date as its table holds it."""
    return None if reduced is None else str(reduced)
