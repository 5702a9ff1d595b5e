"""Where the marks of the timeline stand: lanes from the top, rows within a lane."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

import pandas as pd

from dashboard.timeline.words import LANES, TURNS, regions_in_words, span_in_words
from dashboard.workbench.region_words import region_word
from geodata.dates import Certainty
from geodata.timeline import Entry, Lane, Turn, pack

ID: Final = "id"
"""Column that names the entry of a mark."""

SEVERAL: Final = "Several regions"
"""Legend of an entry that concerns more than one region."""

_MARKS_ACROSS: Final = 130
"""Marks that fit side by side on the width of a page."""
_EPOCH: Final = date(1970, 1, 1)
_DAY: Final = 86_400_000
_HEAD: Final = 3
"""Rows that the name of a lane takes."""

_SHAPES: Final = MappingProxyType(
    {
        Turn.SIGNED: "diamond",
        Turn.ENTERED_INTO_FORCE: "triangle-right",
        Turn.ENDED: "cross",
        Turn.RECOGNISED: "triangle-up",
        Turn.WITHDREW: "triangle-down",
        Turn.DECIDED: "square",
        Turn.SUSPENDED: "cross",
    }
)
"""Shapes of the marks; all others are circles."""

MARKS: Final = (
    "A diamond is a signature, a triangle to the right entry into force, a cross an end; a "
    "triangle upwards recognition, downwards its withdrawal; a square a resolution. A bar lasts "
    "from its first day to its last, a broken line is a day within a month or year. Pale marks "
    "came after the date."
)
"""What the shapes mean; in words, as the fonts of pictures lack the signs."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The marks with their places, and the lanes."""

    marks: pd.DataFrame
    """For each mark: id, days, row, shape, legend and words."""
    lanes: pd.DataFrame
    """For each lane: its name and the rows at which it starts and ends."""
    rows: int
    span: tuple[date, date]
    """First and last day of the axis."""
    on: date
    """The day of the view."""
    names: str
    """Which names of regions the reader chose."""


def milliseconds(day: date) -> int:
    """Return a day as browsers count time: milliseconds since 1970, UTC."""
    return (day - _EPOCH).days * _DAY


def entry_id(entry: Entry) -> str:
    """Return what names an entry among all."""
    return f"{entry.table}:{entry.record_id}:{entry.turn}"


def lay_out(entries: Sequence[Entry], *, span: tuple[date, date], on: date, names: str) -> Layout:
    """Return the marks of entries, each in the lowest free row of its lane.

    Args:
        entries: by their first day.
        span: first and last day of the axis, which decides how close two marks may come.
        on: the day of the view.
        names: which names of regions are shown.
    """
    gap = max((span[1] - span[0]) / _MARKS_ACROSS, timedelta(days=1))
    marks, lanes, base = [], [], 0
    for lane in Lane:
        held = [entry for entry in entries if entry.lane is lane]
        if not held:
            continue
        rows = pack(held, gap)
        top = base
        base += _HEAD + max(rows) + 1
        lanes.append({"lane": LANES[lane], "top": top, "base": base})
        for entry, row in zip(held, rows, strict=True):
            marks.append({**_mark(entry, on, names), "y": base - row - 0.5})
    frame = pd.DataFrame(marks)
    # shorter ones would hide behind their own mark
    frame["long"] = frame["days"] > gap.days
    return Layout(frame, pd.DataFrame(lanes), base, span, on, names)


def legend_of(code: str, names: str) -> str:
    """Return what a region is called in the legend: the first name of a pair."""
    return region_word(code, names).split(" / ")[0]


def _mark(entry: Entry, on: date, names: str) -> dict[str, object]:
    several = len(entry.regions) > 1
    when, what = span_in_words(entry), TURNS[entry.turn]
    regions = regions_in_words(entry, names)
    return {
        ID: entry_id(entry),
        "first": milliseconds(entry.first),
        "last": milliseconds(entry.last),
        "days": (entry.last - entry.first).days,
        "shape": _SHAPES.get(entry.turn, "circle"),
        "lasted": entry.end is not None,
        "later": entry.begun_by(on) is Certainty.DOES_NOT,
        "legend": SEVERAL if several else legend_of(entry.regions[0], names),
        "words": f"{when}, {what}: {entry.title} ({regions})",
        "When": when,
        "What": what,
        "Title": entry.title,
        "Region": regions,
        "Disputed": "◐ sources differ" if entry.disputed else "no",
    }
