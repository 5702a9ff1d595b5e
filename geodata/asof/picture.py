"""How the map is drawn from a viewpoint on a day."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.dates import Certainty, Validity

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Viewpoint, ViewpointDrawing


@dataclass(frozen=True, slots=True)
class Picture:
    """What a viewpoint shows on a day."""

    viewpoint: "Viewpoint"
    """The viewpoint asked for."""
    holds: bool
    """Whether its own picture holds; if not, that of the default viewpoint is drawn."""
    drawings: tuple["ViewpointDrawing", ...]
    note: str
    """What is shown and on what it rests."""


def picture(dossier: "Dossier", viewpoint: str, on: "date") -> Picture:
    """Return how the map is drawn from a viewpoint on a day.

    Args:
        dossier: the loaded data.
        viewpoint: name of the viewpoint.
        on: the day asked about.

    Raises:
        KeyError: no such viewpoint.
    """
    asked = dossier.viewpoints[viewpoint]
    holds = asked.since is None or Validity(asked.since, None).at(on) is Certainty.HOLDS
    drawn = asked if holds else next(iter(dossier.viewpoints.values()))
    note = asked.note if holds else (asked.before_note or asked.note)
    return Picture(asked, holds, drawn.drawings, note)
