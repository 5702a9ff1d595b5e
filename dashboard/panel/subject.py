"""What the panel tells about: a selection and a day."""

from dataclasses import dataclass
from datetime import date

from geodata.loading import load

_KINDS = frozenset({"region", "treaty", "site", "event", "state", "source"})
"""Kinds with a content of their own; a selected place is told by the dossier as a whole."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A selection on a day.

    Attributes:
        on: the day.
        kind: of the selected record; None if nothing is selected.
        ident: key of the record.
    """

    on: date
    kind: str | None = None
    ident: str = ""

    @property
    def region(self) -> str | None:
        """Return the code of the region that it lies in; None for all."""
        dossier = load()
        match self.kind:
            case "region":
                return self.ident
            case "site":
                return dossier.sites[self.ident].region
            case "event":
                return dossier.events[self.ident].region
            case "treaty":
                found = dossier.treaties[self.ident].regions
                return found[0] if len(found) == 1 else None
            case _:
                return None


def subject_of(on: date, select: str | None) -> Subject:
    """Return what a view tells about.

    Args:
        on: the day.
        select: what is selected, as ``kind:id``; None for nothing.
    """
    kind, _, ident = (select or "").partition(":")
    return Subject(on, kind, ident) if kind in _KINDS else Subject(on)
