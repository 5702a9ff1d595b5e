"""What the statements of the dossier rest on, how firmly, and what is not known."""

from geodata.evidence.claim import CLAIM_TABLES, Claim, claim_of, claims
from geodata.evidence.coverage import Coverage, coverage
from geodata.evidence.resting import resting_on
from geodata.evidence.weak import WeakClaim, Weakness, weak_claims, weakness_by_table

__all__ = [
    "CLAIM_TABLES",
    "Claim",
    "Coverage",
    "WeakClaim",
    "Weakness",
    "claim_of",
    "claims",
    "coverage",
    "resting_on",
    "weak_claims",
    "weakness_by_table",
]
