"""What actors said of an instrument."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import Position


@cache
def treaties_spoken_of(dossier: "Dossier") -> tuple[str, ...]:
    """Return the ids of the instruments on which a position is recorded, most positions first."""
    spoken = [row.about for row in dossier.positions.values() if row.about in dossier.treaties]
    return tuple(sorted(set(spoken), key=lambda ident: (-spoken.count(ident), ident)))


def statements_on(dossier: "Dossier", treaty_id: str) -> tuple["Position", ...]:
    """Return the positions on an instrument by date; those without a date come last."""
    found = [row for row in dossier.positions.values() if row.about == treaty_id]
    return tuple(
        sorted(
            found,
            key=lambda row: (
                row.start is None,
                row.start.earliest.isoformat() if row.start else "",
                row.position_id,
            ),
        )
    )
