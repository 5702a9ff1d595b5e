"""Charts and tables that stand beside a step: each asks the dossier and is never written down."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from geodata.dossier import Dossier
from geodata.stories.exhibits.article import article
from geodata.stories.exhibits.ballots import ballots
from geodata.stories.exhibits.carried_out import carried_out
from geodata.stories.exhibits.changed import changed
from geodata.stories.exhibits.clauses import clauses
from geodata.stories.exhibits.disputed import disputed
from geodata.stories.exhibits.options import ExhibitError, Options
from geodata.stories.exhibits.recognitions import recognitions
from geodata.stories.exhibits.shown import ChartKind, ChartSeries, ShownChart, ShownExhibit
from geodata.stories.exhibits.statements import statements
from geodata.stories.exhibits.traced_sum import traced_sum
from geodata.stories.exhibits.votes import votes
from geodata.stories.exhibits.yearly_aid import yearly_aid
from geodata.stories.story import Exhibit, ExhibitKind

__all__ = [
    "ChartKind",
    "ChartSeries",
    "ExhibitError",
    "ShownChart",
    "ShownExhibit",
    "show_exhibit",
]

_MAKERS: Final[
    Mapping[
        ExhibitKind,
        tuple[Callable[[Dossier, Options, date], ShownExhibit], tuple[str, ...]],
    ]
] = {
    ExhibitKind.ARTICLE: (article, ("topics",)),
    ExhibitKind.DISPUTED: (disputed, ("disputes",)),
    ExhibitKind.TRACED_SUM: (traced_sum, ("disputes",)),
    ExhibitKind.YEARLY_AID: (yearly_aid, ("donor", "region", "from", "to")),
    ExhibitKind.CLAUSES: (clauses, ("treaties", "topics", "matters")),
    ExhibitKind.CARRIED_OUT: (carried_out, ("treaty",)),
    ExhibitKind.STATEMENTS: (statements, ("treaty",)),
    ExhibitKind.RECOGNITIONS: (recognitions, ()),
    ExhibitKind.VOTES: (votes, ("from", "to")),
    ExhibitKind.BALLOTS: (ballots, ("who",)),
    ExhibitKind.CHANGES: (changed, ("from",)),
}
"""For each kind the function that answers it and the options that it knows."""

_KEPT: Final = 128
"""Answers; three stories have less than thirty."""


def show_exhibit(dossier: Dossier, exhibit: Exhibit, *, as_of: date) -> ShownExhibit:
    """Ask the dossier for an exhibit.

    Args:
        dossier: the loaded data.
        exhibit: what is asked.
        as_of: the day that counts as today.

    Raises:
        ExhibitError: an option is unknown, or names no record.
    """
    return _shown(dossier, exhibit.kind, tuple(sorted(exhibit.options.items())), as_of)


@lru_cache(maxsize=_KEPT)
def _shown(
    dossier: Dossier, kind: ExhibitKind, options: tuple[tuple[str, str], ...], as_of: date
) -> ShownExhibit:
    make, known = _MAKERS[kind]
    return make(dossier, Options(dossier, dict(options), known), as_of)
