"""Answers about a day, kept so that a rerun of the page does not ask again."""

from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.loading import load
from geodata.treaties import ClauseProgress, Comparison, Term, compare, progress, terms

if TYPE_CHECKING:
    from datetime import date

_DAYS_KEPT = 64
CHARTS_KEPT = 16
"""Drawn charts: some days and choices, in both themes."""


@lru_cache(maxsize=_DAYS_KEPT)
def progress_by(on: "date") -> tuple[ClauseProgress, ...]:
    """Return what had come of every clause by a day."""
    return progress(load(), on)


@lru_cache(maxsize=_DAYS_KEPT)
def progress_of(on: "date", clause_id: str) -> ClauseProgress | None:
    """Return what had come of one clause by a day; None if its instrument was not signed yet."""
    return next(
        (item for item in progress_by(on) if item.provision.provision_id == clause_id), None
    )


@lru_cache(maxsize=_DAYS_KEPT)
def terms_by(on: "date") -> tuple[Term, ...]:
    """Return the terms of the instruments signed by a day."""
    return terms(load(), on)


@lru_cache(maxsize=_DAYS_KEPT)
def comparison_of(treaty_ids: tuple[str, ...]) -> Comparison:
    """Return instruments side by side; a `ComparisonError` says why they cannot be."""
    return compare(load(), treaty_ids)
