"""The charts and tables that a step of a briefing can show, as the map offers them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Final

from geodata.loading import load
from geodata.money import founding_traces, yearly_headlines
from geodata.stories import ExhibitKind


class Of(StrEnum):
    """What an option is one of; the browser knows the records."""

    TREATY = "treaty"
    TREATIES = "treaties"
    """Several, separated by commas."""
    DISPUTE = "dispute"
    YEAR = "year"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class OptionChoice:
    """A choice that a chart or table offers.

    Attributes:
        names: of the options in a story's file that it sets.
        label: words for it.
        of: what it is one of.
        words: where it is a word, the values of the options, separated by blanks, and a label.
    """

    names: tuple[str, ...]
    label: str
    of: Of
    words: Sequence[tuple[str, str]] = field(default=())


_YEARS: Final = (
    OptionChoice(("from",), "From year", Of.YEAR),
    OptionChoice(("to",), "To year", Of.YEAR),
)
_SINCE: Final = (OptionChoice(("from",), "Since year", Of.YEAR),)
_TREATY: Final = (OptionChoice(("treaty",), "Treaty", Of.TREATY),)
_MATTERS: Final = (("all", "All"), ("shared", "Those of all of them"), ("differing", "The others"))
_WHO: Final = (("against", "That voted against"), ("recognised", "That recognised a region"))

_LABELS: Final = {
    ExhibitKind.CHANGES: "What changed since a year",
    ExhibitKind.STATEMENTS: "What was said on a treaty",
    ExhibitKind.CARRIED_OUT: "How a treaty was carried out",
    ExhibitKind.CLAUSES: "Clauses of treaties side by side",
    ExhibitKind.YEARLY_AID: "Aid by year",
    ExhibitKind.RECOGNITIONS: "Who recognised which region",
    ExhibitKind.VOTES: "UN votes by year",
    ExhibitKind.BALLOTS: "How some states voted",
    ExhibitKind.DISPUTED: "What sources dispute",
    ExhibitKind.TRACED_SUM: "A sum of the founding article",
    ExhibitKind.ARTICLE: "Claims of the founding article",
}
"""In the order in which they are offered."""


def exhibit_choices() -> list[dict[str, object]]:
    """Return the kinds of exhibit with their options, as plain JSON values."""
    options = _options()
    return [
        {
            "kind": kind,
            "label": label,
            "options": [asdict(choice) for choice in options.get(kind, ())],
        }
        for kind, label in _LABELS.items()
    ]


def _options() -> Mapping[ExhibitKind, tuple[OptionChoice, ...]]:
    return {
        ExhibitKind.CHANGES: _SINCE,
        ExhibitKind.STATEMENTS: _TREATY,
        ExhibitKind.CARRIED_OUT: _TREATY,
        ExhibitKind.CLAUSES: (
            OptionChoice(("treaties",), "Two or three treaties", Of.TREATIES),
            OptionChoice(("matters",), "Matters", Of.WORD, _MATTERS),
        ),
        ExhibitKind.YEARLY_AID: (
            OptionChoice(("donor", "region"), "From and to", Of.WORD, _aid()),
            *_YEARS,
        ),
        ExhibitKind.VOTES: _YEARS,
        ExhibitKind.BALLOTS: (OptionChoice(("who",), "States", Of.WORD, _WHO),),
        ExhibitKind.DISPUTED: (OptionChoice(("disputes",), "Difference", Of.DISPUTE),),
        ExhibitKind.TRACED_SUM: (OptionChoice(("disputes",), "Sum", Of.WORD, _sums()),),
    }


def _sums() -> tuple[tuple[str, str], ...]:
    found = (trace.discrepancy for trace in founding_traces(load()))
    return tuple((item.discrepancy_id, item.subject) for item in found)


def _aid() -> tuple[tuple[str, str], ...]:
    """Return the donors and regions of which a figure of all aid by year is recorded."""
    dossier = load()
    whole = (item for item in yearly_headlines(dossier) if item.is_whole)
    pairs = dict.fromkeys((item.donor, item.region) for item in whole)
    labels = {
        f"{donor} {region}": (
            f"{dossier.actors[donor].name_en} to {dossier.regions[region].name_en}"
        )
        for donor, region in pairs
    }
    return tuple(sorted(labels.items(), key=lambda pair: pair[1]))
