"""Check: discrepancies and exceptions name records that exist, and every exception is needed."""

from collections.abc import Iterator

from geodata.problems import Problem
from geodata.records import DiscrepancyKind
from geodata.validation.form import READ_KINDS
from geodata.validation.package import Package, joined

_KEYS = {kind.TABLE: kind.KEY for kind in READ_KINDS}
_CONFLICTING = 2


def check_references(package: Package) -> Iterator[Problem]:
    """Find records named that do not exist, and conflicts with fewer than two values."""
    known: dict[str, set[str]] = {}
    for table in ("discrepancy_records", "exceptions"):
        for row in package.rows(table):
            target = row.cells["table"]
            if target not in _KEYS or not package.is_whole(target):
                continue
            if target not in known:
                known[target] = set(package.by_key(target, *_KEYS[target]))
            if row.cells["record_id"] not in known[target]:
                yield package.problem(
                    table,
                    row,
                    "record_id",
                    message=f"There is no such record in the table {target}.",
                    remedy=f"Write its {':'.join(_KEYS[target])}, or remove the row.",
                )
    yield from _one_sided(package)


def check_exceptions(package: Package) -> Iterator[Problem]:
    """Find exceptions that no check needed; run it after all other checks."""
    for row in package.unused_exceptions():
        yield package.problem(
            "exceptions",
            row,
            "record_id",
            message=f"The record keeps the rule {row.cells['rule']}: the exception is not needed.",
            remedy="Remove the row.",
        )


def _one_sided(package: Package) -> Iterator[Problem]:
    if not package.is_whole("discrepancy_values"):
        return
    sides = [joined(row, ("discrepancy_id",)) for row in package.rows("discrepancy_values")]
    for row in package.rows("discrepancies"):
        needed = 1 if row.cells["kind"] == DiscrepancyKind.DOUBT else _CONFLICTING
        if sides.count(row.cells["discrepancy_id"]) < needed:
            yield package.problem(
                "discrepancies",
                row,
                "discrepancy_id",
                message=f"The discrepancy has fewer than {needed} values.",
                remedy="Add what each side says to tables/discrepancy_values.csv.",
            )
