"""Exhibit: what changed from one day to another."""

from typing import TYPE_CHECKING, Final

from geodata.asof.changes import Change, changes
from geodata.exports.shown_table import Column, ShownRow
from geodata.figures.speaking_money import short_name
from geodata.records import Position, Record, Site, Treaty
from geodata.stories.exhibits.shown import ShownExhibit, exhibit
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.stories.exhibits.options import Options

_COLUMNS: Final = (
    Column("date", "Date"),
    Column("change", "What changed"),
    Column("subject", "Of what or whom"),
    Column("region", "Region"),
)
_BETWEEN: Final = ": "
"""Stands between the two in the words of a change."""
_NOTE: Final = "Instruments, recognitions, sites and votes; what has no known date is not listed."
_NONE: Final = "No dated instrument, recognition, site or vote changed by this day."


def changed(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return the changes after a day up to another one, oldest first."""
    since = options.since()
    every = changes(dossier)
    # what an actor did for both regions on a day is one act
    acts: dict[tuple[str, str], list[Change]] = {}
    for change in every:
        if since < change.day <= as_of:
            acts.setdefault((change.at.text, change.label), []).append(change)
    begins = any(change.day <= since for change in every)
    first, last = day_in_words(since), day_in_words(as_of)
    return exhibit(
        "changes",
        f"What changed from {first} to {last}" if begins else f"What changed by {last}",
        _COLUMNS,
        (_row(dossier, act) for act in acts.values()),
        as_of=as_of,
        note=_NOTE if acts else _NONE,
    )


def _row(dossier: "Dossier", act: list[Change]) -> ShownRow:
    what, _, subject = act[0].label.partition(_BETWEEN)
    records = [dossier.table(change.table)[change.record_id] for change in act]
    sources = (source.source_id for record in records for source in dossier.sources_of(record))
    regions = dict.fromkeys(code for record in records for code in _regions(record))
    disputed = (
        item.discrepancy_id
        for change in act
        for item in dossier.discrepancies_of(change.table, change.record_id)
    )
    return ShownRow(
        values=(
            in_words(act[0].at),
            what,
            subject,
            ", ".join(short_name(dossier, code) for code in regions) or None,
        ),
        sources=tuple(dict.fromkeys(sources)),
        record=_reference(records[0]),
        day=act[0].day,
        disputed=tuple(dict.fromkeys(disputed)),
    )


def _regions(record: Record) -> tuple[str, ...]:
    match record:
        case Treaty():
            return record.regions
        case Position():
            return record.subjects
        case Site():
            return (record.region,)
        case _:
            return ()


def _reference(record: Record) -> str | None:
    match record:
        case Treaty():
            return f"treaty:{record.treaty_id}"
        case Site():
            return f"site:{record.site_id}"
        case _:
            return None
