"""Check: what carries a clause out is named and was signed after the clause."""

from collections.abc import Iterator

from geodata.csv_tables import TextRow
from geodata.dates import DateError, ReducedDate
from geodata.problems import Problem
from geodata.records import Rule
from geodata.validation.package import Package, exception_remedy, joined

_TABLE = "provision_implementations"
_MISSING = ("Neither an instrument nor a description is given.", "Fill in one of the two columns.")


def check_implementations(package: Package) -> Iterator[Problem]:
    """Find implementing instruments that are undated or signed before the clause."""
    provisions = package.by_key("provisions", "provision_id")
    signed = {row.cells["treaty_id"]: row.cells["signed_on"] for row in package.rows("treaties")}
    seen: set[tuple[str, ...]] = set()
    for row in package.rows(_TABLE):
        cells = tuple(row.cells.values())
        if cells in seen:
            yield package.problem(
                _TABLE, row, None, message="The row is there twice.", remedy="Remove one of them."
            )
        seen.add(cells)
        if not row.cells["treaty_id"] and not row.cells["description"]:
            message, remedy = _MISSING
            yield package.problem(_TABLE, row, "treaty_id", message=message, remedy=remedy)
        clause = provisions.get(row.cells["provision_id"])
        if clause is not None and row.cells["treaty_id"] in signed:
            begun = signed.get(clause.cells["treaty_id"], "")
            yield from _untimely(package, row, begun, signed[row.cells["treaty_id"]])


def _untimely(package: Package, row: TextRow, clause: str, text: str) -> Iterator[Problem]:
    if not text:
        rule, message = (
            Rule.IMPLEMENTATION_UNDATED,
            "The implementing instrument has no date of signature.",
        )
    elif _is_before(text, clause):
        rule, message = (
            Rule.IMPLEMENTATION_LATER,
            f"The implementing instrument ({text}) was signed before the clause ({clause}).",
        )
    else:
        return
    key = joined(row, ("provision_id", "treaty_id"))
    if not package.allows(rule, _TABLE, key):
        yield package.problem(
            _TABLE,
            row,
            "treaty_id",
            message=message,
            remedy=f"Correct the link or the date, {exception_remedy(rule, _TABLE, key)}",
        )


def _is_before(text: str, other: str) -> bool:
    try:
        return ReducedDate.parse(text).latest < ReducedDate.parse(other).earliest
    except DateError:
        return False
