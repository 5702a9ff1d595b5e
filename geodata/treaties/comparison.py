"""Instruments side by side: their clauses aligned by topic and matter.

Articles are numbered differently in each text, and many clauses are known from reports without a
number. So clauses stand against each other when this project reads them as dealing with the same
matter (table ``provision_matters``). That an instrument has no clause on a matter means that none
was recorded, not that its full text has none.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.errors import GeodataError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.dossier import Dossier
    from geodata.records import Matter, Provision, Treaty

FEWEST = 2
MOST = 3
"""How many instruments can be read side by side."""


class ComparisonError(GeodataError):
    """Instruments that cannot be set side by side."""


@dataclass(frozen=True, slots=True)
class MatterRow:
    """What each of the compared instruments says on one matter."""

    matter: "Matter"
    cells: tuple[tuple["Provision", ...], ...]
    """The clauses of each instrument, in the order of the comparison; empty if none is recorded."""

    @property
    def shared(self) -> bool:
        """Whether every instrument has a clause on it."""
        return all(self.cells)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or three instruments, matter by matter."""

    treaties: tuple["Treaty", ...]
    rows: tuple[MatterRow, ...]
    """Only matters on which at least one of them has a clause, in the order of the topics."""

    @property
    def shared(self) -> tuple[MatterRow, ...]:
        """Return the matters on which every instrument has a clause."""
        return tuple(row for row in self.rows if row.shared)

    @property
    def differing(self) -> tuple[MatterRow, ...]:
        """Return the matters on which at least one instrument has no recorded clause."""
        return tuple(row for row in self.rows if not row.shared)

    def only_in(self, treaty_id: str) -> tuple[MatterRow, ...]:
        """Return the matters on which one instrument alone has a clause."""
        place = self._place(treaty_id)
        return tuple(
            row
            for row in self.rows
            if [bool(cell) for cell in row.cells] == [at == place for at in range(len(row.cells))]
        )

    def missing_from(self, treaty_id: str) -> tuple[MatterRow, ...]:
        """Return the matters on which others have a clause and one instrument has none."""
        place = self._place(treaty_id)
        return tuple(row for row in self.rows if not row.cells[place])

    def _place(self, treaty_id: str) -> int:
        return [treaty.treaty_id for treaty in self.treaties].index(treaty_id)


def compare(dossier: "Dossier", treaty_ids: "Sequence[str]") -> Comparison:
    """Set two or three instruments side by side.

    Args:
        dossier: the loaded data.
        treaty_ids: the instruments, in the order in which they are to stand.

    Raises:
        ComparisonError: there are fewer than two or more than three, one is named twice or is
            not known.
    """
    unknown = [ident for ident in treaty_ids if ident not in dossier.treaties]
    if unknown:
        message = f"There is no instrument {unknown[0]!r}: use an id of the table 'treaties'."
        raise ComparisonError(message)
    if len(set(treaty_ids)) != len(treaty_ids) or not FEWEST <= len(treaty_ids) <= MOST:
        message = f"Choose {FEWEST} or {MOST} different instruments."
        raise ComparisonError(message)
    treaties = tuple(dossier.treaties[ident] for ident in treaty_ids)
    return Comparison(treaties, tuple(_rows(dossier, treaty_ids)))


def _rows(dossier: "Dossier", treaty_ids: "Sequence[str]") -> "Iterator[MatterRow]":
    for matter in dossier.matters.values():
        cells = tuple(
            tuple(
                clause for clause in dossier.provisions_of(ident) if matter.matter in clause.matters
            )
            for ident in treaty_ids
        )
        if any(cells):
            yield MatterRow(matter, cells)
