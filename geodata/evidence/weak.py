"""Claims that rest on little: on one source, or on encyclopedias alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from geodata.evidence.claim import CLAIM_TABLES, Claim, claims
from geodata.records import SourceKind

if TYPE_CHECKING:
    from geodata.dossier import Dossier


class Weakness(StrEnum):
    """Why a claim should be quoted with care."""

    SINGLE_SOURCE = "single_source"
    """One source states it."""
    ENCYCLOPEDIA_ONLY = "encyclopedia_only"
    """Every source is an encyclopedia, which reports what others found."""


@dataclass(frozen=True, slots=True)
class WeakClaim:
    """A claim and why it is weak."""

    claim: Claim
    weaknesses: frozenset[Weakness]


@cache
def weak_claims(dossier: "Dossier") -> tuple[WeakClaim, ...]:
    """Return the claims that rest on one source or on encyclopedias alone, table by table."""
    found = (WeakClaim(claim, frozenset(_weaknesses(dossier, claim))) for claim in claims(dossier))
    return tuple(weak for weak in found if weak.weaknesses)


@cache
def weakness_by_table(dossier: "Dossier") -> Mapping[str, Mapping[Weakness | None, int]]:
    """Return how many claims of each table have each weakness; `None` counts all its claims."""
    counts: dict[str, dict[Weakness | None, int]] = {}
    for table in CLAIM_TABLES:
        weak = [item.weaknesses for item in weak_claims(dossier) if item.claim.table == table]
        counts[table] = {None: len(dossier.table(table))}
        counts[table].update({kind: sum(kind in item for item in weak) for kind in Weakness})
    return MappingProxyType(counts)


def _weaknesses(dossier: "Dossier", claim: Claim) -> Iterator[Weakness]:
    if len(claim.sources) == 1:
        yield Weakness.SINGLE_SOURCE
    kinds = {dossier.sources[ident].kind for ident in claim.sources}
    if kinds == {SourceKind.ENCYCLOPEDIA}:
        yield Weakness.ENCYCLOPEDIA_ONLY
