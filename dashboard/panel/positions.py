"""The tab 'Positions': who recognises, how the UN voted, and what the main actors last said."""

from typing import TYPE_CHECKING

from dashboard.panel.chart import vote_chart
from dashboard.panel.model import Block, Drawing, Folded, Text
from dashboard.payload.labels import LABELS
from dashboard.plain_text import plain
from geodata import asof
from geodata.asof.stances import about
from geodata.dates import Certainty
from geodata.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dashboard.panel.citations import Citations
    from dashboard.style import Theme
    from geodata.asof import Recognition
    from geodata.records import Position


def position_blocks(
    citations: "Citations", on: "date", region: str | None, theme: "Theme"
) -> tuple[Block, ...]:
    """Return recognitions, the last vote and the latest statements about a region on a day."""
    return (
        *_recognitions(citations, on, region),
        *_vote(citations, on, theme),
        *_statements(citations, on, region),
    )


def _recognitions(citations: "Citations", on: "date", region: str | None) -> "Iterator[Block]":
    found = asof.recognitions(citations.dossier, on, region)
    members = [_recognition(citations, item) for item in found if item.by_un_member]
    others = [_recognition(citations, item) for item in found if not item.by_un_member]
    gone = asof.withdrawals(citations.dossier, on, region)
    lines = ["**Recognised by members of the UN**", "", *(members or ["- none on this date"])]
    yield Text("\n".join(lines))
    if gone:
        told = [
            f"- {_actor(citations, item.position)}, {plain(in_words(item.day))}"
            f"{_marks(citations, item.position)}"
            for item in gone
        ]
        yield Text("\n".join(["**Withdrew recognition**", "", *told]))
    if others:
        yield Folded(f"Entities that are not UN members ({len(others)})", "\n".join(others))


def _recognition(citations: "Citations", item: "Recognition") -> str:
    row = item.position
    since = f"since {in_words(row.start)}" if row.start else "day not known"
    doubt = "" if item.certainty is Certainty.HOLDS else ", not certain"
    return f"- {_actor(citations, row)} {plain(since + doubt)}{_marks(citations, row)}"


def _vote(citations: "Citations", on: "date", theme: "Theme") -> "Iterator[Block]":
    vote = asof.last_vote(citations.dossier, on)
    heading = "**Last vote in the UN General Assembly**"
    if vote is None:
        yield Text(f"{heading}\n\nNone yet on this date.")
        return
    marks = citations.of(vote.TABLE, vote.resolution, vote.sources)
    title = f"{vote.resolution}, {in_words(vote.date)}: {vote.title}"
    yield Text(f"{heading}\n\n{plain(title)}{marks}")
    yield Drawing(vote_chart(vote, theme))
    yield Text(
        f":small[**{vote.yes}** yes, **{vote.no}** no, **{vote.abstain}** abstained, "
        f"**{vote.absent}** absent]"
    )


def _statements(citations: "Citations", on: "date", region: str | None) -> "Iterator[Block]":
    lines = []
    for actor, row in asof.statements(citations.dossier, on, asof.SPEAKERS, region):
        if row is not None:
            name = plain(citations.dossier.actors[actor].name_en)
            lines.append(f"- **{name}** {statement_text(citations, row)}")
    if lines:
        yield Text("\n".join(["**Latest word of each**", "", *lines]))


def statement_text(citations: "Citations", row: "Position") -> str:
    """Return a statement: its stance, its day, what was said, its marks."""
    stance = LABELS["stances"][row.stance.value]
    span = "date not known" if row.start is None else in_words(row.start)
    if row.end is not None:
        span = f"{span} to {in_words(row.end)}"
    said = f"{plain(row.summary)}{_marks(citations, row)}"
    return f":gray[{plain(stance)}, {plain(span)}]  \n  {said}"


def state_blocks(citations: "Citations", iso3: str, on: "date") -> tuple[Block, ...]:
    """Return what a state had said by a day."""
    made = [
        row
        for row in about(citations.dossier, None)
        if row.actor == iso3 and (row.start is None or row.start.earliest <= on)
    ]
    made.sort(key=lambda row: str(row.start or ""), reverse=True)
    lines = [f"- {statement_text(citations, row)}" for row in made]
    return (Text("\n".join(lines) or "No statement recorded by this date."),)


def ballot_blocks(citations: "Citations", iso3: str, on: "date") -> tuple[Block, ...]:
    """Return how a state voted year by year, up to a day and later."""
    past: list[str] = []
    later: list[str] = []
    for ballot in reversed(asof.vote_history(citations.dossier, iso3)):
        row = ballot.resolution
        marks = citations.of(row.TABLE, row.resolution, row.sources)
        choice = LABELS["votes"][ballot.vote.value]
        line = f"- {in_words(row.date)}: **{choice}** {plain(row.resolution)}{marks}"
        (past if row.date.latest <= on else later).append(line)
    blocks: list[Block] = [Text("\n".join(past) or "No vote by this date.")]
    if later:
        blocks.append(Folded(f"Later ({len(later)})", "\n".join(later)))
    return tuple(blocks)


def _actor(citations: "Citations", row: "Position") -> str:
    return f"**{plain(citations.dossier.actors[row.actor].name_en)}**"


def _marks(citations: "Citations", row: "Position") -> str:
    return citations.of(row.TABLE, row.position_id, row.sources)
