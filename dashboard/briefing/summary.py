"""What holds for a briefing as a whole, in words: its days, its viewpoints, its names."""

from typing import TYPE_CHECKING, Final

from geodata.loading import load
from geodata.words import day_in_words

if TYPE_CHECKING:
    from dashboard.briefing.model import Briefing

NAMES: Final = {
    "pair": "in English, both forms where two are in use",
    "ka": "in Georgian",
    "ru": "in Russian",
    "local": "in Abkhaz and Ossetian",
}
"""Which names the maps have, by the value of the view."""


def as_of(briefing: "Briefing") -> str:
    """Return the day that the pages show, or the first and the last of them."""
    shown = sorted({page.on for page in briefing.pages})
    if not shown:
        return ""
    first, last = day_in_words(shown[0]), day_in_words(shown[-1])
    return first if first == last else f"{first} to {last}, by step"


def viewpoints(briefing: "Briefing") -> str:
    """Return the viewpoints of the pages, in the order in which they first come."""
    known = load().viewpoints
    shown = dict.fromkeys(str(page.values["viewpoint"]) for page in briefing.pages)
    return "; ".join(known[name].name for name in shown if name in known)


def names(briefing: "Briefing") -> str:
    """Return in which language the maps name places."""
    shown = dict.fromkeys(str(page.values["names"]) for page in briefing.pages)
    return ", ".join(NAMES[name] for name in shown if name in NAMES)


def edition(briefing: "Briefing") -> str:
    """Return of which data the briefing was made."""
    return f"Georgia Dossier, data version {briefing.data_version}"
