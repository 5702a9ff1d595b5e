"""Exhibit: figures and dates on which sources differ, each with who says what."""

from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, ShownRow
from geodata.stories.exhibits.shown import ShownExhibit, exhibit

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.stories.exhibits.options import Options

_COLUMNS: Final = (
    Column("subject", "Subject"),
    Column("value", "What is said"),
    Column("told", "By whom, of what"),
)

ARTICLE: Final = "Founding article: "
"""How the subject of a claim of the article begins; a title beside it need not repeat it."""


def disputed(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return every value of some discrepancies; none is preferred or averaged."""
    items = [dossier.discrepancies[ident] for ident in options.discrepancies()]
    several = len(items) > 1
    rows = [
        ShownRow(
            values=(
                *((item.subject.removeprefix(ARTICLE),) if several else ()),
                value.value,
                value.note or "",
            ),
            sources=value.sources,
            disputed=(item.discrepancy_id,),
        )
        for item in items
        for value in item.values
    ]
    return exhibit(
        "disputed",
        "What the sources say" if several else items[0].subject.removeprefix(ARTICLE),
        _COLUMNS if several else _COLUMNS[1:],
        rows,
        as_of=as_of,
        note="No value is preferred or averaged." if several else items[0].reason,
    )
