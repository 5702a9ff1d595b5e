"""Bibliographies: one source or many, in one of the formats."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.citations.bibtex import bibtex
from geodata.citations.csl import csl_json
from geodata.citations.in_words import citation
from geodata.citations.ris import ris

if TYPE_CHECKING:
    from geodata.citations.edition import Edition
    from geodata.records import Source


class CitationFormat(StrEnum):
    """How sources are cited."""

    TEXT = "text"
    """One sentence a line, below the name of the edition."""
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"

    @property
    def label(self) -> str:
        """The name of the format, as a menu has it."""
        return _FORMATS[self][0]

    @property
    def suffix(self) -> str:
        """End of the name of a file, with its dot."""
        return _FORMATS[self][1]

    @property
    def media_type(self) -> str:
        """Type of the file on the web."""
        return _FORMATS[self][2]


_FORMATS: Final[Mapping[CitationFormat, tuple[str, str, str]]] = MappingProxyType(
    {
        CitationFormat.TEXT: ("Text", ".txt", "text/plain"),
        CitationFormat.BIBTEX: ("BibTeX", ".bib", "application/x-bibtex"),
        CitationFormat.RIS: ("RIS", ".ris", "application/x-research-info-systems"),
        CitationFormat.CSL_JSON: (
            "CSL-JSON",
            ".json",
            "application/vnd.citationstyles.csl+json",
        ),
    }
)


def bibliography(sources: Iterable["Source"], form: CitationFormat, edition: "Edition") -> str:
    """Return sources in a format, each once, in their order.

    Args:
        sources: one source or many; their ids become the keys, which never change.
        form: the format.
        edition: the edition of the dossier that cites them.

    Returns:
        The text of a file, UTF-8 when it is saved.
    """
    each_once = {source.source_id: source for source in sources}
    return _WRITERS[form](each_once.values(), edition)


def _sentences(sources: Iterable["Source"], edition: "Edition") -> str:
    head = f"Cited from {edition.name}:\n\n"
    return head + "".join(f"{citation(source, edition)}\n" for source in sources)


_WRITERS: Final[Mapping[CitationFormat, Callable[[Iterable["Source"], "Edition"], str]]] = (
    MappingProxyType(
        {
            CitationFormat.TEXT: _sentences,
            CitationFormat.BIBTEX: bibtex,
            CitationFormat.RIS: ris,
            CitationFormat.CSL_JSON: csl_json,
        }
    )
)
