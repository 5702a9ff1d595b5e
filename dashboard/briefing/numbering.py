"""Numbers of sources, given once through a briefing in the order of first citation."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dashboard.briefing.model import NumberedCitation
from geodata.citations import Edition, citation

if TYPE_CHECKING:
    from geodata.dossier import Dossier


class Numbering:
    """The list of sources of a briefing as it grows."""

    def __init__(self, dossier: "Dossier") -> None:
        """Start with no source."""
        self._sources = dossier.sources
        self._edition = Edition.of(dossier)
        self._cited: dict[str, NumberedCitation] = {}

    def marks(self, source_ids: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of sources, each once; a source that is new gets the next one.

        Raises:
            KeyError: there is no such source.
        """
        return tuple(dict.fromkeys(self._cite(ident).number for ident in source_ids))

    def of(self, source_ids: Iterable[str]) -> tuple[NumberedCitation, ...]:
        """Return the citations of sources, each once, in the order of their numbers.

        Raises:
            KeyError: there is no such source.
        """
        cited = {ident: self._cite(ident) for ident in source_ids}
        return tuple(sorted(cited.values(), key=lambda item: item.number))

    @property
    def citations(self) -> tuple[NumberedCitation, ...]:
        """All sources so far, by number."""
        return tuple(self._cited.values())

    def _cite(self, ident: str) -> NumberedCitation:
        if ident not in self._cited:
            source = self._sources[ident]
            self._cited[ident] = NumberedCitation(
                number=len(self._cited) + 1,
                source_id=ident,
                text=citation(source, self._edition),
                url=source.url,
            )
        return self._cited[ident]
