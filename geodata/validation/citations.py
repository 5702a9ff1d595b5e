"""Check: every row of a table with sources cites at least one, and every source is cited."""

from collections.abc import Iterator

from geodata.dossier import KINDS
from geodata.problems import Problem
from geodata.records import DiscrepancyValue, Gap, Record, Rule
from geodata.records.columns import links_of
from geodata.validation.package import Package, exception_remedy, joined

_SOURCE = "source_id"


def check_citations(package: Package) -> Iterator[Problem]:
    """Find records without a source and sources without a record."""
    kinds: tuple[type[Record], ...] = (*KINDS.values(), DiscrepancyValue)
    for kind in kinds:
        link = links_of(kind).get("sources")
        # a gap says that nothing was found, for which there is often nothing to cite
        if link is not None and kind is not Gap:
            yield from _unsourced(package, kind, link.table)
    yield from _uncited(package, _cited(package))


def _cited(package: Package) -> set[str]:
    """Return the sources that any table refers to."""
    return {
        ident
        for table in package.schema.tables.values()
        for reference in table.foreign_keys
        if reference.table == "sources"
        for ident in package.values(table.name, reference.fields[0])
    }


def _unsourced(package: Package, kind: type[Record], link: str) -> Iterator[Problem]:
    if not package.is_whole(link):
        return
    sourced = set(package.by_key(link, *kind.KEY))
    for row in package.rows(kind.TABLE):
        key = joined(row, kind.KEY)
        if key in sourced or package.allows(Rule.VALUE_WITHOUT_SOURCE, kind.TABLE, key):
            continue
        remedy = f"Add a row for it to tables/{link}.csv"
        if kind is DiscrepancyValue:
            remedy += f", {exception_remedy(Rule.VALUE_WITHOUT_SOURCE, kind.TABLE, key)}"
        yield package.problem(
            kind.TABLE,
            row,
            kind.KEY[0],
            message="The row has no source.",
            remedy=remedy.removesuffix(".") + ".",
        )


def _uncited(package: Package, cited: set[str]) -> Iterator[Problem]:
    for row in package.rows("sources"):
        ident = row.cells[_SOURCE]
        if ident in cited or package.allows(Rule.SOURCE_USED, "sources", ident):
            continue
        yield package.problem(
            "sources",
            row,
            _SOURCE,
            message="No record cites the source.",
            remedy=f"Cite or remove it, {exception_remedy(Rule.SOURCE_USED, 'sources', ident)}",
        )
