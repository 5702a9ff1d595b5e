"""What every file says of itself: what it shows, of which data, and who says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geodata.citations import Edition, citation
from geodata.words import day_in_words

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.exports.shown_table import ShownTable

DISCLAIMER: Final = "Boundaries and names shown imply no opinion on the status of any territory."
"""Stands on the map, in print, and in every file."""

LICENCE: Final = "Tables: CC BY 4.0"
"""As in the descriptor of the data package."""

ROW_COLUMNS: Final = ("record", "source_ids", "disputed")
"""Columns that every file has after those that are shown: the record as ``kind:id``, the ids of its
sources and those of the discrepancies that concern it."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself."""

    facts: Mapping[str, str]
    """Words in the order in which they are read: title, as of, filters, version, and so on."""
    citations: Mapping[str, str]
    """Each source of the rows by its id, in one sentence."""

    @property
    def line(self) -> str:
        """The facts in one line."""
        return "; ".join(f"{name}: {words}" for name, words in self.facts.items())


def about(table: "ShownTable", dossier: "Dossier") -> About:
    """Return what a file of a table says of itself."""
    edition = Edition.of(dossier)
    facts = {"Title": table.title}
    if table.as_of is not None:
        facts["As of"] = day_in_words(table.as_of)
    facts |= table.filters
    facts["Rows"] = str(len(table.rows))
    if table.note:
        facts["Note"] = table.note
    if table.origin:
        facts["Taken from"] = table.origin
        facts["Written by"] = edition.name
    else:
        facts["Taken from"] = f"{edition.name} ({day_in_words(edition.accessed)})"
        facts["Licence"] = LICENCE
    facts["Disclaimer"] = DISCLAIMER
    cited = [dossier.sources[ident] for ident in table.sources if ident in dossier.sources]
    return About(facts, {source.source_id: citation(source, edition) for source in cited})


def column_names(table: "ShownTable") -> tuple[str, ...]:
    """Return the names of the columns of a file, each once: a repeated one gets a number."""
    names: list[str] = []
    for name in (*(column.name for column in table.columns), *ROW_COLUMNS):
        unique, number = name, 2
        while unique in names:
            unique, number = f"{name}_{number}", number + 1
        names.append(unique)
    return tuple(names)
