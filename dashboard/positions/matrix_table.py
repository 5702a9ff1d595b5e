"""The matrix, and the resolutions that it cannot hold, as tables that are shown and downloaded."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from dashboard.positions.evidence import (
    disputes_of,
    disputes_of_votes,
    sources_of_votes,
    vote_view,
)
from dashboard.positions.words import short_name, state_name
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.loading import load
from geodata.positions.words import VOTES
from geodata.words import in_words

if TYPE_CHECKING:
    from geodata.records import Resolution

_NOTE = (
    "Absent: a member without a recorded vote. Empty: not a member of the body at that time. A yes "
    "to a motion to take no action is no yes to the resolution."
)
_SILENT = (
    Column("resolution", "Resolution"),
    Column("date", "Date", Kind.DATE),
    Column("title", "Title"),
    Column("outcome", "Outcome"),
    Column("yes", "Yes", Kind.INTEGER),
    Column("no", "No", Kind.INTEGER),
    Column("abstain", "Abstained", Kind.INTEGER),
)


def matrix_table(
    texts: Sequence["Resolution"], states: Sequence[str], on: date, filters: Mapping[str, str]
) -> ShownTable:
    """Return the matrix as a table.

    Args:
        texts: of the columns.
        states: of the rows, ISO 3166-1 alpha-3.
        on: the day of the view.
        filters: what was chosen, in words.
    """
    return ShownTable(
        name="votes",
        title="Votes of states on resolutions",
        columns=(
            Column("state", "State"),
            Column("iso3", "ISO code", description="ISO 3166-1 alpha-3"),
            *(column_of(text) for text in texts),
        ),
        rows=tuple(_row(iso3, texts) for iso3 in states),
        as_of=on,
        filters=filters,
        note=_NOTE,
    )


def column_of(text: "Resolution") -> Column:
    """Return the column of a roll call."""
    return Column(
        re.sub(r"\W+", "_", text.resolution).strip("_").lower(),
        short_name(text),
        description=f"{text.resolution}, {in_words(text.date)}: {text.title}",
    )


def silent_table(texts: Sequence["Resolution"], on: date) -> ShownTable:
    """Return resolutions of which no vote of a single state is recorded."""
    return ShownTable(
        name="resolutions-without-roll-call",
        title="Resolutions without a roll call",
        columns=_SILENT,
        rows=tuple(
            ShownRow(
                (
                    text.resolution,
                    text.date.text,
                    text.title,
                    text.outcome.value,
                    text.yes,
                    text.no,
                    text.abstain,
                ),
                sources=text.sources,
                record=f"resolution:{text.resolution}",
                day=text.date.latest,
                disputed=disputes_of(text.TABLE, text.key),
            )
            for text in texts
        ),
        as_of=on,
        note="The Security Council's records here give no votes of single members for these.",
    )


def _row(iso3: str, texts: Sequence["Resolution"]) -> ShownRow:
    on_each = [load().votes_on(text.key).get(iso3) for text in texts]
    known = [text for text, vote in zip(texts, on_each, strict=True) if vote is not None]
    return ShownRow(
        (
            state_name(iso3),
            iso3,
            *(None if vote is None else VOTES[vote.vote] for vote in on_each),
        ),
        sources=sources_of_votes(known),
        record=f"state:{iso3}",
        # the map shades by the last vote of its day
        day=texts[-1].date.latest,
        disputed=disputes_of_votes(iso3, known),
        view=vote_view(),
    )
