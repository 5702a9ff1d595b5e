"""The edition of the dossier by which sources are cited."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from geodata.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of the data, by whose release every source had been read."""

    version: str
    """Version of the data."""
    accessed: date
    """Day of its release: the table of sources keeps no day of reading of its own."""

    @classmethod
    def of(cls, dossier: "Dossier") -> Self:
        """Return the edition that a dossier is."""
        return cls(version=dossier.version, accessed=dossier.released)

    @property
    def name(self) -> str:
        """What an exported entry says it was taken from."""
        return f"Georgia Dossier, data version {self.version}"
