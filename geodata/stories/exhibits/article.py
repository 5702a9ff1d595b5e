"""Exhibit: what the founding article claims, set against other sources."""

from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, ShownRow
from geodata.records import DiscrepancyKind, DiscrepancyTopic
from geodata.stories.exhibits.shown import ShownExhibit, exhibit

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Discrepancy
    from geodata.stories.exhibits.options import Options

_COLUMNS: Final = (
    Column("claim", "The article says"),
    Column("finding", "What other sources show"),
)


def article(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return the claims of the article with what was found, as this project reads it."""
    topics = options.words("topics", [topic.value for topic in DiscrepancyTopic])
    found = [
        item
        for item in dossier.discrepancies.values()
        if item.kind is DiscrepancyKind.FOUNDING_ARTICLE and item.topic.value in topics
    ]
    note = "Checked against all sources of the dossier, later ones too."
    title = "Claims of the article, checked"
    return exhibit("article", title, _COLUMNS, map(_row, found), as_of=as_of, note=note)


def _row(item: "Discrepancy") -> ShownRow:
    # the first value is the article's own
    return ShownRow(
        values=(item.values[0].value, item.reason),
        sources=item.sources,
        disputed=(item.discrepancy_id,),
    )
