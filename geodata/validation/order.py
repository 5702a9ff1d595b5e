"""Check: what has a beginning and an end ends after it begins."""

from collections.abc import Callable, Iterator
from datetime import date

from geodata.dates import DateError, ReducedDate
from geodata.problems import Problem
from geodata.validation.package import Package

DATES = (
    ("treaties", "signed_on", "ends_on"),
    ("treaties", "in_force_on", "ends_on"),
    ("positions", "from", "to"),
    ("events", "date", "end_date"),
    ("sites", "since", "until"),
)
"""Table, column of the first day, column of the last day."""
YEARS = (("aid_flows", "start_year", "end_year"),)
"""Table, column of the first year, column of the last year."""


def check_order(package: Package) -> Iterator[Problem]:
    """Find intervals whose last day, on every reading, is before their first."""
    for table, first, last in (*DATES, *YEARS):
        for row in package.rows(table):
            begins = _read(row.cells[first], lambda found: found.earliest)
            ends = _read(row.cells[last], lambda found: found.latest)
            if begins is not None and ends is not None and ends < begins:
                yield package.problem(
                    table,
                    row,
                    last,
                    message=f"It ends before it begins ('{first}' is {row.cells[first]}).",
                    remedy=f"Correct '{first}' or '{last}'.",
                )


def _read(text: str, pick: Callable[[ReducedDate], date]) -> date | None:
    try:
        return pick(ReducedDate.parse(text))
    except DateError:
        return None
