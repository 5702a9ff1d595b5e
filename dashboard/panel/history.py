"""The tab 'History' and the steps from change to change."""

from typing import TYPE_CHECKING

from dashboard.panel.model import Block, Step, Text
from dashboard.plain_text import plain
from dashboard.state_fields import AXIS_START
from geodata.figures import around, next_changes, previous_changes
from geodata.words import day_in_words

if TYPE_CHECKING:
    from datetime import date

    from dashboard.panel.citations import Citations
    from geodata.asof import Change
    from geodata.dossier import Dossier
    from geodata.figures import Happening

_SHOWN = 12
"""Happenings on each side of the day."""


def history_blocks(citations: "Citations", on: "date", region: str | None) -> tuple[Block, ...]:
    """Return what happened before and after a day; what came later is set apart."""
    found = around(citations.dossier, on, region, count=_SHOWN)
    until = [_line(citations, item) for item in found.until]
    after = [_line(citations, item) for item in found.after]
    return (
        Text("\n".join(["**Until this date**", "", *(until or ["- nothing recorded"])])),
        Text("\n".join(["**Later**", "", *(after or ["- nothing recorded"])])),
    )


def _line(citations: "Citations", item: "Happening") -> str:
    marks = citations.of(item.table, item.record_id, item.sources)
    return f"- :gray[{plain(item.when)}] {plain(item.label)}{marks}"


def steps(dossier: "Dossier", on: "date", region: str | None) -> tuple[Step | None, Step | None]:
    """Return the steps to the previous and the next change that the time bar reaches."""
    first = on.fromisoformat(AXIS_START)
    before = previous_changes(dossier, on, region, first=first)
    after = next_changes(dossier, on, region, last=dossier.latest_date)
    return _step(before), _step(after)


def _step(found: "tuple[Change, ...]") -> Step | None:
    if not found:
        return None
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    day = found[0].day
    return Step(day.isoformat(), f"{day_in_words(day)}: {found[0].label}{more}")
