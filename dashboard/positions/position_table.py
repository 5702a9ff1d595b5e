"""Positions as rows of a table that is shown and downloaded."""

from typing import TYPE_CHECKING, Final

from dashboard.positions.evidence import disputes_of, position_view, record_of_actor
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.positions.words import STANCES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.records import Position

COLUMNS: Final = (
    Column("actor", "Who"),
    Column("named", "Named at the time"),
    Column("date", "Date", Kind.DATE),
    Column("stance", "Stance"),
    Column("form", "Form"),
    Column("detail", "What was said or done"),
)


def position_row(row: "Position") -> ShownRow:
    """Return the row of a position."""
    return ShownRow(
        (
            load().actors[row.actor].name_en,
            row.actor_name,
            row.start.text if row.start else None,
            STANCES[row.stance],
            row.kind.value,
            row.summary,
        ),
        sources=row.sources,
        record=record_of_actor(row),
        day=row.start.latest if row.start else None,
        disputed=disputes_of(row.TABLE, row.key),
        view=position_view(),
    )


def group_table(positions: "Sequence[Position]", group: str, on: "date") -> ShownTable:
    """Return the positions that put states into a group.

    Args:
        positions: in the order of the rows.
        group: its name.
        on: the day of the view.
    """
    return ShownTable(
        name="group",
        title=f"Why these states: {group}",
        columns=COLUMNS,
        rows=tuple(position_row(row) for row in positions),
        as_of=on,
        filters={"Group": group},
    )
