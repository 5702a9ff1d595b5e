"""Claims as rows of a shown table: what is said, what kind of record says it, where and when."""

import datetime as dt
from typing import Final

from dashboard.sources.words import RECORDS
from dashboard.workbench.region_words import region_reference, region_words
from geodata.evidence import Claim
from geodata.exports import Column, Kind, ShownRow
from geodata.loading import load

COLUMNS: Final = (
    Column("claim", "What it says"),
    Column("record_kind", "Record"),
    Column("region", "Region"),
    Column("date", "Date", Kind.DATE),
    Column("table", "Table", description="The table of the data package that holds the record."),
    Column("id", "Id", description="The key of the record in its table."),
)
"""Columns that every table of claims has."""

_OWN_CARD: Final = {"treaties": "treaty", "events": "event", "sites": "site", "sources": "source"}
"""Tables whose records the map opens by themselves, and how it names them."""


def claim_row(claim: Claim, names: str, *more: str) -> ShownRow:
    """Return the row of a claim.

    Args:
        claim: what is shown.
        names: which names of regions, as the view has it.
        more: cells after those of `COLUMNS`.
    """
    disputes = load().discrepancies_of(claim.table, claim.key)
    disputed = tuple(item.discrepancy_id for item in disputes)
    if claim.table == "discrepancies":
        disputed = (claim.key,)
    return ShownRow(
        values=(
            claim.text,
            RECORDS[claim.table],
            region_words(claim.regions, names),
            None if claim.day is None else claim.day.text,
            claim.table,
            claim.key,
            *more,
        ),
        sources=claim.sources,
        record=on_map(claim),
        day=None if claim.day is None else _day(claim.day.latest),
        disputed=disputed,
    )


def on_map(claim: Claim) -> str | None:
    """Return what to select on the map to see a claim as ``kind:id``; its region if no more."""
    if claim.table in _OWN_CARD:
        return f"{_OWN_CARD[claim.table]}:{claim.key}"
    if claim.table == "provisions":
        return f"treaty:{load().provisions[claim.key].treaty_id}"
    if claim.table == "votes":
        return f"state:{load().votes[claim.key].iso3}"
    return region_reference(claim.regions)


def _day(latest: dt.date) -> dt.date:
    """Return the last day that a date can mean, or that of the data if that comes first."""
    return min(latest, load().latest_date)
