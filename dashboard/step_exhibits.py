"""What stands beside the map of a step: its own exhibit, or what changed between two days."""

import datetime as dt
from typing import TYPE_CHECKING

from geodata.stories import Exhibit, ExhibitError, ExhibitKind, show_exhibit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.state import Value
    from geodata.dossier import Dossier
    from geodata.stories import ShownExhibit, Step


def shown_beside(
    dossier: "Dossier", step: "Step", values: "Mapping[str, Value]"
) -> "ShownExhibit | None":
    """Return the chart or table of a step.

    A step that compares two days and has no exhibit of its own gets the list of what changed: a
    single map shows one of the days only, and the list that the map has on screen is not on paper.

    Args:
        dossier: the loaded data.
        step: of a story.
        values: of its view, parsed.

    Returns:
        None without an exhibit, and for one that the dossier cannot answer:
        `geodata.stories.check_story` says why.
    """
    day = dt.date.fromisoformat(str(values["date"]))
    asked = step.exhibit
    if asked is None and values["compare"] is not None:
        earlier, day = sorted((day, dt.date.fromisoformat(str(values["compare"]))))
        asked = Exhibit(ExhibitKind.CHANGES, {"from": earlier.isoformat()})
    if asked is None:
        return None
    try:
        return show_exhibit(dossier, asked, as_of=day)
    except ExhibitError:
        return None
