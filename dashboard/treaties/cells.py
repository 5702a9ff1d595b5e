"""Cells of the page's tables, and what a row of a record always has."""

from typing import TYPE_CHECKING

from geodata.dates import Precision
from geodata.loading import load

if TYPE_CHECKING:
    import datetime as dt

    from geodata.dates import ReducedDate
    from geodata.records import Record


def day_cell(reduced: "ReducedDate | None") -> "dt.date | str | None":
    """Return a date as a cell: a day, what is known of it as text, or nothing."""
    if reduced is None or reduced.precision is Precision.UNKNOWN:
        return None
    return reduced.earliest if reduced.precision is Precision.DAY else reduced.text


def disputed(*records: "Record") -> tuple[str, ...]:
    """Return the ids of the discrepancies that concern records, each once."""
    dossier = load()
    return tuple(
        dict.fromkeys(
            item.discrepancy_id
            for record in records
            for item in dossier.discrepancies_of(record.TABLE, record.key)
        )
    )
