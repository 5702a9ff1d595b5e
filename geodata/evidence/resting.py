"""What rests on a source."""

from functools import cache
from typing import TYPE_CHECKING

from geodata.evidence.claim import Claim, claim_of

if TYPE_CHECKING:
    from geodata.dossier import Dossier


@cache
def resting_on(dossier: "Dossier", source_id: str) -> tuple[Claim, ...]:
    """Return every claim that cites a source, table by table; none for an unknown source."""
    return tuple(claim_of(dossier, table, key) for table, key in dossier.citing(source_id))
