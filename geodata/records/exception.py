"""Exceptions: findings of the validation that are known, looked at and allowed."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.records.record import Record


class Rule(StrEnum):
    """A check that allows named exceptions."""

    VOTE_TOTALS = "vote_totals"
    """Totals of the official record equal the counted votes of the states."""
    IMPLEMENTATION_LATER = "implementation_later"
    """An implementing instrument was signed after the clause."""
    IMPLEMENTATION_UNDATED = "implementation_undated"
    """An implementing instrument has a date of signature."""
    COORDINATES_IN_REGION = "coordinates_in_region"
    """A point that is not approximate lies in its region."""
    VALUE_WITHOUT_SOURCE = "value_without_source"
    """Every value of a discrepancy has a source."""
    SOURCE_USED = "source_used"
    """Every source is cited."""


@dataclass(frozen=True, slots=True)
class AllowedException(Record):
    """A row of the table ``exceptions``."""

    TABLE: ClassVar[str] = "exceptions"
    KEY: ClassVar[tuple[str, ...]] = ("rule", "table", "record_id")

    rule: Rule
    table: str
    """Name of the record's table."""
    record_id: str
    """Key of the record, its parts joined by ``:``."""
    reason: str
