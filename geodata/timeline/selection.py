"""A choice of entries, and how many there are in each year."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from geodata.timeline.entry import Entry, Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which entries are wanted."""

    lanes: frozenset[Lane]
    region: str | None
    """Code of a region; None for all."""
    first: date
    last: date


def select(entries: Iterable[Entry], wanted: Selection) -> tuple[Entry, ...]:
    """Return the entries of a selection; one on the edge of the span counts."""
    return tuple(
        entry
        for entry in entries
        if entry.lane in wanted.lanes
        and (wanted.region is None or wanted.region in entry.regions)
        and entry.first <= wanted.last
        and entry.last >= wanted.first
    )


def density(entries: Iterable[Entry]) -> Mapping[tuple[int, Lane], int]:
    """Return how many entries of each lane begin in each year; a year without any is left out."""
    return Counter((entry.first.year, entry.lane) for entry in entries)
