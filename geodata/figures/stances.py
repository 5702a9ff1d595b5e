"""Who recognises and how the United Nations voted, as key figures."""

from typing import TYPE_CHECKING

from geodata.asof.stances import recognitions
from geodata.asof.voting import last_vote
from geodata.figures.key_figure import Form, KeyFigure, Measure, words
from geodata.words import in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier


def recognition_figure(dossier: "Dossier", on: "date", region: str | None = None) -> KeyFigure:
    """Return how many members of the UN recognised a region, or either, on a day."""
    found = [item for item in recognitions(dossier, on, region) if item.by_un_member]
    number = len({item.position.actor for item in found})
    disputes = {
        row.discrepancy_id
        for item in found
        for row in dossier.discrepancies_of(item.position.TABLE, item.position.position_id)
    }
    return KeyFigure(
        measure=Measure.RECOGNITIONS,
        form=Form.SINGLE,
        values=(float(number),),
        unit="UN member" if number == 1 else "UN members",
        caption="recognises on this date" if number == 1 else "recognise on this date",
        sources=tuple(dict.fromkeys(name for item in found for name in item.position.sources)),
        discrepancies=tuple(sorted(disputes)),
    )


def vote_figure(dossier: "Dossier", on: "date") -> KeyFigure:
    """Return the totals of the last recorded vote of the General Assembly by a day."""
    vote = last_vote(dossier, on)
    if vote is None:
        return words(Measure.VOTE, "None yet", "no UN vote on displaced people by this date")
    disputes = dossier.discrepancies_of(vote.TABLE, vote.resolution)
    counts = (vote.yes or 0, vote.no or 0, vote.abstain or 0)
    return KeyFigure(
        measure=Measure.VOTE,
        form=Form.TALLY,
        values=tuple(float(count) for count in counts),
        unit="votes",
        caption=f"yes, no, abstained: last UN vote on displaced people, {in_words(vote.date)}",
        sources=vote.sources,
        discrepancies=tuple(row.discrepancy_id for row in disputes),
    )
