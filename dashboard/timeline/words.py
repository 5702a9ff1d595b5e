"""The words of the timeline."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dashboard.workbench.region_words import region_words
from geodata.loading import load
from geodata.timeline import Lane, Turn
from geodata.words import in_words

if TYPE_CHECKING:
    from geodata.timeline import Entry

LANES: Final = MappingProxyType(
    {
        Lane.WAR: "War and ceasefire",
        Lane.EVENT: "Other events",
        Lane.INSTRUMENT: "Treaties",
        Lane.RECOGNITION: "Recognition",
        Lane.VOTE: "UN resolutions",
        Lane.POSITION: "Positions",
        Lane.MONEY: "Money promised or stopped",
    }
)
"""What the lanes are called, from the top."""

TURNS: Final = MappingProxyType(
    {
        Turn.HAPPENED: "Event",
        Turn.SIGNED: "Signed",
        Turn.ENTERED_INTO_FORCE: "In force",
        Turn.ENDED: "Ended",
        Turn.RECOGNISED: "Recognition",
        Turn.WITHDREW: "Recognition withdrawn",
        Turn.DECIDED: "Resolution",
        Turn.STATED: "Position",
        Turn.PLEDGED: "Pledged",
        Turn.SUSPENDED: "Stopped",
    }
)
"""What an entry says of its record."""


def span_in_words(entry: "Entry") -> str:
    """Return when it was: '18 March 2015', 'August 2008', '2008 to 2010'."""
    start = in_words(entry.start)
    return start if entry.end is None else f"{start} to {in_words(entry.end)}"


def regions_in_words(entry: "Entry", names: str) -> str:
    """Return the regions of an entry, in the names that the reader chose."""
    if set(entry.regions) == set(load().regions):
        return "All"
    return region_words(entry.regions, names)
