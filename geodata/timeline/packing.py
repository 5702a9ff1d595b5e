"""Rows for marks on an axis of time, so that no mark covers another."""

from collections.abc import Iterable
from datetime import date, timedelta

from geodata.timeline.entry import Entry


def pack(entries: Iterable[Entry], gap: timedelta) -> tuple[int, ...]:
    """Return a row for each entry, from 0, such that two in one row keep a distance.

    The lowest row that is free is taken, so that the height of a heap tells how much happened.

    Args:
        entries: by their first day.
        gap: least distance between the end of one mark and the start of the next in its row.
    """
    ends: list[date] = []
    rows = []
    for entry in entries:
        row = next((row for row, end in enumerate(ends) if end + gap <= entry.first), len(ends))
        if row == len(ends):
            ends.append(entry.last)
        else:
            ends[row] = entry.last
        rows.append(row)
    return tuple(rows)
